import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { type ObjectSummary, sameNamespace } from '../../../graph/summary.ts';
import { mapField, textMap } from '../../../kinds/fields.ts';
import { commentsOf } from '../../../yaml/comments.ts';
import { rangeOf } from '../../../yaml/locate.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { replicasOfOther, writtenReplicas } from '../../reading/replicas.ts';
import { podLabelsOf, trackOf } from '../../reading/tracks.ts';

export const canaryTrafficShare: BundleCheck = {
  id: 'canary-traffic-share',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment'],
  reads: ['Deployment', 'Service', 'HorizontalPodAutoscaler'],
  title: { en: 'The canary gets another share than is said', ko: '카나리가 받는 비율이 적힌 것과 다릅니다' },
  why: {
    en: 'A Service deals its requests out to all Pods alike, so the canary’s share is its part of the Pods, and nothing else. When the number of the others changes, so does the share.',
    ko: '서비스는 요청을 모든 파드에 고르게 나눕니다. 카나리의 비율은 파드 수로만 정해지고, 나머지 파드 수가 바뀌면 비율도 바뀝니다.',
  },
  todo: {
    en: 'Set the replicas so that they give the share, or use a Gateway or mesh that knows weights.',
    ko: '원하는 비율이 되도록 replicas를 정하거나, 가중치를 지원하는 게이트웨이나 메시를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments',
  find(object, bundle) {
    const { summary } = object;
    if (!isCanary(summary)) return [];
    const services = servicesFor(summary, bundle);
    const canaries = writtenReplicas(object);
    if (services.length === 0 || canaries === null || canaries === 0) return [];
    const path = [...object.path, 'spec', 'replicas'];
    const stated = statedPercent(object);
    const [stable] = bundle.ofKind('Deployment').filter((other) => isStableOf(object, other, services, bundle));
    if (stable === undefined) return stated === null ? [] : [alone(path, canaries, stated)];
    const replicas = replicasOfOther(stable, bundle);
    if (replicas === null || replicas.count === 0) return [];
    const share = (canaries * 100) / (canaries + replicas.count);
    if (replicas.scaler !== null) return [moving(path, share, replicas.scaler)];
    return stated === null || Math.abs(share - stated) <= TOLERANCE ? [] : [differs(path, share, stated, stable, canaries)];
  },
};

/** Points of a hundred. */
const TOLERANCE = 5;

function isCanary(summary: ObjectSummary): boolean {
  return trackOf(summary, ['canary']) !== null;
}

function servicesFor(summary: ObjectSummary, bundle: Bundle): readonly LinkedObject[] {
  return bundle.selecting('Service', podLabelsOf(summary), summary.namespace);
}

function isStableOf({ summary }: CheckedObject, other: LinkedObject, services: readonly LinkedObject[], bundle: Bundle): boolean {
  if (other.summary === summary || isCanary(other.summary) || !sameNamespace(other.summary.namespace, summary.namespace)) return false;
  return servicesFor(other.summary, bundle).some((service) => services.includes(service));
}

/** The share that somebody wrote down: behind replicas, or in a label or annotation that speaks of it. */
function statedPercent({ document, path, summary, value }: CheckedObject): number | null {
  const { end } = rangeOf(document, [...path, 'spec', 'replicas']);
  const newline = document.text.indexOf('\n', end);
  const comment = commentsOf(document).find(({ start }) => start >= end && start < (newline < 0 ? document.text.length : newline));
  const notes = Object.entries({ ...summary.labels, ...textMap(mapField(value, 'metadata', 'annotations') ?? undefined) });
  const texts = [
    ...(comment === undefined ? [] : [document.text.slice(comment.start, comment.end)]),
    ...gathered(notes, ([key, text]) => (/weight|traffic|percent|share/i.test(key) ? [/^\d{1,3}$/.test(text) ? `${text}%` : text] : [])),
  ];
  const percent = texts.flatMap((text) => /(\d{1,3}(?:\.\d)?)\s*(?:%|percent|퍼센트)/.exec(text)?.[1] ?? [])[0];
  return percent === undefined || Number(percent) <= 0 || Number(percent) >= 100 ? null : Number(percent);
}

function stableFor(canaries: number, percent: number): number {
  return Math.round((canaries * (100 - percent)) / percent);
}

function alone(path: Report['path'], canaries: number, stated: number): Report {
  const needed = stableFor(canaries, stated);
  return {
    path,
    severity: 'info',
    message: { en: `${stated} % is true beside ${needed} Pods of the stable Deployment, which is not in this bundle`, ko: `이 묶음에 없는 안정 버전 디플로이먼트의 파드가 ${needed}개일 때 ${stated} %가 됩니다` },
  };
}

function moving(path: Report['path'], share: number, scaler: LinkedObject): Report {
  const name = scaler.summary.name ?? '';
  return {
    path,
    message: {
      en: `The canary gets ${rounded(share)} % at most; it changes whenever the autoscaler ${name} changes the others`,
      ko: `카나리는 최대 ${rounded(share)} %를 받으며, 오토스케일러(${name})가 나머지 파드 수를 바꿀 때마다 달라집니다`,
    },
    related: { key: scaler.key, path: [...scaler.summary.path, 'spec', 'scaleTargetRef'] },
  };
}

function differs(path: Report['path'], share: number, stated: number, stable: LinkedObject, canaries: number): Report {
  const related = { key: stable.key, path: [...stable.summary.path, 'spec', 'replicas'] };
  const needed = stableFor(canaries, stated);
  return {
    path,
    message: {
      en: `The canary gets ${rounded(share)} % of the requests, not ${stated} %: that takes ${needed} stable Pods`,
      ko: `카나리는 요청의 ${rounded(share)} %를 받습니다. ${stated} %가 되려면 안정 버전 파드가 ${needed}개 있어야 합니다`,
    },
    related,
  };
}

function rounded(percent: number): number {
  return Math.round(percent);
}

export const cases: CheckCase[] = [
  {
    name: 'compares the share with what is written behind replicas',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary}
spec:
  replicas: 1 # 10 %
  template: {metadata: {labels: {app: web, track: canary}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 3, template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
`,
    finds: ['/spec/replicas'],
  },
  {
    name: 'warns of an autoscaler that moves the share',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: canary-web}
spec: {replicas: 1, template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 4, maxReplicas: 9}
`,
    finds: ['/spec/replicas'],
  },
  {
    name: 'tells what the share needs where the others are elsewhere',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary, annotations: {traffic-weight: "20"}}
spec: {replicas: 2, selector: {matchLabels: {app: web, version: canary}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
`,
    finds: ['/spec/replicas info'],
  },
  {
    name: 'is content with a share that is near, and with a canary that has a Service of its own',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-canary}
spec:
  replicas: 1 # 10%
  template: {metadata: {labels: {app: web, track: canary}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 8, template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api-canary}
spec: {replicas: 1, template: {metadata: {labels: {app: api}}}}
`,
    finds: [],
  },
];
