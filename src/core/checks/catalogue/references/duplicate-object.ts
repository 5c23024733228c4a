import type { LinkedObject } from '../../../graph/object-index.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { type KindName, KINDS, kindNamed } from '../../../kinds/index.ts';
import { podTemplateOf } from '../../../kinds/pods.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import { sameValue } from '../../../yaml/value.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';

export const duplicateObject: BundleCheck = {
  id: 'duplicate-object',
  severity: 'warning',
  area: 'document',
  scope: 'bundle',
  kinds: KINDS.map(({ name }) => name),
  reads: ['objects'],
  title: { en: 'The same object is written twice', ko: '같은 오브젝트가 두 번 정의되어 있습니다' },
  why: {
    en: 'kubectl applies both, one after the other, so the later one wins: what only the first says is gone, and of a Pod most fields cannot be changed at all.',
    ko: 'kubectl은 둘을 차례로 적용하므로 나중 것이 남습니다. 앞에만 있던 내용은 사라지고, 파드라면 대부분의 필드는 아예 바꿀 수 없습니다.',
  },
  todo: {
    en: 'Merge the two into one document, or give one of them another name or namespace.',
    ko: '둘을 한 문서로 합치거나, 하나의 이름이나 네임스페이스를 바꾸세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  find(object, bundle) {
    const { known, name, namespace } = object.summary;
    if (known === null || name === null) return [];
    const same = bundle.named(known, name, namespace).filter(({ summary }) => summary.known === known && summary.name === name);
    if (same.length < 2) return [];
    const own = same.findIndex(({ summary }) => summary === object.summary);
    const other = own === 0 ? same[1] : same[0];
    return other === undefined || own < 0 ? [] : [report(object, other, own > 0, bundle)];
  },
};

function report(object: CheckedObject, other: LinkedObject, isLater: boolean, bundle: Bundle): Report {
  const value = bundle.look(other) ?? {};
  const { known, name } = object.summary;
  const what = { en: `${known ?? ''} ${name ?? ''}`, ko: `${known ?? ''}(${name ?? ''})` };
  const base = { path: [...object.path, 'metadata', 'name'], related: { key: other.key, path: [...other.summary.path, 'metadata', 'name'] } };
  if (sameValue(object.value, value)) {
    return { ...base, severity: 'info', message: { en: `${what.en} stands twice, with the same content`, ko: `내용이 같은 오브젝트가 두 번 있습니다: ${what.ko}` } };
  }
  if (known !== null && isPatch(object.value, known) !== isPatch(value, known)) {
    const own = isPatch(object.value, known);
    return {
      ...base,
      severity: 'info',
      message: own
        ? { en: `This lacks what a ${known} needs: it looks like a patch of the other ${what.en}; merge them by name`, ko: `필수 필드가 없어 다른 ${what.ko}의 패치로 보입니다. 이름을 기준으로 합치세요` }
        : { en: `Another document looks like a patch of this ${what.en}; merge them by name`, ko: `이 ${what.ko}의 패치로 보이는 문서가 있습니다. 이름을 기준으로 합치세요` },
    };
  }
  return {
    ...base,
    message: isLater
      ? { en: `${what.en} is defined before as well, with other content: this one wins`, ko: `앞에도 내용이 다른 같은 오브젝트가 있으며 이 문서가 남습니다: ${what.ko}` }
      : { en: `${what.en} is defined again later, with other content: that one wins`, ko: `뒤에 내용이 다른 같은 오브젝트가 또 있으며 그 문서가 남습니다: ${what.ko}` },
  };
}

/** Whether an object lacks what every whole one of its kind has: then it is meant to be laid over another. */
function isPatch(value: YamlMap, known: KindName): boolean {
  const template = podTemplateOf(known, value);
  if (template !== null) {
    const containers = listField(value, ...template, 'spec', 'containers');
    return containers.length === 0 || containers.some((container) => textField(container, 'image') === null);
  }
  if (known === 'Service') return listField(value, 'spec', 'ports').length === 0 && textField(value, 'spec', 'externalName') === null;
  if (known === 'ConfigMap' || known === 'Secret' || kindNamed(known).namespaced === false) return false;
  return field(value, 'spec') === undefined && Object.keys(value).length <= 3;
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at both ends of two that differ',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: default}
data: {a: "1"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {a: "2"}
`,
    finds: ['/metadata/name', '#1/metadata/name'],
  },
  {
    name: 'only tells of equal content in another order',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
kind: Service
apiVersion: v1
metadata: {name: web}
spec:
  ports: [{targetPort: 8080, port: 80}]
  selector: {app: web}
`,
    finds: ['/metadata/name info', '#1/metadata/name info'],
  },
  {
    name: 'knows a patch',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, template: {spec: {containers: [{name: web, image: "web:1"}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, envFrom: [{configMapRef: {name: web}}]}]}}}
`,
    finds: ['/metadata/name info', '#1/metadata/name info'],
  },
  {
    name: 'minds group, namespace and name',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Service, metadata: {name: web}}
- {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}}
- {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: web}}
- {apiVersion: v1, kind: ConfigMap, metadata: {name: web}}
- {apiVersion: v1, kind: Pod, metadata: {generateName: web-}}
- {apiVersion: v1, kind: Pod, metadata: {generateName: web-}}
- {apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c}, spec: {secretName: tls}}
- {apiVersion: v1, kind: Secret, metadata: {name: tls}}
`,
    finds: [],
  },
];
