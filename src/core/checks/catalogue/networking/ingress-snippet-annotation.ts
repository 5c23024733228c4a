import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { annotationPath, annotationsOf, withoutAnnotations } from '../../reading/annotations.ts';

export const ingressSnippetAnnotation: ObjectCheck = {
  id: 'ingress-snippet-annotation',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress', 'ConfigMap'],
  title: { en: 'Configuration code in an annotation', ko: '어노테이션에 들어 있는 설정 코드' },
  why: {
    en: 'A snippet becomes part of the configuration of the controller, which can read the Secrets of all namespaces. Whoever may write an Ingress can have them handed out (CVE-2021-25742).',
    ko: '스니펫은 모든 네임스페이스의 시크릿을 읽을 수 있는 컨트롤러의 설정이 됩니다. 인그레스를 쓸 수 있는 사람이면 누구나 시크릿을 빼낼 수 있습니다(CVE-2021-25742).',
  },
  todo: {
    en: 'Use the annotation for the purpose (redirect, headers, rewrite), and keep allow-snippet-annotations off.',
    ko: '용도에 맞는 어노테이션(리디렉션, 헤더, rewrite)을 쓰고 allow-snippet-annotations를 꺼 두세요.',
  },
  source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
  find(object) {
    return object.summary.known === 'ConfigMap' ? inController(object) : inIngress(object);
  },
};

/** Both controllers that are called nginx have them. */
const SNIPPET = /^(nginx\.ingress\.kubernetes\.io|nginx\.org)\/[a-z-]*snippets?$/;

function inIngress(object: CheckedObject): Report[] {
  return gathered(Object.entries(annotationsOf(object)), ([key, value]): Report[] => {
    if (!SNIPPET.test(key)) return [];
    const name = key.slice(key.indexOf('/') + 1);
    return [
      {
        path: annotationPath(object, key),
        message: /\b\w*_by_lua\w*\b/.test(String(value)) ? lua(name) : /\b(alias|root)\s/.test(String(value)) ? alias(name) : code(name),
        fix: { label: { en: `Remove ${name}`, ko: `${name} 삭제` }, safe: false, steps: withoutAnnotations(object, [key]) },
      },
    ];
  });
}

/** The switch in the controller's own ConfigMap. */
function inController(object: CheckedObject): Report[] {
  const allowed = field(object.value, 'data', 'allow-snippet-annotations');
  if (allowed !== 'true' && allowed !== true) return [];
  const path = [...object.path, 'data', 'allow-snippet-annotations'];
  return [
    {
      path,
      message: {
        en: 'Snippets are allowed: every writer of an Ingress may change the configuration of the controller',
        ko: '스니펫이 허용되어 인그레스를 쓸 수 있는 누구나 컨트롤러의 설정을 바꿀 수 있습니다',
      },
      fix: { label: { en: 'Forbid snippets', ko: '스니펫 금지' }, safe: false, steps: [{ op: 'set', path, value: 'false' }] },
    },
  ];
}

function code(name: string) {
  return { en: `${name} puts its text into the configuration of the controller`, ko: `컨트롤러의 설정에 그대로 들어가는 코드입니다: ${name}` };
}

function lua(name: string) {
  return { en: `${name} runs Lua inside the controller`, ko: `컨트롤러 안에서 Lua 코드를 실행합니다: ${name}` };
}

function alias(name: string) {
  return { en: `${name} serves files of the controller itself`, ko: `컨트롤러 자신의 파일을 내보냅니다: ${name}` };
}

export const cases: CheckCase[] = [
  {
    name: 'removes a snippet, and the map when nothing is left',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    # files
    nginx.ingress.kubernetes.io/server-snippet: |
      location /x { alias /etc/; }
spec: {ingressClassName: nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, annotations: {nginx.ingress.kubernetes.io/auth-snippet: "access_by_lua ''", nginx.org/location-snippets: "deny all;", a: b}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller}
data: {allow-snippet-annotations: "true"}
`,
    finds: [
      '/metadata/annotations/nginx.ingress.kubernetes.io~1server-snippet',
      '#1/metadata/annotations/nginx.ingress.kubernetes.io~1auth-snippet',
      '#1/metadata/annotations/nginx.org~1location-snippets',
      '#2/data/allow-snippet-annotations',
    ],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec: {ingressClassName: nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, annotations: {a: b}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller}
data: {allow-snippet-annotations: "false"}
`,
  },
  {
    name: 'is content with other annotations, and where snippets are off',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/enable-cors: "true", example.com/server-snippet: x}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller}
data: {allow-snippet-annotations: "false"}
`,
    finds: [],
  },
];
