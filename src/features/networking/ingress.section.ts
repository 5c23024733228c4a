import type { Field, RowsField, Section, SuggestionSource } from '../../ui/form/field.ts';
import { ingressHost, ingressPath, servicePortName } from './names.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/ (1.34) */

export const ingressClassSection: Section = {
  id: 'networking.ingress-class',
  title: { en: 'Controller', ko: '컨트롤러' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'text',
      path: 'ingressClassName',
      width: 3,
      mono: true,
      label: { en: 'Class', ko: '클래스' },
      help: {
        en: 'Names the controller that serves it. Without a class, only a default class of the cluster picks it up.',
        ko: '이 Ingress를 처리할 컨트롤러입니다. 비워 두면 클러스터의 기본 클래스가 있을 때만 처리됩니다.',
      },
      placeholder: { en: 'the cluster’s default', ko: '클러스터 기본값' },
      suggestions: ['work', { values: ['nginx', 'traefik', 'haproxy', 'kong', 'alb', 'gce', 'istio', 'cilium'].map((value) => ({ value })) }],
    },
  ],
};

/** Where requests go: a Service, and its port by name or by number (one field writes either). */
export function backendFields(backend: string): readonly Field[] {
  return [
    {
      input: 'text',
      path: `${backend}.service.name`,
      width: 4,
      mono: true,
      required: true,
      label: { en: 'Service', ko: '서비스' },
      help: { en: 'In the namespace of the Ingress; one elsewhere cannot be named.', ko: '인그레스와 같은 네임스페이스의 서비스만 쓸 수 있습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: `${backend}.service.port.number`,
      width: 2,
      min: 1,
      max: 65_535,
      required: true,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'Port of the Service; that of the container may be another.', ko: '서비스의 포트입니다. 컨테이너 포트와 다를 수 있습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: `${backend}.service.port.name`,
      width: 2,
      mono: true,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'Name of the port at the Service: stays right when its number changes.', ko: '서비스에 적힌 포트 이름입니다. 번호가 바뀌어도 그대로 맞습니다.' },
      rule: servicePortName,
      suggestions: ['work'],
    },
  ];
}

const pathsField: RowsField = {
  input: 'rows',
  path: 'http.paths',
  card: true,
  nameless: true,
  label: { en: 'Paths', ko: '경로' },
  help: { en: 'Of several that match, the longest path counts, whatever the order.', ko: '여러 경로가 맞으면 순서와 관계없이 가장 긴 경로가 적용됩니다.' },
  item: { en: 'path', ko: '경로' },
  add: { en: 'Add a path', ko: '경로 추가' },
  newItem: { path: '/', pathType: 'Prefix', backend: { service: { name: '', port: { number: 80 } } } },
  fields: [
    {
      input: 'text',
      path: 'path',
      width: 4,
      mono: true,
      label: { en: 'Path', ko: '경로' },
      help: { en: 'Begins with /. The Service gets it as it came, unless an annotation rewrites it.', ko: '/로 시작합니다. 어노테이션으로 바꿔 쓰지 않으면 서비스도 같은 경로를 받습니다.' },
      rule: ingressPath,
    },
    {
      input: 'choice',
      path: 'pathType',
      width: 2,
      required: true,
      label: { en: 'Match', ko: '일치' },
      help: { en: '“And below” goes by whole parts: /shop takes /shop/cart, but not /shopping.', ko: '“하위 포함”은 / 단위로 비교합니다. /shop은 /shop/cart에 맞지만 /shopping에는 맞지 않습니다.' },
      choices: [
        { value: 'Prefix', label: { en: 'and below', ko: '하위 포함' } },
        { value: 'Exact', label: { en: 'exactly', ko: '정확히' } },
        { value: 'ImplementationSpecific', label: { en: 'as its class says', ko: '클래스에 따름' } },
      ],
    },
    ...backendFields('backend'),
  ],
};

export const rulesField: RowsField = {
  input: 'rows',
  path: 'rules',
  card: true,
  nameless: true,
  label: { en: 'Rules', ko: '규칙' },
  help: {
    en: 'Each leads the paths of one host to Services. What no rule takes goes to the default backend, or mostly gets 404.',
    ko: '호스트 하나의 경로를 서비스로 보냅니다. 맞는 규칙이 없으면 기본 백엔드로 가고, 그것도 없으면 대개 404로 응답합니다.',
  },
  item: { en: 'rule', ko: '규칙' },
  add: { en: 'Add a host', ko: '호스트 추가' },
  newItem: { http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: '', port: { number: 80 } } } }] } },
  fields: [
    {
      input: 'text',
      path: 'host',
      width: 6,
      mono: true,
      label: { en: 'Host', ko: '호스트' },
      help: { en: 'Left out, every host. * stands for one whole part: *.example.com.', ko: '비워 두면 모든 호스트입니다. *는 한 부분 전체를 대신합니다: *.example.com' },
      placeholder: { en: 'every host', ko: '모든 호스트' },
      rule: ingressHost,
    },
    pathsField,
  ],
};

export const ingressRulesSection: Section = {
  id: 'networking.rules',
  title: { en: 'Hosts and paths', ko: '호스트와 경로' },
  scope: 'object',
  path: 'spec',
  fields: [rulesField],
};

export const defaultBackendSection: Section = {
  id: 'networking.default-backend',
  title: { en: 'Default backend', ko: '기본 백엔드' },
  about: { en: 'for what no rule matches', ko: '일치하는 규칙이 없을 때' },
  scope: 'object',
  path: 'spec',
  fields: backendFields('defaultBackend'),
};

export const ingressTlsSection: Section = {
  id: 'networking.tls',
  title: { en: 'TLS', ko: 'TLS' },
  about: { en: 'certificates, by host', ko: '호스트별 인증서' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'tls',
      card: true,
      nameless: true,
      label: { en: 'Certificates', ko: '인증서' },
      help: {
        en: 'Hosts served over HTTPS. A host that is not here mostly gets the controller’s own certificate, which browsers distrust.',
        ko: 'HTTPS로 여는 호스트입니다. 여기에 없는 호스트는 대개 컨트롤러의 기본 인증서를 써서 브라우저가 경고합니다.',
      },
      item: { en: 'certificate', ko: '인증서' },
      add: { en: 'Add a certificate', ko: '인증서 추가' },
      newItem: { hosts: [], secretName: '' },
      fields: [
        {
          input: 'tokens',
          of: 'text',
          path: 'hosts',
          width: 4,
          label: { en: 'Hosts', ko: '호스트' },
          help: { en: 'Each must be in the certificate and among the hosts of the rules.', ko: '인증서와 규칙에 모두 있는 호스트여야 합니다.' },
          item: { en: 'host', ko: '호스트' },
          add: { en: 'Add a host to the certificate', ko: '인증서 호스트 추가' },
          rule: ingressHost,
          suggestions: [{ scope: 'object', path: 'spec.rules[].host' }],
        },
        {
          input: 'text',
          path: 'secretName',
          width: 2,
          mono: true,
          label: { en: 'Secret', ko: '시크릿' },
          help: { en: 'Of type kubernetes.io/tls, in the same namespace; cert-manager can make it.', ko: '같은 네임스페이스의 kubernetes.io/tls 시크릿입니다. cert-manager가 만들 수도 있습니다.' },
          suggestions: ['work'],
        },
      ],
    },
  ],
};

const NGINX = 'nginx.ingress.kubernetes.io';

/** What controllers read, with the controller in the note. */
export const INGRESS_ANNOTATIONS: readonly SuggestionSource[] = [
  {
    values: [
      { value: 'cert-manager.io/cluster-issuer', note: { en: 'cert-manager: issues the certificate', ko: 'cert-manager: 인증서 발급' } },
      { value: 'cert-manager.io/issuer', note: { en: 'cert-manager: issuer of this namespace', ko: 'cert-manager: 이 네임스페이스의 발급자' } },
      { value: 'external-dns.alpha.kubernetes.io/hostname', note: { en: 'ExternalDNS: name to register', ko: 'ExternalDNS: 등록할 이름' } },
      { value: `${NGINX}/rewrite-target`, note: { en: 'nginx: path that the backend sees', ko: 'nginx: 백엔드가 받는 경로' } },
      { value: `${NGINX}/ssl-redirect`, note: { en: 'nginx: http goes to https', ko: 'nginx: http를 https로' } },
      { value: `${NGINX}/proxy-body-size`, note: { en: 'nginx: biggest upload, 8m', ko: 'nginx: 최대 업로드 크기, 8m' } },
      { value: `${NGINX}/proxy-read-timeout`, note: { en: 'nginx: seconds until 504', ko: 'nginx: 504까지의 초' } },
      { value: `${NGINX}/backend-protocol`, note: { en: 'nginx: HTTP, HTTPS, GRPC', ko: 'nginx: HTTP, HTTPS, GRPC' } },
      { value: `${NGINX}/affinity`, note: { en: 'nginx: cookie for sticky sessions', ko: 'nginx: 고정 세션(cookie)' } },
      { value: `${NGINX}/enable-cors`, note: { en: 'nginx: answers CORS', ko: 'nginx: CORS 허용' } },
      { value: `${NGINX}/limit-rps`, note: { en: 'nginx: requests per second and address', ko: 'nginx: 주소당 초당 요청 수' } },
      { value: `${NGINX}/whitelist-source-range`, note: { en: 'nginx: only these addresses', ko: 'nginx: 허용할 주소' } },
      { value: `${NGINX}/canary`, note: { en: 'nginx: part of the traffic, with canary-weight', ko: 'nginx: 일부 트래픽, canary-weight와 함께' } },
      { value: `${NGINX}/canary-weight`, note: { en: 'nginx: percent of the traffic', ko: 'nginx: 트래픽 비율(%)' } },
      { value: 'traefik.ingress.kubernetes.io/router.middlewares', note: { en: 'Traefik: middlewares', ko: 'Traefik: 미들웨어' } },
      { value: 'alb.ingress.kubernetes.io/scheme', note: { en: 'AWS: internet-facing or internal', ko: 'AWS: internet-facing 또는 internal' } },
      { value: 'alb.ingress.kubernetes.io/target-type', note: { en: 'AWS: ip or instance', ko: 'AWS: ip 또는 instance' } },
      { value: 'alb.ingress.kubernetes.io/certificate-arn', note: { en: 'AWS: certificate', ko: 'AWS: 인증서' } },
    ],
  },
];

/** What clouds read on a Service. */
export const SERVICE_ANNOTATIONS: readonly SuggestionSource[] = [
  {
    values: [
      { value: 'service.beta.kubernetes.io/aws-load-balancer-type', note: { en: 'AWS: external', ko: 'AWS: external' } },
      { value: 'service.beta.kubernetes.io/aws-load-balancer-scheme', note: { en: 'AWS: internal or internet-facing', ko: 'AWS: internal 또는 internet-facing' } },
      { value: 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type', note: { en: 'AWS: ip or instance', ko: 'AWS: ip 또는 instance' } },
      { value: 'service.beta.kubernetes.io/azure-load-balancer-internal', note: { en: 'Azure: inside the network only', ko: 'Azure: 내부 전용' } },
      { value: 'networking.gke.io/load-balancer-type', note: { en: 'Google: Internal', ko: 'Google: Internal' } },
      { value: 'cloud.google.com/neg', note: { en: 'Google: straight to the Pods', ko: 'Google: 파드로 직접' } },
      { value: 'external-dns.alpha.kubernetes.io/hostname', note: { en: 'ExternalDNS: name to register', ko: 'ExternalDNS: 등록할 이름' } },
      { value: 'prometheus.io/scrape', note: { en: 'Prometheus by annotation', ko: 'Prometheus 어노테이션 수집' } },
    ],
  },
];

export const INGRESS_SECTIONS: readonly Section[] = [ingressClassSection, ingressRulesSection, defaultBackendSection, ingressTlsSection];
