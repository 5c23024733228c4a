import { podsOf } from '../../../scaling/int-or-percent.ts';
import { mapField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { replicasOf } from '../../reading/replicas.ts';
import { rollingUpdateOf } from '../../reading/rollout.ts';

export const rollingUpdateNeedsReadiness: BundleCheck = {
  id: 'rolling-update-needs-readiness',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment'],
  fragments: ['deployment', 'deployment-spec'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'Careful rollout without a readiness probe', ko: '준비성 프로브 없는 무중단 배포' },
  why: {
    en: 'With maxUnavailable: 0 a rollout waits for new Pods to be ready before old ones go. Without a readiness probe they count as ready at once, so the wait protects nothing.',
    ko: 'maxUnavailable: 0은 새 파드가 준비된 뒤에 옛 파드를 내립니다. 준비성 프로브가 없으면 곧바로 준비된 것으로 보므로 기다리는 의미가 없습니다.',
  },
  todo: {
    en: 'Add a readinessProbe to the container that takes the requests.',
    ko: '요청을 받는 컨테이너에 readinessProbe를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  find(object, bundle) {
    const strategy = rollingUpdateOf(object);
    if (strategy === null || strategy.maxUnavailable === null) return [];
    const path = [...strategy.path, 'rollingUpdate', 'maxUnavailable'];
    const containers = runningContainersOf(object);
    if (containers.length === 0) {
      // only as much as the part shows: the number of Pods is not known, so a percentage says nothing
      return 'count' in strategy.maxUnavailable && strategy.maxUnavailable.count === 0 ? [{ path, severity: 'info', message: ON_CONDITION }] : [];
    }
    const replicas = replicasOf(object, bundle)?.count ?? 1;
    if (podsOf(strategy.maxUnavailable, replicas, 'down') > 0 || containers.some(({ value }) => mapField(value, 'readinessProbe') !== null)) return [];
    const first = containers[0]?.path ?? object.path;
    return [{ path, open: { label: { en: 'Add a probe', ko: '프로브 추가' }, area: 'probes', path: [...first, 'readinessProbe'] } }];
  },
};

const ON_CONDITION = {
  en: 'No Pod goes before its successor is ready: that needs a readiness probe, and room for one Pod more',
  ko: '새 파드가 준비되기 전에는 옛 파드가 내려가지 않습니다. 준비성 프로브와 파드 하나만큼의 여유가 필요합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'finds 0, written or by rounding',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 3, strategy: {rollingUpdate: {maxUnavailable: 0}}, template: {spec: {containers: [{name: a}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 3, strategy: {rollingUpdate: {maxUnavailable: 20%}}, template: {spec: {containers: [{name: b}]}}}
`,
    finds: ['/spec/strategy/rollingUpdate/maxUnavailable', '#1/spec/strategy/rollingUpdate/maxUnavailable'],
  },
  {
    name: 'states the condition where no containers are shown',
    yaml: `strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
---
spec: {strategy: {rollingUpdate: {maxUnavailable: 0}}}
---
strategy: {rollingUpdate: {maxUnavailable: 25%}}
`,
    finds: ['/strategy/rollingUpdate/maxUnavailable info', '#1/spec/strategy/rollingUpdate/maxUnavailable info'],
  },
  {
    name: 'is content with a probe, with a Pod that may be missing, and with the default',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {strategy: {rollingUpdate: {maxUnavailable: 0}}, template: {spec: {containers: [{name: a}, {name: b, readinessProbe: {tcpSocket: {port: 80}}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 5, strategy: {rollingUpdate: {maxUnavailable: 20%}}, template: {spec: {containers: [{name: b}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {template: {spec: {containers: [{name: c}]}}}
`,
    finds: [],
  },
];
