import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { namespaceOf } from '../../../graph/summary.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';

export const argoCdSelfHealVsAutoscaler: BundleCheck = {
  id: 'argo-cd-self-heal-vs-autoscaler',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Application'],
  reads: ['HorizontalPodAutoscaler', ...SCALED_KINDS],
  title: { en: 'Argo CD and the autoscaler fight over replicas', ko: 'Argo CD와 오토스케일러가 replicas를 두고 다툽니다' },
  why: {
    en: 'With selfHeal every difference from Git is put back within seconds, and a number of Pods that an autoscaler has set is such a difference: the workload jumps between both numbers.',
    ko: 'selfHeal이 켜져 있으면 Git과 다른 것은 몇 초 안에 되돌립니다. 오토스케일러가 정한 파드 수도 그런 차이라서 워크로드가 두 값을 오갑니다.',
  },
  todo: {
    en: 'Remove replicas from the workload in Git, or list /spec/replicas under ignoreDifferences with RespectIgnoreDifferences=true.',
    ko: 'Git의 워크로드에서 replicas를 지우거나, ignoreDifferences에 /spec/replicas를 쓰고 RespectIgnoreDifferences=true를 설정하세요.',
  },
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/best_practices/#leaving-room-for-imperativeness',
  find(object, bundle) {
    if (field(object.value, 'spec', 'syncPolicy', 'automated', 'selfHeal') !== true) return [];
    const into = textField(object.value, 'spec', 'destination', 'namespace');
    const fought = gathered(bundle.ofKind('HorizontalPodAutoscaler'), (scaler) => {
      const target = scaleTargetOf(scaler.summary, bundle);
      if (target === null || !isDeployedInto(target, into)) return [];
      if ((field(bundle.look(target) ?? undefined, 'spec', 'replicas') ?? null) === null) return [];
      return listField(object.value, 'spec', 'ignoreDifferences').some((entry) => leavesReplicas(entry, target)) ? [] : [target];
    });
    const [first] = fought;
    if (first === undefined) return [];
    const names = [...new Set(fought.map(({ summary }) => summary.name ?? ''))].join(', ');
    return [
      {
        path: [...object.path, 'spec', 'syncPolicy', 'automated', 'selfHeal'],
        message: {
          en: `selfHeal puts the replicas of ${names} back to the number in Git, against its autoscaler`,
          ko: `오토스케일러가 있는데도 selfHeal이 replicas를 Git에 적힌 수로 되돌립니다. 대상: ${names}`,
        },
        related: { key: first.key, path: [...first.summary.path, 'spec', 'replicas'] },
      },
    ];
  },
};

/** An object without a namespace goes where the application goes. */
function isDeployedInto({ summary }: LinkedObject, namespace: string | null): boolean {
  return namespace === null || summary.namespace === null || namespaceOf(summary.namespace) === namespace;
}

/** Whether an entry of ignoreDifferences covers replicas of an object. */
function leavesReplicas(entry: YamlValue, { summary }: LinkedObject): boolean {
  const kind = textField(entry, 'kind');
  const name = textField(entry, 'name');
  if ((kind !== null && kind !== '*' && kind !== summary.kind) || (name !== null && name !== '*' && name !== summary.name)) return false;
  const covers = (list: string, pattern: RegExp): boolean => listField(entry, list).some((one) => typeof one === 'string' && pattern.test(one));
  return (
    covers('jsonPointers', /^\/spec(\/replicas)?$/) ||
    covers('jqPathExpressions', /^\.spec(\.replicas)?$/) ||
    covers('managedFieldsManagers', /^kube-controller-manager$/)
  );
}

export const cases: CheckCase[] = [
  {
    name: 'finds replicas that two write',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd}
spec:
  destination: {namespace: shop}
  syncPolicy: {automated: {selfHeal: true}}
  ignoreDifferences: [{group: apps, kind: StatefulSet, jsonPointers: [/spec/replicas]}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 3}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
`,
    finds: ['/spec/syncPolicy/automated/selfHeal'],
  },
  {
    name: 'is content when replicas is left out, left alone, elsewhere, or not healed',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ignores}
spec: {syncPolicy: {automated: {selfHeal: true}}, ignoreDifferences: [{group: apps, kind: Deployment, jqPathExpressions: [.spec.replicas]}]}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: elsewhere}
spec: {destination: {namespace: other}, syncPolicy: {automated: {selfHeal: true}}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: by-hand}
spec: {syncPolicy: {automated: {prune: true}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 3}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: other}
spec: {serviceName: db}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: db, namespace: other}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 5}
`,
    finds: [],
  },
];
