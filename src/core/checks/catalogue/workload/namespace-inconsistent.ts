import type { LinkedObject } from '../../../graph/object-index.ts';
import { ANY_NAMESPACE, type ObjectSummary } from '../../../graph/summary.ts';
import { textField } from '../../../kinds/fields.ts';
import { kindNamed } from '../../../kinds/index.ts';
import { isInEveryCluster } from '../../../graph/well-known.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';

export const namespaceInconsistent: BundleCheck = {
  id: 'namespace-inconsistent',
  severity: 'warning',
  area: 'document',
  scope: 'bundle',
  kinds: 'all',
  reads: ['objects'],
  title: { en: 'Some objects say their namespace, some do not', ko: '일부 오브젝트에만 네임스페이스가 있습니다' },
  why: {
    en: 'Applied together, the objects without namespace go where kubectl is set to, and the others elsewhere. Services then find no Pods, and Pods no ConfigMaps.',
    ko: '함께 적용하면 네임스페이스가 없는 오브젝트만 kubectl에 설정된 곳으로 갑니다. 그러면 서비스는 파드를, 파드는 컨피그맵을 찾지 못합니다.',
  },
  todo: { en: 'Write the namespace into all of them, or into none.', ko: '모두에 네임스페이스를 쓰거나 모두에서 지우세요.' },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#setting-the-namespace-for-a-request',
  find({ path: object, summary, value }, bundle) {
    const path = [...object, 'metadata', 'namespace'];
    const isClusterWide = summary.known !== null && !kindNamed(summary.known).namespaced;
    if (isClusterWide) return textField(value, 'metadata', 'namespace') === null ? [] : [needless(path, summary)];
    if (!isUnplaced(summary)) return [];
    const used = namespacesOf(bundle.objects());
    const [first, ...more] = used;
    if (first === undefined) return [];
    const names = used.map(({ namespace }) => namespace).join(', ');
    return [
      {
        path,
        message: { en: `Others of the bundle are in ${names}, this one does not say where it goes`, ko: `다른 오브젝트는 ${names}에 있지만 여기에는 네임스페이스가 없습니다` },
        related: { key: first.by.key, path: [...first.by.summary.path, 'metadata', 'namespace'] },
        ...(more.length > 0
          ? {}
          : {
              fix: {
                label: { en: `Put it into ${first.namespace}`, ko: `네임스페이스 추가: ${first.namespace}` },
                // it moves an object away from those that it finds by name in the namespace it goes to now
                safe: false,
                steps: [{ op: 'set', path, value: first.namespace }],
              },
            }),
      },
    ];
  },
};

/** An object of a namespace that does not say which. */
function isUnplaced({ known, kind, name, namespace }: ObjectSummary): boolean {
  return known !== null && namespace === null && kindNamed(known).namespaced && !isInEveryCluster(kind ?? '', name ?? '');
}

interface Used {
  readonly namespace: string;
  /** The first one that says so. */
  readonly by: LinkedObject;
}

/** The same list serves a question for each object of a bundle. */
const known = new WeakMap<readonly LinkedObject[], readonly Used[]>();

/** Namespaces that are named; `default` is where the others go as well, as far as anybody can say. */
function namespacesOf(objects: readonly LinkedObject[]): readonly Used[] {
  let used = known.get(objects);
  if (used === undefined) {
    const first = new Map<string, LinkedObject>();
    for (const by of objects) {
      const { namespace } = by.summary;
      if (namespace !== null && namespace !== 'default' && namespace !== ANY_NAMESPACE && !first.has(namespace)) first.set(namespace, by);
    }
    used = [...first].map(([namespace, by]) => ({ namespace, by }));
    known.set(objects, used);
  }
  return used;
}

function needless(path: Report['path'], { kind }: ObjectSummary): Report {
  return {
    path,
    severity: 'info',
    message: { en: `A ${kind ?? ''} lies in no namespace; this one is ignored`, ko: `네임스페이스가 없는 종류입니다: ${kind ?? ''}. 이 값은 무시됩니다` },
    fix: { label: { en: 'Remove namespace', ko: 'namespace 삭제' }, safe: true, steps: [{ op: 'remove', path }] },
  };
}

export const cases: CheckCase[] = [
  {
    name: 'fills in the one namespace that is used, and takes it from what has none',
    yaml: `apiVersion: v1
kind: Service
metadata:
  name: a # of the shop
spec: {selector: {app: a}}
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a, namespace: shop}
`,
    finds: ['/metadata/namespace', '#2/metadata/namespace info'],
    fixed: `apiVersion: v1
kind: Service
metadata:
  name: a # of the shop
  namespace: shop
spec: {selector: {app: a}}
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a}
`,
  },
  {
    name: 'offers nothing where there are several',
    yaml: `apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: bank}}
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
`,
    finds: ['/items/2/metadata/namespace'],
  },
  {
    name: 'is content when all say it, when none does, and with default',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b, namespace: default}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: example.com/v1
kind: Widget
metadata: {name: a}
`,
    finds: [],
  },
];
