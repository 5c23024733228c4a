import type { Localized } from '../../../core/localized.ts';
import type { Field, RowsField, Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, SECONDS } from '../kinds/amounts.ts';
import type { HookName } from './lifecycle.ts';

export const GRACE: Field = {
  input: 'integer',
  path: 'terminationGracePeriodSeconds',
  label: { en: 'Time to stop', ko: '종료 유예 시간' },
  help: {
    en: 'From the moment the Pod is to end until it is killed (SIGKILL), the preStop hook included. It holds for all containers of the Pod.',
    ko: '종료를 시작한 때부터 강제 종료(SIGKILL)까지의 시간이며 preStop 훅도 포함합니다. 파드의 모든 컨테이너에 적용됩니다.',
  },
  width: 3,
  ...FROM_ZERO,
  default: 30,
  unit: SECONDS,
};

/** Counts from the Pod spec. */
export const graceSection: Section = { id: 'workload.grace', title: { en: 'Time to stop', ko: '종료 유예 시간' }, scope: 'pod', path: '', fields: [GRACE] };

export const STOP_SIGNAL: Field = {
  input: 'text',
  path: 'lifecycle.stopSignal',
  label: { en: 'Signal to stop', ko: '종료 신호' },
  help: {
    en: 'Instead of SIGTERM (1.33, behind a feature gate): nginx ends its requests on SIGQUIT. It needs os.name of the Pod.',
    ko: 'SIGTERM 대신 보낼 신호입니다(1.33, 기능 게이트 필요). nginx는 SIGQUIT을 받으면 처리 중인 요청을 끝내고 종료합니다. 파드의 os.name이 필요합니다.',
  },
  width: 3,
  mono: true,
  placeholder: { en: "the image's, else SIGTERM", ko: '이미지 설정, 없으면 SIGTERM' },
  suggestions: [{ values: ['SIGTERM', 'SIGQUIT', 'SIGINT', 'SIGHUP', 'SIGUSR1'].map((value) => ({ value })) }],
};

export interface HookFields {
  readonly sleep: Field;
  readonly command: RowsField;
  readonly http: readonly Field[];
}

const SLEEP_HELP = {
  preStop: {
    en: 'The program goes on answering while Services take the Pod out: 5 to 15 are usual. It counts against the time to stop.',
    ko: '서비스가 파드를 빼는 동안 프로그램이 계속 응답합니다. 보통 5~15초이며 종료 유예 시간에 포함됩니다.',
  },
  postStart: {
    en: 'The container counts as started only afterwards. Rarely of use: a startup probe waits as long as it takes.',
    ko: '이 시간이 지나야 컨테이너가 시작된 것으로 봅니다. 쓸 일이 드물며, 시작을 기다리려면 스타트업 프로브가 낫습니다.',
  },
} as const satisfies Record<HookName, Localized>;

/** The fields of a hook, from the container. */
export function hookFields(name: HookName): HookFields {
  const base = `lifecycle.${name}`;
  return {
    sleep: { input: 'integer', path: `${base}.sleep.seconds`, label: { en: 'Seconds', ko: '시간' }, help: SLEEP_HELP[name], width: 3, ...FROM_ZERO, unit: SECONDS, required: true },
    command: {
      input: 'rows',
      path: `${base}.exec.command`,
      label: { en: 'Command', ko: '명령' },
      help: { en: 'Run inside the container; it must exist in the image. A line with && or pipes needs a shell.', ko: '컨테이너 안에서 실행되며 이미지에 있는 명령이어야 합니다. &&나 파이프를 쓰려면 셸이 필요합니다.' },
      item: { en: 'word', ko: '단어' },
      add: { en: 'Add a word', ko: '단어 추가' },
      newItem: '',
      fields: [{ input: 'text', path: '', label: { en: 'Word', ko: '단어' }, nameless: true, width: 6, mono: true, empty: 'text' }],
    },
    http: [
      {
        input: 'text',
        path: `${base}.httpGet.path`,
        label: { en: 'Path', ko: '경로' },
        help: {
          en: 'Asked for by GET; the status of the answer does not count. Without an answer postStart ends the container, while preStop lets it stop.',
          ko: 'GET으로 요청하며 응답 코드는 보지 않습니다. 응답이 없으면 postStart는 컨테이너를 끝내고 preStop은 종료를 그대로 진행합니다.',
        },
        width: 3,
        mono: true,
      },
      {
        input: 'int-or-text',
        text: 'port-name',
        path: `${base}.httpGet.port`,
        label: { en: 'Port', ko: '포트' },
        help: { en: 'Number, or the name that the port has in this container.', ko: '번호나 이 컨테이너에 선언된 포트 이름을 씁니다.' },
        width: 3,
        min: 1,
        max: 65_535,
        required: true,
        suggestions: [{ scope: 'container', path: 'ports[].name', note: 'containerPort' }, { scope: 'container', path: 'ports[].containerPort', note: 'name' }],
      },
      {
        input: 'choice',
        path: `${base}.httpGet.scheme`,
        label: { en: 'Scheme', ko: '스킴' },
        help: { en: 'With HTTPS the certificate is not verified.', ko: 'HTTPS를 써도 인증서는 검증하지 않습니다.' },
        width: 3,
        default: 'HTTP',
        choices: ['HTTP', 'HTTPS'].map((value) => ({ value, label: { en: value, ko: value } })),
      },
      {
        input: 'text',
        path: `${base}.httpGet.host`,
        label: { en: 'Host', ko: '호스트' },
        help: { en: 'Another address than the Pod: refused by the baseline Pod Security Standard.', ko: '파드가 아닌 다른 주소로 요청합니다. 파드 보안 표준 baseline에서 거부됩니다.' },
        width: 3,
        mono: true,
        placeholder: { en: 'the Pod', ko: '파드 자신' },
      },
      {
        input: 'rows',
        path: `${base}.httpGet.httpHeaders`,
        label: { en: 'Headers', ko: '헤더' },
        help: { en: 'Sent with the request, such as Host for a virtual host.', ko: '요청과 함께 보냅니다. 가상 호스트라면 Host 헤더를 넣으세요.' },
        item: { en: 'header', ko: '헤더' },
        add: { en: 'Add a header', ko: '헤더 추가' },
        newItem: { name: '', value: '' },
        fields: [
          {
            input: 'text',
            path: 'name',
            label: { en: 'Name', ko: '이름' },
            help: { en: 'Of the header, such as Host or Accept.', ko: 'Host나 Accept 같은 헤더 이름입니다.' },
            width: 3,
            mono: true,
            required: true,
          },
          {
            input: 'text',
            path: 'value',
            label: { en: 'Value', ko: '값' },
            help: { en: 'Sent as it stands here, readable for all who see the Pod: no place for a password.', ko: '적은 그대로 보내며 파드를 보는 누구나 읽을 수 있습니다. 비밀번호는 넣지 마세요.' },
            width: 3,
            mono: true,
            empty: 'text',
          },
        ],
      },
    ],
  };
}

function asSection(name: HookName): Section {
  const { sleep, command, http } = hookFields(name);
  return { id: `workload.lifecycle.${name}`, title: { en: name, ko: name }, scope: 'container', path: '', fields: [sleep, command, ...http] };
}

/** All fields of the hooks, for what asks which places they are at. */
export const LIFECYCLE_SECTIONS: readonly Section[] = [
  asSection('preStop'),
  asSection('postStart'),
  { id: 'workload.lifecycle.stop-signal', title: STOP_SIGNAL.label, scope: 'container', path: '', fields: [STOP_SIGNAL] },
];
