import type { Localized } from '../../core/localized.ts';
import type { Section } from '../../ui/form/field.ts';
import { cidr, ipAddress } from './names.ts';

/** Which Pod answers, and at which addresses: https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/ (1.34) */

const SECONDS: Localized = { en: 's', ko: '초' };

export const trafficSection: Section = {
  id: 'networking.traffic',
  title: { en: 'Which Pod answers', ko: '요청을 받는 파드' },
  about: { en: 'sessions, nodes, zones', ko: '세션, 노드, 영역' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'choice',
      path: 'sessionAffinity',
      label: { en: 'Same client, same Pod', ko: '세션 어피니티' },
      help: {
        en: 'ClientIP sends requests of one address to one Pod. Behind an Ingress or NAT many users share an address.',
        ko: 'ClientIP는 같은 주소의 요청을 같은 파드로 보냅니다. 인그레스나 NAT 뒤에서는 여러 사용자가 한 주소를 함께 씁니다.',
      },
      width: 3,
      default: 'None',
      choices: [
        { value: 'None', label: { en: 'No', ko: '사용 안 함' }, unsets: ['sessionAffinityConfig'] },
        { value: 'ClientIP', label: { en: 'By client address', ko: '클라이언트 주소 기준' } },
      ],
    },
    {
      input: 'integer',
      path: 'sessionAffinityConfig.clientIP.timeoutSeconds',
      label: { en: 'For', ko: '유지 시간' },
      help: { en: 'How long after its last request a client keeps its Pod: at most one day.', ko: '마지막 요청 뒤 같은 파드를 유지하는 시간으로, 최대 하루입니다.' },
      width: 3,
      min: 1,
      max: 86_400,
      default: 10_800,
      unit: SECONDS,
      shownWhen: { path: 'sessionAffinity', is: ['ClientIP'] },
    },
    {
      input: 'choice',
      path: 'externalTrafficPolicy',
      label: { en: 'Requests from outside', ko: '외부 요청' },
      help: {
        en: 'Local keeps the address of the client and answers only on nodes that run a Pod. For NodePort and LoadBalancer, and with external addresses.',
        ko: 'Local은 클라이언트 주소를 보존하고 파드가 있는 노드에서만 응답합니다. NodePort, LoadBalancer 또는 외부 주소가 있을 때 씁니다.',
      },
      width: 3,
      default: 'Cluster',
      choices: [
        { value: 'Cluster', label: { en: 'Any node', ko: '모든 노드' }, unsets: ['healthCheckNodePort'] },
        { value: 'Local', label: { en: 'Nodes with a Pod', ko: '파드가 있는 노드' } },
      ],
    },
    {
      input: 'choice',
      path: 'internalTrafficPolicy',
      label: { en: 'Requests from Pods', ko: '내부 요청' },
      help: {
        en: 'Local reaches only Pods on the node of the caller, and nothing when it has none.',
        ko: 'Local은 호출한 파드와 같은 노드의 파드에만 보내며, 그런 파드가 없으면 실패합니다.',
      },
      width: 3,
      default: 'Cluster',
      choices: [
        { value: 'Cluster', label: { en: 'Any Pod', ko: '모든 파드' } },
        { value: 'Local', label: { en: 'Pods of the same node', ko: '같은 노드의 파드' } },
      ],
    },
    {
      input: 'choice',
      path: 'trafficDistribution',
      label: { en: 'Prefer', ko: '우선순위' },
      help: {
        en: 'Since 1.30. Prefers near Pods, and takes others when there are none near. PreferSameZone and PreferSameNode since 1.34.',
        ko: '1.30부터 쓸 수 있습니다. 가까운 파드를 먼저 쓰고 없으면 다른 파드로 보냅니다. PreferSameZone과 PreferSameNode는 1.34부터입니다.',
      },
      width: 3,
      default: { en: 'no preference', ko: '우선순위 없음' },
      choices: [
        { value: 'PreferClose', label: { en: 'The same zone (PreferClose)', ko: '같은 영역 (PreferClose)' } },
        { value: 'PreferSameZone', label: { en: 'The same zone', ko: '같은 영역' } },
        { value: 'PreferSameNode', label: { en: 'The same node', ko: '같은 노드' } },
      ],
    },
    {
      input: 'switch',
      path: 'publishNotReadyAddresses',
      label: { en: 'Also Pods that are not ready', ko: '준비되지 않은 파드도 포함' },
      help: {
        en: 'For headless Services of clusters whose members must find each other before they are ready.',
        ko: '준비되기 전에 서로를 찾아야 하는 클러스터형 애플리케이션의 헤드리스 서비스에 씁니다.',
      },
      width: 3,
      default: false,
    },
  ],
};

export const addressesSection: Section = {
  id: 'networking.addresses',
  title: { en: 'Addresses', ko: '주소' },
  about: { en: 'usually left to the cluster', ko: '보통 클러스터에 맡깁니다' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'text',
      path: 'clusterIP',
      label: { en: 'Address in the cluster', ko: '클러스터 주소' },
      help: { en: 'None makes the Service headless: DNS answers the addresses of the Pods.', ko: 'None이면 헤드리스 서비스가 되어 DNS가 파드 주소를 돌려줍니다.' },
      width: 3,
      mono: true,
      placeholder: { en: 'from the cluster', ko: '클러스터가 정함' },
      rule: (text) => (text === 'None' ? null : ipAddress(text)),
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'clusterIPs',
      label: { en: 'Addresses of both families', ko: '두 주소 체계의 주소' },
      help: { en: 'At most one IPv4 and one IPv6 address; the first is clusterIP.', ko: 'IPv4와 IPv6 하나씩이며 첫 번째가 clusterIP입니다.' },
      item: { en: 'address', ko: '주소' },
      add: { en: 'Add an address in the cluster', ko: '클러스터 주소 추가' },
      width: 3,
      rule: (text) => (text === 'None' ? null : ipAddress(text)),
    },
    {
      input: 'choice',
      path: 'ipFamilyPolicy',
      label: { en: 'IPv4 and IPv6', ko: 'IPv4와 IPv6' },
      help: {
        en: 'With both, the Service has an address of each family; the cluster must be set up for both.',
        ko: '둘 다 쓰면 IPv4 주소와 IPv6 주소를 하나씩 받습니다. 클러스터가 둘 다 지원해야 합니다.',
      },
      width: 3,
      default: 'SingleStack',
      choices: [
        { value: 'SingleStack', label: { en: 'One of them', ko: '하나만' } },
        { value: 'PreferDualStack', label: { en: 'Both where possible', ko: '가능하면 둘 다' } },
        { value: 'RequireDualStack', label: { en: 'Both, or refuse', ko: '둘 다, 아니면 거부' } },
      ],
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'ipFamilies',
      label: { en: 'In this order', ko: '순서' },
      help: { en: 'IPv4, IPv6, or both in the order of preference. The first cannot be changed later.', ko: 'IPv4, IPv6 또는 둘을 우선순위대로 씁니다. 첫 번째는 나중에 바꿀 수 없습니다.' },
      item: { en: 'family', ko: '주소 체계' },
      add: { en: 'Add a family', ko: '주소 체계 추가' },
      width: 3,
      placeholder: { en: 'from the cluster', ko: '클러스터가 정함' },
      rule: (text) => (text === 'IPv4' || text === 'IPv6' ? null : FAMILY),
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'externalIPs',
      label: { en: 'Addresses outside', ko: '외부 주소' },
      help: {
        en: 'Nodes answer on these addresses too. Nobody checks to whom they belong: with CVE-2020-8554 traffic can be taken over, so many clusters refuse them.',
        ko: '노드가 이 주소에서도 응답합니다. 누구의 주소인지 확인하지 않아 트래픽을 가로챌 수 있으므로(CVE-2020-8554) 막아 둔 클러스터가 많습니다.',
      },
      item: { en: 'address', ko: '주소' },
      add: { en: 'Add an address outside', ko: '외부 주소 추가' },
      width: 6,
      rule: ipAddress,
    },
  ],
};

const FAMILY: Localized = { en: 'IPv4 or IPv6', ko: 'IPv4 또는 IPv6을 쓰세요' };

export const loadBalancerSection: Section = {
  id: 'networking.load-balancer',
  title: { en: 'Load balancer', ko: '로드 밸런서' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'tokens',
      of: 'text',
      path: 'loadBalancerSourceRanges',
      label: { en: 'Open only to', ko: '허용할 주소' },
      help: {
        en: 'Blocks of client addresses that may come in. Left out, the whole Internet may, where the load balancer has a public address.',
        ko: '들어올 수 있는 클라이언트 주소 블록입니다. 비워 두면 로드 밸런서에 공인 주소가 있을 때 인터넷 전체에 열립니다.',
      },
      item: { en: 'block of addresses', ko: '주소 블록' },
      add: { en: 'Add a block of addresses', ko: '주소 블록 추가' },
      width: 6,
      placeholder: { en: 'everybody; e.g. 203.0.113.0/24, 198.51.100.7/32', ko: '모두 허용; 예: 203.0.113.0/24, 198.51.100.7/32' },
      rule: cidr,
    },
    {
      input: 'text',
      path: 'loadBalancerClass',
      label: { en: 'Class', ko: '클래스' },
      help: { en: 'Which load balancer takes it, where a cluster has several. Cannot be changed later.', ko: '클러스터에 로드 밸런서가 여럿일 때 어느 것이 맡을지 정합니다. 나중에 바꿀 수 없습니다.' },
      width: 3,
      mono: true,
      placeholder: { en: 'that of the cluster', ko: '클러스터 기본값' },
      suggestions: [{ values: ['service.k8s.aws/nlb', 'tailscale', 'io.cilium/node', 'metallb.universe.tf/metallb'].map((value) => ({ value })) }],
    },
    {
      input: 'switch',
      path: 'allocateLoadBalancerNodePorts',
      label: { en: 'Ports on the nodes', ko: '노드 포트 할당' },
      help: { en: 'Not needed where the load balancer reaches Pods directly.', ko: '로드 밸런서가 파드에 직접 연결하면 필요하지 않습니다.' },
      width: 3,
      default: true,
    },
    {
      input: 'text',
      path: 'loadBalancerIP',
      label: { en: 'Wanted address', ko: '희망 주소' },
      help: { en: 'Deprecated since 1.24: what it does depends on the cloud. Use the annotation of yours.', ko: '1.24부터 사용 중단되었고 클라우드마다 동작이 다릅니다. 사용하는 클라우드의 어노테이션을 쓰세요.' },
      width: 3,
      mono: true,
      rule: ipAddress,
    },
    {
      input: 'integer',
      path: 'healthCheckNodePort',
      label: { en: 'Health check port', ko: '헬스 체크 포트' },
      help: { en: 'Only with externalTrafficPolicy: Local. Left out, the cluster picks one.', ko: 'externalTrafficPolicy가 Local일 때만 씁니다. 비워 두면 클러스터가 정합니다.' },
      width: 3,
      min: 1,
      max: 65_535,
    },
  ],
};
