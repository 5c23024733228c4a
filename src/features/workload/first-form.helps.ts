import type { Localized } from '../../core/localized.ts';

/** What the sections of the first page say of their fields: their words load behind it. */
export const FIRST_FORM_HELPS = {
  name: {
    en: 'Unique among those of its kind in the namespace. Pods are named after it. It cannot be changed later: another name makes another workload.',
    ko: '네임스페이스 안에서 같은 종류끼리 유일해야 합니다. 파드 이름이 여기서 만들어집니다. 나중에 바꿀 수 없으며, 이름을 바꾸면 다른 워크로드가 됩니다.',
  },
  namespace: {
    en: 'Where it runs. Left out, kubectl takes the namespace of its present context, which differs from person to person.',
    ko: '실행할 네임스페이스입니다. 비워 두면 kubectl의 현재 컨텍스트를 따르므로 사람마다 달라질 수 있습니다.',
  },
  labels: {
    en: 'For finding and grouping the workload, as in kubectl get -l. The Pods have labels of their own.',
    ko: 'kubectl get -l처럼 워크로드를 찾고 묶는 데 씁니다. 파드의 레이블은 따로 있습니다.',
  },
  annotations: {
    en: 'Notes on the workload for tools and people. The Pods do not get them, so a change restarts nothing.',
    ko: '도구와 사람이 읽는 워크로드의 메모입니다. 파드에는 전해지지 않으므로 바꿔도 재시작되지 않습니다.',
  },
  podLabels: {
    en: 'The selector of the workload must match them, and cannot be changed later. A Service finds the Pods by these labels too.',
    ko: '워크로드의 셀렉터가 이 레이블과 맞아야 하며, 셀렉터는 나중에 바꿀 수 없습니다. 서비스도 이 레이블로 파드를 찾습니다.',
  },
  podAnnotations: {
    en: 'Read by tools: scraping of metrics, log collectors, meshes. A change here rolls out new Pods.',
    ko: '메트릭 수집, 로그 수집, 서비스 메시 같은 도구가 읽습니다. 바꾸면 새 파드가 롤아웃됩니다.',
  },
  container: {
    en: 'How logs, commands and patches call it, as in kubectl logs -c. Unique in the Pod.',
    ko: 'kubectl logs -c처럼 로그와 명령, 패치에서 컨테이너를 가리키는 이름입니다. 파드 안에서 유일해야 합니다.',
  },
  image: {
    en: 'registry/repository:tag, or with @sha256 for exactly one build. Without a tag it is :latest, which changes under your feet.',
    ko: 'registry/repository:tag 형식이며, 한 빌드로 고정하려면 @sha256을 씁니다. 태그가 없으면 :latest가 되어 내용이 언제든 바뀔 수 있습니다.',
  },
  pull: {
    en: 'Left out: always for :latest or no tag, otherwise only when the node does not have it.',
    ko: '비워 두면 :latest이거나 태그가 없을 때는 항상, 그 밖에는 노드에 없을 때만 받습니다.',
  },
  ports: {
    en: 'What the program listens on. A name lets Services and probes follow when the number changes.',
    ko: '프로그램이 여는 포트입니다. 이름을 붙이면 번호가 바뀌어도 서비스와 프로브가 따라갑니다.',
  },
  portName: {
    en: 'Services, probes and policies can say it instead of the number: at most 15 small letters, digits and hyphens.',
    ko: '서비스와 프로브, 네트워크 정책이 번호 대신 쓸 수 있습니다. 영문 소문자, 숫자, 하이픈으로 15자까지입니다.',
  },
  port: {
    en: 'The number the program listens on. Writing it down opens nothing and closes nothing.',
    ko: '프로그램이 여는 번호입니다. 여기에 적는다고 포트가 열리거나 닫히지는 않습니다.',
  },
  protocol: {
    en: 'TCP unless set. HTTP and gRPC run over TCP; UDP is for DNS and the like.',
    ko: '설정하지 않으면 TCP입니다. HTTP와 gRPC는 TCP이고, UDP는 DNS 같은 데 씁니다.',
  },
  cpuRequest: {
    en: 'What the node sets aside, and what a CPU autoscaler measures against. 1000m is one core.',
    ko: '노드가 확보해 두는 양이며 CPU 오토스케일러의 기준입니다. 1000m이 코어 하나입니다.',
  },
  memoryRequest: {
    en: 'What the node sets aside: the Pod goes only where so much is left. When a node runs short, Pods beyond their request go first.',
    ko: '노드가 확보해 두는 양이며, 그만큼 남은 노드에만 배치됩니다. 노드에 메모리가 부족하면 요청보다 많이 쓰는 파드부터 축출됩니다.',
  },
  cpuLimit: {
    en: 'Beyond it the container is slowed down, even while the node is idle.',
    ko: '넘으면 노드가 한가해도 컨테이너가 느려집니다.',
  },
  memoryLimit: {
    en: 'Beyond it the container is killed (OOMKilled).',
    ko: '넘으면 컨테이너가 강제 종료됩니다(OOMKilled).',
  },
  env: {
    en: 'What the program gets at its start, so a change rolls out new Pods. $(NAME) in a value takes an earlier variable.',
    ko: '프로그램이 시작할 때 받으므로 바꾸면 새 파드가 롤아웃됩니다. 값에 쓴 $(NAME)은 앞에 있는 변수의 값으로 바뀝니다.',
  },
  envName: {
    en: 'By which the program reads it. Of two variables with one name the later one counts.',
    ko: '프로그램이 변수를 읽는 이름입니다. 이름이 같으면 나중 변수가 적용됩니다.',
  },
  envValue: {
    en: 'Always a text: what looks like a number or true is written in quotes.',
    ko: '항상 텍스트입니다. 숫자나 true처럼 보이는 값은 따옴표로 감싸 씁니다.',
  },
  envFrom: {
    en: 'Read from elsewhere when the container starts. The source is chosen under Config.',
    ko: '컨테이너가 시작할 때 다른 곳에서 읽습니다. 출처는 구성 영역에서 고릅니다.',
  },
  replicas: {
    en: 'How many Pods run at once. Leave it out when an autoscaler decides: otherwise every apply sets the number back.',
    ko: '동시에 실행할 파드 수입니다. 오토스케일러가 정한다면 비워 두세요. 그렇지 않으면 apply할 때마다 이 값으로 돌아갑니다.',
  },
  strategy: {
    en: 'RollingUpdate replaces Pods a few at a time. Recreate stops all of them first: there is a gap, but never two versions at once.',
    ko: 'RollingUpdate는 파드를 조금씩 교체합니다. Recreate는 모두 멈춘 뒤 새로 시작하므로 중단이 생기지만 두 버전이 함께 돌지 않습니다.',
  },
  minReady: {
    en: 'How long a new Pod must stay ready before the update goes on. Catches programs that die shortly after their start.',
    ko: '업데이트를 계속하기 전에 새 파드가 준비 상태를 유지해야 하는 시간입니다. 시작 직후 죽는 프로그램을 걸러 냅니다.',
  },
  maxSurge: {
    en: 'How many Pods more than wanted may run during the update. A percentage is rounded up.',
    ko: '업데이트 중에 원하는 수보다 더 띄울 수 있는 파드 수입니다. 백분율은 올림합니다.',
  },
  maxUnavailable: {
    en: 'How many Pods may be missing during the update. A percentage is rounded down. 0 keeps the full capacity.',
    ko: '업데이트 중에 빠져도 되는 파드 수입니다. 백분율은 내림합니다. 0이면 용량이 줄지 않습니다.',
  },
  history: {
    en: 'How many earlier versions stay for a rollback. 0 makes a rollback impossible.',
    ko: '롤백을 위해 남겨 둘 이전 버전 수입니다. 0이면 롤백할 수 없습니다.',
  },
} as const satisfies Record<string, Localized>;
