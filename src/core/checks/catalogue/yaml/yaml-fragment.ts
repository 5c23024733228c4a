import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import { type Fragment, fragmentOf } from '../../../kinds/fragment.ts';
import { CONTAINER_FIELDS } from '../../../kinds/fragment-fields.ts';
import { listField } from '../../../kinds/fields.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import { isMap } from '../../../yaml/value.ts';
import type { CheckCase, Report, TextCheck } from '../../check.ts';

export const yamlFragment: TextCheck = {
  id: 'yaml-fragment',
  severity: 'info',
  area: 'document',
  scope: 'text',
  title: { en: 'A part of an object', ko: '오브젝트의 일부분입니다' },
  why: {
    en: 'Without apiVersion and kind kubectl cannot apply it. Put in place of what is there, instead of merged into it, it deletes every setting beside it that it does not repeat.',
    ko: 'apiVersion과 kind가 없어 kubectl이 적용할 수 없습니다. 합치지 않고 기존 내용과 바꾸면 여기에 없는 옆의 설정이 모두 사라집니다.',
  },
  todo: {
    en: 'Merge it into the object it belongs to: maps by their keys, lists with names by the name.',
    ko: '속한 오브젝트에 합치세요. 맵은 키를 기준으로, 이름이 있는 목록은 이름을 기준으로 합칩니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
  find({ value }) {
    const fragment = fragmentOf(value);
    return fragment === null || !isMap(value) ? [] : reportsOf(fragment, value);
  },
};

/** Where the fields of each part belong, in a Deployment. */
const PLACES: Readonly<Record<Exclude<Fragment, 'mixed'>, Localized>> = {
  container: { en: 'a container (spec.template.spec.containers[])', ko: '컨테이너(spec.template.spec.containers[])' },
  'container-part': { en: 'a container (spec.template.spec.containers[])', ko: '컨테이너(spec.template.spec.containers[])' },
  'pod-spec': { en: 'the spec of a Pod (spec.template.spec)', ko: '파드 스펙(spec.template.spec)' },
  'pod-spec-part': { en: 'the spec of a Pod (spec.template.spec)', ko: '파드 스펙(spec.template.spec)' },
  pod: { en: 'a Pod, or the Pod template of a workload (spec.template)', ko: '파드 또는 워크로드의 파드 템플릿(spec.template)' },
  'deployment-spec': { en: 'the spec of a Deployment', ko: 'Deployment의 spec' },
  deployment: { en: 'a Deployment', ko: 'Deployment' },
  service: { en: 'a Service', ko: 'Service' },
  ingress: { en: 'an Ingress', ko: 'Ingress' },
};

function reportsOf(fragment: Fragment, value: YamlMap): readonly Report[] {
  const keys = Object.keys(value);
  if (fragment === 'mixed') return mixed(keys);
  const [first = ''] = keys.includes('spec') ? ['spec'] : keys;
  const place = PLACES[fragment];
  if (fragment === 'pod' && listField(value, 'spec', 'containers').length === 0) {
    return [{ path: [first], severity: 'warning', message: TWO_PLACES }];
  }
  return [{ path: [first], message: { en: `This is a part of ${place.en}`, ko: `다음에 속하는 일부분입니다: ${place.ko}` } }];
}

/** Fields of two levels side by side: each level is said once, at its first field. */
function mixed(keys: readonly string[]): readonly Report[] {
  const ofContainer = keys.filter((key) => CONTAINER_FIELDS.has(key));
  const ofPod = keys.filter((key) => !CONTAINER_FIELDS.has(key));
  return gathered([
    { names: ofContainer, place: PLACES.container },
    { names: ofPod, place: PLACES['pod-spec'] },
  ], ({ names, place }): Report[] => {
    const [first] = names;
    if (first === undefined) return [];
    return [
      {
        path: [first],
        message: {
          en: `Fields of two levels stand side by side; these belong into ${place.en}: ${names.join(', ')}`,
          ko: `두 단계의 필드가 나란히 있습니다. ${names.join(', ')} 필드의 자리: ${place.ko}`,
        },
      },
    ];
  });
}

const TWO_PLACES: Localized = {
  en: 'The spec of a Pod: in a Deployment it belongs below spec.template; directly in its spec these would be unknown fields',
  ko: '파드의 spec입니다. Deployment라면 spec.template 아래에 두어야 하며, spec 바로 아래에 두면 알 수 없는 필드가 됩니다',
};

export const cases: CheckCase[] = [
  {
    name: 'names the place',
    yaml: `spec:
  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}
---
spec: {type: NodePort, ports: [{port: 80}]}
---
livenessProbe: {httpGet: {path: /, port: 80}}
---
volumes: [{name: data, emptyDir: {}}]
---
spec: {containers: [{name: web, image: "web:1"}]}
`,
    finds: ['/spec', '#1/spec', '#2/livenessProbe', '#3/volumes', '#4/spec'],
  },
  {
    name: 'says which field goes where',
    yaml: `resources: {limits: {cpu: 1}}
volumeMounts: [{name: data, mountPath: /data}]
volumes: [{name: data, emptyDir: {}}]
`,
    finds: ['/resources', '/volumes'],
  },
  {
    name: 'warns of the spec of a Pod that is easily put one level too high',
    yaml: 'spec:\n  imagePullSecrets: [{name: pull}]\n',
    finds: ['/spec warning'],
  },
  {
    name: 'has nothing to say of objects, of other formats, and of what could be anything',
    yaml: 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: a}]}\n---\nservices: {web: {image: web}}\n---\nname: web\n---\nspec: {replicas: 1}\n',
    finds: [],
  },
];
