import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../../core/graph/object-index.ts';
import { summarise } from '../../core/graph/summarise.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { accountRelations } from './account.ts';
import { fieldName, levelSummary, sameSummary } from './level-summary.ts';
import { ruleSentences } from './rule-sentence.ts';

const POD = `spec:
  volumes: [{name: logs, hostPath: {path: /var/log}}]
  containers:
  - name: web
    securityContext: {capabilities: {add: [SYS_TIME]}}
`;

describe('what the level card shows', () => {
  it('is the next level and each place that keeps from it', () => {
    const { level, next, breaches } = levelSummary(parseDocument(POD), [], '1.34');
    expect([level, next]).toEqual(['privileged', 'baseline']);
    expect(breaches.flatMap(({ places }) => places.map(({ container, field, value }) => [container, field, value]))).toEqual([
      ['web', 'capabilities.add[0]', 'SYS_TIME'],
      [null, 'volumes[0].hostPath', '/var/log'],
    ]);
  });

  it('is nothing at the top', () => {
    expect(levelSummary(parseDocument('spec: {}\n'), [], '1.34')).toEqual({ level: 'restricted', next: null, breaches: [] });
  });

  it('is the same until one of them changes', () => {
    const of = (text: string) => levelSummary(parseDocument(text), [], '1.34');
    expect(sameSummary(of(POD), of(`${POD}# a comment\n`))).toBe(true);
    expect(sameSummary(of(POD), of(POD.replace('SYS_TIME', 'SYS_ADMIN')))).toBe(false);
  });

  it.each([
    [['spec', 'template', 'spec', 'hostNetwork'], 'hostNetwork'],
    [['spec', 'template', 'spec', 'securityContext', 'seccompProfile', 'type'], 'seccompProfile.type'],
    [['spec', 'template', 'spec', 'initContainers', 0, 'securityContext', 'privileged'], 'privileged'],
    [['spec', 'template', 'metadata', 'annotations', 'a/b'], 'metadata.annotations.a/b'],
  ])('calls %j %s', (path, name) => {
    expect(fieldName(path, ['spec', 'template'])).toBe(name);
  });
});

describe('the account of a workload', () => {
  const RBAC = 'rbac.authorization.k8s.io';
  const texts = [
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {template: {spec: {serviceAccountName: web}}}\n',
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\n',
    `apiVersion: ${RBAC}/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: shop}\nroleRef: {apiGroup: ${RBAC}, kind: Role, name: reader}\nsubjects: [{kind: ServiceAccount, name: web, namespace: shop}]\n`,
    `apiVersion: ${RBAC}/v1\nkind: Role\nmetadata: {name: reader, namespace: shop}\nrules: []\n`,
    `apiVersion: ${RBAC}/v1\nkind: RoleBinding\nmetadata: {name: other, namespace: shop}\nroleRef: {apiGroup: ${RBAC}, kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: web, namespace: elsewhere}]\n`,
  ];
  const documents = new Map(texts.map((text, at) => [`d${at}`, parseDocument(text)]));
  const index = new ObjectIndex([...documents].map(([key, document]) => ({ key, summary: summarise(document) })));
  const read = ({ key }: { readonly key: string }) => documents.get(key)?.value;

  it('is found with the roles that are bound to it', () => {
    expect(accountRelations(index, 'd0', read)).toEqual({
      name: 'web',
      account: { documentId: 'd1', path: [], kind: 'ServiceAccount', name: 'web' },
      givesToken: true,
      roles: [
        {
          binding: { documentId: 'd2', path: [], kind: 'RoleBinding', name: 'web' },
          roleKind: 'Role',
          roleName: 'reader',
          role: { documentId: 'd3', path: [], kind: 'Role', name: 'reader' },
          namespace: 'shop',
          group: null,
          rules: [],
        },
      ],
    });
    expect(accountRelations(index, 'gone', read)).toBeNull();
  });
});

describe('a rule of a role', () => {
  it.each([
    ['{apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}', 'get, list on pods, pods/log (core)', 'pods, pods/log (core): get, list'],
    ['{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}', 'everything on all resources of all groups', '모든 리소스 모든 그룹: 모든 동작'],
    ['{apiGroups: [""], resources: [configmaps], resourceNames: [web], verbs: [get]}', 'get on configmaps (core), only web', 'configmaps (core): get, 이름 제한: web'],
    ['{nonResourceURLs: [/healthz], verbs: [get]}', 'get on /healthz', '/healthz: get'],
  ])('%s', (rule, en, ko) => {
    expect(ruleSentences(parseDocument(`rules:\n- ${rule}\n`).value)).toEqual([{ en, ko }]);
  });
});
