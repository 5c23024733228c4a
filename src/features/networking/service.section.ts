import { isLabelKey, isLabelValue, notKey, notLabelValue } from '../../core/schema/server-rules/names.ts';
import type { RowsField, Section } from '../../ui/form/field.ts';
import { hostName, servicePortName } from './names.ts';
import { addressesSection, loadBalancerSection, trafficSection } from './service-traffic.section.ts';

// Defaults and meanings: https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/ (1.34)

export const serviceSection: Section = {
  id: 'networking.service',
  title: { en: 'Service', ko: '서비스' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'choice',
      path: 'type',
      label: { en: 'Reached', ko: '접근 방식' },
      help: {
        en: 'Where it can be reached from. Another type takes away what the API refuses beside it, in one step of undo.',
        ko: '어디에서 접근할 수 있는지 정합니다. 바꾸면 새 유형과 함께 쓸 수 없는 값도 한 번의 실행 취소 단위로 지워집니다.',
      },
      width: 3,
      default: 'ClusterIP',
      choices: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    {
      input: 'text',
      path: 'externalName',
      label: { en: 'Other host', ko: '다른 호스트' },
      help: {
        en: 'The name that DNS answers instead of an address. Nothing is forwarded and ports do not count; HTTPS and Host headers see the other name.',
        ko: 'DNS가 주소 대신 돌려주는 이름입니다. 트래픽을 전달하지 않고 포트도 쓰이지 않으며, HTTPS와 Host 헤더에는 이 이름이 보입니다.',
      },
      width: 3,
      mono: true,
      required: true,
      rule: hostName,
      placeholder: { en: 'e.g. db.example.com', ko: '예: db.example.com' },
      shownWhen: { path: 'type', is: ['ExternalName'] },
    },
  ],
};

export const serviceSelectorSection: Section = {
  id: 'networking.selector',
  title: { en: 'Pods behind it', ko: '대상 파드' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'map',
      path: 'selector',
      label: { en: 'Labels that the Pods carry', ko: '파드가 가진 레이블' },
      help: {
        en: 'Requests go to the Pods of this namespace that carry all of these labels and are ready.',
        ko: '같은 네임스페이스에서 이 레이블을 모두 가진, 준비된 파드로 요청을 보냅니다.',
      },
      keyLabel: { en: 'Selector label', ko: '셀렉터 레이블' },
      valueLabel: { en: 'Value of selector label', ko: '셀렉터 레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
      keyRule: (text) => (isLabelKey(text) ? null : notKey(text)),
      valueRule: (text) => (isLabelValue(text) ? null : notLabelValue(text)),
      suggestedKeys: ['work'],
    },
  ],
};

/** `nodePort` counts only where the nodes listen: the card of the ports hides it elsewhere. */
const ports: RowsField = {
  input: 'rows',
  path: 'ports',
  card: true,
  nameless: true,
  label: { en: 'Ports', ko: '포트' },
  help: { en: 'Each is a port to connect to, and the container port it leads to.', ko: '접속을 받을 포트와, 그 요청이 가는 컨테이너 포트입니다.' },
  item: { en: 'port', ko: '포트' },
  add: { en: 'Add a port', ko: '포트 추가' },
  newItem: { port: 80 },
  fields: [
    {
      input: 'text',
      path: 'name',
      mono: true,
      label: { en: 'Name', ko: '이름' },
      rule: servicePortName,
      help: {
        en: 'Ingresses and ServiceMonitors refer to it. With several ports each needs one.',
        ko: '인그레스와 ServiceMonitor가 이 이름으로 참조합니다. 포트가 여러 개면 모두 이름이 있어야 합니다.',
      },
    },
    {
      input: 'integer',
      path: 'port',
      min: 1,
      max: 65_535,
      required: true,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'The port that clients of the Service use.', ko: '서비스에 접속할 때 쓰는 포트입니다.' },
    },
    {
      input: 'int-or-text',
      path: 'targetPort',
      text: 'port-name',
      min: 1,
      max: 65_535,
      label: { en: 'To', ko: '대상' },
      help: {
        en: 'Where the container listens: the name of its port, which stays right when the number changes, or a number. Left out, the same number as the port.',
        ko: '컨테이너가 듣는 포트입니다. 이름으로 쓰면 번호가 바뀌어도 그대로 맞습니다. 비워 두면 위의 포트와 같은 번호입니다.',
      },
      default: '= port',
      suggestions: ['work'],
    },
    {
      input: 'choice',
      path: 'protocol',
      label: { en: 'Protocol', ko: '프로토콜' },
      help: { en: 'HTTP, gRPC and databases are TCP; DNS and HTTP/3 need UDP.', ko: 'HTTP, gRPC, 데이터베이스는 TCP이고 DNS와 HTTP/3에는 UDP가 필요합니다.' },
      choices: ['TCP', 'UDP', 'SCTP'].map((value) => ({ value, label: { en: value, ko: value } })),
      default: 'TCP',
    },
    {
      input: 'text',
      path: 'appProtocol',
      mono: true,
      label: { en: 'Speaks', ko: '통신' },
      help: {
        en: 'What is spoken on the port, for gateways, meshes and load balancers.',
        ko: '이 포트에서 쓰는 애플리케이션 프로토콜입니다. 게이트웨이, 서비스 메시, 로드 밸런서가 읽습니다.',
      },
      suggestions: [{ values: ['http', 'https', 'grpc', 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'].map((value) => ({ value })) }],
    },
    {
      input: 'integer',
      path: 'nodePort',
      min: 1,
      max: 65_535,
      label: { en: 'On nodes', ko: '노드' },
      placeholder: { en: 'from the cluster', ko: '클러스터가 정함' },
      help: {
        en: 'The port on every node. Left out, the cluster picks a free one, usually from 30000 to 32767, which is safer than a fixed one.',
        ko: '모든 노드에서 열리는 포트입니다. 비워 두면 클러스터가 보통 30000~32767에서 빈 포트를 고르며, 고정하는 것보다 안전합니다.',
      },
    },
  ],
};

export const servicePortsSection: Section = {
  id: 'networking.ports',
  title: { en: 'Ports', ko: '포트' },
  about: { en: 'of the Service, and the container ports behind them', ko: '서비스의 포트와 그 뒤의 컨테이너 포트' },
  scope: 'object',
  path: 'spec',
  fields: [ports],
};

export const SERVICE_SECTIONS: readonly Section[] = [serviceSection, serviceSelectorSection, servicePortsSection, trafficSection, addressesSection, loadBalancerSection];
