import { podsOf } from '../../../scaling/int-or-percent.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { replicasBehindPatch } from '../../reading/replicas.ts';
import { rollingUpdateOf } from '../../reading/rollout.ts';

export const rollingUpdatePercentRounding: BundleCheck = {
  id: 'rolling-update-percent-rounding',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment'],
  reads: ['HorizontalPodAutoscaler', 'Deployment'],
  title: { en: 'Percentage rounds to nothing', ko: '백분율이 0으로 내림됩니다' },
  why: {
    en: 'A share of maxUnavailable rounds down, one of maxSurge up. With few Pods a percentage says something else than it looks like, and says another thing again after the next scaling.',
    ko: 'maxUnavailable은 내림, maxSurge는 올림으로 계산합니다. 파드가 적으면 백분율이 보이는 것과 다른 뜻이 되고, 파드 수가 바뀌면 또 달라집니다.',
  },
  todo: { en: 'Write the number of Pods that is meant.', ko: '뜻하는 파드 수를 정수로 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  find(object, bundle) {
    const strategy = rollingUpdateOf(object);
    if (strategy === null || (strategy.maxSurge === null && strategy.maxUnavailable === null)) return [];
    const count = replicasBehindPatch(object, bundle)?.count ?? 0;
    if (count === 0) return [];
    const { maxSurge, maxUnavailable } = strategy;
    const reports: Report[] = [];
    if (maxUnavailable !== null && 'percent' in maxUnavailable && maxUnavailable.percent > 0 && podsOf(maxUnavailable, count, 'down') === 0) {
      reports.push({
        path: [...strategy.path, 'rollingUpdate', 'maxUnavailable'],
        message: {
          en: `${maxUnavailable.percent} % of ${count} Pods round down to 0: the same as 0, by accident`,
          ko: `파드 ${count}개의 ${maxUnavailable.percent} %는 내림하면 0입니다. 우연히 0과 같습니다`,
        },
        fix: wholeNumber([...strategy.path, 'rollingUpdate', 'maxUnavailable'], 0),
      });
    }
    if (maxSurge !== null && 'percent' in maxSurge && maxSurge.percent > 0 && maxSurge.percent * count < 100) {
      reports.push({
        path: [...strategy.path, 'rollingUpdate', 'maxSurge'],
        severity: 'info',
        message: {
          en: `${maxSurge.percent} % of ${count} Pods round up to 1`,
          ko: `파드 ${count}개의 ${maxSurge.percent} %는 올림하면 1입니다`,
        },
        fix: wholeNumber([...strategy.path, 'rollingUpdate', 'maxSurge'], 1),
      });
    }
    return reports;
  },
};

function wholeNumber(path: Report['path'], value: number) {
  return { label: { en: `Write ${value}`, ko: `${value} 사용` }, safe: false, steps: [{ op: 'set' as const, path, value }] };
}

export const cases: CheckCase[] = [
  {
    name: 'finds what is less than a Pod',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 3
  strategy:
    rollingUpdate:
      maxUnavailable: 25% # a quarter
      maxSurge: 30%
`,
    finds: ['/spec/strategy/rollingUpdate/maxUnavailable', '/spec/strategy/rollingUpdate/maxSurge info'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 3
  strategy:
    rollingUpdate:
      maxUnavailable: 0 # a quarter
      maxSurge: 1
`,
  },
  {
    name: 'counts the Pods of the autoscaler, and those of what a patch is for',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 10, strategy: {rollingUpdate: {maxUnavailable: 25%}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 10}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {strategy: {rollingUpdate: {maxUnavailable: 25%}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 3, template: {spec: {containers: [{name: b}]}}}
`,
    finds: ['/spec/strategy/rollingUpdate/maxUnavailable', '#2/spec/strategy/rollingUpdate/maxUnavailable'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 10, strategy: {rollingUpdate: {maxUnavailable: 0}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 10}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {strategy: {rollingUpdate: {maxUnavailable: 0}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 3, template: {spec: {containers: [{name: b}]}}}
`,
  },
  {
    name: 'is content with whole numbers, enough Pods, defaults, and a patch of something elsewhere',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 3, strategy: {rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 4, strategy: {rollingUpdate: {maxUnavailable: 25%, maxSurge: 25%}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 3}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {strategy: {rollingUpdate: {maxUnavailable: 25%}}}
`,
    finds: [],
  },
];
