import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../yaml/parse.ts';
import { toPointer } from '../../yaml/path.ts';
import { allowsAll, grantOf, isBuiltInRole, isOfTheCluster, type Right, type Rule, rulesOf } from './rbac.ts';

function rule(yaml: string): Rule {
  const [first] = rulesOf(parseDocument(`rules: [{${yaml}}]\n`).value, []);
  if (first === undefined) throw new Error('no rule');
  return first;
}

const EXEC: Right = { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['get', 'create'] };

describe('what a rule allows', () => {
  it.each<[yaml: string, grant: string | null]>([
    ['apiGroups: [""], resources: [pods, pods/exec], verbs: [create]', 'create pods/exec /rules/0/resources/1'],
    ['apiGroups: [""], resources: ["*"], verbs: [get]', 'get pods/exec /rules/0/resources/0'],
    ['apiGroups: ["*"], resources: ["*/attach"], verbs: ["*"]', '* pods/attach /rules/0/resources/0'],
    ['apiGroups: [""], resources: ["pods/*"], verbs: [get]', 'get pods/exec /rules/0/resources/0'],
    // nothing is there, but this is what was meant
    ['apiGroups: [rbac.authorization.k8s.io], resources: [pods/exec], verbs: [get]', 'get pods/exec /rules/0/resources/0'],
    ['apiGroups: [rbac.authorization.k8s.io], resources: ["*"], verbs: [get]', null],
    ['apiGroups: [example.com], resources: [pods/exec], verbs: [get]', null],
    ['apiGroups: [""], resources: [pods], verbs: ["*"]', null],
    ['apiGroups: [""], resources: [pods/exec], verbs: [list]', null],
    ['resources: 1, verbs: [null, 2], apiGroups: {}', null],
  ])('%s', (yaml, expected) => {
    const grant = grantOf(rule(yaml), EXEC);
    expect(grant === null ? null : `${grant.verb} ${grant.resource} ${toPointer(grant.path)}`).toBe(expected);
  });

  it('is everything only with all groups, all resources and all verbs', () => {
    expect(allowsAll(rule('apiGroups: ["*"], resources: ["*"], verbs: ["*"]'))).toBe(true);
    expect(allowsAll(rule('apiGroups: ["*"], resources: [pods, "*"], verbs: [create, delete, get, list, patch, update, watch]'))).toBe(true);
    expect(allowsAll(rule('apiGroups: ["*"], resources: ["*"], verbs: [get, list, watch]'))).toBe(false);
    expect(allowsAll(rule('apiGroups: [""], resources: ["*"], verbs: ["*"]'))).toBe(false);
  });
});

describe('what comes with the cluster', () => {
  it('is known by name', () => {
    expect(['cluster-admin', 'edit', 'system:node', 'web', null].map(isBuiltInRole)).toEqual([true, true, true, false, false]);
    expect(['system:node', 'gce:cloud-provider', 'cluster-admin'].map(isOfTheCluster)).toEqual([true, true, false]);
  });
});
