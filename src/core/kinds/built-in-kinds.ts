import type { KindTable } from './kind-row.ts';

const clusterWide = { clusterWide: true } as const;
const template = ['spec', 'template'] as const;
const formerGroups = ['extensions'] as const;

/** Kubernetes' own kinds, those of an apiVersion together. */
export const BUILT_IN_KINDS = [
  {
    apiVersion: 'apps/v1',
    rows: {
      Deployment: ['DEP', '디플로이먼트', { formerGroups, podTemplate: template }],
      StatefulSet: ['STS', '스테이트풀셋', { podTemplate: template }],
      DaemonSet: ['DS', '데몬셋', { formerGroups, podTemplate: template }],
      ReplicaSet: ['RS', '레플리카셋', { formerGroups, podTemplate: template }],
      ControllerRevision: ['REV', '컨트롤러리비전'],
    },
  },
  {
    apiVersion: 'batch/v1',
    rows: {
      Job: ['JOB', '잡', { podTemplate: template }],
      CronJob: ['CJ', '크론잡', { podTemplate: ['spec', 'jobTemplate', 'spec', 'template'] }],
    },
  },
  {
    apiVersion: 'v1',
    rows: {
      Pod: ['POD', '파드', { podTemplate: [] }],
      ReplicationController: ['RC', '레플리케이션컨트롤러', { podTemplate: template }],
      PodTemplate: ['PT', '파드템플릿'],
      Service: ['SVC', '서비스'],
      Endpoints: ['EP', '엔드포인트'],
      ConfigMap: ['CM', '컨피그맵'],
      Secret: ['SEC', '시크릿'],
      ServiceAccount: ['SA', '서비스어카운트'],
      PersistentVolumeClaim: ['PVC', '퍼시스턴트볼륨클레임'],
      PersistentVolume: ['PV', '퍼시스턴트볼륨', clusterWide],
      Namespace: ['NS', '네임스페이스', clusterWide],
      ResourceQuota: ['RQ', '리소스쿼터'],
      LimitRange: ['LR', '리밋레인지'],
      Node: ['NODE', '노드', clusterWide],
      Event: ['EV', '이벤트', { formerGroups: ['events.k8s.io'] }],
      Binding: ['BIND', '바인딩'],
      ComponentStatus: ['CST', '컴포넌트스테이터스', clusterWide],
    },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    rows: {
      Ingress: ['ING', '인그레스', { formerGroups }],
      IngressClass: ['IC', '인그레스클래스', clusterWide],
      NetworkPolicy: ['NP', '네트워크폴리시', { formerGroups }],
      IPAddress: ['IP', 'IP 주소', clusterWide],
      ServiceCIDR: ['CIDR', '서비스 CIDR', clusterWide],
    },
  },
  { apiVersion: 'discovery.k8s.io/v1', rows: { EndpointSlice: ['EPS', '엔드포인트슬라이스'] } },
  {
    apiVersion: 'autoscaling/v2',
    rows: { HorizontalPodAutoscaler: ['HPA', '수평 오토스케일러', { en: 'Horizontal Pod Autoscaler' }] },
  },
  { apiVersion: 'autoscaling/v1', rows: { Scale: ['SCA', '스케일'] } },
  {
    apiVersion: 'policy/v1',
    rows: {
      PodDisruptionBudget: ['PDB', '파드 중단 예산', { en: 'Pod Disruption Budget' }],
      Eviction: ['EVI', '축출'],
    },
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    rows: {
      Role: ['ROL', '롤'],
      ClusterRole: ['CR', '클러스터롤', clusterWide],
      RoleBinding: ['RB', '롤바인딩'],
      ClusterRoleBinding: ['CRB', '클러스터롤바인딩', clusterWide],
    },
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    rows: {
      StorageClass: ['SC', '스토리지클래스', clusterWide],
      VolumeAttributesClass: ['VAC', '볼륨어트리뷰트클래스', clusterWide],
      VolumeAttachment: ['VA', '볼륨어태치먼트', clusterWide],
      CSIDriver: ['CSID', 'CSI 드라이버', clusterWide],
      CSINode: ['CSIN', 'CSI 노드', clusterWide],
      CSIStorageCapacity: ['CSIC', 'CSI 스토리지 용량'],
    },
  },
  { apiVersion: 'scheduling.k8s.io/v1', rows: { PriorityClass: ['PC', '프라이어리티클래스', clusterWide] } },
  { apiVersion: 'node.k8s.io/v1', rows: { RuntimeClass: ['RTC', '런타임클래스', clusterWide] } },
  {
    apiVersion: 'resource.k8s.io/v1',
    rows: {
      ResourceClaim: ['RCL', '리소스클레임'],
      ResourceClaimTemplate: ['RCT', '리소스클레임템플릿'],
      DeviceClass: ['DC', '디바이스클래스', clusterWide],
      ResourceSlice: ['RSL', '리소스슬라이스', clusterWide],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    rows: {
      ValidatingWebhookConfiguration: ['VWC', '검증 웹훅 설정', clusterWide],
      MutatingWebhookConfiguration: ['MWC', '변형 웹훅 설정', clusterWide],
      ValidatingAdmissionPolicy: ['VAP', '검증 승인 정책', clusterWide],
      ValidatingAdmissionPolicyBinding: ['VAPB', '검증 승인 정책 바인딩', clusterWide],
      MutatingAdmissionPolicy: ['MAP', '변형 승인 정책', clusterWide],
      MutatingAdmissionPolicyBinding: ['MAPB', '변형 승인 정책 바인딩', clusterWide],
    },
  },
  { apiVersion: 'apiextensions.k8s.io/v1', rows: { CustomResourceDefinition: ['CRD', '커스텀리소스데피니션', clusterWide] } },
  { apiVersion: 'apiregistration.k8s.io/v1', rows: { APIService: ['API', 'API 서비스', clusterWide] } },
  { apiVersion: 'certificates.k8s.io/v1', rows: { CertificateSigningRequest: ['CSR', '인증서 서명 요청', clusterWide] } },
  { apiVersion: 'coordination.k8s.io/v1', rows: { Lease: ['LSE', '리스'] } },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    rows: {
      FlowSchema: ['FS', '플로스키마', clusterWide],
      PriorityLevelConfiguration: ['PLC', '우선순위 수준 설정', clusterWide],
    },
  },
  {
    apiVersion: 'authentication.k8s.io/v1',
    rows: {
      TokenRequest: ['TKR', '토큰 요청'],
      TokenReview: ['TKV', '토큰 검토', clusterWide],
      SelfSubjectReview: ['SSR', '자기 주체 검토', clusterWide],
    },
  },
  {
    apiVersion: 'authorization.k8s.io/v1',
    rows: {
      SubjectAccessReview: ['SAR', '주체 접근 검토', clusterWide],
      LocalSubjectAccessReview: ['LSAR', '로컬 주체 접근 검토'],
      SelfSubjectAccessReview: ['SSAR', '자기 주체 접근 검토', clusterWide],
      SelfSubjectRulesReview: ['SSRR', '자기 주체 규칙 검토', clusterWide],
    },
  },
] as const satisfies readonly KindTable[];
