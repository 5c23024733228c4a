import type { Localized } from '../../core/localized.ts';
import { PROBE_DEFAULTS } from '../../core/probes/timing.ts';
import { verbatim } from '../../core/localized.ts';
import type { Field, IntegerField, SuggestionSource } from '../../ui/form/field.ts';
import { WORDS } from './words.ts';

const PORT_NUMBERS: SuggestionSource = { scope: 'container', path: 'ports[].containerPort', note: 'name' };
const PORT_NAMES: SuggestionSource = { scope: 'container', path: 'ports[].name', note: 'containerPort' };
const PORT_RANGE = { min: 1, max: 65_535 } as const;
const PORT: Localized = { en: 'Port', ko: '포트' };
const HOST_HELP: Localized = {
  en: 'Asked instead of the Pod’s own address. Nearly always better left out; a host name for the request belongs into the header Host.',
  ko: '파드 자신의 주소 대신 확인할 주소입니다. 대부분 비워 두는 것이 좋습니다. 요청의 호스트 이름은 Host 헤더에 쓰세요.',
};

/** The first fields of each way to check, which sit in one line with the first numbers. */
export const TARGET_FIELDS: readonly Field[] = [
  {
    input: 'text',
    path: 'httpGet.path',
    shownWhen: { path: 'httpGet', present: true },
    label: { en: 'Path', ko: '경로' },
    help: {
      en: 'Any answer from 200 to 399 is a success.',
      ko: '200 이상 400 미만의 응답이면 성공입니다.',
    },
    mono: true,
    placeholder: verbatim('/'),
    suggestions: [
      {
        values: [
          { value: '/actuator/health/liveness', note: { en: 'Spring Boot, alive', ko: 'Spring Boot 활성' } },
          { value: '/actuator/health/readiness', note: { en: 'Spring Boot, ready', ko: 'Spring Boot 준비' } },
          { value: '/healthz', note: { en: 'by convention', ko: '관례' } },
          { value: '/health', note: { en: 'by convention', ko: '관례' } },
          { value: '/ready', note: { en: 'by convention', ko: '관례' } },
        ],
      },
    ],
    width: 6,
  },
  portField('httpGet'),
  portField('tcpSocket'),
  {
    input: 'integer',
    path: 'grpc.port',
    shownWhen: { path: 'grpc', present: true },
    label: PORT,
    help: { en: 'gRPC probes take a number only, no name.', ko: 'gRPC 프로브에는 포트 이름이 아니라 번호만 쓸 수 있습니다.' },
    required: true,
    suggestions: [PORT_NUMBERS],
    width: 2,
    ...PORT_RANGE,
  },
];

function portField(handler: 'httpGet' | 'tcpSocket'): Field {
  return {
    input: 'int-or-text',
    text: 'port-name',
    path: `${handler}.port`,
    shownWhen: { path: handler, present: true },
    label: PORT,
    help: { en: 'A number, or the name of a port of this container.', ko: '포트 번호 또는 이 컨테이너의 포트 이름입니다.' },
    required: true,
    suggestions: [PORT_NAMES, PORT_NUMBERS],
    width: 2,
    ...PORT_RANGE,
  };
}

export const COMMAND_FIELDS: readonly Field[] = [
  {
    input: 'rows',
    path: 'exec.command',
    shownWhen: { path: 'exec', present: true },
    label: { en: 'Command', ko: '명령' },
    help: {
      en: 'Runs inside the container, not in a shell; exit code 0 is a success. One row for the program, one for each argument.',
      ko: '셸 없이 컨테이너 안에서 실행하며, 종료 코드 0이면 성공입니다. 프로그램과 인자를 한 줄에 하나씩 쓰세요.',
    },
    item: { en: 'part', ko: '항목' },
    add: { en: 'Add program or argument', ko: '프로그램 또는 인자 추가' },
    fields: [{ input: 'text', path: '', label: { en: 'Program or argument', ko: '프로그램 또는 인자' }, mono: true, empty: 'text', nameless: true, width: 6 }],
    width: 6,
  },
];

/** What is seldom needed, folded away until it is set. */
export const RARE_FIELDS: readonly Field[] = [
  {
    input: 'choice',
    path: 'httpGet.scheme',
    shownWhen: { path: 'httpGet', present: true },
    label: { en: 'Scheme', ko: '프로토콜' },
    help: { en: 'With HTTPS the certificate is not verified.', ko: 'HTTPS에서는 인증서를 검증하지 않습니다.' },
    choices: [
      { value: 'HTTP', label: verbatim('HTTP') },
      { value: 'HTTPS', label: verbatim('HTTPS') },
    ],
    default: 'HTTP',
    width: 3,
  },
  { input: 'text', path: 'httpGet.host', shownWhen: { path: 'httpGet', present: true }, label: { en: 'Host', ko: '호스트' }, help: HOST_HELP, mono: true, width: 3 },
  { input: 'text', path: 'tcpSocket.host', shownWhen: { path: 'tcpSocket', present: true }, label: { en: 'Host', ko: '호스트' }, help: HOST_HELP, mono: true, width: 6 },
  {
    input: 'text',
    path: 'grpc.service',
    shownWhen: { path: 'grpc', present: true },
    label: { en: 'Service', ko: '서비스' },
    help: {
      en: 'Sent in the health check request, so that one server can answer for several services.',
      ko: '헬스 체크 요청에 함께 보냅니다. 서버 하나가 여러 서비스의 상태를 답할 때 씁니다.',
    },
    mono: true,
    width: 6,
  },
  {
    input: 'rows',
    path: 'httpGet.httpHeaders',
    shownWhen: { path: 'httpGet', present: true },
    label: { en: 'Headers', ko: '헤더' },
    item: { en: 'header', ko: '헤더' },
    add: { en: 'Add header', ko: '헤더 추가' },
    fields: [
      { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, mono: true, required: true, width: 3 },
      { input: 'text', path: 'value', label: { en: 'Value', ko: '값' }, mono: true, empty: 'text', width: 3 },
    ],
    width: 6,
  },
];

type Seconds = 'initialDelaySeconds' | 'periodSeconds' | 'timeoutSeconds';

function seconds(path: Seconds, min: number, label: Localized, help: Localized): IntegerField {
  return { input: 'integer', path, min, max: 2_147_483_647, default: PROBE_DEFAULTS[path], unit: WORDS.seconds, label, help, width: 2 };
}

export const DELAY = seconds('initialDelaySeconds', 0, { en: 'Delay', ko: '첫 확인' }, {
  en: 'Seconds from the start of the container to the first look.',
  ko: '컨테이너가 시작된 뒤 처음 확인하기까지의 시간(초)입니다.',
});
export const PERIOD = seconds('periodSeconds', 1, { en: 'Period', ko: '간격' }, {
  en: 'Seconds from one look to the next.',
  ko: '확인하는 간격(초)입니다.',
});
export const TIMEOUT = seconds('timeoutSeconds', 1, { en: 'Timeout', ko: '제한' }, {
  en: 'A look without an answer in this time has failed.',
  ko: '이 시간 안에 응답이 없으면 실패로 봅니다.',
});
export const FAILURES: IntegerField = {
  input: 'integer',
  path: 'failureThreshold',
  min: 1,
  max: 2_147_483_647,
  default: PROBE_DEFAULTS.failureThreshold,
  unit: WORDS.times,
  label: { en: 'Failures', ko: '실패 허용' },
  help: { en: 'How many failures in a row count.', ko: '연속으로 몇 번 실패해야 실패로 볼지 정합니다.' },
  width: 2,
};
export const SUCCESSES: IntegerField = {
  input: 'integer',
  path: 'successThreshold',
  min: 1,
  max: 2_147_483_647,
  default: PROBE_DEFAULTS.successThreshold,
  unit: WORDS.times,
  label: { en: 'Successes', ko: '성공 필요' },
  help: { en: 'How many successes in a row make it ready again after a failure.', ko: '실패한 뒤 연속으로 몇 번 성공해야 다시 준비된 것으로 볼지 정합니다.' },
  width: 2,
};
/** Kubernetes refuses anything but 1 for these two probes. */
export const ONE_SUCCESS: IntegerField = {
  ...SUCCESSES,
  max: 1,
  locked: { en: 'Kubernetes takes only 1 for this probe.', ko: '이 프로브에는 1만 쓸 수 있습니다.' },
};
export const GRACE: IntegerField = {
  input: 'integer',
  path: 'terminationGracePeriodSeconds',
  min: 1,
  max: 2_147_483_647,
  unit: WORDS.seconds,
  label: { en: 'Grace on restart', ko: '재시작 유예' },
  help: {
    en: 'Time to end after this probe has failed, instead of the Pod’s own grace period. Not allowed for readiness.',
    ko: '이 프로브가 실패해 종료할 때 파드의 유예 기간 대신 쓰는 시간입니다. 레디니스에는 쓸 수 없습니다.',
  },
  width: 6,
};
