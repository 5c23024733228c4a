import type { Localized } from '../../core/localized.ts';
import type { ProbeHandler } from '../../core/probes/handler.ts';
import type { ProbeName } from '../../core/probes/timing.ts';

export const PROBE_TITLES: Readonly<Record<ProbeName, Localized>> = {
  startupProbe: { en: 'Startup', ko: '스타트업' },
  readinessProbe: { en: 'Readiness', ko: '준비성(레디니스)' },
  livenessProbe: { en: 'Liveness', ko: '활성(라이브니스)' },
};

/** What each probe is for, for a card that is off. */
export const PROBE_ABOUT: Readonly<Record<ProbeName, Localized>> = {
  startupProbe: {
    en: 'Gives a slow application time to start; the other probes wait until it succeeds.',
    ko: '느리게 시작하는 애플리케이션에 시간을 줍니다. 성공할 때까지 다른 프로브는 기다립니다.',
  },
  readinessProbe: {
    en: 'Sends requests only while the application can answer them.',
    ko: '애플리케이션이 응답할 수 있을 때만 요청을 보냅니다.',
  },
  livenessProbe: {
    en: 'Restarts the container when the application hangs.',
    ko: '애플리케이션이 멈추면 컨테이너를 재시작합니다.',
  },
};

export const PROBE_ADD: Readonly<Record<ProbeName, Localized>> = {
  startupProbe: { en: 'Add a startup probe', ko: '스타트업 프로브 추가' },
  readinessProbe: { en: 'Add a readiness probe', ko: '준비성 프로브 추가' },
  livenessProbe: { en: 'Add a liveness probe', ko: '활성 프로브 추가' },
};

/** The accessible name of a card's switch. */
export const PROBE_SWITCH: Readonly<Record<ProbeName, Localized>> = {
  startupProbe: { en: 'Startup probe', ko: '스타트업 프로브' },
  readinessProbe: { en: 'Readiness probe', ko: '준비성 프로브' },
  livenessProbe: { en: 'Liveness probe', ko: '활성 프로브' },
};

export const HANDLER_NAMES: Readonly<Record<ProbeHandler, Localized>> = {
  httpGet: { en: 'HTTP GET', ko: 'HTTP GET' },
  tcpSocket: { en: 'TCP connection', ko: 'TCP 연결' },
  exec: { en: 'Command', ko: '커맨드' },
  grpc: { en: 'gRPC', ko: 'gRPC' },
};

/** The time line's title, by the seconds it shows. */
const TITLES: ReadonlyMap<number, Localized> = new Map([
  [60, { en: 'The first minute', ko: '처음 1분' }],
  [120, { en: 'The first two minutes', ko: '처음 2분' }],
  [300, { en: 'The first five minutes', ko: '처음 5분' }],
  [600, { en: 'The first ten minutes', ko: '처음 10분' }],
  [900, { en: 'The first fifteen minutes', ko: '처음 15분' }],
  [1800, { en: 'The first half hour', ko: '처음 30분' }],
  [3600, { en: 'The first hour', ko: '처음 1시간' }],
  [7200, { en: 'The first two hours', ko: '처음 2시간' }],
  [14_400, { en: 'The first four hours', ko: '처음 4시간' }],
]);

export function timelineTitle(horizonSeconds: number): Localized {
  return TITLES.get(horizonSeconds) ?? WORDS.firstMinutes;
}

const UNITS = {
  seconds: { en: '{count} s', ko: '{count}초' },
  minutes: { en: '{count} min', ko: '{count}분' },
  hours: { en: '{count} h', ko: '{count}시간' },
} as const satisfies Record<string, Localized>;

/** How a mark of the axis is written: all in the same unit, the largest that has no fractions. */
export function tickLabel(seconds: number, horizonSeconds: number): { readonly text: Localized; readonly values: { readonly count: number } } {
  if (horizonSeconds <= 300) return { text: UNITS.seconds, values: { count: seconds } };
  if (horizonSeconds <= 7200) return { text: UNITS.minutes, values: { count: seconds / 60 } };
  return { text: UNITS.hours, values: { count: seconds / 3600 } };
}

export const WORDS = {
  firstMinutes: { en: 'The first minutes', ko: '처음 몇 분' },
  fromSettings: { en: 'from container start', ko: '컨테이너 시작부터' },
  answersAfter: { en: 'answers after', ko: '응답까지' },
  secondsUnit: { en: 's', ko: '초' },
  answersAfterHelp: {
    en: 'How long the application takes until it answers. Assumed, for the drawing only; it is not written to the YAML.',
    ko: '애플리케이션이 응답할 때까지 걸리는 시간입니다. 그림을 위한 가정이며 YAML에는 쓰지 않습니다.',
  },
  budgetMark: { en: 'starts within {seconds} s or is restarted', ko: '{seconds}초 안에 시작, 아니면 재시작' },
  neverAsked: { en: 'does not begin', ko: '시작하지 않음' },
  answersMark: { en: 'answers', ko: '응답' },
  drawing: {
    en: '{title} of the container: when each probe looks, and what comes of it. The table behind the drawing says the same.',
    ko: '컨테이너의 {title}: 각 프로브가 확인하는 시점과 결과. 그림 뒤의 표에 같은 내용이 있습니다.',
  },
  legend: { en: '● succeeds  ○ fails', ko: '● 성공  ○ 실패' },
  showTable: { en: 'Show as table', ko: '표로 보기' },
  when: { en: 'Time', ko: '시각' },
  what: { en: 'What happens', ko: '일어나는 일' },
  badTime: { en: 'Write a time such as 75, 75s, 1:15 or 2m.', ko: '75, 75초, 1:15, 2분처럼 시간을 입력하세요.' },
  noProbes: {
    en: 'Without probes Kubernetes sends requests as soon as the process runs, and never notices when it hangs.',
    ko: '프로브가 없으면 프로세스가 뜨자마자 요청이 오고, 애플리케이션이 멈춰도 알 수 없습니다.',
  },
  noProbesTitle: { en: 'No probes yet', ko: '아직 프로브가 없습니다' },
  initContainer: {
    en: 'An init container runs to its end before the others start, so Kubernetes allows it no probes. With restartPolicy: Always it is a sidecar, which may have them.',
    ko: '초기화 컨테이너는 다른 컨테이너보다 먼저 실행되고 끝나므로 프로브를 둘 수 없습니다. restartPolicy: Always로 두면 프로브를 쓸 수 있는 사이드카가 됩니다.',
  },
  off: { en: 'Off', ko: '꺼짐' },
  checkBy: { en: 'Check by', ko: '방법' },
  checkByHelp: {
    en: 'HTTP asks for a page; TCP only looks whether the port is open; a command runs in the container; gRPC asks the health service.',
    ko: 'HTTP는 경로에 요청하고, TCP는 포트가 열렸는지만 봅니다. 명령은 컨테이너 안에서 실행하고, gRPC는 헬스 체크 서비스에 묻습니다.',
  },
  noHandler: { en: 'nothing chosen', ko: '선택 안 함' },
  askPort: {
    en: 'The container declares no port. Which one does it listen on?',
    ko: '선언된 포트가 없습니다. 어느 포트에서 응답하나요?',
  },
  add: { en: 'Add', ko: '추가' },
  budget: { en: 'Budget', ko: '허용 시간' },
  budgetHelp: {
    en: 'The longest start allowed: delay + period × failures. Write 3m, 190s or 3:10, and the failures follow.',
    ko: '허용하는 가장 긴 시작 시간입니다(첫 확인 + 간격 × 실패 허용). 3분, 190초, 3:10처럼 쓰면 실패 허용 횟수가 정해집니다.',
  },
  badBudget: { en: 'Write a time such as 3m, 190s or 3:10.', ko: '3분, 190초, 3:10처럼 시간을 입력하세요.' },
  more: { en: 'More', ko: '더 보기' },
} as const satisfies Record<string, Localized>;
