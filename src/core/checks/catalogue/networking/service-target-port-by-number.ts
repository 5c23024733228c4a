import { gathered } from '../../../gathered.ts';
import { partsNamed } from '../../../graph/summary.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { portsOfService, serviceTypeOf, workloadsBehind } from '../../reading/services.ts';

export const serviceTargetPortByNumber: BundleCheck = {
  id: 'service-target-port-by-number',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service'],
  reads: ['pods'],
  title: { en: 'The port of the Pods is written as a number', ko: '파드의 포트를 번호로 썼습니다' },
  why: {
    en: 'A number stands in two files and has to be changed in both. By the name of the container port the Service follows by itself, also while old and new Pods listen on different numbers.',
    ko: '번호는 두 파일에 있어 함께 바꿔야 합니다. 컨테이너 포트의 이름을 쓰면 서비스가 저절로 따라가고, 이전 파드와 새 파드의 번호가 다른 동안에도 맞습니다.',
  },
  todo: { en: 'Write the name of the container port as targetPort.', ko: 'targetPort에 컨테이너 포트의 이름을 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  find(object, bundle) {
    if (serviceTypeOf(object.value) === 'ExternalName') return [];
    const workloads = workloadsBehind(bundle.self, bundle);
    return gathered(portsOfService(object.value, object.path), ({ path, target, targetIsWritten, name }) => {
      if (typeof target !== 'number' || !targetIsWritten) return [];
      const at = [...path, 'targetPort'];
      if (workloads.length === 0) return name === null ? [] : [{ path: at, message: byNumber(target) }];
      const names = new Set(workloads.map(({ summary }) => partsNamed(summary, 'port', target)[0]?.name ?? null));
      const [called] = names;
      if (called === undefined || called === null || names.size > 1) return [];
      return [
        {
          path: at,
          message: hasName(target, called),
          fix: { label: { en: `Write ${called}`, ko: `이름 쓰기: ${called}` }, safe: true, steps: [{ op: 'set' as const, path: at, value: called }] },
        },
      ];
    });
  },
};

function byNumber(target: number) {
  return {
    en: `targetPort is the number ${target}; a name of the container port would follow it`,
    ko: `targetPort를 번호(${target})로 썼습니다. 컨테이너 포트의 이름을 쓰면 저절로 따라갑니다`,
  };
}

function hasName(target: number, name: string) {
  return {
    en: `The container calls port ${target} ${name}: by that name the Service follows changes`,
    ko: `컨테이너에서 이 포트(${target})에 붙인 이름을 쓰면 바뀌어도 따라갑니다: ${name}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'writes the name that the container gives the port',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - port: 80
      targetPort: 8080 # the shop
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
`,
    finds: ['/spec/ports/0/targetPort'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - port: 80
      targetPort: http # the shop
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
`,
  },
  {
    name: 'hints without a workload where the port of the Service has a name',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
`,
    finds: ['/spec/ports/0/targetPort'],
  },
  {
    name: 'is content with names, with none, and where the workloads differ',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http, name: a}, {port: 8080, name: b}, {port: 82, targetPort: 9999, name: c}, {port: 83, targetPort: 9000, name: d}]}
---
apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}, {name: one, containerPort: 9000}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}, {name: two, containerPort: 9000}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: nameless}
spec: {selector: {app: nobody}, ports: [{port: 80, targetPort: 8080}]}
`,
    finds: [],
  },
];
