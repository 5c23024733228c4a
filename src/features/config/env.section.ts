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
  width: 2,
  mono: true,
  required: true,
  rule: envName,
};

/** Drawn as the choice of a source and what that source needs. */
export const VARIABLE_SOURCE: Field = { input: 'fact', path: '', label: { en: 'Taken from', ko: '값의 출처' }, describe: () => ({ en: '', ko: '' }) };

function text(path: string, label: TextField['label'], rest: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, width: 1, mono: true, placeholder: label, ...rest };
}

const NAME_LABEL = { en: 'Object', ko: '오브젝트' };
const KEY_LABEL = { en: 'Key', ko: '키' };

/** What each source of a variable needs, from the variable. */
export const SOURCE_FIELDS: Readonly<Record<EnvSource, readonly Field[]>> = {
  value: [{ input: 'text', path: 'value', label: { en: 'Value', ko: '값' }, width: 2, mono: true, empty: 'text' }],
  configMapKeyRef: [
    text('valueFrom.configMapKeyRef.name', NAME_LABEL, { suggestions: ['work'], required: true }),
    text('valueFrom.configMapKeyRef.key', KEY_LABEL, { suggestions: ['work'], required: true }),
  ],
  secretKeyRef: [
    text('valueFrom.secretKeyRef.name', NAME_LABEL, { suggestions: ['work'], required: true }),
    text('valueFrom.secretKeyRef.key', KEY_LABEL, { suggestions: ['work'], required: true }),
  ],
  fieldRef: [
    text('valueFrom.fieldRef.fieldPath', { en: 'Field of the Pod', ko: '파드 필드' }, { width: 2, suggestions: POD_FIELDS, required: true }),
    // v1 is the only one there is: nobody needs to write it
    text('valueFrom.fieldRef.apiVersion', { en: 'As in version', ko: '기준 버전' }, { shownWhen: { path: 'valueFrom.fieldRef.apiVersion', present: true } }),
  ],
  resourceFieldRef: [
    { input: 'choice', path: 'valueFrom.resourceFieldRef.resource', label: { en: 'Amount', ko: '수량' }, width: 1, choices: RESOURCES, required: true },
    text('valueFrom.resourceFieldRef.divisor', { en: 'In units of', ko: '단위' }, { placeholder: { en: 'unit: 1 (such as 1Mi)', ko: '단위: 1 (예: 1Mi)' } }),
  ],
  fileKeyRef: [
    text('valueFrom.fileKeyRef.volumeName', { en: 'Volume', ko: '볼륨' }, { suggestions: ['work'], required: true }),
    text('valueFrom.fileKeyRef.path', { en: 'File', ko: '파일' }, { required: true }),
    text('valueFrom.fileKeyRef.key', KEY_LABEL, { required: true }),
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

export const ENTRY_SOURCE: Field = { input: 'fact', path: '', label: { en: 'Taken from', ko: '값의 출처' }, describe: () => ({ en: '', ko: '' }) };

export const ENTRY_FIELDS: Readonly<Record<EnvFromSource, readonly Field[]>> = {
  configMapRef: [text('configMapRef.name', NAME_LABEL, { width: 2, suggestions: ['work'], required: true })],
  secretRef: [text('secretRef.name', NAME_LABEL, { width: 2, suggestions: ['work'], required: true })],
};

export const PREFIX: TextField = {
  input: 'text',
  path: 'prefix',
  label: { en: 'Prefix', ko: '접두사' },
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

function optional(path: string): SwitchField {
  return { input: 'switch', path, label: OPTIONAL, default: false };
}

/** Every field of the table, for what asks which places they are at. */
export const envSection: Section = {
  id: 'config.env',
  title: { en: 'Environment', ko: '환경 변수' },
  scope: 'container',
  path: '',
  fields: [
    { ...ENV, fields: [VARIABLE_NAME, ...Object.values(SOURCE_FIELDS).flat(), ...OPTIONAL_PLACES.map(optional)] },
    { ...ENV_FROM, fields: [...Object.values(ENTRY_FIELDS).flat(), PREFIX, optional('configMapRef.optional'), optional('secretRef.optional')] },
  ],
};
