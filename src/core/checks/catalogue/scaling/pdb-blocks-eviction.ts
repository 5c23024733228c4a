import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { field } from '../../../kinds/fields.ts';
import { type DisruptionBudget, evictionRoom } from '../../../scaling/disruption.ts';
import { readBudget } from '../../../scaling/read-budget.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix } from '../../check.ts';
import { replicasOfOther } from '../../reading/replicas.ts';

export const pdbBlocksEviction: BundleCheck = {
  id: 'pdb-blocks-eviction',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['PodDisruptionBudget'],
  reads: ['pods', 'HorizontalPodAutoscaler'],
  title: { en: 'The PodDisruptionBudget allows no eviction', ko: 'PodDisruptionBudget이 축출을 전혀 허용하지 않습니다' },
  why: {
    en: 'A node is empty only when its Pods are evicted, and this budget refuses every eviction: drains and cluster upgrades stand still until somebody deletes the Pods or the budget by hand.',
    ko: '노드를 비우려면 파드를 축출해야 하는데 이 예산은 모든 축출을 거부합니다. 누군가 파드나 예산을 직접 지울 때까지 노드 비우기와 클러스터 업그레이드가 멈춥니다.',
  },
  todo: {
    en: 'Write maxUnavailable: 1 instead, which stays true for any number of Pods; a workload with a single Pod needs a second one first.',
    ko: '파드 수가 바뀌어도 맞는 maxUnavailable: 1을 쓰세요. 파드가 하나뿐이면 먼저 둘로 늘리세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions',
  find(object, bundle) {
    const budget = readBudget(object.value);
    if (budget === null) return [];
    const key = 'minAvailable' in budget ? 'minAvailable' : 'maxUnavailable';
    const path = [...object.path, 'spec', key];
    const written = String(field(object.value, 'spec', key));
    if (blocksAny(budget)) {
      return [{ path, message: never(`${key}: ${written}`), fix: oneAtATime(object, key, true) }];
    }
    const pods = podsOf(bundle);
    if (pods === null || pods.count === 0 || evictionRoom(budget, pods.count).allowed > 0) return [];
    return [
      {
        path,
        message: tooMany(`${key}: ${written}`, pods.count, pods.names),
        related: { key: pods.first.key, path: [...pods.first.summary.path, 'spec', 'replicas'] },
        fix: oneAtATime(object, key, pods.count > 1),
      },
    ];
  },
};

/** Whatever the number of Pods is. */
function blocksAny(budget: DisruptionBudget): boolean {
  if ('minAvailable' in budget) return 'percent' in budget.minAvailable && budget.minAvailable.percent >= 100;
  const { maxUnavailable } = budget;
  return 'percent' in maxUnavailable ? maxUnavailable.percent === 0 : maxUnavailable.count === 0;
}

interface Selected {
  /** The fewest that all of them together have. */
  readonly count: number;
  readonly names: string;
  readonly first: LinkedObject;
}

/** The Pods that the budget is about; null when it selects none, or some without a number of their own. */
function podsOf(bundle: Bundle): Selected | null {
  const workloads = gathered(bundle.uses(bundle.self, 'pods'), ({ targets }) => targets.map(({ object }) => object));
  const [first] = workloads;
  const counts = workloads.map((workload) => replicasOfOther(workload, bundle)?.count ?? null);
  if (first === undefined || counts.some((count) => count === null)) return null;
  const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { count, first, names: workloads.map(({ summary }) => summary.name ?? summary.kind ?? '').join(', ') };
}

/** With a single Pod the budget may be all that keeps it: then it is the user's to say. */
function oneAtATime({ path, value }: CheckedObject, key: 'minAvailable' | 'maxUnavailable', safe: boolean): Fix {
  const spec = [...path, 'spec'];
  const renamed = key === 'minAvailable' && field(value, 'spec', 'maxUnavailable') === undefined;
  return {
    label: { en: 'Write maxUnavailable: 1', ko: 'maxUnavailable: 1 쓰기' },
    safe,
    steps: [
      ...(renamed ? [{ op: 'rename' as const, path: [...spec, key], to: 'maxUnavailable' }] : []),
      { op: 'set', path: [...spec, 'maxUnavailable'], value: 1 },
    ],
  };
}

function never(written: string) {
  return {
    en: `${written} refuses every eviction, however many Pods there are`,
    ko: `파드가 몇 개든 모든 축출을 거부합니다: ${written}`,
  };
}

function tooMany(written: string, count: number, names: string) {
  const pods = count === 1 ? 'the only Pod' : `none of the ${count} Pods`;
  return {
    en: count === 1 ? `${written}: ${pods} of ${names} may never be evicted` : `${written}: ${pods} of ${names} may be evicted`,
    ko: `${written}: 파드 ${count}개 가운데 하나도 축출할 수 없습니다. 대상: ${names}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'counts the Pods of the workload, and keeps comments',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  minAvailable: 2 # both zones
  selector: {matchLabels: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 2, template: {metadata: {labels: {app: web}}}}
`,
    finds: ['/spec/minAvailable'],
    fixed: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  maxUnavailable: 1 # both zones
  selector: {matchLabels: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 2, template: {metadata: {labels: {app: web}}}}
`,
  },
  {
    name: 'goes by the minimum of an autoscaler, rounding percentages up',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 80%, selector: {matchLabels: {app: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 9, template: {metadata: {labels: {app: web}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 4, maxReplicas: 9}
`,
    finds: ['/spec/minAvailable'],
    fixed: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 9, template: {metadata: {labels: {app: web}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 4, maxReplicas: 9}
`,
  },
  {
    name: 'knows what blocks any number of Pods, and one Pod that must stay',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: a}
spec: {maxUnavailable: 0%, selector: {matchLabels: {app: a}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: b}
spec: {minAvailable: 100%, selector: {matchLabels: {app: b}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: c}
spec: {maxUnavailable: 0, selector: {matchLabels: {app: c}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: single}
spec: {minAvailable: 1, selector: {matchLabels: {app: single}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: single}
spec: {template: {metadata: {labels: {app: single}}}}
`,
    finds: ['/spec/maxUnavailable', '#1/spec/minAvailable', '#2/spec/maxUnavailable', '#3/spec/minAvailable'],
    fixed: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: a}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: a}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: b}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: b}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: c}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: c}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: single}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: single}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: single}
spec: {template: {metadata: {labels: {app: single}}}}
`,
  },
  {
    name: 'is content with room, with what it cannot count, and with Pods of another namespace',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 2, template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: other}
spec: {replicas: 1, template: {metadata: {labels: {app: web}}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: agent}
spec: {minAvailable: 1, selector: {matchLabels: {app: agent}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {metadata: {labels: {app: agent}}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: alone}
spec: {minAvailable: 1, selector: {matchLabels: {app: alone}}}
`,
    finds: [],
  },
];
