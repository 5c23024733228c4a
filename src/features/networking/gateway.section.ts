import type { RowsField, Section } from '../../ui/form/field.ts';
import { ingressHost, servicePortName } from './names.ts';

/** https://gateway-api.sigs.k8s.io/reference/spec/#gateway (v1) */

export const gatewayClassSection: Section = {
  id: 'networking.gateway-class',
  title: { en: 'Controller', ko: '컨트롤러' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'text',
      path: 'gatewayClassName',
      width: 3,
      mono: true,
      required: true,
      label: { en: 'Class', ko: '클래스' },
      help: { en: 'Names the controller that makes a load balancer of it.', ko: '이 게이트웨이를 로드 밸런서로 만들 컨트롤러입니다.' },
      suggestions: ['work', { values: ['istio', 'cilium', 'eg', 'nginx', 'traefik', 'kong', 'gke-l7-global-external-managed', 'gke-l7-rilb'].map((value) => ({ value })) }],
    },
  ],
};

const certificatesField: RowsField = {
  input: 'rows',
  path: 'tls.certificateRefs',
  label: { en: 'Certificates', ko: '인증서' },
  help: { en: 'Shown to clients. Not every controller takes more than one.', ko: '클라이언트에 제시합니다. 여러 개를 지원하지 않는 컨트롤러도 있습니다.' },
  item: { en: 'certificate', ko: '인증서' },
  add: { en: 'Add a certificate', ko: '인증서 추가' },
  newItem: { name: '' },
  shownWhen: { path: 'protocol', is: ['HTTPS', 'TLS'] },
  fields: [
    {
      input: 'text',
      path: 'name',
      width: 3,
      mono: true,
      required: true,
      label: { en: 'Secret', ko: '시크릿' },
      help: { en: 'Of type kubernetes.io/tls.', ko: 'kubernetes.io/tls 유형의 시크릿입니다.' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'namespace',
      width: 3,
      mono: true,
      label: { en: 'In namespace', ko: '네임스페이스' },
      help: { en: 'Another one needs a ReferenceGrant there.', ko: '다른 네임스페이스라면 그곳에 ReferenceGrant가 있어야 합니다.' },
      placeholder: { en: 'that of the Gateway', ko: '게이트웨이와 같음' },
      suggestions: ['work'],
    },
  ],
};

export const listenersSection: Section = {
  id: 'networking.listeners',
  title: { en: 'Listeners', ko: '리스너' },
  about: { en: 'ports that are open to the outside', ko: '밖으로 열린 포트' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'listeners',
      card: true,
      nameless: true,
      label: { en: 'Listeners', ko: '리스너' },
      help: { en: 'Each is a port that the load balancer opens. Several on one port are told apart by host.', ko: '로드 밸런서가 여는 포트입니다. 같은 포트의 리스너는 호스트로 구분합니다.' },
      item: { en: 'listener', ko: '리스너' },
      add: { en: 'Add a listener', ko: '리스너 추가' },
      newItem: { name: 'http', port: 80, protocol: 'HTTP' },
      fields: [
        {
          input: 'text',
          path: 'name',
          width: 2,
          mono: true,
          required: true,
          label: { en: 'Name', ko: '이름' },
          help: { en: 'Routes name it as sectionName.', ko: '라우트가 sectionName으로 가리킵니다.' },
          rule: servicePortName,
        },
        {
          input: 'choice',
          path: 'protocol',
          width: 2,
          required: true,
          label: { en: 'Speaks', ko: '프로토콜' },
          help: { en: 'HTTPS decrypts and sorts by path; TLS sorts by the name of the host alone.', ko: 'HTTPS는 복호화해 경로로 나누고, TLS는 호스트 이름만 보고 나눕니다.' },
          choices: [
            { value: 'HTTP', label: { en: 'HTTP', ko: 'HTTP' }, unsets: ['tls'] },
            { value: 'HTTPS', label: { en: 'HTTPS', ko: 'HTTPS' } },
            { value: 'TLS', label: { en: 'TLS', ko: 'TLS' } },
            { value: 'TCP', label: { en: 'TCP', ko: 'TCP' }, unsets: ['tls', 'hostname'] },
            { value: 'UDP', label: { en: 'UDP', ko: 'UDP' }, unsets: ['tls', 'hostname'] },
          ],
        },
        {
          input: 'integer',
          path: 'port',
          width: 2,
          min: 1,
          max: 65_535,
          required: true,
          label: { en: 'Port', ko: '포트' },
          help: { en: 'As clients use it: 80 for HTTP, 443 for HTTPS. The Pods may listen on others.', ko: '클라이언트가 접속하는 포트로, HTTP는 80, HTTPS는 443을 주로 씁니다. 파드의 포트와는 별개입니다.' },
        },
        {
          input: 'text',
          path: 'hostname',
          width: 3,
          mono: true,
          label: { en: 'Host', ko: '호스트' },
          help: {
            en: 'Takes only requests for this host; *.example.com takes all below it. Routes can narrow it further.',
            ko: '이 호스트로 온 요청만 받습니다. *.example.com은 그 아래 모든 호스트이며, 라우트에서 더 좁힐 수 있습니다.',
          },
          placeholder: { en: 'every host', ko: '모든 호스트' },
          rule: ingressHost,
          shownWhen: { path: 'protocol', is: ['HTTP', 'HTTPS', 'TLS'] },
        },
        {
          input: 'choice',
          path: 'tls.mode',
          width: 3,
          label: { en: 'Encryption ends', ko: '암호화 종료' },
          help: {
            en: 'Here, it takes a certificate below. At the Pods, the stream is handed on encrypted and they need one themselves.',
            ko: '여기에서 끝내면 아래 인증서가 필요합니다. 파드에서 끝내면 암호화된 채로 넘기므로 파드에 인증서가 있어야 합니다.',
          },
          default: 'Terminate',
          choices: [
            { value: 'Terminate', label: { en: 'here', ko: '여기에서' } },
            { value: 'Passthrough', label: { en: 'at the Pods', ko: '파드에서' }, unsets: ['tls.certificateRefs'] },
          ],
          shownWhen: { path: 'protocol', is: ['HTTPS', 'TLS'] },
        },
        certificatesField,
        {
          input: 'choice',
          path: 'allowedRoutes.namespaces.from',
          width: 3,
          label: { en: 'Takes routes from', ko: '허용할 라우트' },
          help: { en: 'Whose HTTPRoutes may join this listener.', ko: '어느 네임스페이스의 라우트가 연결할 수 있는지 정합니다.' },
          default: 'Same',
          choices: [
            { value: 'Same', label: { en: 'its own namespace', ko: '같은 네임스페이스' }, unsets: ['allowedRoutes.namespaces.selector'] },
            { value: 'All', label: { en: 'every namespace', ko: '모든 네임스페이스' }, unsets: ['allowedRoutes.namespaces.selector'] },
            { value: 'Selector', label: { en: 'namespaces by label', ko: '레이블로 고른 네임스페이스' } },
          ],
        },
        {
          input: 'map',
          path: 'allowedRoutes.namespaces.selector.matchLabels',
          label: { en: 'Labels of those namespaces', ko: '네임스페이스 레이블' },
          help: {
            en: 'Routes of namespaces with all of these labels may join. Each namespace has its name as kubernetes.io/metadata.name.',
            ko: '이 레이블을 모두 가진 네임스페이스의 라우트만 연결됩니다. 네임스페이스 이름은 kubernetes.io/metadata.name 레이블에 있습니다.',
          },
          keyLabel: { en: 'Namespace label', ko: '네임스페이스 레이블' },
          valueLabel: { en: 'Value of namespace label', ko: '네임스페이스 레이블 값' },
          add: { en: 'Add a label', ko: '레이블 추가' },
          shownWhen: { path: 'allowedRoutes.namespaces.from', is: ['Selector'] },
        },
      ],
    },
  ],
};

export const gatewayAddressSection: Section = {
  id: 'networking.gateway-addresses',
  title: { en: 'Address and infrastructure', ko: '주소와 인프라' },
  about: { en: 'a fixed address, what clouds read', ko: '고정 주소, 클라우드 설정' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'addresses',
      label: { en: 'Addresses', ko: '주소' },
      help: {
        en: 'Asks for these instead of what the controller picks. The Gateway does not work while it cannot have one of them.',
        ko: '컨트롤러가 고르는 주소 대신 쓸 주소입니다. 할당받지 못하면 게이트웨이가 동작하지 않습니다.',
      },
      item: { en: 'address', ko: '주소' },
      add: { en: 'Add an address', ko: '주소 추가' },
      newItem: { type: 'IPAddress', value: '' },
      fields: [
        {
          input: 'choice',
          path: 'type',
          width: 3,
          default: 'IPAddress',
          label: { en: 'Sort', ko: '종류' },
          help: { en: 'NamedAddress is one that was reserved at the cloud, by its name there.', ko: 'NamedAddress는 클라우드에 예약해 둔 주소의 이름입니다.' },
          choices: ['IPAddress', 'Hostname', 'NamedAddress'].map((value) => ({ value, label: { en: value, ko: value } })),
        },
        {
          input: 'text',
          path: 'value',
          width: 3,
          mono: true,
          label: { en: 'Address', ko: '주소' },
          help: { en: 'Left empty, the controller assigns one of this sort, if it can.', ko: '비워 두면 컨트롤러가 이 종류의 주소를 할당합니다(지원하는 경우).' },
        },
      ],
    },
    {
      input: 'map',
      path: 'infrastructure.annotations',
      label: { en: 'Annotations of what is made', ko: '만들어지는 리소스의 어노테이션' },
      help: { en: 'Put on the Service or load balancer that the controller makes.', ko: '컨트롤러가 만드는 서비스나 로드 밸런서에 붙습니다.' },
      keyLabel: { en: 'Annotation', ko: '어노테이션' },
      valueLabel: { en: 'Value of annotation', ko: '어노테이션 값' },
      add: { en: 'Add an annotation', ko: '어노테이션 추가' },
    },
    {
      input: 'map',
      path: 'infrastructure.labels',
      label: { en: 'Labels of what is made', ko: '만들어지는 리소스의 레이블' },
      help: { en: 'Put on the Service and whatever else the controller makes for this Gateway: for selectors and cost reports.', ko: '컨트롤러가 만드는 서비스 등에 붙습니다. 셀렉터나 비용 집계에 씁니다.' },
      keyLabel: { en: 'Label', ko: '레이블' },
      valueLabel: { en: 'Value of label', ko: '레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
    },
  ],
};

export const GATEWAY_SECTIONS: readonly Section[] = [gatewayClassSection, listenersSection, gatewayAddressSection];
