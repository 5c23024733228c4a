import type { KindTable } from './kind-row.ts';

const clusterWide = { clusterWide: true } as const;

/** Kinds of the operators that people install first, those of an apiVersion together. */
export const OPERATOR_KINDS = [
  {
    apiVersion: 'monitoring.coreos.com/v1',
    rows: {
      ServiceMonitor: ['SM', '서비스모니터'],
      PodMonitor: ['PM', '파드모니터'],
      PrometheusRule: ['PR', '프로메테우스 규칙'],
    },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    rows: {
      Application: ['APP', 'Argo CD 애플리케이션', { en: 'Argo CD Application' }],
      AppProject: ['APJ', 'Argo CD 프로젝트', { en: 'Argo CD AppProject' }],
      Rollout: ['RO', 'Argo 롤아웃', { en: 'Argo Rollout', podTemplate: ['spec', 'template'] }],
      AnalysisTemplate: ['AT', '분석 템플릿'],
      ClusterAnalysisTemplate: ['CAT', '클러스터 분석 템플릿', clusterWide],
    },
  },
  {
    apiVersion: 'autoscaling.k8s.io/v1',
    rows: { VerticalPodAutoscaler: ['VPA', '수직 오토스케일러', { en: 'Vertical Pod Autoscaler' }] },
  },
  {
    apiVersion: 'keda.sh/v1alpha1',
    rows: {
      ScaledObject: ['SO', '스케일드오브젝트'],
      ScaledJob: ['SJ', '스케일드잡', { podTemplate: ['spec', 'jobTargetRef', 'template'] }],
      TriggerAuthentication: ['TA', '트리거 인증'],
      ClusterTriggerAuthentication: ['CTA', '클러스터 트리거 인증', clusterWide],
    },
  },
  {
    apiVersion: 'cert-manager.io/v1',
    rows: {
      Certificate: ['CERT', '인증서'],
      Issuer: ['ISS', '발급자'],
      ClusterIssuer: ['CI', '클러스터 발급자', clusterWide],
      CertificateRequest: ['CRQ', '인증서 요청'],
    },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    rows: {
      Gateway: ['GW', '게이트웨이'],
      GatewayClass: ['GC', '게이트웨이클래스', clusterWide],
      HTTPRoute: ['HTTP', 'HTTP 라우트'],
      GRPCRoute: ['GRPC', 'gRPC 라우트'],
      TLSRoute: ['TLS', 'TLS 라우트'],
      BackendTLSPolicy: ['BTP', '백엔드 TLS 정책'],
      ReferenceGrant: ['RG', '참조 허용'],
    },
  },
  { apiVersion: 'gateway.networking.k8s.io/v1alpha2', rows: { TCPRoute: ['TCP', 'TCP 라우트'] } },
  {
    apiVersion: 'networking.istio.io/v1',
    rows: {
      VirtualService: ['VS', '버추얼서비스'],
      DestinationRule: ['DR', '데스티네이션룰'],
      'Gateway.networking.istio.io': ['IGW', 'Istio 게이트웨이', { kind: 'Gateway', en: 'Istio Gateway' }],
      ServiceEntry: ['SE', '서비스엔트리'],
      Sidecar: ['SCR', '사이드카'],
    },
  },
  {
    apiVersion: 'security.istio.io/v1',
    rows: {
      PeerAuthentication: ['PA', '피어 인증'],
      AuthorizationPolicy: ['AP', '인가 정책'],
      RequestAuthentication: ['RA', '요청 인증'],
    },
  },
  { apiVersion: 'telemetry.istio.io/v1', rows: { Telemetry: ['TEL', '텔레메트리'] } },
  {
    apiVersion: 'external-secrets.io/v1',
    rows: {
      ExternalSecret: ['ES', '외부 시크릿'],
      ClusterExternalSecret: ['CES', '클러스터 외부 시크릿', clusterWide],
      SecretStore: ['SS', '시크릿 저장소'],
      ClusterSecretStore: ['CSS', '클러스터 시크릿 저장소', clusterWide],
    },
  },
  { apiVersion: 'bitnami.com/v1alpha1', rows: { SealedSecret: ['SLS', '봉인된 시크릿'] } },
  {
    apiVersion: 'kyverno.io/v1',
    rows: {
      ClusterPolicy: ['CPOL', 'Kyverno 클러스터 정책', { en: 'Kyverno ClusterPolicy', clusterWide: true }],
      Policy: ['POL', 'Kyverno 정책', { en: 'Kyverno Policy' }],
    },
  },
  { apiVersion: 'kyverno.io/v2', rows: { PolicyException: ['PEX', 'Kyverno 정책 예외', { en: 'Kyverno PolicyException' }] } },
  {
    apiVersion: 'observability.openshift.io/v1',
    // documents under logging.coreos.com are pasted too, although no such group ever had it
    rows: { ClusterLogForwarder: ['CLF', '클러스터 로그 전달자', { formerGroups: ['logging.openshift.io', 'logging.coreos.com'] }] },
  },
] as const satisfies readonly KindTable[];
