import { describe, expect, it } from 'vitest';
import { namespacePolicy } from './namespace-policy.ts';

const PREFIX = 'pod-security.kubernetes.io/';

describe('the policy of a Namespace', () => {
  it.each<[string, Record<string, string>, ReturnType<typeof namespacePolicy>]>([
    ['is none without labels', {}, null],
    ['is none of another mode', { [`${PREFIX}warn`]: 'restricted' }, null],
    ['is none where the level is no level', { [`${PREFIX}enforce`]: 'strict' }, null],
    ['is that of the cluster where no version is said', { [`${PREFIX}enforce`]: 'baseline' }, { level: 'baseline', version: '1.34' }],
    ['goes by its own version', { [`${PREFIX}enforce`]: 'restricted', [`${PREFIX}enforce-version`]: 'v1.30' }, { level: 'restricted', version: '1.30' }],
    ['is not read from what every object has', { [`${PREFIX}enforce`]: 'toString' }, null],
  ])('%s', (_, labels, policy) => expect(namespacePolicy(labels, 'enforce', '1.34')).toEqual(policy));
});
