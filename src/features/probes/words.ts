import type { Localized } from '../../core/localized.ts';
import type { ProbeName } from '../../core/probes/timing.ts';

/** Full names, for headings and switches. */
export const PROBE_TITLES = {
  startupProbe: { en: 'Startup', ko: '스타트업' },
  readinessProbe: { en: 'Readiness', ko: '레디니스' },
  livenessProbe: { en: 'Liveness', ko: '라이브니스' },
} as const satisfies Record<ProbeName, Localized>;

/** What each probe is for, in one sentence. */
export const PROBE_PURPOSES = {
  startupProbe: {
    en: 'Asks whether the application has started. Until it says yes, the other two wait.',
    ko: '애플리케이션이 시작되었는지 묻습니다. 성공할 때까지 다른 두 프로브는 기다립니다.',
  },
  readinessProbe: {
    en: 'Asks whether the container can serve now. While it says no, Services send no traffic to the Pod.',
    ko: '지금 요청을 처리할 수 있는지 묻습니다. 실패하는 동안에는 서비스가 이 파드로 트래픽을 보내지 않습니다.',
  },
  livenessProbe: {
    en: 'Asks whether the container still works. When it says no for long enough, the container is restarted.',
    ko: '컨테이너가 아직 정상인지 묻습니다. 계속 실패하면 컨테이너를 다시 시작합니다.',
  },
} as const satisfies Record<ProbeName, Localized>;

export const WORDS = {
  area: { en: 'Probes', ko: '프로브' },
  on: { en: '{probe} probe', ko: '{probe} 프로브' },
  add: { en: 'Add', ko: '추가' },
  off: { en: 'Not checked.', ko: '확인하지 않습니다.' },
  method: { en: 'Check by', ko: '방법' },

  timelineTitle: { en: 'The first {duration}', ko: '처음 {duration}' },
  timelineAbout: { en: 'from container start, computed from the settings below', ko: '컨테이너 시작부터, 아래 설정 그대로 계산' },
  answersAfter: { en: 'Suppose it answers after', ko: '응답하기까지 걸리는 시간(가정)' },
  assumption: {
    en: 'Supposes that the application answers {seconds} s after the container starts and never fails again, and that each probe first looks right after its delay; the kubelet may take up to one period longer.',
    ko: '컨테이너가 시작되고 {seconds}초 뒤부터 애플리케이션이 계속 응답하고, 각 프로브가 지연 시간 직후에 처음 확인한다고 가정합니다. 실제 kubelet은 최대 한 주기만큼 늦을 수 있습니다.',
  },
  asTable: { en: 'As a table', ko: '표로 보기' },
  asPicture: { en: 'As a picture', ko: '그림으로 보기' },
  picture: { en: 'Time line of the probes after container start', ko: '컨테이너 시작 뒤 프로브 타임라인' },
  noProbes: {
    en: 'Without probes, traffic arrives as soon as the process runs, and a container that hangs is never restarted.',
    ko: '프로브가 없으면 프로세스가 실행되자마자 트래픽이 들어오고, 멈춘 컨테이너는 다시 시작되지 않습니다.',
  },
  startsWithin: { en: 'starts within {seconds} s or is restarted', ko: '{seconds}초 안에 시작, 아니면 재시작' },
  answering: { en: 'answers from {seconds} s', ko: '{seconds}초부터 응답' },
  ready: { en: 'traffic from {seconds} s', ko: '{seconds}초부터 트래픽' },
  restarted: { en: 'restarted at {seconds} s', ko: '{seconds}초에 재시작' },
  waits: { en: 'waits for startup', ko: '스타트업을 기다림' },

  columnProbe: { en: 'Probe', ko: '프로브' },
  columnFirst: { en: 'First look', ko: '첫 확인' },
  columnLooks: { en: 'Looks shown', ko: '표시된 확인' },
  columnSucceeds: { en: 'First success', ko: '첫 성공' },
  columnMeans: { en: 'Then', ko: '결과' },
  never: { en: 'never', ko: '없음' },
  looksCount: { en: '{count}, {failures} of them fail', ko: '{count}회, 그중 실패 {failures}회' },
  atSecond: { en: '{seconds} s', ko: '{seconds}초' },

  sumStartup: { en: 'waits at most {seconds} s, then restarts', ko: '최대 {seconds}초 기다린 뒤 재시작' },
  sumReadiness: {
    en: 'out of rotation after {seconds} s, back after {back} s',
    ko: '실패하면 {seconds}초 뒤 트래픽 제외, 회복하면 {back}초 뒤 복귀',
  },
  sumLiveness: { en: 'restarts after {seconds} s (+{timeout})', ko: '멈추면 {seconds}초(+{timeout}초) 뒤 재시작' },

  budget: { en: 'Budget', ko: '허용 시간' },
  budgetHelp: {
    en: 'How long the application may take to start: delay + period × failures. Type a time such as 3m or 3:10, and the number of failures follows.',
    ko: '시작에 허용하는 시간입니다: 지연 + 간격 × 실패 허용. 3분, 3:10처럼 입력하면 실패 허용 횟수가 맞춰집니다.',
  },
  budgetWrong: { en: 'Write a time such as 190s, 3m or 3:10.', ko: '190초, 3분, 3:10처럼 시간을 입력하세요.' },
  portUnknown: {
    en: 'This container declares no port {port}.',
    ko: '이 컨테이너에 선언되지 않은 포트입니다: {port}',
  },
  severalHandlers: {
    en: 'Kubernetes accepts only one way to check. Here are several: {handlers}.',
    ko: 'Kubernetes는 한 가지 확인 방법만 허용합니다. 지금은 여러 개입니다: {handlers}',
  },
  noHandler: { en: 'Choose how to check: without it Kubernetes refuses the probe.', ko: '확인 방법을 고르세요. 없으면 Kubernetes가 거부합니다.' },
  seconds: { en: 's', ko: '초' },
  times: { en: '×', ko: '회' },
} as const satisfies Record<string, Localized>;
