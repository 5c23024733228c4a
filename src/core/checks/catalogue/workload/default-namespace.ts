import { kindNamed } from '../../../kinds/index.ts';
import { isInEveryCluster } from '../../../graph/well-known.ts';
import { textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const defaultNamespace: ObjectCheck = {
  id: 'default-namespace',
  severity: 'info',
  area: 'document',
  scope: 'object',
  kinds: 'all',
  title: { en: 'No namespace of its own', ko: '네임스페이스를 정하지 않았습니다' },
  why: {
    en: 'Without a namespace in the file, kubectl takes the one that happens to be chosen. In default everything of everybody lies side by side, without quotas and policies between.',
    ko: '파일에 네임스페이스가 없으면 kubectl에서 현재 선택된 곳에 적용됩니다. default에는 모든 것이 섞여 있고 쿼터나 정책으로 나뉘지 않습니다.',
  },
  todo: { en: 'Write metadata.namespace with a namespace of this application.', ko: 'metadata.namespace에 이 애플리케이션의 네임스페이스를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#when-to-use-multiple-namespaces',
  find({ path: object, summary, value }) {
    const { known, kind, name } = summary;
    if (known === null || !kindNamed(known).namespaced || isInEveryCluster(kind ?? '', name ?? '')) return [];
    const namespace = textField(value, 'metadata', 'namespace');
    const path = [...object, 'metadata', 'namespace'];
    if (namespace === null) return [{ path, message: { en: 'Goes to whatever namespace kubectl is set to', ko: 'kubectl에 설정된 네임스페이스에 적용됩니다' } }];
    return namespace === 'default' ? [{ path, severity: 'warning', message: { en: 'Goes to the namespace default, which all share', ko: '모두가 함께 쓰는 default 네임스페이스에 적용됩니다' } }] : [];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'tells of none, and warns of default',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b, namespace: default}
`,
    finds: ['/metadata/namespace', '#1/metadata/namespace warning'],
  },
  {
    name: 'is content with a namespace, with kinds that have none, with what every cluster has, and with kinds it does not know',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: default}
---
apiVersion: example.com/v1
kind: Widget
metadata: {name: a}
`,
    finds: [],
  },
];
