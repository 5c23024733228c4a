import { field, mapField, textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { annotationPath, annotationsOf, withoutAnnotations } from '../../reading/annotations.ts';
import { CLASS_ANNOTATION } from '../../reading/ingresses.ts';

export const ingressClassMissing: ObjectCheck = {
  id: 'ingress-class-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'The Ingress names no class', ko: '클래스가 없는 인그레스' },
  why: {
    en: 'The class says which controller is to serve the Ingress. Without one, and without a default class in the cluster, no controller does, and nothing says so.',
    ko: '클래스는 어떤 컨트롤러가 인그레스를 처리할지 정합니다. 클래스도 없고 클러스터에 기본 클래스도 없으면 아무 컨트롤러도 처리하지 않으며 오류도 나지 않습니다.',
  },
  todo: { en: 'Write spec.ingressClassName; kubectl get ingressclass lists what the cluster has.', ko: 'spec.ingressClassName을 쓰세요. kubectl get ingressclass 명령으로 클러스터에 있는 클래스를 볼 수 있습니다.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
  find(object) {
    const written = field(object.value, 'spec', 'ingressClassName') ?? null;
    const annotated = textField(annotationsOf(object), CLASS_ANNOTATION);
    const path = [...object.path, 'spec', 'ingressClassName'];
    const at = annotationPath(object, CLASS_ANNOTATION);
    if (written === null && annotated === null) {
      return [{ path, message: NONE, open: { label: { en: 'Choose a class', ko: '클래스 선택' }, area: 'networking' as const, path } }];
    }
    if (annotated === null) return [];
    const remove = withoutAnnotations(object, [CLASS_ANNOTATION]);
    if (written === null) {
      const label = { en: 'Move it to ingressClassName', ko: 'ingressClassName으로 옮기기' };
      // without a spec there is nothing it could be moved into
      const fix = mapField(object.value, 'spec') === null ? {} : { fix: { label, safe: true, steps: [{ op: 'set' as const, path, value: annotated }, ...remove] } };
      return [{ path: at, severity: 'info', message: FORMER, ...fix }];
    }
    const label = { en: 'Remove the annotation', ko: '어노테이션 삭제' };
    return [{ path: at, severity: 'error', message: BOTH, related: { key: null, path }, fix: { label, safe: written === annotated, steps: remove } }];
  },
};

const NONE = {
  en: 'No ingressClassName: unless the cluster has a default class, no controller serves this Ingress',
  ko: 'ingressClassName이 없어 클러스터에 기본 클래스가 없으면 아무 컨트롤러도 처리하지 않습니다',
};
const FORMER = {
  en: 'The annotation for the class is deprecated: ingressClassName takes its place',
  ko: '클래스 어노테이션은 사용 중단되었고 ingressClassName이 대신합니다',
};
const BOTH = {
  en: 'The API server refuses an Ingress with both the annotation and ingressClassName',
  ko: '어노테이션과 ingressClassName이 함께 있으면 API 서버가 거부합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'moves the annotation into the field',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    kubernetes.io/ingress.class: traefik # edge
    example.com/owner: shop
spec:
  rules: []
`,
    finds: ['/metadata/annotations/kubernetes.io~1ingress.class info'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    example.com/owner: shop
spec:
  ingressClassName: traefik
  rules: []
`,
  },
  {
    name: 'removes the annotation beside the field, and has no class to offer where there is none',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: both, annotations: {kubernetes.io/ingress.class: nginx}}
spec: {ingressClassName: nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: none}
spec: {rules: []}
`,
    finds: ['/metadata/annotations/kubernetes.io~1ingress.class error', '#1/spec/ingressClassName'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: both}
spec: {ingressClassName: nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: none}
spec: {rules: []}
`,
  },
  {
    name: 'is content with the field',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {ingressClassName: traefik}
`,
    finds: [],
  },
];
