import type { Localized } from '../../../core/localized.ts';

/** A field that has to do with what somebody sees. */
export interface SymptomField {
  /** Scope from which the pattern counts, as in a section; 'object' with `kinds`. */
  readonly scope: 'object' | 'template' | 'pod' | 'container' | 'job';
  readonly pattern: string;
  /** Kinds whose field it is; left out: of whatever has the scope. */
  readonly kinds?: readonly string[];
  readonly because: Localized;
}

/** What kubectl, a browser or a person says, and where it is decided. */
export interface Symptom {
  readonly words: readonly string[];
  readonly fields: readonly SymptomField[];
}

type Row = readonly [place: string, en: string, ko: string];

/** Places are `scope:pattern`, or `Kind/pattern` for another kind of object. */
function symptom(words: readonly string[], ...rows: readonly Row[]): Symptom {
  return { words, fields: rows.map(([place, en, ko]) => ({ ...placeOf(place), because: { en, ko } })) };
}

const SCOPES = ['template', 'pod', 'container', 'job'] as const;

function placeOf(place: string): Pick<SymptomField, 'scope' | 'pattern' | 'kinds'> {
  const scope = SCOPES.find((name) => place.startsWith(`${name}:`));
  if (scope !== undefined) return { scope, pattern: place.slice(scope.length + 1) };
  const slash = place.indexOf('/');
  return { scope: 'object', pattern: place.slice(slash + 1), kinds: place.slice(0, slash).split('|') };
}

const MEMORY_LIMIT: Row = ['container:resources.limits.memory', 'The kernel kills a container that needs more than this', '컨테이너가 이보다 많이 쓰면 커널이 강제로 끝냅니다'];
const CPU_LIMIT: Row = ['container:resources.limits.cpu', 'Beyond this the container is slowed down, also while it starts', '이보다 많이 쓰면 시작할 때도 느려집니다'];
const GRACE: Row = ['pod:terminationGracePeriodSeconds', 'What is still running after this is killed', '이 시간이 지나면 처리 중이어도 강제로 끝납니다'];
const PRE_STOP: Row = ['container:lifecycle.preStop', 'A pause before the end lets requests stop arriving first', '끝나기 전에 잠시 기다리면 들어오던 요청이 먼저 멈춥니다'];
const READINESS: Row = ['container:readinessProbe.httpGet.path', 'Pods get requests only while this answers', '여기서 응답이 와야 파드가 요청을 받습니다'];
const SELECTOR: Row = ['Service/spec.selector', 'Without Pods that carry these labels the Service has no endpoints', '이 레이블을 가진 파드가 없으면 엔드포인트가 비게 됩니다'];
const TARGET_PORT: Row = ['Service/spec.ports[].targetPort', 'Must be the port that the container listens on', '컨테이너가 여는 포트와 같아야 합니다'];
const IMAGE: Row = ['container:image', 'Name, tag or digest must exist in the registry', '레지스트리에 있는 이름과 태그여야 합니다'];
const ENV: Row = ['container:env', 'Every Secret, ConfigMap and key named here must exist', '여기서 가리키는 Secret, ConfigMap, 키가 모두 있어야 합니다'];

export const SYMPTOMS: readonly Symptom[] = [
  symptom(['OOMKilled', 'OOM', 'out of memory', 'exit code 137', 'OutOfMemoryError', '메모리 부족', '메모리 초과', '강제 종료'],
    MEMORY_LIMIT,
    ['container:resources.requests.memory', 'What the node sets aside; the further the limit is above it, the sooner it is killed on a full node', '노드가 확보하는 양입니다. 한도와 차이가 클수록 노드가 찰 때 먼저 종료됩니다'],
    ['container:env', 'The heap of a JVM or of Node is set here, and must stay below the limit', 'JVM이나 Node의 힙 크기를 여기서 정하며, 한도보다 작아야 합니다'],
  ),
  symptom(['CrashLoopBackOff', 'crash loop', 'restarts again and again', 'keeps restarting', '재시작 반복', '계속 재시작', '반복 재시작', '무한 재시작'],
    ['container:livenessProbe.failureThreshold', 'After so many failures the container is restarted', '이만큼 실패하면 컨테이너를 다시 시작합니다'],
    ['container:startupProbe.failureThreshold', 'How long a start may take before the container is restarted', '시작이 이보다 오래 걸리면 다시 시작합니다'],
    MEMORY_LIMIT,
    ['container:command', 'What is run; a program that ends is started again', '실행할 명령입니다. 프로그램이 끝나면 다시 시작됩니다'],
    ENV,
  ),
  symptom(['slow start', 'starts slowly', 'startup takes long', 'slow boot', '느린 시작', '시작이 느림', '기동 지연', '부팅이 오래 걸림'],
    ['container:startupProbe.failureThreshold', 'Times the period: the time a start may take', '간격과 곱한 만큼 시작을 기다립니다'],
    ['container:startupProbe.periodSeconds', 'How often it is asked whether the start is over', '시작이 끝났는지 확인하는 간격입니다'],
    CPU_LIMIT,
    ['container:readinessProbe.periodSeconds', 'A ready Pod is noticed within this time', '준비된 파드를 알아차리는 간격입니다'],
  ),
  symptom(['503', 'Service Unavailable', 'no endpoints', 'no healthy upstream', '서비스 사용 불가', '엔드포인트 없음', '접속 안 됨'],
    READINESS,
    ['container:readinessProbe.failureThreshold', 'After so many failures a Pod gets no more requests', '이만큼 실패하면 파드가 요청을 받지 못합니다'],
    SELECTOR,
    TARGET_PORT,
    ['Deployment|StatefulSet/spec.replicas', 'One Pod alone is missed while it restarts', '하나뿐이면 재시작하는 동안 받을 파드가 없습니다'],
  ),
  symptom(['502 during deploy', '502', 'Bad Gateway', 'errors during deploy', 'connection reset', '배포 중 502', '배포 중 오류', '배포할 때 끊김', '무중단 배포'],
    PRE_STOP,
    GRACE,
    ['Deployment/spec.strategy.rollingUpdate.maxUnavailable', 'So many Pods may be missing during an update', '업데이트하는 동안 이만큼 파드가 빠질 수 있습니다'],
    READINESS,
    ['Deployment|StatefulSet|DaemonSet/spec.minReadySeconds', 'A new Pod must stay ready so long before the next old one goes', '새 파드가 이만큼 준비 상태를 유지해야 다음 파드를 교체합니다'],
    TARGET_PORT,
  ),
  symptom(['504', 'Gateway Timeout', 'timed out', 'slow response', '응답 지연', '시간 초과', '타임아웃'],
    CPU_LIMIT,
    ['container:readinessProbe.timeoutSeconds', 'An answer that takes longer counts as a failure', '이보다 늦은 응답은 실패로 봅니다'],
    ['Ingress/metadata.annotations', 'Ingress controllers take their timeouts from annotations', '인그레스 컨트롤러의 제한 시간은 어노테이션으로 정합니다'],
  ),
  symptom(['throttled', 'CPU throttling', 'slow under load', 'CPU 쓰로틀링', '느려짐', 'CPU 부족', '성능 저하'],
    CPU_LIMIT,
    ['container:resources.requests.cpu', 'The share that is left when the node is busy', '노드가 바쁠 때 보장되는 몫입니다'],
  ),
  symptom(['Pending', 'FailedScheduling', 'Insufficient cpu', 'Insufficient memory', 'nodes are available', 'Unschedulable', '대기 중', '스케줄링 실패', '노드 없음'],
    ['container:resources.requests.cpu', 'A node must have so much left', '노드에 이만큼 남아 있어야 합니다'],
    ['container:resources.requests.memory', 'A node must have so much left', '노드에 이만큼 남아 있어야 합니다'],
    ['pod:nodeSelector', 'Only nodes with these labels are taken', '이 레이블이 있는 노드만 고릅니다'],
    ['pod:tolerations', 'Without it tainted nodes are not taken', '없으면 테인트가 있는 노드에 갈 수 없습니다'],
    ['pod:affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', 'Nodes that do not match are not taken', '맞지 않는 노드에는 가지 않습니다'],
    ['pod:topologySpreadConstraints', 'DoNotSchedule keeps a Pod waiting rather than spread worse', 'DoNotSchedule이면 고르게 퍼뜨릴 수 없을 때 기다립니다'],
    ['PersistentVolumeClaim/spec.storageClassName', 'A claim without a class that exists is never bound', '있는 클래스가 아니면 볼륨이 연결되지 않습니다'],
  ),
  symptom(['Evicted', 'eviction', 'node pressure', 'DiskPressure', 'MemoryPressure', '축출', '퇴출', '노드 압박'],
    ['container:resources.requests.memory', 'Who uses more than this goes first on a full node', '이보다 많이 쓰는 파드부터 내보냅니다'],
    ['container:resources.limits.ephemeral-storage', 'Who writes more than this is evicted', '이보다 많이 쓰면 축출됩니다'],
    ['pod:volumes[].emptyDir.sizeLimit', 'A volume that grows beyond this evicts its Pod', '볼륨이 이보다 커지면 파드가 축출됩니다'],
    ['pod:priorityClassName', 'Lower priority goes first', '우선순위가 낮은 파드부터 내보냅니다'],
  ),
  symptom(['no space left on device', 'ENOSPC', 'disk full', '디스크 부족', '용량 부족', '공간 없음'],
    ['pod:volumes[].emptyDir.sizeLimit', 'All that may be written into this volume', '이 볼륨에 쓸 수 있는 양입니다'],
    ['container:resources.limits.ephemeral-storage', 'All that may be written outside volumes', '볼륨 밖에 쓸 수 있는 양입니다'],
    ['PersistentVolumeClaim/spec.resources.requests.storage', 'The size of the volume; many classes let it grow', '볼륨 크기입니다. 늘릴 수 있는 클래스가 많습니다'],
  ),
  symptom(['ImagePullBackOff', 'ErrImagePull', 'pull access denied', 'manifest unknown', 'unauthorized', '이미지 받기 실패', '이미지 풀 실패', '이미지를 못 받음'],
    IMAGE,
    ['pod:imagePullSecrets', 'What a private registry asks for', '비공개 레지스트리에 접속할 정보입니다'],
    ['container:imagePullPolicy', 'Never takes only what is on the node already', 'Never면 노드에 있는 이미지만 씁니다'],
  ),
  symptom(['exec format error', 'no match for platform', '아키텍처', 'arm64'],
    IMAGE,
    ['pod:nodeSelector', 'kubernetes.io/arch chooses the processor', 'kubernetes.io/arch로 프로세서를 고릅니다'],
  ),
  symptom(['CreateContainerConfigError', 'secret not found', 'configmap not found', '설정을 찾을 수 없음', '시크릿 없음'],
    ENV,
    ['container:envFrom', 'Every ConfigMap and Secret named here must exist', '여기서 가리키는 ConfigMap과 Secret이 있어야 합니다'],
    ['pod:volumes', 'ConfigMaps and Secrets that are mounted must exist', '마운트하는 ConfigMap과 Secret이 있어야 합니다'],
  ),
  symptom(['ContainerCreating', 'FailedMount', 'MountVolume failed', 'unable to attach or mount volumes', '마운트 실패', '볼륨 연결 실패'],
    ['pod:volumes', 'Each volume must have a source that exists', '볼륨이 가리키는 것이 있어야 합니다'],
    ['container:volumeMounts', 'Names a volume of the Pod', '파드의 볼륨 이름을 씁니다'],
    ['PersistentVolumeClaim/spec.accessModes', 'ReadWriteOnce is for one node at a time', 'ReadWriteOnce는 한 번에 한 노드에서만 씁니다'],
  ),
  symptom(['Multi-Attach error', 'volume is already used', '볼륨 중복 연결'],
    ['PersistentVolumeClaim/spec.accessModes', 'ReadWriteOnce is for one node at a time', 'ReadWriteOnce는 한 번에 한 노드에서만 씁니다'],
    ['Deployment/spec.strategy.type', 'Recreate ends the old Pod before the new one starts', 'Recreate면 이전 파드를 끝낸 뒤에 새 파드를 시작합니다'],
  ),
  symptom(['DNS', 'name resolution', 'no such host', 'UnknownHostException', 'EAI_AGAIN', 'ENOTFOUND', '이름을 찾지 못함', '도메인 조회 실패'],
    ['NetworkPolicy/spec.egress', 'Who limits what goes out must allow port 53 of kube-dns', '나가는 통신을 막는다면 kube-dns의 53번 포트를 허용해야 합니다'],
    ['pod:dnsPolicy', 'With hostNetwork it must be ClusterFirstWithHostNet', 'hostNetwork를 쓰면 ClusterFirstWithHostNet이어야 합니다'],
    ['pod:dnsConfig.options', 'ndots:5 asks for many names before the right one', 'ndots:5이면 여러 이름을 먼저 조회합니다'],
    ['pod:hostAliases', 'Names that no server knows', 'DNS에 없는 이름을 정합니다'],
  ),
  symptom(['connection refused', 'ECONNREFUSED', '연결 거부', '연결 안 됨'],
    ['container:ports[].containerPort', 'The port that the program really listens on', '프로그램이 실제로 여는 포트입니다'],
    TARGET_PORT,
    SELECTOR,
  ),
  symptom(['connection timed out', 'blocked by policy', 'i/o timeout', '통신 차단', '방화벽', '접근 차단'],
    ['NetworkPolicy/spec.ingress', 'What is not allowed here does not come in', '여기서 허용하지 않으면 들어오지 못합니다'],
    ['NetworkPolicy/spec.egress', 'What is not allowed here does not go out', '여기서 허용하지 않으면 나가지 못합니다'],
    ['NetworkPolicy/spec.podSelector', 'The Pods that the policy is about', '정책을 적용할 파드를 고릅니다'],
  ),
  symptom(['404', 'default backend', '경로를 찾을 수 없음'],
    ['Ingress/spec.rules[].http.paths[].path', 'What is not listed goes to the default backend', '목록에 없으면 기본 백엔드로 갑니다'],
    ['Ingress/spec.rules[].host', 'Other hosts are not served', '다른 호스트는 받지 않습니다'],
    ['Ingress/spec.ingressClassName', 'Without a class that exists nobody serves it', '있는 클래스가 아니면 아무도 처리하지 않습니다'],
  ),
  symptom(['413', 'Request Entity Too Large', '파일 업로드 실패', '본문 크기 초과'],
    ['Ingress/metadata.annotations', 'Ingress controllers limit the size of requests by annotation', '요청 크기 제한은 어노테이션으로 정합니다'],
  ),
  symptom(['certificate', 'TLS', 'x509', 'HTTPS', '인증서', '인증서 오류'],
    ['Ingress/spec.tls', 'Which Secret holds the certificate of which host', '호스트별 인증서가 든 Secret입니다'],
  ),
  symptom(['readiness probe failed', 'liveness probe failed', 'Unhealthy', 'startup probe failed', '프로브 실패', '헬스 체크 실패', '상태 확인 실패'],
    ['container:livenessProbe.httpGet.path', 'Answers with 200 to 399 while it is worth keeping', '살아 있는 동안 200~399로 응답해야 합니다'],
    READINESS,
    ['container:livenessProbe.timeoutSeconds', 'An answer that takes longer counts as a failure', '이보다 늦은 응답은 실패로 봅니다'],
    ['container:startupProbe.failureThreshold', 'Until the start is over the other probes wait', '시작이 끝날 때까지 다른 프로브를 미룹니다'],
  ),
  symptom(['permission denied', 'EACCES', 'read-only file system', 'EROFS', '권한 거부', '읽기 전용 파일 시스템', '쓰기 실패'],
    ['container:securityContext.readOnlyRootFilesystem', 'Where this is on, only volumes can be written to', '켜면 볼륨에만 쓸 수 있습니다'],
    ['pod:securityContext.fsGroup', 'The group that mounted volumes belong to', '마운트한 볼륨의 소유 그룹입니다'],
    ['container:securityContext.runAsUser', 'Who the program runs as', '프로그램을 실행할 사용자입니다'],
    ['container:volumeMounts', 'A volume where the program wants to write', '프로그램이 쓰는 곳에 볼륨을 둡니다'],
  ),
  symptom(['violates PodSecurity', 'PodSecurity', 'forbidden: violates', '파드 보안 위반', '보안 정책 위반'],
    ['container:securityContext.allowPrivilegeEscalation', 'restricted wants false', 'restricted에서는 false여야 합니다'],
    ['container:securityContext.runAsNonRoot', 'restricted wants true', 'restricted에서는 true여야 합니다'],
    ['container:securityContext.capabilities.drop', 'restricted wants ALL dropped', 'restricted에서는 ALL을 제거해야 합니다'],
    ['pod:securityContext.seccompProfile.type', 'restricted wants RuntimeDefault or Localhost', 'restricted에서는 RuntimeDefault나 Localhost여야 합니다'],
  ),
  symptom(['Forbidden', '403', 'cannot list resource', 'RBAC', 'cannot get resource', '권한 없음', '접근 권한'],
    ['pod:serviceAccountName', 'Who the Pod is towards the API', 'API 서버가 파드를 누구로 보는지 정합니다'],
    ['Role|ClusterRole/rules', 'What is not listed is refused', '목록에 없으면 거부됩니다'],
    ['RoleBinding|ClusterRoleBinding/subjects', 'Who has the role', '역할을 받는 대상입니다'],
    ['pod:automountServiceAccountToken', 'Without its token the Pod is nobody', '토큰이 없으면 API를 쓸 수 없습니다'],
  ),
  symptom(['ProgressDeadlineExceeded', 'rollout stuck', 'rollout does not finish', '배포 멈춤', '롤아웃 지연', '배포가 끝나지 않음'],
    ['Deployment/spec.progressDeadlineSeconds', 'A rollout without progress for so long counts as failed', '이만큼 진행이 없으면 실패로 봅니다'],
    ['Deployment/spec.strategy.rollingUpdate.maxSurge', 'Extra Pods need room on the nodes', '추가 파드를 둘 자리가 노드에 있어야 합니다'],
    ['Deployment/spec.strategy.rollingUpdate.maxUnavailable', 'With 0 every new Pod must become ready first', '0이면 새 파드가 먼저 준비되어야 합니다'],
  ),
  symptom(['Terminating', 'stuck terminating', 'exit code 143', 'SIGTERM', '종료 지연', '종료 중', '그레이스풀 셧다운', 'graceful shutdown'],
    GRACE,
    PRE_STOP,
  ),
  symptom(['does not scale', 'HPA unknown', 'FailedGetResourceMetric', '스케일링 안 됨', '오토스케일링 안 됨'],
    ['container:resources.requests.cpu', 'Without a request there is nothing to measure against', '요청이 없으면 사용률을 계산할 수 없습니다'],
    ['HorizontalPodAutoscaler/spec.metrics', 'What is measured, and how much is meant', '무엇을 어느 값에 맞출지 정합니다'],
    ['HorizontalPodAutoscaler/spec.maxReplicas', 'It never goes beyond this', '이보다 늘어나지 않습니다'],
  ),
  symptom(['drain', 'node upgrade', 'cannot evict pod', '노드 드레인', '노드 교체', '노드 업그레이드'],
    ['PodDisruptionBudget/spec.minAvailable', 'So many Pods must stay', '이만큼은 남아 있어야 합니다'],
    ['PodDisruptionBudget/spec.maxUnavailable', 'So many Pods may be missing at a time', '한 번에 이만큼 빠질 수 있습니다'],
    ['Deployment|StatefulSet/spec.replicas', 'One Pod alone cannot be moved without a gap', '하나뿐이면 옮기는 동안 멈춥니다'],
  ),
  symptom(['all on one node', 'same node', 'node failure', 'zone failure', '한 노드에 몰림', '노드 장애', '존 장애'],
    ['pod:topologySpreadConstraints', 'Spreads Pods over nodes or zones', '파드를 노드나 영역에 고르게 둡니다'],
    ['pod:affinity.podAntiAffinity', 'Keeps Pods away from their like', '같은 파드끼리 떨어뜨립니다'],
  ),
  symptom(['BackoffLimitExceeded', 'DeadlineExceeded', 'job failed', '잡 실패', '작업 실패'],
    ['job:backoffLimit', 'So many attempts, then the Job has failed', '이만큼 다시 해 보고 실패로 끝냅니다'],
    ['job:activeDeadlineSeconds', 'After this the Job is ended, whatever it does', '이 시간이 지나면 작업을 끝냅니다'],
  ),
  symptom(['runs at the wrong time', 'missed schedule', 'time zone', '시간대', '실행 시각', '스케줄 누락'],
    ['CronJob/spec.timeZone', 'Without it the schedule is in the zone of the control plane, usually UTC', '없으면 컨트롤 플레인의 시간대(대개 UTC)로 실행합니다'],
    ['CronJob/spec.startingDeadlineSeconds', 'A start that is later than this is left out', '이보다 늦으면 실행하지 않습니다'],
    ['CronJob/spec.concurrencyPolicy', 'What happens while the last one still runs', '앞선 작업이 아직 돌고 있을 때를 정합니다'],
  ),
];
