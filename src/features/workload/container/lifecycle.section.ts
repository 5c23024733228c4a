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

/** The fields of a hook, from the container. */
export function hookFields(name: HookName): HookFields {
  const base = `lifecycle.${name}`;
  return {
    sleep: { input: 'integer', path: `${base}.sleep.seconds`, label: { en: 'Seconds', ko: '시간' }, width: 3, ...FROM_ZERO, unit: SECONDS, required: true },
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
      { input: 'text', path: `${base}.httpGet.path`, label: { en: 'Path', ko: '경로' }, width: 3, mono: true },
      {
        input: 'int-or-text',
        text: 'port-name',
        path: `${base}.httpGet.port`,
        label: { en: 'Port', ko: '포트' },
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
        width: 3,
        default: 'HTTP',
        choices: ['HTTP', 'HTTPS'].map((value) => ({ value, label: { en: value, ko: value } })),
      },
      { input: 'text', path: `${base}.httpGet.host`, label: { en: 'Host', ko: '호스트' }, width: 3, mono: true, placeholder: { en: 'the Pod', ko: '파드 자신' } },
      {
        input: 'rows',
        path: `${base}.httpGet.httpHeaders`,
        label: { en: 'Headers', ko: '헤더' },
        item: { en: 'header', ko: '헤더' },
        add: { en: 'Add a header', ko: '헤더 추가' },
        newItem: { name: '', value: '' },
        fields: [
          { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, width: 3, mono: true, required: true },
          { input: 'text', path: 'value', label: { en: 'Value', ko: '값' }, width: 3, mono: true, empty: 'text' },
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
