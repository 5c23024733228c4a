import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { CheckCase, CheckedObject, ObjectCheck } from '../../check.ts';
import { addedBy, droppedBy } from '../../reading/capabilities.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { declaredPortsOf } from '../../reading/ports.ts';
import { effective, idOf } from '../../reading/security-context.ts';

const FIRST_FREE_PORT = 1024;
const BIND = 'NET_BIND_SERVICE';

export const privilegedPortNonRoot: ObjectCheck = {
  id: 'privileged-port-non-root',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: [...POD_FRAGMENTS],
  title: { en: 'A port below 1024 for a user who is not root', ko: '루트가 아닌 사용자가 여는 1024 미만 포트' },
  why: {
    en: 'Only root, or who has the capability NET_BIND_SERVICE, may open ports below 1024; here neither is so. Unless the runtime lowers that limit, the program ends with "permission denied".',
    ko: '1024 미만의 포트는 루트이거나 NET_BIND_SERVICE 권한이 있어야 열 수 있는데 둘 다 아닙니다. 런타임이 이 제한을 낮추지 않았다면 프로그램이 "permission denied"로 끝납니다.',
  },
  todo: {
    en: 'Let the program listen on a port from 1024 on, such as 8080 (the Service may stay at 80), or add NET_BIND_SERVICE.',
    ko: '프로그램이 8080처럼 1024 이상의 포트를 열게 하거나(서비스는 80 그대로 가능) NET_BIND_SERVICE를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
  find(object) {
    const free = firstFreePort(object);
    const bound = containersOf(object).filter((container) => isNotRoot(object, container) && cannotBind(container));
    return gathered(declaredPortsOf(bound), ({ path, number }) => {
      if (number === null || number < 1 || number >= free) return [];
      return [
        {
          path: [...path, 'containerPort'],
          message: {
            en: `Port ${number} is below ${FIRST_FREE_PORT}, and the container runs neither as root nor with ${BIND}`,
            ko: `1024 미만의 포트(${number})인데 컨테이너가 루트도 아니고 ${BIND} 권한도 없습니다`,
          },
        },
      ];
    });
  },
};

function isNotRoot(object: CheckedObject, container: Container): boolean {
  const user = idOf(effective(object, container, 'runAsUser'));
  return user === null ? effective(object, container, 'runAsNonRoot').value === true : user > 0;
}

function cannotBind(container: Container): boolean {
  const dropped = droppedBy(container);
  return (dropped.includes('ALL') || dropped.includes(BIND)) && !addedBy(container).some(({ name }) => name === BIND);
}

/** Ports from here on are open to everybody: the kernel's limit, or what the Pod sets it to. */
function firstFreePort(object: CheckedObject): number {
  const sysctls = listField(podSpecOf(object), 'securityContext', 'sysctls');
  const start = sysctls.find((entry) => textField(entry, 'name') === 'net.ipv4.ip_unprivileged_port_start');
  const value = Number(field(start, 'value'));
  return start !== undefined && Number.isInteger(value) ? value : FIRST_FREE_PORT;
}

export const cases: CheckCase[] = [
  {
    name: 'finds low ports of users who are not root, by what the container or its Pod says',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
  - {name: a, ports: [{containerPort: 80}, {containerPort: 8080}], securityContext: {capabilities: {drop: [ALL]}}}
  - {name: b, ports: [{containerPort: 443}], securityContext: {runAsUser: 1000, capabilities: {drop: [CAP_NET_BIND_SERVICE]}}}
`,
    finds: ['/spec/containers/0/ports/0/containerPort', '/spec/containers/1/ports/0/containerPort'],
  },
  {
    name: 'sees a container that stands alone',
    yaml: `name: web
image: web:1.0.0
ports: [{containerPort: 80}]
securityContext: {runAsUser: 1000, capabilities: {drop: [ALL]}}
`,
    finds: ['/ports/0/containerPort'],
  },
  {
    name: 'is content with root, with the capability, with a lowered limit, and with what is not dropped',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
  - {name: root, ports: [{containerPort: 80}], securityContext: {runAsUser: 0, capabilities: {drop: [ALL]}}}
  - {name: may, ports: [{containerPort: 80}], securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}}
  - {name: usual, ports: [{containerPort: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: lowered}
spec:
  securityContext: {runAsUser: 1000, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]}
  containers: [{name: a, ports: [{containerPort: 80}], securityContext: {capabilities: {drop: [ALL]}}}]
`,
    finds: [],
  },
];
