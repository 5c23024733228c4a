import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Localized } from '../../../localized.ts';
import { type DisruptionBudget, evictionRoom } from '../../../scaling/disruption.ts';
import { readBudget } from '../../../scaling/read-budget.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { replicasOfOther } from '../../reading/replicas.ts';

export const pdbEvictionBudget: BundleCheck = {
  id: 'pdb-eviction-budget',
  severity: 'info',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['PodDisruptionBudget'],
  reads: ['pods', 'HorizontalPodAutoscaler'],
  title: { en: 'How many Pods may be evicted at once', ko: '한 번에 축출할 수 있는 파드 수' },
  why: {
    en: 'A number as minAvailable means something else when the workload scales: the difference grows with the Pods, so at the most of them a drain may take nearly all. maxUnavailable keeps its meaning.',
    ko: 'minAvailable을 숫자로 쓰면 파드 수가 바뀔 때 뜻도 바뀝니다. 파드가 늘수록 차이가 커져 최대일 때는 거의 모두 축출될 수 있습니다. maxUnavailable은 뜻이 그대로입니다.',
  },
  todo: { en: 'Check that the number fits; maxUnavailable: 1 fits nearly every workload.', ko: '이 수가 맞는지 확인하세요. 대부분의 워크로드에는 maxUnavailable: 1이 맞습니다.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget',
  find(object, bundle) {
    const budget = readBudget(object.value);
    if (budget === null) return [];
    const [workload, ...more] = gathered(bundle.uses(bundle.self, 'pods'), ({ targets }) => targets.map((target) => target.object));
    // of several together nobody can say at which numbers they stand
    const replicas = workload === undefined || more.length > 0 ? null : replicasOfOther(workload, bundle);
    if (workload === undefined || replicas === null || replicas.count === 0 || evictionRoom(budget, replicas.count).allowed === 0) return [];
    const key = 'minAvailable' in budget ? 'minAvailable' : 'maxUnavailable';
    return [
      {
        path: [...object.path, 'spec', key],
        message: roomOf(budget, workload, replicas.count, replicas.most),
        related: { key: workload.key, path: workload.summary.path },
      },
    ];
  },
};

function roomOf(budget: DisruptionBudget, { summary }: LinkedObject, least: number, most: number | null): Localized {
  const name = summary.name ?? '';
  const { allowed } = evictionRoom(budget, least);
  const now = { en: `${allowed} of the ${least} Pods of ${name} may be evicted at once`, ko: `${name} 파드 ${least}개 가운데 한 번에 ${allowed}개까지 축출할 수 있습니다` };
  if (most === null || most <= least) return now;
  const atMost = evictionRoom(budget, most).allowed;
  return atMost === allowed
    ? { en: `${now.en}, and no more when the autoscaler runs ${most}`, ko: `${now.ko}. 오토스케일러가 ${most}개로 늘려도 같습니다` }
    : { en: `${now.en}, and ${atMost} when the autoscaler runs ${most}`, ko: `${now.ko}. 오토스케일러가 ${most}개로 늘리면 ${atMost}개까지입니다` };
}

export const cases: CheckCase[] = [
  {
    name: 'counts at the fewest and the most Pods',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 2, selector: {matchLabels: {app: web}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 3, maxReplicas: 20}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: db}
spec: {maxUnavailable: 25%, selector: {matchLabels: {app: db}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {replicas: 3, template: {metadata: {labels: {app: db}}}}
`,
    finds: ['/spec/minAvailable', '#3/spec/maxUnavailable'],
  },
  {
    name: 'says nothing of what is blocked, what is not there, and several together',
    yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: blocked}
spec: {minAvailable: 3, selector: {matchLabels: {app: db}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {replicas: 3, template: {metadata: {labels: {app: db, tier: back}}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: queue}
spec: {replicas: 3, template: {metadata: {labels: {app: queue, tier: back}}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: both}
spec: {maxUnavailable: 1, selector: {matchLabels: {tier: back}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: absent}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: absent}}}
`,
    finds: [],
  },
];
