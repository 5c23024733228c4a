import type { YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import { listField, mapField, textField } from './fields.ts';

/** What a document without `apiVersion` and `kind` can be a part of, as far as checks look into such parts. */
export type Fragment = 'container' | 'pod-spec' | 'service';

/**
 * Recognises a part of an object by its keys; null for anything else. Strict on purpose: a CI pipeline has `image` at
 * its root too, so every key must be one that the API has in that place.
 */
export function fragmentOf(value: YamlValue): Fragment | null {
  if (!isMap(value) || Object.hasOwn(value, 'kind') || Object.hasOwn(value, 'apiVersion')) return null;
  const keys = Object.keys(value);
  if (textField(value, 'image') !== null && keys.every((key) => CONTAINER_FIELDS.has(key))) return 'container';
  if (listField(value, 'containers').some((container) => textField(container, 'image') !== null)) return 'pod-spec';
  return isService(value, keys) ? 'service' : null;
}

/** `spec` with a plain map of labels as selector, and nothing in it that a Service has not. */
function isService(value: YamlValue, keys: readonly string[]): boolean {
  const spec = mapField(value, 'spec');
  const selector = Object.values(mapField(spec ?? {}, 'selector') ?? {});
  return (
    keys.every((key) => key === 'spec' || key === 'metadata') &&
    selector.length > 0 &&
    selector.every((label) => typeof label === 'string') &&
    Object.keys(spec ?? {}).every((key) => SERVICE_FIELDS.has(key))
  );
}

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
const CONTAINER_FIELDS: ReadonlySet<string> = new Set([
  'args',
  'command',
  'env',
  'envFrom',
  'image',
  'imagePullPolicy',
  'lifecycle',
  'livenessProbe',
  'name',
  'ports',
  'readinessProbe',
  'resizePolicy',
  'resources',
  'restartPolicy',
  'securityContext',
  'startupProbe',
  'stdin',
  'stdinOnce',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'tty',
  'volumeDevices',
  'volumeMounts',
  'workingDir',
]);

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec */
const SERVICE_FIELDS: ReadonlySet<string> = new Set([
  'allocateLoadBalancerNodePorts',
  'clusterIP',
  'clusterIPs',
  'externalIPs',
  'externalName',
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'internalTrafficPolicy',
  'ipFamilies',
  'ipFamilyPolicy',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
  'ports',
  'publishNotReadyAddresses',
  'selector',
  'sessionAffinity',
  'sessionAffinityConfig',
  'trafficDistribution',
  'type',
]);
