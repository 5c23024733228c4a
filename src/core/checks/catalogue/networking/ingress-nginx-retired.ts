import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { textField } from '../../../kinds/fields.ts';
import { parseImage } from '../../../kinds/image-reference.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { annotationPath, annotationsOf } from '../../reading/annotations.ts';
import { containersOf } from '../../reading/containers.ts';
import { CLASS_ANNOTATION, isForIngressNginx, NGINX_PREFIX } from '../../reading/ingresses.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const ingressNginxRetired: ObjectCheck = {
  id: 'ingress-nginx-retired',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: [...POD_KINDS, 'Ingress'],
  fragments: [...POD_FRAGMENTS, 'ingress'],
  title: { en: 'Built on ingress-nginx, which is retired', ko: '지원이 끝난 ingress-nginx를 사용합니다' },
  why: {
    en: 'The project made its last releases in March 2026. Security holes found since then stay open in a program that faces the internet and reads Secrets.',
    ko: '이 프로젝트는 2026년 3월에 마지막 릴리스를 냈습니다. 그 뒤에 발견된 보안 취약점은 인터넷에 노출되고 시크릿을 읽는 프로그램에 그대로 남습니다.',
  },
  todo: {
    en: 'Plan the move to a Gateway (HTTPRoute) or to another Ingress controller; its annotations do not hold there.',
    ko: '게이트웨이(HTTPRoute)나 다른 인그레스 컨트롤러로 옮길 계획을 세우세요. 전용 어노테이션은 그곳에서 쓸 수 없습니다.',
  },
  source: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
  find(object) {
    const isIngress = object.summary.known === 'Ingress' || object.summary.fragment === 'ingress';
    return isIngress ? inIngress(object) : inPod(object);
  },
};

function inIngress(object: CheckedObject): readonly Report[] {
  if (!isForIngressNginx(object)) return [];
  const annotated = Object.keys(annotationsOf(object)).find((key) => key.startsWith(NGINX_PREFIX) || key === CLASS_ANNOTATION);
  const byField = textField(object.value, 'spec', 'ingressClassName') !== null || annotated === undefined;
  return [
    {
      path: byField ? [...object.path, 'spec', 'ingressClassName'] : annotationPath(object, annotated),
      message: {
        en: 'This Ingress needs ingress-nginx, which gets no releases since March 2026',
        ko: '이 인그레스에 필요한 ingress-nginx는 2026년 3월 이후 릴리스가 없습니다',
      },
    },
  ];
}

function inPod(object: CheckedObject): readonly Report[] {
  return gathered(containersOf(object), ({ path, value }): Report[] => {
    const image = textField(value, 'image');
    const repository = image === null ? null : (parseImage(image)?.repository ?? null);
    if (repository === null || !CONTROLLER.test(repository)) return [];
    return [
      {
        path: [...path, 'image'],
        message: {
          en: 'This controller gets no releases since March 2026',
          ko: '이 컨트롤러는 2026년 3월 이후 릴리스가 없습니다',
        },
      },
    ];
  });
}

/** Under its name of today and the former one; not the controller of F5, which is nginx/nginx-ingress. */
const CONTROLLER = /(^|\/)(ingress-nginx\/controller(-chroot)?|nginx-ingress-controller)$/;

export const cases: CheckCase[] = [
  {
    name: 'finds Ingresses by class or annotation, and the controller by its image',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: field}
spec: {ingressClassName: nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: former, annotations: {kubernetes.io/ingress.class: nginx}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: reads, annotations: {a: b, nginx.ingress.kubernetes.io/rewrite-target: /}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: controller}
spec: {template: {spec: {containers: [{name: controller, image: "registry.k8s.io/ingress-nginx/controller:v1.12.1"}]}}}
`,
    finds: [
      '/spec/ingressClassName',
      '#1/metadata/annotations/kubernetes.io~1ingress.class',
      '#2/metadata/annotations/nginx.ingress.kubernetes.io~1rewrite-target',
      '#3/spec/template/spec/containers/0/image',
    ],
  },
  {
    name: 'is content with other controllers',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {traefik.ingress.kubernetes.io/router.tls: "true"}}
spec: {ingressClassName: traefik}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "nginx:1.27"}, {name: f5, image: "nginx/nginx-ingress:3.7.0"}]}
`,
    finds: [],
  },
];
