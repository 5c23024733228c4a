import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField } from '../../ui/form/field.ts';
import { ingressPath } from './names.ts';

const EXACT_OR_PATTERN = [
  { value: 'Exact', label: { en: 'is', ko: '같음' } },
  { value: 'RegularExpression', label: { en: 'fits the pattern', ko: '정규식에 맞음' } },
];

interface NamedValues {
  readonly path: string;
  readonly label: Localized;
  readonly help: Localized;
  readonly item: Localized;
  readonly add: Localized;
  readonly nameHelp: Localized;
}

function namedValues({ path, label, help, item, add, nameHelp }: NamedValues): RowsField {
  return {
    input: 'rows',
    path,
    label,
    help,
    item,
    add,
    newItem: { name: '', value: '' },
    fields: [
      { input: 'text', path: 'name', width: 2, mono: true, required: true, label: { en: 'Name', ko: '이름' }, help: nameHelp },
      {
        input: 'choice',
        path: 'type',
        width: 2,
        default: 'Exact',
        label: { en: 'Compared', ko: '비교' },
        help: { en: 'By default it must be equal. How patterns are written depends on the controller.', ko: '기본은 값이 같은지 봅니다. 정규식 문법은 컨트롤러마다 다릅니다.' },
        choices: EXACT_OR_PATTERN,
      },
      { input: 'text', path: 'value', width: 2, mono: true, required: true, label: { en: 'Value', ko: '값' }, help: { en: 'Compared with the whole value in the request.', ko: '요청에 담긴 값 전체와 비교합니다.' } },
    ],
  };
}

/** One match: all it says must hold. Of several matches one is enough. */
export const MATCH_FIELDS: readonly Field[] = [
  {
    input: 'choice',
    path: 'path.type',
    width: 2,
    default: 'PathPrefix',
    label: { en: 'Path', ko: '경로' },
    help: {
      en: '“And below” goes by whole parts: /shop takes /shop/cart, but not /shopping. Not every controller takes patterns.',
      ko: '“하위 포함”은 / 단위로 비교해 /shop은 /shop/cart에 맞지만 /shopping에는 맞지 않습니다. 정규식은 일부 컨트롤러만 지원합니다.',
    },
    choices: [
      { value: 'PathPrefix', label: { en: 'and below', ko: '하위 포함' } },
      { value: 'Exact', label: { en: 'exactly', ko: '정확히' } },
      { value: 'RegularExpression', label: { en: 'fits the pattern', ko: '정규식에 맞음' } },
    ],
  },
  {
    input: 'text',
    path: 'path.value',
    width: 2,
    mono: true,
    label: { en: 'Path', ko: '경로' },
    help: { en: 'Begins with /. Left out, every path.', ko: '/로 시작합니다. 비워 두면 모든 경로입니다.' },
    placeholder: { en: '/', ko: '/' },
    rule: ingressPath,
  },
  {
    input: 'choice',
    path: 'method',
    width: 2,
    label: { en: 'Method', ko: '메서드' },
    help: { en: 'To send reads and writes to different Services, say.', ko: '읽기와 쓰기를 다른 서비스로 보낼 때처럼 씁니다.' },
    default: { en: 'any', ko: '모두' },
    choices: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'].map((value) => ({ value, label: { en: value, ko: value } })),
  },
  namedValues({
    path: 'headers',
    label: { en: 'And headers', ko: '그리고 헤더' },
    help: { en: 'All of them must match: to let testers reach a new version, say.', ko: '모두 맞아야 합니다. 테스터만 새 버전으로 보낼 때처럼 씁니다.' },
    item: { en: 'header', ko: '헤더' },
    add: { en: 'Match a header', ko: '헤더 조건 추가' },
    nameHelp: { en: 'Upper and lower case make no difference.', ko: '대소문자를 구분하지 않습니다.' },
  }),
  namedValues({
    path: 'queryParams',
    label: { en: 'And query parameters', ko: '그리고 쿼리 매개변수' },
    help: { en: 'What stands behind the ? of the address; all of them must match.', ko: '주소의 ? 뒤에 오는 매개변수이며 모두 맞아야 합니다.' },
    item: { en: 'parameter', ko: '매개변수' },
    add: { en: 'Match a query parameter', ko: '쿼리 조건 추가' },
    nameHelp: { en: 'Must be the same, upper and lower case included.', ko: '대소문자까지 같아야 합니다.' },
  }),
];

/** Which requests a rule takes. */
export const MATCHES_FIELD: RowsField = {
  input: 'rows',
  path: 'matches',
  card: true,
  nameless: true,
  label: { en: 'Requests for any of these', ko: '이 중 하나에 맞는 요청' },
  help: { en: 'One match is enough; inside it, all must hold. With none, the rule takes every request.', ko: '조건 하나만 맞으면 되고, 한 조건 안에서는 모두 맞아야 합니다. 비워 두면 모든 요청을 받습니다.' },
  item: { en: 'match', ko: '조건' },
  add: { en: 'Add a match', ko: '조건 추가' },
  newItem: { path: { type: 'PathPrefix', value: '/' } },
  fields: MATCH_FIELDS,
};
