import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField } from '../../ui/form/field.ts';
import { hostName } from './names.ts';

/** Each kind of filter, where it says what it does. The API takes that of the chosen kind alone. */
const MEMBERS = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  RequestMirror: 'requestMirror',
  CORS: 'cors',
  ExtensionRef: 'extensionRef',
} as const;
type FilterType = keyof typeof MEMBERS;
const FILTER_TYPES = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite', 'RequestMirror', 'CORS', 'ExtensionRef'] as const satisfies readonly FilterType[];

const LABELS: Readonly<Record<FilterType, Localized>> = {
  RequestHeaderModifier: { en: 'change headers of the request', ko: '요청 헤더 변경' },
  ResponseHeaderModifier: { en: 'change headers of the answer', ko: '응답 헤더 변경' },
  RequestRedirect: { en: 'send the client elsewhere', ko: '다른 주소로 리디렉션' },
  URLRewrite: { en: 'rewrite host or path', ko: '호스트나 경로 바꿔 쓰기' },
  RequestMirror: { en: 'copy to another Service', ko: '다른 서비스로 복제' },
  CORS: { en: 'answer CORS', ko: 'CORS 허용' },
  ExtensionRef: { en: 'an extension of the controller', ko: '컨트롤러 확장' },
};

function shownFor(type: FilterType, fields: readonly Field[]): Field[] {
  return fields.map((field) => ({ ...field, path: `${MEMBERS[type]}.${field.path}`, shownWhen: { path: 'type', is: [type] } }));
}

function headerRows(path: 'set' | 'add', label: Localized, add: Localized): RowsField {
  return {
    input: 'rows',
    path,
    label,
    item: { en: 'header', ko: '헤더' },
    add,
    newItem: { name: '', value: '' },
    fields: [
      { input: 'text', path: 'name', width: 3, mono: true, required: true, label: { en: 'Header', ko: '헤더' } },
      { input: 'text', path: 'value', width: 3, mono: true, required: true, label: { en: 'Value', ko: '값' } },
    ],
  };
}

const headerFields: readonly Field[] = [
  headerRows('set', { en: 'Set', ko: '바꿔 쓸 헤더' }, { en: 'Set a header', ko: '바꿀 헤더 추가' }),
  headerRows('add', { en: 'Add beside what is there', ko: '덧붙일 헤더' }, { en: 'Add a header', ko: '덧붙일 헤더 추가' }),
  { input: 'tokens', of: 'text', path: 'remove', label: { en: 'Remove', ko: '지울 헤더' }, item: { en: 'header', ko: '헤더' }, add: { en: 'Remove a header', ko: '지울 헤더 추가' } },
];

const hostField: Field = { input: 'text', path: 'hostname', width: 2, mono: true, label: { en: 'Host', ko: '호스트' }, rule: hostName, placeholder: { en: 'as it came', ko: '들어온 그대로' } };

function pathFields(member: string): Field[] {
  return [
    {
      input: 'choice',
      path: 'path.type',
      width: 2,
      label: { en: 'Path', ko: '경로' },
      default: { en: 'as it came', ko: '들어온 그대로' },
      choices: [
        { value: 'ReplacePrefixMatch', label: { en: 'another beginning', ko: '앞부분 바꾸기' }, unsets: [`${member}.path.replaceFullPath`] },
        { value: 'ReplaceFullPath', label: { en: 'another path', ko: '전체 바꾸기' }, unsets: [`${member}.path.replacePrefixMatch`] },
      ],
    },
    { input: 'text', path: 'path.replacePrefixMatch', width: 2, mono: true, label: { en: 'New beginning', ko: '새 앞부분' } },
    { input: 'text', path: 'path.replaceFullPath', width: 2, mono: true, label: { en: 'New path', ko: '새 경로' } },
  ];
}

const tokens = (path: string, label: Localized, item: Localized, add: Localized): Field => ({ input: 'tokens', of: 'text', path, width: 3, label, item, add });

export const FILTER_FIELDS: readonly Field[] = [
  {
    input: 'choice',
    path: 'type',
    width: 6,
    required: true,
    label: { en: 'What it does', ko: '하는 일' },
    choices: FILTER_TYPES.map((value) => ({ value, label: LABELS[value], unsets: Object.values(MEMBERS).filter((member) => member !== MEMBERS[value]) })),
  },
  ...shownFor('RequestHeaderModifier', headerFields),
  ...shownFor('ResponseHeaderModifier', headerFields),
  ...shownFor('RequestRedirect', [
    {
      input: 'choice',
      path: 'scheme',
      width: 2,
      label: { en: 'Scheme', ko: '프로토콜' },
      default: { en: 'as it came', ko: '들어온 그대로' },
      choices: ['https', 'http'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    hostField,
    { input: 'integer', path: 'port', width: 2, min: 1, max: 65_535, label: { en: 'Port', ko: '포트' }, placeholder: { en: 'that of the scheme', ko: '프로토콜 기본 포트' } },
    {
      input: 'choice',
      path: 'statusCode',
      width: 2,
      label: { en: 'Answered with', ko: '응답 코드' },
      default: '302',
      choices: [
        { value: 301, label: { en: '301, for good', ko: '301 영구 이동' } },
        { value: 302, label: { en: '302, for now', ko: '302 임시 이동' } },
      ],
    },
    ...pathFields(MEMBERS.RequestRedirect),
  ]),
  ...shownFor('URLRewrite', [hostField, ...pathFields(MEMBERS.URLRewrite)]),
  ...shownFor('RequestMirror', [
    { input: 'text', path: 'backendRef.name', width: 3, mono: true, label: { en: 'Service', ko: '서비스' }, suggestions: ['work'] },
    { input: 'integer', path: 'backendRef.port', width: 1, min: 1, max: 65_535, label: { en: 'Port', ko: '포트' }, suggestions: ['work'] },
    { input: 'integer', path: 'percent', width: 2, min: 0, max: 100, default: 100, label: { en: 'Copied', ko: '복제 비율' }, unit: { en: '%', ko: '%' } },
  ]),
  ...shownFor('CORS', [
    tokens('allowOrigins', { en: 'Origins', ko: '허용 출처' }, { en: 'origin', ko: '출처' }, { en: 'Add an origin', ko: '출처 추가' }),
    tokens('allowMethods', { en: 'Methods', ko: '허용 메서드' }, { en: 'method', ko: '메서드' }, { en: 'Add a method', ko: '메서드 추가' }),
    tokens('allowHeaders', { en: 'Headers', ko: '허용 헤더' }, { en: 'header', ko: '헤더' }, { en: 'Add an allowed header', ko: '허용 헤더 추가' }),
    { input: 'integer', path: 'maxAge', width: 2, min: 1, default: 5, label: { en: 'Remembered for', ko: '캐시 시간' }, unit: { en: 's', ko: '초' } },
    { input: 'switch', path: 'allowCredentials', width: 4, default: false, label: { en: 'With cookies', ko: '쿠키 포함 허용' } },
  ]),
  ...shownFor('ExtensionRef', [
    { input: 'text', path: 'group', width: 2, mono: true, label: { en: 'API group', ko: 'API 그룹' }, empty: 'text' },
    { input: 'text', path: 'kind', width: 2, mono: true, label: { en: 'Kind', ko: '종류' } },
    { input: 'text', path: 'name', width: 2, mono: true, label: { en: 'Name', ko: '이름' } },
  ]),
];

/** What happens to a request, or to its answer, on the way. */
export const FILTERS_FIELD: RowsField = {
  input: 'rows',
  path: 'filters',
  card: true,
  nameless: true,
  label: { en: 'On the way', ko: '거치는 처리' },
  item: { en: 'filter', ko: '필터' },
  add: { en: 'Add a filter', ko: '필터 추가' },
  newItem: { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: '', value: '' }] } },
  fields: FILTER_FIELDS,
};
