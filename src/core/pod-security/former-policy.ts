import { field, listField, textField } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { BASELINE_CAPABILITIES } from './baseline.ts';
import type { PodSecurityLevel } from './control.ts';

/**
 * The strictest level whose demands a PodSecurityPolicy made of Pods; an approximation, since a policy could also
 * change them. https://kubernetes.io/docs/reference/access-authn-authz/psp-to-pod-security-standards/
 */
export function levelOfPolicy(spec: YamlValue | undefined): PodSecurityLevel {
  if (!keepsBaseline(spec)) return 'privileged';
  return keepsRestricted(spec) ? 'restricted' : 'baseline';
}

/** An absent list of volumes allowed none, and so does an empty one. */
function volumesWithin(spec: YamlValue | undefined, allowed: (type: string) => boolean): boolean {
  return listField(spec, 'volumes').every((type) => typeof type === 'string' && allowed(type));
}

function keepsBaseline(spec: YamlValue | undefined): boolean {
  const opensNode = ['privileged', 'hostNetwork', 'hostPID', 'hostIPC'].some((key) => field(spec, key) === true);
  const added = [...listField(spec, 'allowedCapabilities'), ...listField(spec, 'defaultAddCapabilities')];
  return (
    !opensNode &&
    listField(spec, 'hostPorts').every((range) => field(range, 'max') === 0) &&
    added.every((name) => typeof name === 'string' && BASELINE_CAPABILITIES.includes(name)) &&
    volumesWithin(spec, (type) => type !== '*' && type !== 'hostPath') &&
    listField(spec, 'allowedUnsafeSysctls').length === 0 &&
    listField(spec, 'allowedProcMountTypes').every((type) => type === 'Default')
  );
}

const RESTRICTED_VOLUMES: ReadonlySet<string> = new Set(['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret']);

function keepsRestricted(spec: YamlValue | undefined): boolean {
  return (
    field(spec, 'allowPrivilegeEscalation') === false &&
    textField(spec, 'runAsUser', 'rule') === 'MustRunAsNonRoot' &&
    listField(spec, 'requiredDropCapabilities').includes('ALL') &&
    volumesWithin(spec, (type) => RESTRICTED_VOLUMES.has(type))
  );
}
