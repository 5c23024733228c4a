import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { valueAt } from '../yaml/locate.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { type Account, rolesOf } from './bindings.ts';
import { reachOf, type Rights, rightsOf, type RuleSource, VERBS } from './rights.ts';
import { type Rule, rulesOf } from './rules.ts';

const source = (rules: string, namespace: string | null = 'shop'): RuleSource => ({ rules: rulesOf(parseDocument(`rules: ${rules}`).value, []), namespace });

/** "pods: get list; others" with `name!` for what is only about named objects and `@` for the whole cluster. */
function said({ resources, urls }: Rights<RuleSource>): readonly string[] {
  const verb = (name: string, grants: Parameters<typeof reachOf>[0]): readonly string[] => {
    const reach = reachOf(grants);
    if (reach === null) return [];
    return [`${name}${reach.names.length > 0 ? `(${reach.names.join(',')})` : ''}${reach.namespaces === null ? '@' : `@${reach.namespaces.join(',')}`}`];
  };
  return [
    ...resources.map(({ group, resource, verbs, others }) => {
      const allowed = [...VERBS.flatMap((one) => verb(one, verbs[one])), ...others.flatMap((one) => verb(one.verb, one.grants))];
      return `${group === '' ? '' : `${group}/`}${resource}: ${allowed.join(' ')}`;
    }),
    ...urls.map(({ url, verbs }) => `${url}: ${verbs.join(' ')}`),
  ];
}

describe('what roles allow', () => {
  it.each<[what: string, sources: readonly RuleSource[], lines: readonly string[]]>([
    ['nothing', [source('[]'), source('[a, {}]')], []],
    ['by resource', [source('[{apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}]')], ['pods: get@shop list@shop', 'pods/log: get@shop list@shop']],
    [
      'together',
      [source('[{apiGroups: [""], resources: [pods], verbs: [get]}]'), source('[{apiGroups: [""], resources: [pods], verbs: [get, delete]}]', 'tools'), source('[{apiGroups: [""], resources: [pods], verbs: [watch]}]', null)],
      ['pods: get@shop,tools watch@ delete@tools'],
    ],
    [
      'by stars',
      [source('[{apiGroups: ["*"], resources: ["*"], verbs: [get]}, {apiGroups: [apps], resources: ["*/scale", deployments/scale], verbs: [update]}, {apiGroups: [apps], resources: [deployments], verbs: ["*"]}]')],
      ['*/*: get@shop', 'apps/*/scale: get@shop update@shop', 'apps/deployments/scale: get@shop update@shop', `apps/deployments: ${VERBS.map((verb) => `${verb}@shop`).join(' ')} *@shop`],
    ],
    [
      'of named objects, which nobody can make by name',
      [source('[{apiGroups: [""], resources: [secrets], resourceNames: [a, b], verbs: [get, create, deletecollection]}, {apiGroups: [""], resources: [pods/exec], resourceNames: [a], verbs: [create]}]')],
      ['secrets: get(a,b)@shop', 'pods/exec: create(a)@shop'],
    ],
    ['of all before named', [source('[{apiGroups: [""], resources: [secrets], resourceNames: [a], verbs: [get, list]}, {apiGroups: [""], resources: [secrets], verbs: [get]}]')], ['secrets: get@shop list(a)@shop']],
    ['other verbs', [source('[{apiGroups: [policy], resources: [podsecuritypolicies], verbs: [use, get]}]')], ['policy/podsecuritypolicies: get@shop use@shop']],
    [
      'paths, for the whole cluster only',
      [source('[{nonResourceURLs: [/metrics, "/healthz/*", /healthz/ready], verbs: [get]}]', null), source('[{nonResourceURLs: [/version], verbs: [get]}, {nonResourceURLs: ["*"], verbs: [head]}]'), source('[{nonResourceURLs: ["/healthz/*"], verbs: [post]}]', null)],
      ['/metrics: get', '/healthz/*: get post', '/healthz/ready: get post'],
    ],
  ])('%s', (_, sources, lines) => expect(said(rightsOf(sources))).toEqual(lines));

  it('is what any rule allows', () => {
    const words = (...of: readonly string[]) => fc.subarray([...of], { minLength: 1 });
    const rule = fc.record({ apiGroups: words('', 'apps', '*'), resources: words('pods', 'pods/log', '*/log', '*'), verbs: words('get', 'list', 'create', '*'), resourceNames: fc.constantFrom<string[]>([], ['a']) });
    const rules = fc.array(rule.map((one): Rule => ({ ...one, path: [], nonResourceURLs: [] })), { maxLength: 4 });
    fc.assert(
      fc.property(rules, rules, (some, more) => {
        const before = rightsOf([{ rules: some, namespace: null }]);
        const after = rightsOf([{ rules: some, namespace: null }, { rules: more, namespace: 'shop' }]);
        for (const line of before.resources) {
          const same = after.resources.find(({ group, resource }) => group === line.group && resource === line.resource);
          for (const verb of VERBS) {
            const own = some.some(
              (one) => (one.apiGroups.includes('*') || one.apiGroups.includes(line.group)) && (one.verbs.includes('*') || one.verbs.includes(verb)) && (one.resources.includes('*') || one.resources.includes(line.resource) || (line.resource.endsWith('/log') && one.resources.includes('*/log'))) && !(verb === 'create' && one.resourceNames.length > 0 && !line.resource.includes('/')),
            );
            expect(line.verbs[verb].length > 0).toBe(own);
            // another role takes nothing away
            expect(same?.verbs[verb].length).toBeGreaterThanOrEqual(line.verbs[verb].length);
          }
        }
      }),
    );
  });
});

const role = (name: string, verb: string, more = ''): string => `{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: ${name}, namespace: shop}, rules: [{apiGroups: [""], resources: [pods], verbs: [${verb}]}]${more}}\n`;
const clusterRole = (name: string, verb: string, labels = '{}'): string => `{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: ${name}, labels: ${labels}}, rules: [{apiGroups: [""], resources: [pods], verbs: [${verb}]}]}\n`;
const binding = (ref: string, subject: string, namespace = 'shop'): string => `{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: ${namespace}}, roleRef: {apiGroup: rbac.authorization.k8s.io, ${ref}}, subjects: [${subject}]}\n`;
const clusterBinding = (ref: string, subject: string): string => `{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: c}, roleRef: {apiGroup: rbac.authorization.k8s.io, ${ref}}, subjects: [${subject}]}\n`;
const ACCOUNT = '{kind: ServiceAccount, name: cart, namespace: shop}';

/** "Role a@shop: get" for each role the account has; `?` where nothing tells what it allows. */
function roles(account: Account, ...documents: readonly string[]): readonly string[] {
  const parsed = splitDocuments(documents.join('---\n')).map(parseDocument);
  const index = new ObjectIndex(parsed.map((document, key) => ({ key: String(key), summary: summarise(document) })));
  const found = rolesOf(index, account, ({ key, summary }) => {
    const document = parsed[Number(key)];
    return document === undefined ? undefined : valueAt(document, summary.path);
  });
  return found.map(({ roleKind, roleName, namespace, group, rules }) => `${roleKind} ${roleName}@${namespace ?? ''}${group === null ? '' : ` by ${group}`}: ${rules === null ? '?' : rules.flatMap(({ verbs }) => verbs).join(' ')}`);
}

describe('the roles of an account', () => {
  it.each<[what: string, documents: readonly string[], found: readonly string[]]>([
    ['of its namespace', [role('a', 'get'), binding('kind: Role, name: a', ACCOUNT)], ['Role a@shop: get']],
    ['without a namespace said', [role('a', 'get'), binding('kind: Role, name: a', '{kind: ServiceAccount, name: cart}')], ['Role a@shop: get']],
    ['of another namespace', [clusterRole('a', 'list'), binding('kind: ClusterRole, name: a', ACCOUNT, 'tools')], ['ClusterRole a@tools: list']],
    ['of the cluster', [clusterRole('a', 'list'), clusterBinding('kind: ClusterRole, name: a', ACCOUNT)], ['ClusterRole a@: list']],
    ['of every cluster', [clusterBinding('kind: ClusterRole, name: cluster-admin', ACCOUNT), binding('kind: ClusterRole, name: view', ACCOUNT)], ['ClusterRole view@shop: ?', 'ClusterRole cluster-admin@: * *']],
    [
      'by groups and as a user',
      [
        role('a', 'get'),
        binding('kind: Role, name: a', '{kind: Group, name: "system:serviceaccounts:shop"}'),
        binding('kind: Role, name: a', '{kind: Group, name: "system:serviceaccounts:tools"}'),
        binding('kind: Role, name: a', '{kind: User, name: "system:serviceaccount:shop:cart"}'),
        clusterBinding('kind: ClusterRole, name: x', '{kind: Group, name: "system:authenticated"}'),
      ],
      ['Role a@shop by system:serviceaccounts:shop: get', 'Role a@shop: get', 'ClusterRole x@ by system:authenticated: ?'],
    ],
    ['not those of others', [role('a', 'get'), binding('kind: Role, name: a', '{kind: ServiceAccount, name: cart, namespace: tools}, {kind: User, name: cart}'), binding('kind: Role, name: a', '{kind: ServiceAccount, name: cart}', 'tools')], []],
    [
      'made of others',
      [
        '{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: all}, aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: all}}]}, rules: [{verbs: [ignored]}]}\n',
        clusterRole('one', 'get', '{into: all}'),
        clusterRole('two', 'list', '{into: other}'),
        clusterBinding('kind: ClusterRole, name: all', ACCOUNT),
      ],
      ['ClusterRole all@: get'],
    ],
  ])('%s', (_, documents, found) => expect(roles({ name: 'cart', namespace: 'shop' }, ...documents)).toEqual(found));
});
