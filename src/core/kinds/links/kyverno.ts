import type { KindReference } from './link.ts';
import { below, links, name, object, selector } from './write.ts';

/** What a `match` or `exclude` speaks of. */
function resources(filter: string): KindReference[] {
  return [
    name(`${filter}.resources.namespaces[]`, 'Namespace', { loose: true }),
    selector(`${filter}.resources.namespaceSelector`, 'Namespace', { loose: true }),
    object(`${filter}.subjects[]`, ['ServiceAccount'], { loose: true }),
  ];
}

const RULE = 'spec.rules[]';
const CONTEXTS = [
  `${RULE}.context[]`,
  `${RULE}.generate.foreach[].context[]`,
  `${RULE}.mutate.foreach[].context[]`,
  `${RULE}.mutate.targets[].context[]`,
  `${RULE}.validate.foreach[].context[]`,
];
const ATTESTORS = [
  `${RULE}.validate.manifests.attestors[]`,
  `${RULE}.verifyImages[].attestors[]`,
  `${RULE}.verifyImages[].attestations[].attestors[]`,
];
const OVERRIDES = ['spec.validationFailureActionOverrides[]', `${RULE}.validate.failureActionOverrides[]`];

const policy = links({
  references: [
    ...below([`${RULE}.match`, `${RULE}.exclude`].flatMap((filter) => [filter, `${filter}.any[]`, `${filter}.all[]`]), resources),
    ...CONTEXTS.map((context) => name(`${context}.configMap.name`, 'ConfigMap', { namespace: 'namespace' })),
    ...ATTESTORS.map((attestor) => name(`${attestor}.entries[].keys.secret.name`, 'Secret', { namespace: 'namespace' })),
    object(`${RULE}.mutate.targets[]`, [], { loose: true }),
    ...below(OVERRIDES, (override) => [
      name(`${override}.namespaces[]`, 'Namespace', { loose: true }),
      selector(`${override}.namespaceSelector`, 'Namespace', { loose: true }),
    ]),
  ],
});

export const KYVERNO = {
  ClusterPolicy: policy,
  Policy: policy,
  PolicyException: links({
    references: [
      name('spec.exceptions[].policyName', 'ClusterPolicy', { loose: true }),
      ...below(['spec.match.any[]', 'spec.match.all[]'], resources),
    ],
  }),
} as const;
