import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, Field, RowsField, Section, SuggestionSource, SwitchField, TextField } from '../../ui/form/field.ts';
import type { EnvFromSource, EnvSource } from './model/env-source.ts';
import { envName } from './names.ts';

/** https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
const POD_FIELDS: readonly SuggestionSource[] = [
  {
    values: [
      { value: 'metadata.name', note: { en: 'name of the Pod', ko: '파드 이름' } },
      { value: 'metadata.namespace', note: { en: 'its namespace', ko: '네임스페이스' } },
      { value: 'metadata.uid', note: { en: 'its unique id', ko: '고유 ID' } },
      { value: "metadata.labels['app.kubernetes.io/version']", note: { en: 'one of its labels', ko: '레이블 하나' } },
      { value: "metadata.annotations['example.com/build']", note: { en: 'one of its annotations', ko: '어노테이션 하나' } },
      { value: 'spec.nodeName', note: { en: 'the node it runs on', ko: '실행 중인 노드' } },
      { value: 'spec.serviceAccountName', note: { en: 'its account', ko: '서비스 어카운트' } },
      { value: 'status.podIP', note: { en: 'its address', ko: '파드 주소' } },
      { value: 'status.podIPs', note: { en: 'its addresses, of both families', ko: '두 주소 체계의 파드 주소' } },
      { value: 'status.hostIP', note: { en: 'the address of its node', ko: '노드 주소' } },
    ],
  },
];

const RESOURCES: ChoiceField['choices'] = [
  { value: 'limits.cpu', label: { en: 'CPU limit', ko: 'CPU 한도' } },
  { value: 'requests.cpu', label: { en: 'CPU request', ko: 'CPU 요청' } },
  { value: 'limits.memory', label: { en: 'Memory limit', ko: '메모리 한도' } },
  { value: 'requests.memory', label: { en: 'Memory request', ko: '메모리 요청' } },
  { value: 'limits.ephemeral-storage', label: { en: 'Disk limit', ko: '디스크 한도' } },
  { value: 'requests.ephemeral-storage', label: { en: 'Disk request', ko: '디스크 요청' } },
];

export const VARIABLE_NAME: TextField = {
  input: 'text',
  path: 'name',
  label: { en: 'Name', ko: '이름' },
  help: { en: 'By which the program reads it, such as DB_HOST.', ko: '프로그램이 변수를 읽는 이름입니다(예: DB_HOST).' },
  width: 2,
  mono: true,
  required: true,
  rule: envName,
};

/** Drawn as the choice of a source and what that source needs. */
export const VARIABLE_SOURCE: Field = {
  input: 'fact',
  path: '',
  label: { en: 'Taken from', ko: '값의 출처' },
  help: {
    en: 'A value written here, or one read when the container starts: a key of a ConfigMap or Secret, a field of the Pod, an amount, a file.',
    ko: '값을 여기에 쓰거나, 컨테이너가 시작할 때 컨피그맵·시크릿의 키, 파드 필드, 리소스 양, 파일에서 읽습니다.',
  },
  nameless: true,
  describe: () => ({ en: '', ko: '' }),
};

function text(path: string, label: TextField['label'], help: Localized, rest: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, help, width: 1, mono: true, placeholder: label, ...rest };
}

const NAME_LABEL = { en: 'Object', ko: '오브젝트' };
const NAME_HELP = {
  en: 'The ConfigMap or Secret, in the namespace of the Pod. The container waits until it is there.',
  ko: '파드와 같은 네임스페이스의 컨피그맵이나 시크릿입니다. 생길 때까지 컨테이너가 시작되지 않습니다.',
};
const KEY_LABEL = { en: 'Key', ko: '키' };
const KEY_HELP = { en: 'Whose value is taken. The container waits until it is there.', ko: '값을 가져올 키입니다. 생길 때까지 컨테이너가 시작되지 않습니다.' };

/** What each source of a variable needs, from the variable. */
export const SOURCE_FIELDS: Readonly<Record<EnvSource, readonly Field[]>> = {
  value: [
    {
      input: 'text',
      path: 'value',
      label: { en: 'Value', ko: '값' },
      help: { en: 'Always a text: what looks like a number or true is written in quotes.', ko: '항상 텍스트입니다. 숫자나 true처럼 보이는 값은 따옴표로 감싸 씁니다.' },
      width: 2,
      mono: true,
      empty: 'text',
    },
  ],
  configMapKeyRef: [
    text('valueFrom.configMapKeyRef.name', NAME_LABEL, NAME_HELP, { suggestions: ['work'], required: true }),
    text('valueFrom.configMapKeyRef.key', KEY_LABEL, KEY_HELP, { suggestions: ['work'], required: true }),
  ],
  secretKeyRef: [
    text('valueFrom.secretKeyRef.name', NAME_LABEL, NAME_HELP, { suggestions: ['work'], required: true }),
    text('valueFrom.secretKeyRef.key', KEY_LABEL, KEY_HELP, { suggestions: ['work'], required: true }),
  ],
  fieldRef: [
    text('valueFrom.fieldRef.fieldPath', { en: 'Field of the Pod', ko: '파드 필드' }, {
      en: 'What the Pod knows of itself, as it is when the container starts: its name, its address, a label.',
      ko: '이름, 주소, 레이블처럼 파드 자신의 값이며 컨테이너가 시작할 때의 값으로 정해집니다.',
    }, { width: 2, suggestions: POD_FIELDS, required: true }),
    // v1 is the only one there is: nobody needs to write it
    text('valueFrom.fieldRef.apiVersion', { en: 'As in version', ko: '기준 버전' }, {
      en: 'The version of the API that the field is named after: v1, the only one there is.',
      ko: '필드 이름을 해석할 API 버전이며 v1 하나뿐입니다.',
    }, { shownWhen: { path: 'valueFrom.fieldRef.apiVersion', present: true } }),
  ],
  resourceFieldRef: [
    {
      input: 'choice',
      path: 'valueFrom.resourceFieldRef.resource',
      label: { en: 'Amount', ko: '수량' },
      help: {
        en: 'For programs that size their pools by it. A limit that is not set counts as what the node can give.',
        ko: '프로그램이 풀 크기 등을 정할 때 씁니다. 한도가 없으면 노드가 줄 수 있는 양이 됩니다.',
      },
      width: 1,
      choices: RESOURCES,
      required: true,
    },
    text('valueFrom.resourceFieldRef.divisor', { en: 'In units of', ko: '단위' }, {
      en: 'The amount is divided by it and rounded up: 1Mi counts MiB, 1m thousandths of a core. 1 unless set: bytes, whole cores.',
      ko: '이 단위로 나누어 올림합니다. 1Mi면 MiB, 1m이면 코어의 1/1000 단위입니다. 비우면 1이며 바이트나 코어 단위입니다.',
    }, { placeholder: { en: 'unit: 1 (such as 1Mi)', ko: '단위: 1 (예: 1Mi)' } }),
  ],
  fileKeyRef: [
    text('valueFrom.fileKeyRef.volumeName', { en: 'Volume', ko: '볼륨' }, {
      en: 'An emptyDir of the Pod, into which an init container has written the file.',
      ko: '초기화 컨테이너가 파일을 써 둔 파드의 emptyDir 볼륨입니다.',
    }, { suggestions: ['work'], required: true }),
    text('valueFrom.fileKeyRef.path', { en: 'File', ko: '파일' }, {
      en: 'A file of lines KEY=value, from the root of the volume.',
      ko: 'KEY=value 줄로 된 파일의 경로이며 볼륨 최상위부터 씁니다.',
    }, { required: true }),
    text('valueFrom.fileKeyRef.key', KEY_LABEL, KEY_HELP, { required: true }),
  ],
};

export const OPTIONAL: SwitchField['label'] = { en: 'may be missing', ko: '없어도 됨' };

export const ENV: RowsField = {
  input: 'rows',
  path: 'env',
  label: { en: 'Variables', ko: '변수' },
  help: {
    en: 'Of two variables with one name the later one counts. $(NAME) in a value takes an earlier variable.',
    ko: '이름이 같으면 나중 변수가 적용됩니다. 값에 쓴 $(NAME)은 앞에 있는 변수의 값으로 바뀝니다.',
  },
  item: { en: 'variable', ko: '변수' },
  add: { en: 'Add a variable', ko: '변수 추가' },
  newItem: { name: '', value: '' },
  fields: [VARIABLE_NAME, VARIABLE_SOURCE],
};

export const ENTRY_SOURCE: Field = {
  input: 'fact',
  path: '',
  label: { en: 'Taken from', ko: '값의 출처' },
  help: { en: 'Whether the keys are those of a ConfigMap or of a Secret.', ko: '컨피그맵의 키인지 시크릿의 키인지 고릅니다.' },
  nameless: true,
  describe: () => ({ en: '', ko: '' }),
};

export const ENTRY_FIELDS: Readonly<Record<EnvFromSource, readonly Field[]>> = {
  configMapRef: [text('configMapRef.name', NAME_LABEL, NAME_HELP, { width: 2, suggestions: ['work'], required: true })],
  secretRef: [text('secretRef.name', NAME_LABEL, NAME_HELP, { width: 2, suggestions: ['work'], required: true })],
};

export const PREFIX: TextField = {
  input: 'text',
  path: 'prefix',
  label: { en: 'Prefix', ko: '접두사' },
  help: { en: 'Put before each key: with DB_ the key HOST becomes DB_HOST.', ko: '키마다 앞에 붙입니다. DB_이면 키 HOST가 DB_HOST가 됩니다.' },
  width: 2,
  mono: true,
  placeholder: { en: 'prefix of the names', ko: '이름 앞에 붙일 말' },
};

export const ENV_FROM: RowsField = {
  input: 'rows',
  path: 'envFrom',
  label: { en: 'All keys of', ko: '모든 키를 변수로' },
  help: {
    en: 'Each key becomes a variable. A later entry goes over an earlier one, and a variable above over all of them.',
    ko: '키마다 변수가 됩니다. 뒤의 항목이 앞의 항목을 덮고, 위의 변수가 모든 항목을 덮습니다.',
  },
  item: { en: 'object', ko: '오브젝트' },
  add: { en: 'Take all keys of an object', ko: '오브젝트의 모든 키 가져오기' },
  newItem: { configMapRef: { name: '' } },
  fields: [ENTRY_SOURCE, PREFIX],
};

const OPTIONAL_PLACES = ['valueFrom.configMapKeyRef.optional', 'valueFrom.secretKeyRef.optional', 'valueFrom.fileKeyRef.optional'];

const OPTIONAL_HELP = {
  en: 'The container starts without it where the object or the key is not there, instead of waiting.',
  ko: '오브젝트나 키가 없어도 기다리지 않고 그 값 없이 시작합니다.',
};

function optional(path: string): SwitchField {
  return { input: 'switch', path, label: OPTIONAL, help: OPTIONAL_HELP, default: false };
}

const ENV_CELLS: readonly Field[] = [...Object.values(SOURCE_FIELDS).flat(), ...OPTIONAL_PLACES.map(optional)];
const ENV_FROM_CELLS: readonly Field[] = [...Object.values(ENTRY_FIELDS).flat(), PREFIX, optional('configMapRef.optional'), optional('secretRef.optional')];

/** The lists with all that may stand in their rows, for the help on them. */
export const EXPLAINED_ENV: RowsField = { ...ENV, fields: [VARIABLE_NAME, VARIABLE_SOURCE, ...ENV_CELLS] };
export const EXPLAINED_ENV_FROM: RowsField = { ...ENV_FROM, fields: [ENTRY_SOURCE, ...ENV_FROM_CELLS] };

/** Every field of the table, for what asks which places they are at. */
export const envSection: Section = {
  id: 'config.env',
  title: { en: 'Environment', ko: '환경 변수' },
  scope: 'container',
  path: '',
  fields: [
    { ...ENV, fields: [VARIABLE_NAME, ...ENV_CELLS] },
    { ...ENV_FROM, fields: ENV_FROM_CELLS },
  ],
};
