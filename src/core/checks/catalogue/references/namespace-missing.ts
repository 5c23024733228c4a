import { gathered } from '../../../gathered.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { missingObjects } from '../../families/missing-reference.ts';
import { KINDS } from '../../../kinds/index.ts';
import { namespaceOf } from '../../../graph/summary.ts';

export const namespaceMissing: BundleCheck = {
  id: 'namespace-missing',
  severity: 'info',
  area: 'document',
  scope: 'bundle',
  kinds: gathered(KINDS, ({ name, namespaced }) => (namespaced ? [name] : [])),
  reads: ['objects'],
  title: { en: 'The namespace is not here', ko: '네임스페이스가 묶음에 없습니다' },
  why: {
    en: 'Nothing can be applied into a namespace that does not exist. One that somebody makes by hand lacks the labels that Pod Security and NetworkPolicies go by.',
    ko: '없는 네임스페이스에는 아무것도 적용할 수 없습니다. 손으로 만든 네임스페이스에는 파드 보안과 네트워크폴리시가 보는 레이블이 빠지기 쉽습니다.',
  },
  todo: {
    en: 'Add a Namespace with its pod-security.kubernetes.io labels, or make sure that it exists before the first apply.',
    ko: 'pod-security.kubernetes.io 레이블을 붙인 Namespace를 추가하거나, 처음 적용하기 전에 있는지 확인하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  find(object, bundle) {
    const [missing] = missingObjects(bundle, 'Namespace', ({ path }) => path.at(-1) === 'namespace' && path.at(-2) === 'metadata');
    if (missing === undefined) return [];
    const { name, path } = missing.reference;
    const first = bundle.objects().find(({ summary }) => summary.namespace !== null && namespaceOf(summary.namespace) === name);
    // said once for the bundle, where the namespace is first named
    if (first?.summary !== object.summary) return [];
    return [
      {
        path,
        message: {
          en: `The namespace ${name} must exist before this bundle is applied; nothing in it makes one`,
          ko: `이 묶음을 적용하기 전에 네임스페이스가 있어야 합니다. 묶음에는 만드는 것이 없습니다: ${name}`,
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'speaks once of each namespace',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: shop}}
- {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: lab}}
`,
    finds: ['/metadata/namespace', '#2/items/1/metadata/namespace'],
  },
  {
    name: 'is content with one of the bundle, with those of every cluster, and with none',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: Service
metadata: {name: dns, namespace: kube-system}
---
apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: v1
kind: Service
metadata: {name: later, namespace: "\${NAMESPACE}"}
`,
    finds: [],
  },
];
