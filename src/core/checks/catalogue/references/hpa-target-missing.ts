import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { type NameReference, sameNamespace } from '../../../graph/summary.ts';
import { field, textField } from '../../../kinds/fields.ts';
import { kindOf } from '../../../kinds/index.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';

export const hpaTargetMissing: BundleCheck = {
  id: 'hpa-target-missing',
  severity: 'error',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['HorizontalPodAutoscaler', 'Deployment', 'StatefulSet', 'Rollout'],
  reads: ['HorizontalPodAutoscaler', 'pods'],
  title: { en: 'The autoscaler points at nothing', ko: '오토스케일러의 대상이 없습니다' },
  why: {
    en: 'An autoscaler finds its workload by kind and name in its own namespace. When there is none it does nothing, and the workload keeps its number of Pods however busy they are.',
    ko: '오토스케일러는 같은 네임스페이스에서 kind와 이름으로 워크로드를 찾습니다. 없으면 아무것도 하지 않고, 부하가 커져도 파드 수는 그대로입니다.',
  },
  todo: {
    en: 'Make spec.scaleTargetRef name the workload: its apiVersion, kind and name, in the same namespace.',
    ko: 'spec.scaleTargetRef에 같은 네임스페이스에 있는 워크로드의 apiVersion, kind, 이름을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  find: (object, bundle) => (object.summary.known === 'HorizontalPodAutoscaler' ? atScaler(object, bundle) : atWorkload(object, bundle)),
};

function targetOf(scaler: LinkedObject): NameReference | null {
  const reference = scaler.summary.references.find((one) => one.by === 'name' && one.path.at(-2) === 'scaleTargetRef');
  return reference?.by === 'name' ? reference : null;
}

function atScaler(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const target = targetOf(bundle.self);
  if (target === null || !target.needed) return [];
  const { namespace } = object.summary;
  const written = field(object.value, 'spec', 'scaleTargetRef');
  const wanted = kindOf(textField(written, 'apiVersion'), target.kind);
  const named = bundle.podMakersNamed(target.name, namespace);
  if (named.some(({ summary }) => (wanted === null ? summary.known === null && summary.kind === target.kind : summary.known === wanted.name))) return [];
  if (wanted !== null && wanted.podTemplate === null) return [];
  const workloads = bundle.podMakers().filter(({ summary }) => SCALED.has(summary.kind ?? '') && sameNamespace(summary.namespace, namespace));
  // nothing is known of a kind that is neither ours nor in the bundle: it may well scale something
  if (wanted === null && kindOf(null, target.kind) === null && named.length === 0) return [];
  const { path } = target;
  const meant = workloadMeant(target.name, named, workloads);
  const what = { en: `${target.kind} ${target.name}`, ko: `${target.kind}(${target.name})` };
  const nothing = bundle.podMakers().length === 0;
  return [
    {
      path,
      ...(nothing ? { severity: 'info' as const } : {}),
      message: nothing
        ? { en: `${what.en} is not in this bundle, which has no workload at all`, ko: `이 묶음에는 워크로드가 없어 대상을 확인할 수 없습니다: ${what.ko}` }
        : { en: `There is no ${what.en} in this namespace`, ko: `이 네임스페이스에 대상이 없습니다: ${what.ko}` },
      ...(meant === null ? { open: openForm('scaling', path) } : { fix: pointAt(object, meant), related: { key: meant.key, path: meant.summary.path } }),
    },
  ];
}

/** What a HorizontalPodAutoscaler can scale, as far as people write it. */
const SCALED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout']);

/** The workload of that name and another kind, the only one, or the one that is nearly called so. */
function workloadMeant(name: string, named: readonly LinkedObject[], workloads: readonly LinkedObject[]): LinkedObject | null {
  const [same] = named;
  if (same !== undefined && named.length === 1) return same;
  if (workloads.length === 1) return workloads[0] ?? null;
  const near = nearestOf(name, workloads.flatMap(({ summary }) => summary.name ?? []))?.name;
  return workloads.find(({ summary }) => near !== undefined && summary.name === near) ?? null;
}

function pointAt(object: CheckedObject, { summary }: LinkedObject): NonNullable<Report['fix']> {
  const at = [...object.path, 'spec', 'scaleTargetRef'];
  const facts = [['apiVersion', summary.apiVersion], ['kind', summary.kind], ['name', summary.name]] as const;
  return {
    label: { en: `Scale ${summary.kind ?? ''} ${summary.name ?? ''}`, ko: `대상 바꾸기: ${summary.kind ?? ''}(${summary.name ?? ''})` },
    safe: false,
    steps: gathered(facts, ([key, value]) => (value === null ? [] : [{ op: 'set' as const, path: [...at, key], value }])),
  };
}

/** What people put behind a name when a second workload stands beside the first. */
const TRACK = /-(?:blue|green|canary|stable|preview|active)$/;

/** A workload of several colours, where the autoscaler knows only the name without colour. */
function atWorkload({ summary, path }: CheckedObject, bundle: Bundle): readonly Report[] {
  const { name, namespace, kind } = summary;
  if (name === null || !TRACK.test(name)) return [];
  const base = name.replace(TRACK, '');
  const scalers = bundle.ofKind('HorizontalPodAutoscaler').filter((scaler) => sameNamespace(scaler.summary.namespace, namespace));
  const targets = scalers.map((scaler) => ({ scaler, target: targetOf(scaler) }));
  const other = targets.find(({ target }) => target?.name === base && target.kind === kind);
  if (other === undefined || targets.some(({ target }) => target?.name === name && target.kind === kind)) return [];
  const scaler = other.scaler.summary.name ?? '';
  return [
    {
      path: [...path, 'metadata', 'name'],
      severity: 'warning',
      message: {
        en: `The autoscaler ${scaler} scales ${base}, not this: the number of Pods here does not follow the load`,
        ko: `오토스케일러(${scaler})의 대상은 ${base}이며 이 워크로드가 아닙니다. 부하가 커져도 파드 수가 그대로입니다`,
      },
      related: { key: other.scaler.key, path: other.target?.path ?? other.scaler.summary.path },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'minds kind, name and namespace, and offers the only workload',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: wbe # a slip
  maxReplicas: 5
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: wbe, namespace: lab}
spec: {template: {spec: {containers: [{name: web}]}}}
`,
    finds: ['/spec/scaleTargetRef/name'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: StatefulSet
    name: web # a slip
  maxReplicas: 5
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: wbe, namespace: lab}
spec: {template: {spec: {containers: [{name: web}]}}}
`,
  },
  {
    name: 'chooses nobody among several',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: frontend}, maxReplicas: 5}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: orders}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: users}
`,
    finds: ['/spec/scaleTargetRef/name'],
  },
  {
    name: 'only hints when there is no workload to compare with',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
`,
    finds: ['/spec/scaleTargetRef/name info'],
  },
  {
    name: 'warns at a colour that is not scaled',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 5}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-green}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
`,
    finds: ['#1/metadata/name warning'],
  },
  {
    name: 'is content with a former version of the right group, the kind of an operator, and its own colour',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: extensions/v1beta1, kind: Deployment, name: web-blue}, maxReplicas: 5}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-blue, namespace: default}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: kafka}
spec: {scaleTargetRef: {apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaConnect, name: connect}, maxReplicas: 5}
`,
    finds: [],
  },
];
