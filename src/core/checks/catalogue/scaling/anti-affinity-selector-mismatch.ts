import { gathered } from '../../../gathered.ts';
import type { LabelSelector } from '../../../graph/summary.ts';
import { mapField } from '../../../kinds/fields.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import type { BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { spreadsOwn, spreadTermsOf } from '../../reading/spreading.ts';
import { podLabelsOf } from '../../reading/tracks.ts';

export const antiAffinitySelectorMismatch: BundleCheck = {
  id: 'anti-affinity-selector-mismatch',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: LONG_RUNNING,
  reads: ['pods'],
  title: { en: 'Anti-affinity to Pods that are not there', ko: '없는 파드를 피하는 안티-어피니티' },
  why: {
    en: 'The selector matches neither the Pods of this workload nor any other, as it happens with copied manifests: the Pods keep away from nothing and may all stand on one node.',
    ko: '복사한 매니페스트에서 흔히 그렇듯 셀렉터가 이 워크로드의 파드에도, 다른 파드에도 맞지 않습니다. 아무것도 피하지 않으므로 모두 한 노드에 놓일 수 있습니다.',
  },
  todo: { en: 'Select the labels of the workload itself.', ko: '워크로드 자신의 레이블을 선택하세요.' },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  find(object, bundle) {
    // a patch does not show what the Pods are labelled with
    if (object.summary.known !== 'Pod' && Object.keys(podLabelsOf(object.summary)).length === 0) return [];
    const terms = spreadTermsOf(object).filter((term) => term.form === 'anti-affinity' && term.here && !spreadsOwn(term, object));
    return gathered(terms, ({ selector, selectorPath }) => {
      if (selector !== null && bundle.selectedBy(selector, object.summary.namespace).length > 0) return [];
      const own = ownSelector(object);
      return [
        {
          path: selectorPath,
          message: selector === null ? WITHOUT_SELECTOR : keepsAwayFrom(selector),
          ...(own === null
            ? {}
            : {
                fix: {
                  label: { en: 'Select the own Pods', ko: '자신의 파드 선택' },
                  safe: true,
                  steps: [{ op: 'set' as const, path: selectorPath, value: own }],
                },
              }),
        },
      ];
    });
  },
};

/** How the workload knows its Pods; a bare Pod by its labels. */
function ownSelector({ value, summary }: CheckedObject): YamlMap | null {
  const matchLabels = mapField(value, 'spec', 'selector', 'matchLabels') ?? (summary.known === 'Pod' ? summary.podLabels : null);
  return matchLabels === null || Object.keys(matchLabels).length === 0 ? null : { matchLabels };
}

const WITHOUT_SELECTOR = {
  en: 'Without a labelSelector the term keeps away from nothing',
  ko: 'labelSelector가 없어 아무것도 피하지 않습니다',
};

function keepsAwayFrom({ matchLabels, matchExpressions }: LabelSelector) {
  const wanted = [...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`), ...matchExpressions.map(({ key }) => key)].join(', ');
  return {
    en: `No Pod of the bundle, and none of this workload, matches ${wanted}`,
    ko: `이 워크로드에도 묶음에도 맞는 파드가 없습니다: ${wanted}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'writes the labels of the workload into the term that was copied',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname # nodes
                labelSelector:
                  matchLabels:
                    app: shop
`,
    finds: ['/spec/template/spec/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/podAffinityTerm/labelSelector'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname # nodes
                labelSelector:
                  matchLabels:
                    app: web
`,
  },
  {
    name: 'knows that no selector selects nothing',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname}]}}}
`,
    finds: ['/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/0/labelSelector'],
  },
  {
    name: 'is content with its own Pods, with those of another workload, with another namespace, and with a patch',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: greedy}}}
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: far}}, namespaces: [other]}
---
apiVersion: v1
kind: Pod
metadata: {name: greedy, labels: {app: greedy}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: patched}
spec: {template: {spec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: patched}}}]}}}}}
`,
    finds: [],
  },
];
