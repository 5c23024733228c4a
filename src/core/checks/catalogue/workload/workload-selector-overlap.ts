import type { LinkedObject } from '../../../graph/object-index.ts';
import { selects } from '../../../graph/selector.ts';
import { type LabelSelector, type ObjectSummary, sameNamespace } from '../../../graph/summary.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';

export const workloadSelectorOverlap: BundleCheck = {
  id: 'workload-selector-overlap',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
  reads: ['pods'],
  title: { en: 'Selector matches Pods of another workload', ko: '셀렉터가 다른 워크로드의 파드도 선택합니다' },
  why: {
    en: 'Whatever counts by this selector counts both: autoscalers take the load of strangers for their own, budgets let the wrong Pods go. Controllers without a hash in between adopt or delete what is not theirs.',
    ko: '이 셀렉터로 세는 것은 모두 합쳐서 셉니다. 오토스케일러는 남의 부하까지 계산하고, 중단 예산은 엉뚱한 파드를 내보냅니다. 해시로 구분하지 않는 컨트롤러는 남의 파드를 가져가거나 지웁니다.',
  },
  todo: {
    en: 'Let the selectors of the two differ in at least one label, such as track: stable and track: canary.',
    ko: '두 셀렉터가 레이블 하나 이상 다르게 하세요. 예: track: stable과 track: canary.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  find({ path, summary }, bundle) {
    const { ownSelector, podLabels, namespace, kind, name } = summary;
    if (ownSelector === null || !hasDemands(ownSelector)) return [];
    const isOther = (other: LinkedObject): boolean => other.summary !== summary && !(other.summary.kind === kind && other.summary.name === name);
    const others = bundle.selectedBy(ownSelector, namespace).filter(isOther);
    const [first] = others;
    const at = [...path, 'spec', 'selector'];
    if (first === undefined) return podLabels !== null && Object.keys(podLabels).length === 0 ? takenBy(summary, at, bundle.podMakers().filter(isOther)) : [];
    const names = others.map(named).join(', ');
    return [
      {
        path: at,
        ...(kind === 'Deployment' ? {} : { severity: 'error' as const }),
        message: { en: `The selector matches Pods of others too: ${names}`, ko: `셀렉터가 다른 오브젝트의 파드도 선택합니다: ${names}` },
        related: { key: first.key, path: [...first.summary.path, 'metadata', 'name'] },
      },
    ];
  },
};

/** Of a patch, whose Pods are not shown, only the labels are known that its selector demands. */
function takenBy({ ownSelector, namespace }: ObjectSummary, path: Report['path'], makers: readonly LinkedObject[]): readonly Report[] {
  const labels = ownSelector?.matchLabels ?? {};
  const by = makers.find(({ summary }) => sameNamespace(summary.namespace, namespace) && summary.ownSelector !== null && hasDemands(summary.ownSelector) && selects(summary.ownSelector, labels));
  if (by === undefined) return [];
  const message = { en: `The selector of ${named(by)} matches the Pods of this one too`, ko: `${named(by)}: 셀렉터가 여기의 파드도 선택합니다` };
  return [{ path, message, related: { key: by.key, path: [...by.summary.path, 'spec', 'selector'] } }];
}

function hasDemands({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length > 0;
}

function named({ summary }: LinkedObject): string {
  return `${summary.kind ?? ''} ${summary.name ?? ''}`.trim();
}

export const cases: CheckCase[] = [
  {
    name: 'warns at Deployments, in one namespace, by expressions too',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: stable}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: canary}
spec: {selector: {matchLabels: {app: web}, matchExpressions: [{key: track, operator: Exists}]}, template: {metadata: {labels: {app: web, track: canary}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: alone, labels: {app: web}, namespace: other}
`,
    finds: ['/spec/selector'],
  },
  {
    name: 'is an error where Pods would be adopted',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: alone, labels: {app: db}}
`,
    finds: ['/spec/selector error'],
  },
  {
    name: 'tells it of a patch whose Pods another one takes',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: canary}
spec: {selector: {matchLabels: {app: web, track: canary}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: stable}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
`,
    finds: ['/spec/selector'],
  },
  {
    name: 'is content with labels that tell them apart, and leaves namesakes to others',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {selector: {matchLabels: {app: web, track: a}}, template: {metadata: {labels: {app: web, track: a}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {selector: {matchLabels: {app: web, track: b}}, template: {metadata: {labels: {app: web, track: b}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {selector: {matchLabels: {app: web, track: b}}, template: {metadata: {labels: {app: web, track: b}}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: c}
spec: {selector: {}}
`,
    finds: [],
  },
];
