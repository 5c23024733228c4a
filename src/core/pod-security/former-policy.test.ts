import { describe, expect, it } from 'vitest';
import { field } from '../kinds/fields.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { PodSecurityLevel } from './control.ts';
import { levelOfPolicy } from './former-policy.ts';

const STRICT = 'allowPrivilegeEscalation: false, requiredDropCapabilities: [ALL], runAsUser: {rule: MustRunAsNonRoot}';

describe('the level that a PodSecurityPolicy comes closest to', () => {
  it.each<[spec: string, level: PodSecurityLevel]>([
    ['privileged: true, volumes: ["*"], runAsUser: {rule: RunAsAny}', 'privileged'],
    ['hostPID: true', 'privileged'],
    ['volumes: [hostPath]', 'privileged'],
    ['allowedCapabilities: [NET_ADMIN]', 'privileged'],
    ['hostPorts: [{min: 80, max: 443}]', 'privileged'],
    ['allowedUnsafeSysctls: [kernel.msgmax]', 'privileged'],
    ['privileged: false, volumes: [configMap, nfs], allowedCapabilities: [CHOWN], hostPorts: [{min: 0, max: 0}]', 'baseline'],
    [`${STRICT}, volumes: [configMap, nfs]`, 'baseline'],
    [`${STRICT}, volumes: [configMap, secret, persistentVolumeClaim]`, 'restricted'],
    [STRICT, 'restricted'],
  ])('of %s', (spec, level) => {
    expect(levelOfPolicy(field(parseDocument(`spec: {${spec}}\n`).value, 'spec'))).toBe(level);
  });
});
