import type { Localized } from '../../../localized.ts';
import { rolloutBounds, type RolloutBounds } from '../../../scaling/rollout.ts';
import type { BundleCheck, CheckCase, FixStep } from '../../check.ts';
import { isPatch, replicasOf } from '../../reading/replicas.ts';
import { rollingUpdateOf } from '../../reading/rollout.ts';

export const rollingUpdateCapacity: BundleCheck = {
  id: 'rolling-update-capacity',
  severity: 'info',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'Pods that serve during a rollout', ko: '배포하는 동안 응답하는 파드 수' },
  why: {
    en: 'A rollout may take maxUnavailable Pods away before new ones are ready, a quarter of them unless it is written. What is left has to bear all the requests.',
    ko: '배포 중에는 새 파드가 준비되기 전에 maxUnavailable만큼(쓰지 않으면 4분의 1) 파드가 줄어들 수 있습니다. 남은 파드가 모든 요청을 받아야 합니다.',
  },
  todo: {
    en: 'To keep all of them serving, set maxUnavailable: 0 and maxSurge: 1; the cluster needs room for one Pod more.',
    ko: '모든 파드가 계속 응답하게 하려면 maxUnavailable: 0, maxSurge: 1로 정하세요. 파드 하나만큼의 여유가 필요합니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  find(object, bundle) {
    const strategy = rollingUpdateOf(object);
    const replicas = replicasOf(object, bundle);
    if (strategy === null || replicas === null || replicas.count === 0 || isPatch(object)) return [];
    const { count } = replicas;
    const bounds = rolloutBounds(count, strategy.maxSurge, strategy.maxUnavailable);
    const path = strategy.value === null ? strategy.path : [...strategy.path, 'rollingUpdate', 'maxUnavailable'];
    // of one Pod nobody expects more
    if (bounds.unavailable === 0) return strategy.value === null && count > 1 ? [{ path, message: keepsAll(bounds, count) }] : [];
    const isHalf = bounds.unavailable * 2 >= count;
    return [
      {
        path,
        ...(isHalf ? { severity: 'warning' as const } : {}),
        message: {
          en: `During a rollout ${bounds.fewest} of ${count} Pods may be all that serve, and up to ${bounds.most} exist`,
          ko: `배포하는 동안 파드 ${count}개 중 ${bounds.fewest}개만 응답할 수 있으며, 최대 ${bounds.most}개까지 생깁니다`,
        },
        ...(replicas.scaler === null ? {} : { related: { key: replicas.scaler.key, path: [...replicas.scaler.summary.path, 'spec', 'minReplicas'] } }),
        fix: {
          label: { en: 'Keep all Pods serving', ko: '모든 파드 유지' },
          safe: true,
          steps: ([...(bounds.surge === 0 ? ([['maxSurge', 1]] as const) : []), ['maxUnavailable', 0]] as const).map(
            ([key, amount]): FixStep => ({ op: 'set', path: [...strategy.path, 'rollingUpdate', key], value: amount }),
          ),
        },
      },
    ];
  },
};

function keepsAll({ most }: RolloutBounds, count: number): Localized {
  return {
    en: `No strategy is written: 25 % of ${count} round so that all keep serving and up to ${most} exist`,
    ko: `strategy를 쓰지 않았습니다. ${count}개의 25 %를 반올림하면 모두 응답하며, 최대 ${most}개까지 생깁니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'tells what the defaults mean, and warns where half is gone',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 8
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec:
  replicas: 2
  strategy:
    rollingUpdate:
      maxUnavailable: 1 # quick
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 3}
`,
    finds: ['/spec/strategy', '#1/spec/strategy/rollingUpdate/maxUnavailable warning', '#2/spec/strategy'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 8
  strategy:
    rollingUpdate:
      maxUnavailable: 0
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec:
  replicas: 2
  strategy:
    rollingUpdate:
      maxUnavailable: 0 # quick
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 3}
`,
  },
  {
    name: 'counts the Pods of the autoscaler',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 10, strategy: {rollingUpdate: {maxUnavailable: 1, maxSurge: 0}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 10}
`,
    finds: ['/spec/strategy/rollingUpdate/maxUnavailable warning'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 10, strategy: {rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 10}
`,
  },
  {
    name: 'has nothing to tell where all keep serving, or all are recreated',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 4, strategy: {rollingUpdate: {maxUnavailable: 0}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 4, strategy: {type: Recreate}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 0}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {paused: true}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: e}
spec: {template: {spec: {containers: [{name: e}]}}}
`,
    finds: [],
  },
];
