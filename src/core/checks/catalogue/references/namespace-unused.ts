import type { BundleCheck, CheckCase } from '../../check.ts';

export const namespaceUnused: BundleCheck = {
  id: 'namespace-unused',
  severity: 'warning',
  area: 'document',
  scope: 'bundle',
  kinds: ['Namespace'],
  reads: ['objects'],
  title: { en: 'Nothing is put into the namespace', ko: '이 네임스페이스를 쓰는 오브젝트가 없습니다' },
  why: {
    en: 'Objects without metadata.namespace go where kubectl happens to point, usually default: the namespace is made and stays empty, with its quotas and policies.',
    ko: 'metadata.namespace가 없는 오브젝트는 kubectl이 가리키는 곳, 대개 default에 만들어집니다. 네임스페이스는 쿼터와 정책만 가진 채 비어 있게 됩니다.',
  },
  todo: {
    en: 'Write metadata.namespace in the objects that belong there, or remove the Namespace.',
    ko: '여기에 속한 오브젝트에 metadata.namespace를 쓰거나 Namespace를 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  find({ summary, path }, bundle) {
    const { name } = summary;
    if (name === null || bundle.objects().some((other) => other.summary.namespace === name)) return [];
    const others = bundle.objects().filter((other) => other.summary.kind !== null && other.summary.known !== 'Namespace');
    if (others.length === 0) return [];
    // a namespace that others speak of is made for them: a binding's subject, the destination of Argo CD
    if (bundle.usedBy(bundle.self, 'objects').length > 0) return [];
    return [
      {
        path: [...path, 'metadata', 'name'],
        message: {
          en: `None of the other ${others.length} objects says namespace: ${name}`,
          ko: `나머지 오브젝트 ${others.length}개 중 namespace: ${name} 값을 쓴 것이 없습니다`,
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds a Namespace beside objects that are not put into it',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: lab}
`,
    finds: ['/metadata/name'],
  },
  {
    name: 'is content alone, and with one object in it',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: List
items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
`,
    finds: [],
  },
  { name: 'has nothing to say of a Namespace alone', yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n', finds: [] },
];
