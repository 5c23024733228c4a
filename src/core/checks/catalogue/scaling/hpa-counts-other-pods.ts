import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { selects } from '../../../graph/selector.ts';
import { type LabelSelector, sameNamespace } from '../../../graph/summary.ts';
import type { Bundle, BundleCheck, CheckCase } from '../../check.ts';
import { isEmptySelector } from '../../reading/network-policy.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';

export const hpaCountsOtherPods: BundleCheck = {
  id: 'hpa-counts-other-pods',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet'],
  reads: ['HorizontalPodAutoscaler', ...SCALED_KINDS],
  title: { en: 'An autoscaler of another workload counts these Pods', ko: '다른 워크로드의 오토스케일러가 세는 파드' },
  why: {
    en: 'An autoscaler averages over all Pods that the selector of its target matches. Pods of another workload, a canary for instance, are averaged in, and the number it computes is wrong for both.',
    ko: '오토스케일러는 대상의 셀렉터에 맞는 모든 파드의 평균을 냅니다. 카나리처럼 다른 워크로드의 파드까지 섞이면 계산한 수가 양쪽 모두에 맞지 않습니다.',
  },
  todo: {
    en: 'Give the two workloads selectors that differ; a selector cannot be changed in place, so the object has to be created anew.',
    ko: '두 워크로드의 셀렉터를 서로 다르게 하세요. 셀렉터는 바꿀 수 없으므로 오브젝트를 새로 만들어야 합니다.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work',
  find(object, bundle) {
    const { summary } = object;
    // a template must carry what the selector asks for, also where it is not shown
    const labels: Readonly<Record<string, string>> = { ...summary.ownSelector?.matchLabels, ...summary.podLabels };
    const others = countsIn(bundle).filter(({ scaler, target, selector, label }) => {
      if (label !== undefined && labels[label[0]] !== label[1]) return false;
      if (target.summary === summary || !selects(selector, labels)) return false;
      const isSame = target.summary.kind === summary.kind && target.summary.name === summary.name;
      return !isSame && sameNamespace(scaler.summary.namespace, summary.namespace) && sameNamespace(target.summary.namespace, summary.namespace);
    });
    return others.map(({ scaler, target }) => {
      const [name, by] = [target.summary.name ?? '', scaler.summary.name ?? 'HorizontalPodAutoscaler'];
      return {
        path: [...object.path, 'spec', 'selector'],
        message: {
          en: `${by} scales ${name}, and averages these Pods in: the selector of ${name} matches them too`,
          ko: `${name} 셀렉터가 이 파드에도 맞아 오토스케일러(${by})가 함께 평균을 냅니다`,
        },
        related: { key: scaler.key, path: [...scaler.summary.path, 'spec', 'scaleTargetRef'] },
      };
    });
  },
};

/** An autoscaler and by what it counts the Pods of its target. */
interface Count {
  readonly scaler: LinkedObject;
  readonly target: LinkedObject;
  readonly selector: LabelSelector;
  /** The first label that it asks for: most Pods do not carry it. */
  readonly label: readonly [key: string, value: string] | undefined;
}

/** By the list of autoscalers, which is another one in another bundle. */
const known = new WeakMap<readonly LinkedObject[], readonly Count[]>();

/** The same for every workload of a bundle, so it is found once. */
function countsIn(bundle: Bundle): readonly Count[] {
  const scalers = bundle.ofKind('HorizontalPodAutoscaler');
  let counts = known.get(scalers);
  if (counts === undefined) {
    counts = gathered(scalers, (scaler): Count[] => {
      const target = scaleTargetOf(scaler.summary, bundle);
      const selector = target?.summary.ownSelector ?? null;
      return target === null || selector === null || isEmptySelector(selector) ? [] : [{ scaler, target, selector, label: Object.entries(selector.matchLabels)[0] }];
    });
    known.set(scalers, counts);
  }
  return counts;
}

export const cases: CheckCase[] = [
  {
    name: 'finds a canary, also one whose template is not shown',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web, track: stable}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary}
spec: {selector: {matchLabels: {app: web, track: canary}}, template: {metadata: {labels: {app: web, track: canary}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-next}
spec: {selector: {matchLabels: {app: web, track: next}}}
`,
    finds: ['#2/spec/selector', '#3/spec/selector'],
  },
  {
    name: 'is content with selectors that differ, and with other namespaces',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web, track: stable}}, template: {metadata: {labels: {app: web, track: stable}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary}
spec: {selector: {matchLabels: {app: web, track: canary}}, template: {metadata: {labels: {app: web, track: canary}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary, namespace: other}
spec: {selector: {matchLabels: {app: web, track: stable}}, template: {metadata: {labels: {app: web, track: stable}}}}
`,
    finds: [],
  },
];
