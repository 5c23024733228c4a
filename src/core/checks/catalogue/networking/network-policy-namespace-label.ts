import { gathered } from '../../../gathered.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, FixStep, Report } from '../../check.ts';
import { type PolicyPeer, rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyNamespaceLabel: BundleCheck = {
  id: 'network-policy-namespace-label',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['Namespace'],
  title: { en: 'A label that namespaces do not have by themselves', ko: '네임스페이스에 기본으로 없는 레이블' },
  why: {
    en: 'The API server gives every namespace one label, kubernetes.io/metadata.name. Any other one is there only if somebody has set it; if not, the rule matches no namespace and nothing is let through.',
    ko: 'API 서버가 모든 네임스페이스에 붙이는 레이블은 kubernetes.io/metadata.name 하나입니다. 다른 레이블은 누군가 붙여야 있고, 없으면 규칙이 어떤 네임스페이스에도 맞지 않아 아무것도 허용되지 않습니다.',
  },
  todo: {
    en: 'Select namespaces by kubernetes.io/metadata.name, or put a Namespace with the label into the bundle.',
    ko: 'kubernetes.io/metadata.name으로 네임스페이스를 선택하거나, 레이블이 있는 Namespace를 묶음에 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name',
  find(object, bundle) {
    const rules = gathered(['ingress', 'egress'] as const, (direction) => rulesOf(object.value, object.path, direction));
    const uses = gathered(rules, ({ peers }) => gathered(peers ?? [], (peer) => keysOf(peer, object)));
    const keys = [...new Set(uses.map(({ key }) => key))];
    return keys.filter((key) => key !== METADATA_NAME && !isCarried(key, bundle)).map((key) => report(key, uses, object, bundle));
  },
};

const METADATA_NAME = 'kubernetes.io/metadata.name';
/** Labels that people set to the name of the namespace. */
const BY_HAND = ['name', 'kubernetes.io/name', 'namespace'];

interface KeyUse {
  readonly key: string;
  readonly path: PolicyPeer['path'];
  readonly values: readonly string[];
  readonly steps: readonly FixStep[];
}

function keysOf({ namespaces, path }: PolicyPeer, { document }: CheckedObject): KeyUse[] {
  if (namespaces === null) return [];
  const at = [...path, 'namespaceSelector'];
  return [
    ...Object.entries(namespaces.matchLabels).map(([key, value]): KeyUse => {
      const label = [...at, 'matchLabels', key];
      return { key, path: label, values: [value], steps: [{ op: 'rename', path: label, to: METADATA_NAME }] };
    }),
    ...gathered(listField(valueIn(document.value, at), 'matchExpressions'), (expression, index): KeyUse[] => {
      const key = textField(expression, 'key');
      const operator = textField(expression, 'operator');
      if (key === null || (operator !== 'In' && operator !== 'Exists')) return [];
      const place = [...at, 'matchExpressions', index, 'key'];
      const values = listField(expression, 'values').filter((value) => typeof value === 'string');
      return [{ key, path: place, values, steps: [{ op: 'set', path: place, value: METADATA_NAME }] }];
    }),
  ];
}

function isCarried(key: string, bundle: Bundle): boolean {
  return bundle.ofKind('Namespace').some(({ summary }) => Object.hasOwn(summary.labels, key));
}

/** One for each key; all its places are mended together, when their values are names of namespaces. */
function report(key: string, all: readonly KeyUse[], object: CheckedObject, bundle: Bundle): Report {
  const uses = all.filter((use) => use.key === key);
  const values = [...new Set(gathered(uses, (use) => use.values))];
  const isName = (value: string): boolean =>
    bundle.named('Namespace', value, null).length > 0 || sameNamespace(object.summary.namespace, value) || BY_HAND.includes(key);
  const areNames = values.length > 0 && uses.every((use) => use.values.length > 0 && use.values.every(isName));
  return {
    path: uses[0]?.path ?? object.path,
    message: {
      en: `No namespace of the bundle carries the label ${key}${values.length === 0 ? '' : ` (${values.join(', ')})`}, so the rule may match none`,
      ko: `묶음에 이 레이블이 있는 네임스페이스가 없어 규칙이 아무것도 허용하지 않을 수 있습니다: ${[key, ...values].join(', ')}`,
    },
    ...(areNames
      ? { fix: { label: { en: `Use ${METADATA_NAME}`, ko: `${METADATA_NAME} 사용` }, safe: true, steps: gathered(uses, ({ steps }) => steps) } }
      : {}),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'finds a label once, and renames it everywhere',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              name: front # the shop
  egress:
    - to:
        - namespaceSelector: {matchExpressions: [{key: name, operator: In, values: [data, cache]}]}
`,
    finds: ['/spec/ingress/0/from/0/namespaceSelector/matchLabels/name'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: front # the shop
  egress:
    - to:
        - namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [data, cache]}]}
`,
  },
  {
    name: 'offers nothing for a label that is no name',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}}]}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: data, labels: {tier: data}}
`,
    finds: ['/spec/ingress/0/from/0/namespaceSelector/matchLabels/team'],
  },
  {
    name: 'is content with the label that is always there, and with one that the bundle sets',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
  - from:
    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: front}}
    - namespaceSelector: {matchLabels: {team: front}}
    - namespaceSelector: {}
    - namespaceSelector: {matchExpressions: [{key: isolated, operator: DoesNotExist}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: front, labels: {team: front}}
`,
    finds: [],
  },
];
