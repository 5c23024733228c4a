import { sameNamespace } from '../../../graph/summary.ts';
import { distanceOf } from '../../../schema/nearest.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { type MissingObject, type MissingPart, missingObjects, missingParts, namesAround } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';

/** So many letters apart, a name is a slip of another. */
const SLIP = 2;

export const ingressBackendMissing: BundleCheck = {
  id: 'ingress-backend-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Ingress'],
  reads: ['Service'],
  title: { en: 'The backend of the Ingress is not there', ko: '인그레스의 백엔드가 없습니다' },
  why: {
    en: 'An Ingress reaches only Services of its own namespace, by a port that they have. Requests to any other backend are answered with 503 or 404 by the controller.',
    ko: '인그레스는 같은 네임스페이스의 서비스에, 그 서비스가 가진 포트로만 보낼 수 있습니다. 그 밖의 백엔드로 가는 요청에는 컨트롤러가 503이나 404로 응답합니다.',
  },
  todo: {
    en: 'Name a Service of this namespace and one of its ports; for a Service elsewhere write an Ingress there.',
    ko: '이 네임스페이스의 서비스와 그 포트를 쓰세요. 다른 네임스페이스의 서비스라면 그곳에 인그레스를 만드세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  find(object, bundle) {
    const { namespace } = object.summary;
    const absentOnes = missingObjects(bundle, 'Service');
    const around = absentOnes.length === 0 ? [] : namesAround(bundle, 'Service', (other) => sameNamespace(other, namespace));
    return [...absentOnes.map((missing) => absent(missing, around)), ...missingParts(bundle, 'Service').map(withoutPort)];
  },
};

function absent({ reference: { name, path }, places }: MissingObject, around: readonly string[]): Report {
  const near = around.find((other) => other !== name && distanceOf(name, other, SLIP) <= SLIP);
  return {
    path,
    ...(near === undefined ? {} : { severity: 'error' as const }),
    message: {
      en: near === undefined ? `The Service ${name} is not in this bundle, in the namespace of the Ingress` : `There is no Service ${name} here: is ${near} meant?`,
      ko: near === undefined ? `이 묶음의 같은 네임스페이스에 서비스가 없습니다: ${name}` : `서비스가 없습니다: ${name}. 혹시 이 이름인가요: ${near}`,
    },
    ...(near === undefined || places > 1
      ? { open: openForm('networking', path) }
      : { fix: { label: { en: `Use ${near}`, ko: `이름 바꾸기: ${near}` }, safe: false, steps: [{ op: 'set', path, value: near }] } }),
  };
}

function withoutPort({ reference: { name: port, path }, of }: MissingPart): Report {
  const { name, servicePorts } = of.summary;
  const ports = servicePorts ?? [];
  const [only] = ports;
  const written = ports.map((one) => (one.name === null ? String(one.port) : `${one.port} (${one.name})`)).join(', ');
  return {
    path,
    severity: 'error',
    message: {
      en: `The Service ${name ?? ''} has no port ${port}; it has ${written}`,
      ko: `서비스(${name ?? ''})에 이 포트가 없습니다: ${port}. 있는 포트: ${written}`,
    },
    related: { key: of.key, path: [...of.summary.path, 'spec', 'ports'] },
    ...(only === undefined || ports.length > 1 ? { open: openForm('networking', path) } : { fix: toPort(path, only.port) }),
  };
}

/** A number stands in `number`, so a name that is wrong makes room for it. */
function toPort(path: Report['path'], port: number): NonNullable<Report['fix']> {
  const label = { en: `Use port ${port}`, ko: `포트 바꾸기: ${port}` };
  if (path.at(-1) !== 'name') return { label, safe: false, steps: [{ op: 'set', path, value: port }] };
  const place = path.slice(0, -1);
  return { label, safe: false, steps: [{ op: 'set', path: place, value: { number: port } }] };
}

export const cases: CheckCase[] = [
  {
    name: 'warns of a Service that is not here, in rules and as default',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  defaultBackend: {service: {name: fallback, port: {number: 80}}}
  rules:
  - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: lab}
spec: {ports: [{port: 80}]}
`,
    finds: ['/spec/defaultBackend/service/name', '/spec/rules/0/http/paths/0/backend/service/name'],
  },
  {
    name: 'is an error for a slip, and for a port that the Service does not have',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules:
  - http:
      paths:
      - path: /a
        pathType: Prefix
        backend:
          service:
            name: wep
            port:
              number: 8080
      - path: /b
        pathType: Prefix
        backend:
          service:
            name: web # ours
            port:
              name: htp
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 8080}]}
`,
    finds: ['/spec/rules/0/http/paths/0/backend/service/name error', '/spec/rules/0/http/paths/1/backend/service/port/name error'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules:
  - http:
      paths:
      - path: /a
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              number: 8080
      - path: /b
        pathType: Prefix
        backend:
          service:
            name: web # ours
            port:
              number: 8080
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 8080}]}
`,
  },
  {
    name: 'leaves the choice among several ports, also in the former form',
    yaml: `apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: web}
spec: {rules: [{http: {paths: [{backend: {serviceName: web, servicePort: 8080}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 80}, {name: admin, port: 81}]}
`,
    finds: ['/spec/rules/0/http/paths/0/backend/servicePort error'],
  },
  {
    name: 'is content with numbers, names and resources',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  defaultBackend: {resource: {apiGroup: k8s.example.com, kind: StorageBucket, name: icons}}
  rules:
  - http: {paths: [{backend: {service: {name: web, port: {number: 80}}}}, {backend: {service: {name: web, port: {name: http}}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 80}]}
`,
    finds: [],
  },
];
