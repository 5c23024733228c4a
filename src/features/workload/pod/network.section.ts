import type { Section } from '../../../ui/form/field.ts';
import { containerName, objectName } from '../names.ts';

export const podNetworkSection: Section = {
  id: 'workload.pod-network',
  title: { en: 'DNS and host name', ko: 'DNS와 호스트 이름' },
  about: { en: 'how the Pod finds others, and what it is called', ko: '다른 곳을 찾는 방법과 파드의 이름' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'choice',
      path: 'dnsPolicy',
      label: { en: 'Names are looked up', ko: '이름 조회' },
      help: {
        en: 'With the network of the node (hostNetwork) ClusterFirst means the node’s own DNS: then choose ClusterFirstWithHostNet.',
        ko: '노드 네트워크(hostNetwork)를 쓰면 ClusterFirst는 노드의 DNS를 뜻하므로 ClusterFirstWithHostNet을 고르세요.',
      },
      width: 6,
      default: 'ClusterFirst',
      choices: [
        { value: 'ClusterFirst', label: { en: 'in the cluster first', ko: '클러스터 우선' } },
        { value: 'ClusterFirstWithHostNet', label: { en: 'in the cluster, on the node’s network', ko: '노드 네트워크에서 클러스터 우선' } },
        { value: 'Default', label: { en: 'as the node does', ko: '노드 설정대로' } },
        { value: 'None', label: { en: 'by the servers below only', ko: '아래 서버만 사용' } },
      ],
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'dnsConfig.nameservers',
      label: { en: 'DNS servers', ko: 'DNS 서버' },
      item: { en: 'server', ko: '서버' },
      add: { en: 'Add a server', ko: '서버 추가' },
      width: 3,
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'dnsConfig.searches',
      label: { en: 'Search domains', ko: '검색 도메인' },
      item: { en: 'domain', ko: '도메인' },
      add: { en: 'Add a domain', ko: '도메인 추가' },
      width: 3,
    },
    {
      input: 'rows',
      path: 'dnsConfig.options',
      label: { en: 'Options of resolv.conf', ko: 'resolv.conf 옵션' },
      help: { en: 'ndots: 2 spares lookups of outside names: by default names with fewer than five dots are tried in the cluster first.', ko: 'ndots를 2로 낮추면 외부 이름의 조회가 줄어듭니다. 기본값에서는 점이 다섯 개보다 적은 이름을 클러스터에서 먼저 찾습니다.' },
      item: { en: 'option', ko: '옵션' },
      add: { en: 'Add an option', ko: '옵션 추가' },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Option', ko: '옵션' }, width: 3, mono: true, required: true, suggestions: [{ values: ['ndots', 'timeout', 'attempts', 'single-request-reopen', 'edns0'].map((value) => ({ value })) }] },
        { input: 'text', path: 'value', label: { en: 'Value', ko: '값' }, width: 3, mono: true },
      ],
    },
    { input: 'text', path: 'hostname', label: { en: 'Host name', ko: '호스트 이름' }, width: 3, mono: true, placeholder: { en: 'the name of the Pod', ko: '파드 이름' }, rule: containerName },
    { input: 'text', path: 'subdomain', label: { en: 'Subdomain', ko: '서브도메인' }, help: { en: 'The name of a headless Service: hostname.subdomain then leads to this Pod.', ko: '헤드리스 서비스의 이름입니다. hostname.subdomain으로 이 파드에 접근할 수 있습니다.' }, width: 3, mono: true, rule: containerName },
    { input: 'text', path: 'hostnameOverride', label: { en: 'Host name inside, exactly', ko: '내부 호스트 이름 지정' }, help: { en: 'What the Pod calls itself, without any DNS record (1.34, behind a feature gate).', ko: '파드가 스스로를 부르는 이름이며 DNS에는 등록되지 않습니다(1.34, 기능 게이트 필요).' }, width: 3, mono: true, rule: objectName },
    { input: 'switch', path: 'setHostnameAsFQDN', label: { en: 'Host name with its domain', ko: '도메인까지 호스트 이름으로' }, width: 3, default: false },
    {
      input: 'rows',
      path: 'hostAliases',
      label: { en: 'Lines of /etc/hosts', ko: '/etc/hosts 항목' },
      item: { en: 'line', ko: '항목' },
      add: { en: 'Add a line', ko: '항목 추가' },
      newItem: { ip: '', hostnames: [] },
      fields: [
        { input: 'text', path: 'ip', label: { en: 'Address', ko: '주소' }, width: 2, mono: true, required: true },
        {
          input: 'tokens',
          of: 'text',
          path: 'hostnames',
          label: { en: 'Names', ko: '이름' },
          item: { en: 'name', ko: '이름' },
          add: { en: 'Add a name', ko: '이름 추가' },
          width: 4,
        },
      ],
    },
  ],
};
