import type { Localized } from '../../core/localized.ts';
import { PROBE_DEFAULTS, PROBE_NAMES, type ProbeName } from '../../core/probes/timing.ts';
import type { Field, IntegerField, IntOrTextField, Section, SuggestionSource } from '../../ui/form/field.ts';
import { PROBE_SWITCH } from './words.ts';

const SECONDS: Localized = { en: 's', ko: '초' };
const TIMES: Localized = { en: '×', ko: '회' };

const PORTS_BY_NUMBER: SuggestionSource = { scope: 'container', path: 'ports[].containerPort', note: 'name' };
const PORTS: readonly SuggestionSource[] = [{ scope: 'container', path: 'ports[].name', note: 'containerPort' }, PORTS_BY_NUMBER];

/** Where common frameworks answer. */
const PATHS: Readonly<Record<ProbeName, readonly SuggestionSource[]>> = {
  startupProbe: pathsOf('/actuator/health/liveness', '/livez'),
  readinessProbe: pathsOf('/actuator/health/readiness', '/readyz'),
  livenessProbe: pathsOf('/actuator/health/liveness', '/livez'),
};

function pathsOf(spring: string, kubernetes: string): readonly SuggestionSource[] {
  return [
    {
      values: [
        { value: spring, note: { en: 'Spring Boot', ko: 'Spring Boot' } },
        { value: kubernetes, note: { en: "Kubernetes' own way", ko: '쿠버네티스 관례' } },
        { value: '/healthz', note: { en: 'widespread', ko: '널리 쓰임' } },
        { value: '/health', note: { en: 'widespread', ko: '널리 쓰임' } },
      ],
    },
  ];
}

const LOCKED_SUCCESS: Localized = {
  en: 'successThreshold: Kubernetes allows only 1 here; the first success counts.',
  ko: 'successThreshold: 여기서는 1만 쓸 수 있습니다. 한 번 성공하면 충분합니다.',
};

function port(handler: 'httpGet' | 'tcpSocket'): IntOrTextField {
  return {
    input: 'int-or-text',
    path: `${handler}.port`,
    text: 'port-name',
    min: 1,
    max: 65_535,
    label: { en: 'port', ko: 'port' },
    help: { en: 'The port asked, by number or by the name it has in this container.', ko: '확인할 포트입니다. 번호나 이 컨테이너에 선언된 포트 이름을 씁니다.' },
    nameless: true,
    required: true,
    shownWhen: { path: handler, present: true },
    suggestions: PORTS,
  };
}

const number = (path: keyof typeof PROBE_DEFAULTS, min: number, unit: Localized, label: Localized, help: Localized): IntegerField => ({
  input: 'integer',
  path,
  min,
  max: 2_147_483_647,
  default: PROBE_DEFAULTS[path],
  unit,
  label,
  help,
  nameless: true,
});

const DELAY = number('initialDelaySeconds', 0, SECONDS, { en: 'Delay', ko: '첫 확인' }, {
  en: 'initialDelaySeconds: from the start of the container to the first look.',
  ko: 'initialDelaySeconds: 컨테이너가 시작된 뒤 처음 확인할 때까지의 시간입니다.',
});
const PERIOD = number('periodSeconds', 1, SECONDS, { en: 'Period', ko: '간격' }, {
  en: 'periodSeconds: from one look to the next.',
  ko: 'periodSeconds: 확인하는 간격입니다.',
});
const TIMEOUT = number('timeoutSeconds', 1, SECONDS, { en: 'Timeout', ko: '제한' }, {
  en: 'timeoutSeconds: an answer that takes longer counts as a failure.',
  ko: 'timeoutSeconds: 응답이 이보다 오래 걸리면 실패로 봅니다.',
});
const FAILURES = number('failureThreshold', 1, TIMES, { en: 'Failures', ko: '실패 허용' }, {
  en: 'failureThreshold: this many failures in a row, and the probe gives up.',
  ko: 'failureThreshold: 이만큼 연달아 실패하면 프로브가 포기합니다.',
});
const SUCCESSES = number('successThreshold', 1, TIMES, { en: 'Success', ko: '성공 필요' }, {
  en: 'successThreshold: this many successes in a row after a failure, and requests arrive again.',
  ko: 'successThreshold: 실패한 뒤 이만큼 연달아 성공하면 다시 요청을 받습니다.',
});
const ONE_SUCCESS: IntegerField = { ...SUCCESSES, help: LOCKED_SUCCESS, max: 1, locked: LOCKED_SUCCESS };

/** What the probe asks, for each way of asking. */
function question(name: ProbeName): readonly Field[] {
  return [
    {
      input: 'text',
      path: 'httpGet.path',
      mono: true,
      width: 6,
      label: { en: 'path', ko: 'path' },
      nameless: true,
      help: { en: 'Answers from 200 to 399 count as success.', ko: '200~399 응답을 성공으로 봅니다.' },
      placeholder: { en: '/', ko: '/' },
      shownWhen: { path: 'httpGet', present: true },
      suggestions: PATHS[name],
    },
    {
      input: 'rows',
      path: 'exec.command',
      width: 6,
      label: { en: 'command', ko: 'command' },
      nameless: true,
      help: {
        en: 'Runs inside the container, each row one word, without a shell. Exit code 0 counts as success; the image must have the program.',
        ko: '컨테이너 안에서 셸 없이 실행하며, 한 줄이 한 단어입니다. 종료 코드 0을 성공으로 봅니다. 이미지에 그 프로그램이 있어야 합니다.',
      },
      item: { en: 'word', ko: '단어' },
      add: { en: 'Add a word', ko: '단어 추가' },
      shownWhen: { path: 'exec', present: true },
      fields: [{ input: 'text', path: '', width: 6, label: { en: 'Word', ko: '단어' }, nameless: true, mono: true, empty: 'text' }],
    },
    {
      input: 'text',
      path: 'grpc.service',
      mono: true,
      width: 6,
      label: { en: 'service', ko: 'service' },
      nameless: true,
      help: { en: 'The name asked in the gRPC health service; without it, the server as a whole.', ko: 'gRPC 헬스 체크에서 물을 서비스 이름입니다. 비우면 서버 전체를 확인합니다.' },
      placeholder: { en: 'whole server', ko: '서버 전체' },
      shownWhen: { path: 'grpc', present: true },
    },
  ];
}

/** The port has the place of the first number. */
const PORT_FIELDS: readonly Field[] = [
  port('httpGet'),
  port('tcpSocket'),
  {
    input: 'integer',
    path: 'grpc.port',
    min: 1,
    max: 65_535,
    label: { en: 'port', ko: 'port' },
    nameless: true,
    required: true,
    help: { en: 'gRPC probes take only a number.', ko: 'gRPC 프로브에는 번호만 쓸 수 있습니다.' },
    shownWhen: { path: 'grpc', present: true },
    suggestions: [PORTS_BY_NUMBER],
  },
];

const SCHEME: Field = {
  input: 'choice',
  path: 'httpGet.scheme',
  width: 6,
  label: { en: 'scheme', ko: 'scheme' },
  nameless: true,
  help: { en: 'With HTTPS the certificate is not verified.', ko: 'HTTPS를 써도 인증서는 검증하지 않습니다.' },
  choices: [
    { value: 'HTTP', label: { en: 'HTTP', ko: 'HTTP' } },
    { value: 'HTTPS', label: { en: 'HTTPS', ko: 'HTTPS' } },
  ],
  default: 'HTTP',
  shownWhen: { path: 'httpGet', present: true },
};

function host(handler: 'httpGet' | 'tcpSocket'): Field {
  return {
    input: 'text',
    path: `${handler}.host`,
    width: 6,
    mono: true,
    label: { en: 'host', ko: 'host' },
    nameless: true,
    help: {
      en: 'Asks another address than the Pod. Rarely right, and refused by the baseline Pod Security Standard; for a virtual host set a Host header.',
      ko: '파드가 아닌 다른 주소로 확인합니다. 거의 필요하지 않고 파드 보안 표준 baseline에서 거부됩니다. 가상 호스트는 Host 헤더로 지정하세요.',
    },
    placeholder: { en: 'the Pod', ko: '파드' },
    shownWhen: { path: handler, present: true },
  };
}

const HEADERS: Field = {
  input: 'rows',
  path: 'httpGet.httpHeaders',
  width: 6,
  label: { en: 'httpHeaders', ko: 'httpHeaders' },
  help: { en: 'Sent with each look, such as Host for a virtual host.', ko: '확인할 때마다 함께 보냅니다. 가상 호스트라면 Host 헤더를 넣으세요.' },
  nameless: true,
  item: { en: 'header', ko: '헤더' },
  add: { en: 'Add a header', ko: '헤더 추가' },
  newItem: { name: '', value: '' },
  shownWhen: { path: 'httpGet', present: true },
  fields: [
    {
      input: 'text',
      path: 'name',
      width: 3,
      label: { en: 'Name', ko: '이름' },
      help: { en: 'Of the header, such as Host or Accept; a name may come more than once.', ko: 'Host나 Accept 같은 헤더 이름이며 같은 이름을 여러 번 쓸 수 있습니다.' },
      nameless: true,
      mono: true,
      required: true,
      empty: 'text',
    },
    {
      input: 'text',
      path: 'value',
      width: 3,
      label: { en: 'Value', ko: '값' },
      help: { en: 'Sent as it stands here, readable for all who see the Pod: no place for a password.', ko: '적은 그대로 보내며 파드를 보는 누구나 읽을 수 있습니다. 비밀번호는 넣지 마세요.' },
      nameless: true,
      mono: true,
      required: true,
      empty: 'text',
    },
  ],
};

const GRACE: Field = {
  input: 'integer',
  path: 'terminationGracePeriodSeconds',
  min: 1,
  max: 2_147_483_647,
  width: 6,
  unit: SECONDS,
  label: { en: 'Grace period', ko: '유예 기간' },
  nameless: true,
  help: {
    en: "terminationGracePeriodSeconds: time to end when this probe restarts the container, instead of the Pod's own.",
    ko: 'terminationGracePeriodSeconds: 이 프로브가 컨테이너를 재시작할 때 종료를 기다리는 시간입니다. 파드의 값 대신 쓰입니다.',
  },
};

/** The fields of a probe. */
export interface ProbeFields {
  readonly question: readonly Field[];
  readonly numbers: readonly Field[];
  /** Behind "More". */
  readonly more: readonly Field[];
}

const NUMBERS: readonly Field[] = [...PORT_FIELDS, DELAY, PERIOD, TIMEOUT, FAILURES];
const MORE: readonly Field[] = [SCHEME, host('httpGet'), host('tcpSocket'), HEADERS];

export const PROBE_FIELDS: Readonly<Record<ProbeName, ProbeFields>> = {
  // the budget stands where the other cards have successThreshold
  startupProbe: { question: question('startupProbe'), numbers: NUMBERS, more: [...MORE, GRACE, { ...ONE_SUCCESS, width: 6 }] },
  readinessProbe: { question: question('readinessProbe'), numbers: [...NUMBERS, SUCCESSES], more: MORE },
  livenessProbe: { question: question('livenessProbe'), numbers: [...NUMBERS, ONE_SUCCESS], more: [...MORE, GRACE] },
};

/** What is behind "More" without being worth opening it: it says only what Kubernetes takes anyway. */
export const UNREMARKABLE: Readonly<Record<string, string | number>> = { 'httpGet.scheme': 'HTTP', successThreshold: 1 };

/** All that the area shows, for the count of what no form shows. */
export const PROBE_SECTIONS: readonly Section[] = PROBE_NAMES.map((name) => ({
  id: `probes.${name}`,
  title: PROBE_SWITCH[name],
  scope: 'container',
  path: name,
  fields: [...PROBE_FIELDS[name].question, ...PROBE_FIELDS[name].numbers, ...PROBE_FIELDS[name].more],
}));
