import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { ObjectSummary } from '../../../graph/summary.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { podTemplatePath } from '../../reading/containers.ts';
import { servicesOf } from '../../reading/served-containers.ts';
import { workloadsBehind } from '../../reading/services.ts';

export const serviceSelectsSeveralWorkloads: BundleCheck = {
  id: 'service-selects-several-workloads',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service', 'Pod'],
  reads: ['pods', 'Service'],
  title: { en: 'The Service mixes several workloads', ko: '여러 워크로드를 섞어 보내는 서비스' },
  why: {
    en: 'Requests are spread over all Pods that match. When they belong to different workloads, for instance two with the same label by chance, some requests are answered by the wrong program.',
    ko: '요청은 맞는 모든 파드로 나뉩니다. 우연히 레이블이 같은 다른 워크로드의 파드가 섞이면 일부 요청에 엉뚱한 프로그램이 응답합니다.',
  },
  todo: { en: 'Select by a label that only one of the workloads carries.', ko: '한 워크로드에만 있는 레이블로 선택하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  find(object, bundle) {
    return object.summary.known === 'Pod' ? atPod(object, bundle) : atService(object, bundle);
  },
};

function atService(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const workloads = workloadsBehind(bundle.self, bundle);
  const mixed = mixOf(workloads);
  return mixed === null
    ? []
    : [
        {
          path: [...object.path, 'spec', 'selector'],
          ...mixed.severity,
          message: {
            en: `This selector matches the Pods of ${mixed.names}`,
            ko: `여러 워크로드의 파드가 선택됩니다: ${mixed.names}`,
          },
          ...(workloads[1] === undefined ? {} : { related: { key: workloads[1].key, path: workloads[1].summary.path } }),
        },
      ];
}

/** A Pod by itself that is caught beside a workload. */
function atPod(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const template = podTemplatePath(object);
  if (template === null) return [];
  return gathered(servicesOf(object, bundle), (service) => {
    const workloads = workloadsBehind(service, bundle);
    const mixed = mixOf(workloads);
    const others = workloads.filter(({ summary }) => summary !== object.summary).map(nameOf).join(', ');
    if (mixed === null) return [];
    const name = service.summary.name ?? '';
    return [
      {
        path: [...template, 'metadata', 'labels'],
        ...mixed.severity,
        message: {
          en: `Service ${name} sends requests to this Pod besides those of ${others}`,
          ko: `서비스(${name})가 다른 워크로드와 함께 이 파드로도 요청을 보냅니다: ${others}`,
        },
        related: { key: service.key, path: [...service.summary.path, 'spec', 'selector'] },
      },
    ];
  });
}

/** null for one workload, and for several Pods by themselves, which are one workload made by hand. */
function mixOf(workloads: readonly LinkedObject[]): { readonly names: string; readonly severity: { readonly severity?: 'info' } } | null {
  if (workloads.length < 2 || workloads.every(({ summary }) => summary.known === 'Pod')) return null;
  const isMeant = workloads.some(({ summary }) => isRelease(summary)) || areVersions(workloads);
  return { names: workloads.map(nameOf).join(', '), severity: isMeant ? { severity: 'info' } : {} };
}

/** Who calls a workload canary, blue or green lets a Service select two on purpose. */
function isRelease({ name, podLabels, labels }: ObjectSummary): boolean {
  const texts = [name ?? '', ...Object.values(podLabels ?? {}), ...Object.values(labels)];
  return texts.some((text) => /(^|[-_.])(canary|blue|green)($|[-_.])/.test(text));
}

/** Versions side by side, each labelled with its own, are what a mesh shares requests between. */
function areVersions(workloads: readonly LinkedObject[]): boolean {
  return VERSION_LABELS.some((key) => {
    const values = workloads.map(({ summary }) => (Object.hasOwn(summary.podLabels ?? {}, key) ? summary.podLabels?.[key] : undefined));
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}

const VERSION_LABELS = ['version', 'app.kubernetes.io/version', 'track'];

function nameOf({ summary }: LinkedObject): string {
  return [summary.kind, summary.name].filter((part) => part !== null).join(' ');
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at the selector, and at a Pod that is caught',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: debug, labels: {app: web}}
`,
    finds: ['/spec/selector', '#2/metadata/labels'],
  },
  {
    name: 'only hints where one is a canary, or blue, or green, and at versions side by side',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-next}
spec: {template: {metadata: {labels: {app: web, track: canary}}}}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api-v1}
spec: {template: {metadata: {labels: {app: api, version: v1}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api-v2}
spec: {template: {metadata: {labels: {app: api, version: v2}}}}
`,
    finds: ['/spec/selector info', '#3/spec/selector info'],
  },
  {
    name: 'is content with one workload, with Pods by themselves, and with other namespaces',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: other}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Service
metadata: {name: pods}
spec: {selector: {app: pods}}
---
apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: pods}}
---
apiVersion: v1
kind: Pod
metadata: {name: b, labels: {app: pods}}
`,
    finds: [],
  },
];
