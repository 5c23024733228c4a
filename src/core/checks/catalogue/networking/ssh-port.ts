import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { listField } from '../../../kinds/fields.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { declaredPortsOf } from '../../reading/ports.ts';
import { portsOfService } from '../../reading/services.ts';

const SSH = 22;

export const sshPort: ObjectCheck = {
  id: 'ssh-port',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: [...POD_KINDS, 'Service'],
  fragments: [...POD_FRAGMENTS, 'service'],
  title: { en: 'Port of SSH', ko: 'SSH 포트' },
  why: {
    en: 'A login by SSH inside a container goes past the access rules and audit logs of the cluster, and its keys and passwords are one more way in.',
    ko: '컨테이너 안의 SSH 로그인은 클러스터의 접근 규칙과 감사 로그를 거치지 않고, 키와 비밀번호는 또 하나의 침입 경로가 됩니다.',
  },
  todo: { en: 'Remove the port and the SSH server from the image; kubectl exec and kubectl debug look inside under the rules of the cluster.', ko: '포트와 이미지의 SSH 서버를 없애세요. kubectl exec와 kubectl debug는 클러스터의 규칙 안에서 들여다볼 수 있습니다.' },
  source: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/',
  find(object) {
    const isService = object.summary.known === 'Service' || object.summary.fragment === 'service';
    return isService ? inService(object) : inPod(object);
  },
};

function inPod(object: CheckedObject): readonly Report[] {
  return declaredPortsOf(containersOf(object))
    .filter(({ number, protocol }) => number === SSH && protocol === 'TCP')
    .map(({ path, container }) => ({ path: [...path, 'containerPort'], message: DECLARED, fix: removePort(path, listField(container.value, 'ports').length) }));
}

function inService(object: CheckedObject): readonly Report[] {
  return portsOfService(object.value, object.path)
    .filter(({ port, target, protocol }) => protocol === 'TCP' && (port === SSH || target === SSH))
    .map(({ path, port }) => {
      const count = listField(object.value, 'spec', 'ports').length;
      // a Service needs a port
      return { path: [...path, port === SSH ? 'port' : 'targetPort'], message: SERVED, ...(count > 1 ? { fix: removePort(path, count) } : {}) };
    });
}

/** The list goes with its only port. */
function removePort(path: Path, count: number): Fix {
  return {
    label: { en: 'Remove the port', ko: '포트 삭제' },
    safe: false,
    steps: [{ op: 'remove', path: count > 1 ? path : path.slice(0, -1) }],
  };
}

const DECLARED = {
  en: 'Port 22 is that of SSH: a container is not to be logged into',
  ko: '22번은 SSH 포트입니다. 컨테이너에는 로그인하지 않게 하세요',
};
const SERVED = {
  en: 'The Service leads to SSH, port 22',
  ko: 'SSH(22번 포트)로 보내는 서비스입니다',
};

export const cases: CheckCase[] = [
  {
    name: 'removes the port, and the list with its only one',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      ports:
        - containerPort: 8080 # shop
        - containerPort: 22
    - name: shell
      ports:
        - containerPort: 22
      image: shell:1.0.0
`,
    finds: ['/spec/containers/0/ports/1/containerPort', '/spec/containers/1/ports/0/containerPort'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      ports:
        - containerPort: 8080 # shop
    - name: shell
      image: shell:1.0.0
`,
  },
  {
    name: 'sees Services that lead to it',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: a}
spec: {ports: [{port: 22}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {ports: [{name: ssh, port: 2222, targetPort: 22}, {name: http, port: 80}]}
`,
    finds: ['/spec/ports/0/port', '#1/spec/ports/0/targetPort'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: a}
spec: {ports: [{port: 22}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {ports: [{name: http, port: 80}]}
`,
  },
  {
    name: 'is content with other ports and protocols',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, ports: [{containerPort: 2222}, {containerPort: 22, protocol: UDP}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {ports: [{port: 22, targetPort: 8080, protocol: UDP}]}
`,
    finds: [],
  },
];
