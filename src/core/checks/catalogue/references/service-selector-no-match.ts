import { gathered } from '../../../gathered.ts';
import type { LinkedObject, NearMiss } from '../../../graph/object-index.ts';
import { type LabelSelector, type ObjectSummary, sameNamespace } from '../../../graph/summary.ts';
import { textField } from '../../../kinds/fields.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix, Report } from '../../check.ts';
import { podTemplatePath } from '../../reading/containers.ts';

type Labels = Readonly<Record<string, string>>;

export const serviceSelectorNoMatch: BundleCheck = {
  id: 'service-selector-no-match',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: [
    'Service',
    'Pod',
    'Deployment',
    'ReplicaSet',
    'ReplicationController',
    'StatefulSet',
    'DaemonSet',
    'Job',
    'CronJob',
  ],
  fragments: ['service'],
  reads: ['Service', 'pods', 'EndpointSlice', 'Endpoints'],
  title: { en: 'The Service selects nothing', ko: '서비스가 선택하는 파드가 없습니다' },
  why: {
    en: 'A Service sends requests to the Pods that carry every label of its selector. When there are none, each request fails.',
    ko: '서비스는 셀렉터의 레이블을 모두 가진 파드로 요청을 보냅니다. 그런 파드가 없으면 모든 요청이 실패합니다.',
  },
  todo: {
    en: 'Make spec.selector equal to labels that the Pods of the workload carry (spec.template.metadata.labels).',
    ko: 'spec.selector를 워크로드의 파드 레이블(spec.template.metadata.labels)과 같게 만드세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  find(object, bundle) {
    const isService = object.summary.known === 'Service' || object.summary.fragment === 'service';
    return isService ? atService(object, bundle) : atWorkload(object, bundle);
  },
};

function atService(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (textField(object.value, 'spec', 'type') === 'ExternalName') return [];
  const path = [...object.path, 'spec', 'selector'];
  const selector = selectorOf(object.summary);
  if (selector === null) return withoutSelector(object, bundle) ? [{ path, severity: 'info', message: NO_SELECTOR }] : [];
  const { namespace } = object.summary;
  if (bundle.selectedBy(selector, namespace).length > 0) return [];
  if (bundle.podMakers().length === 0) return [{ path, severity: 'info', message: NOTHING_TO_COMPARE }];
  const near = bundle.nearMisses('Service').find(({ from }) => from.summary === object.summary);
  const meant = workloadMeant(object.summary, selector.matchLabels, bundle);
  const related = meant ?? near?.to;
  return [
    {
      path: near === undefined ? path : [...path, near.label],
      message: near === undefined ? nothingMatches(selector.matchLabels) : oneLabelApart(near),
      ...(related === undefined ? {} : { related: { key: related.key, path: related.summary.path } }),
      ...(meant === null ? {} : { fix: copyLabels(path, meant.summary) }),
    },
  ];
}

/** The same finding at a workload that would be selected but for one label. */
function atWorkload(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const template = podTemplatePath(object);
  if (template === null) return [];
  return bundle
    .nearMisses('Service')
    .filter(({ to }) => to.summary === object.summary)
    .map(({ from: service, label, wanted }) => ({
      path: [...template, 'metadata', 'labels', label],
      severity: 'warning',
      message: carriesNot(label, wanted, service.summary.name ?? '', Object.hasOwn(object.summary.podLabels ?? {}, label)),
      related: { key: service.key, path: [...service.summary.path, 'spec', 'selector'] },
    }));
}

function selectorOf(summary: ObjectSummary): LabelSelector | null {
  const reference = summary.references.find((candidate) => candidate.by === 'selector');
  return reference?.by === 'selector' ? reference.selector : null;
}

/** No selector, and nobody keeps its addresses by hand. */
function withoutSelector({ summary }: CheckedObject, bundle: Bundle): boolean {
  const { name, namespace, fragment } = summary;
  if (fragment !== null || name === null) return false;
  const slices = bundle.ofKind('EndpointSlice').filter((slice) => slice.summary.labels['kubernetes.io/service-name'] === name);
  const endpoints = bundle.ofKind('Endpoints').filter((object) => object.summary.name === name);
  return ![...slices, ...endpoints].some((object) => sameNamespace(object.summary.namespace, namespace));
}

const APP_LABELS = ['app', 'app.kubernetes.io/name'];

/** The only workload of the namespace with the Service's name or its app label; null when it is none or several. */
function workloadMeant({ name, namespace }: ObjectSummary, wanted: Labels, bundle: Bundle): LinkedObject | null {
  const sharing = gathered(APP_LABELS, (label) => {
    const value = Object.hasOwn(wanted, label) ? wanted[label] : undefined;
    return value === undefined ? [] : bundle.selectedBy({ matchLabels: { [label]: value }, matchExpressions: [] }, namespace);
  });
  const alike = new Set([...sharing, ...(name === null ? [] : bundle.podMakersNamed(name, namespace))]);
  const [only] = alike;
  return alike.size === 1 && only !== undefined ? only : null;
}

/** Writes the labels by which the workload knows its own Pods, for they never change; else all that its Pods carry. */
function copyLabels(path: Report['path'], workload: ObjectSummary): Fix {
  const own = workload.ownSelector?.matchLabels ?? {};
  const labels = Object.keys(own).length > 0 ? own : (workload.podLabels ?? {});
  const name = workload.name ?? '';
  return {
    label: { en: `Select the Pods of ${name}`, ko: `${name} 파드를 선택하도록 변경` },
    safe: false,
    steps: [{ op: 'set', path, value: labels }],
  };
}

const NO_SELECTOR = {
  en: 'This Service has no selector, and no EndpointSlice of the bundle gives it addresses',
  ko: '셀렉터가 없고, 이 서비스에 주소를 주는 EndpointSlice도 묶음에 없습니다',
};

const NOTHING_TO_COMPARE = {
  en: 'The bundle holds no workload, so it cannot be said whether this selector matches',
  ko: '묶음에 워크로드가 없어 셀렉터가 맞는지 알 수 없습니다',
};

function nothingMatches(wanted: Labels) {
  const labels = Object.entries(wanted).map(([key, value]) => `${key}=${value}`).join(', ');
  return {
    en: `No Pod of the bundle carries ${labels}, so every request to this Service fails`,
    ko: `레이블이 맞는 파드가 없어 이 서비스로 가는 요청이 모두 실패합니다: ${labels}`,
  };
}

function oneLabelApart({ to, label, wanted }: NearMiss) {
  const { kind, name } = to.summary;
  const who = [kind, name].filter((part) => part !== null).join(' ');
  return {
    en: `No Pod is selected: those of ${who} do not carry ${label}=${wanted}`,
    ko: `선택되는 파드가 없습니다. ${who} 파드에 없는 레이블: ${label}=${wanted}`,
  };
}

function carriesNot(label: string, wanted: string, service: string, other: boolean) {
  return other
    ? {
        en: `The label ${label} is not ${wanted}, so Service ${service} selects no Pod`,
        ko: `${label} 레이블의 값이 달라 서비스(${service})가 선택하는 파드가 없습니다. 필요한 값: ${wanted}`,
      }
    : {
        en: `The Pods carry no label ${label}, so Service ${service} selects no Pod (it wants ${label}=${wanted})`,
        ko: `파드에 ${label} 레이블이 없어 서비스(${service})가 선택하는 파드가 없습니다. 필요한 레이블: ${label}=${wanted}`,
      };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at both ends when one label is missing, and offers the labels of the workload',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels:
        app: web
        version: v3
    spec: {containers: [{name: web}]}
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
    color: blue # or green
  ports: [{port: 80}]
`,
    finds: ['/spec/template/metadata/labels/color warning', '#1/spec/selector/color'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels:
        app: web
        version: v3
    spec: {containers: [{name: web}]}
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports: [{port: 80}]
`,
  },
  {
    name: 'copies the labels of the workload that has its name',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec:
  selector:
    app: database
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app.kubernetes.io/name: db}}
  template: {metadata: {labels: {app.kubernetes.io/name: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: other, labels: {app: database}}
spec: {containers: [{name: other}]}
`,
    finds: ['/spec/selector'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec:
  selector:
    app.kubernetes.io/name: db
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app.kubernetes.io/name: db}}
  template: {metadata: {labels: {app.kubernetes.io/name: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: other, labels: {app: database}}
spec: {containers: [{name: other}]}
`,
  },
  {
    name: 'tells a value that differs from a label that is absent',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {selector: {app: web, color: blue}}
  - apiVersion: v1
    kind: Pod
    metadata: {name: green, labels: {app: web, color: green}}
    spec: {containers: [{name: web}]}
  - apiVersion: v1
    kind: Pod
    metadata: {name: red, labels: {app: web, color: red}}
    spec: {containers: [{name: web}]}
`,
    finds: [
      '/items/0/spec/selector/color',
      '/items/1/metadata/labels/color warning',
      '/items/2/metadata/labels/color warning',
    ],
  },
  {
    name: 'only hints when there is no workload to compare with',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
`,
    finds: ['/spec/selector info'],
  },
  {
    name: 'only hints at a Service without selector and addresses',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: legacy}
spec: {ports: [{port: 5432}]}
---
apiVersion: v1
kind: Service
metadata: {name: kept-by-hand}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: kept-by-hand-1, labels: {kubernetes.io/service-name: kept-by-hand}}
addressType: IPv4
`,
    finds: ['/spec/selector info'],
  },
  {
    name: 'holds a part of a Service against the workloads',
    yaml: `# switch to green
spec:
  selector: {app: web, color: green}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}
`,
    finds: ['/spec/selector/color', '#1/spec/template/metadata/labels/color warning'],
    fixed: `# switch to green
spec:
  selector: {app: web}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}
`,
  },
  {
    name: 'is content with a match, an external name, and a Job behind the Service',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: mail}
spec: {type: ExternalName, externalName: mail.example.com, selector: {app: nothing}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: web, tier: batch}}}}}}
---
apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: knative}
spec: {template: {spec: {containers: [{image: "web:1.0.0"}]}}}
`,
    finds: [],
  },
];
