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

function headerRows(path: 'set' | 'add', label: Localized, help: Localized, add: Localized): RowsField {
  return {
    input: 'rows',
    path,
    label,
    help,
    item: { en: 'header', ko: '헤더' },
    add,
    newItem: { name: '', value: '' },
    fields: [
      {
        input: 'text',
        path: 'name',
        width: 3,
        mono: true,
        required: true,
        label: { en: 'Header', ko: '헤더' },
        help: { en: 'A filter names each header once; upper and lower case make no difference.', ko: '한 필터에서 같은 헤더는 한 번만 쓰며 대소문자를 구분하지 않습니다.' },
      },
      { input: 'text', path: 'value', width: 3, mono: true, required: true, label: { en: 'Value', ko: '값' }, help: { en: 'Several values are parted by commas.', ko: '값이 여러 개면 쉼표로 나눕니다.' } },
    ],
  };
}

const headerFields: readonly Field[] = [
  headerRows(
    'set',
    { en: 'Set', ko: '바꿔 쓸 헤더' },
    { en: 'Replaces whatever value came, or sets one where none did.', ko: '들어온 값을 이 값으로 바꾸고, 없으면 새로 넣습니다.' },
    { en: 'Set a header', ko: '바꿀 헤더 추가' },
  ),
  headerRows(
    'add',
    { en: 'Add beside what is there', ko: '덧붙일 헤더' },
    { en: 'A value that came stays; this one is appended with a comma.', ko: '들어온 값은 그대로 두고 쉼표 뒤에 덧붙입니다.' },
    { en: 'Add a header', ko: '덧붙일 헤더 추가' },
  ),
  {
    input: 'tokens',
    of: 'text',
    path: 'remove',
    label: { en: 'Remove', ko: '지울 헤더' },
    help: { en: 'Taken away before it goes on: internal headers that nobody outside should see, say.', ko: '넘기기 전에 지웁니다. 밖에서 보면 안 되는 내부용 헤더 등에 씁니다.' },
    item: { en: 'header', ko: '헤더' },
    add: { en: 'Remove a header', ko: '지울 헤더 추가' },
  },
];

function hostField(help: Localized): Field {
  return { input: 'text', path: 'hostname', width: 2, mono: true, label: { en: 'Host', ko: '호스트' }, help, rule: hostName, placeholder: { en: 'as it came', ko: '들어온 그대로' } };
}

function pathFields(member: string): Field[] {
  return [
    {
      input: 'choice',
      path: 'path.type',
      width: 2,
      label: { en: 'Path', ko: '경로' },
      help: { en: 'Which part of the path changes; the rest stays as it came.', ko: '경로에서 바꿀 부분을 정합니다. 나머지는 들어온 그대로입니다.' },
      default: { en: 'as it came', ko: '들어온 그대로' },
      choices: [
        { value: 'ReplacePrefixMatch', label: { en: 'another beginning', ko: '앞부분 바꾸기' }, unsets: [`${member}.path.replaceFullPath`] },
        { value: 'ReplaceFullPath', label: { en: 'another path', ko: '전체 바꾸기' }, unsets: [`${member}.path.replacePrefixMatch`] },
      ],
    },
    {
      input: 'text',
      path: 'path.replacePrefixMatch',
      width: 2,
      mono: true,
      label: { en: 'New beginning', ko: '새 앞부분' },
      help: {
        en: 'Takes the place of the prefix that matched: with /shop matched and / here, /shop/cart becomes /cart.',
        ko: '일치한 앞부분을 대신합니다. /shop으로 일치했고 여기에 /를 쓰면 /shop/cart는 /cart가 됩니다.',
      },
    },
    {
      input: 'text',
      path: 'path.replaceFullPath',
      width: 2,
      mono: true,
      label: { en: 'New path', ko: '새 경로' },
      help: { en: 'Every request goes to this one path, whatever it asked for.', ko: '어떤 경로로 왔든 이 경로 하나로 보냅니다.' },
    },
  ];
}

const tokens = (path: string, label: Localized, help: Localized, item: Localized, add: Localized): Field => ({ input: 'tokens', of: 'text', path, width: 3, label, help, item, add });

export const FILTER_FIELDS: readonly Field[] = [
  {
    input: 'choice',
    path: 'type',
    width: 6,
    required: true,
    label: { en: 'What it does', ko: '하는 일' },
    help: { en: 'One filter does one thing; a rule may have several.', ko: '필터 하나는 한 가지 일만 합니다. 규칙에 여러 개를 둘 수 있습니다.' },
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
      help: { en: 'https sends whoever came over http to the encrypted address.', ko: 'https를 고르면 http로 온 요청을 암호화된 주소로 보냅니다.' },
      default: { en: 'as it came', ko: '들어온 그대로' },
      choices: ['https', 'http'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    hostField({ en: 'Where the client is told to go. Left out, the host that it asked for.', ko: '클라이언트를 보낼 호스트입니다. 비워 두면 요청한 호스트 그대로입니다.' }),
    {
      input: 'integer',
      path: 'port',
      width: 2,
      min: 1,
      max: 65_535,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'Left out: 443 for https and 80 for http, and without a scheme the port of the listener.', ko: '비워 두면 https는 443, http는 80입니다. 프로토콜도 비우면 리스너의 포트입니다.' },
      placeholder: { en: 'that of the scheme', ko: '프로토콜 기본 포트' },
    },
    {
      input: 'choice',
      path: 'statusCode',
      width: 2,
      label: { en: 'Answered with', ko: '응답 코드' },
      help: { en: 'Browsers remember 301 for long: take 302 until it is certain.', ko: '브라우저는 301을 오래 기억합니다. 확실해질 때까지는 302를 쓰세요.' },
      default: '302',
      choices: [
        { value: 301, label: { en: '301, for good', ko: '301 영구 이동' } },
        { value: 302, label: { en: '302, for now', ko: '302 임시 이동' } },
      ],
    },
    ...pathFields(MEMBERS.RequestRedirect),
  ]),
  ...shownFor('URLRewrite', [
    hostField({ en: 'What the Service sees as Host: for backends that answer to a name of their own only.', ko: '서비스가 받는 Host 헤더입니다. 자기 이름에만 응답하는 백엔드에 씁니다.' }),
    ...pathFields(MEMBERS.URLRewrite),
  ]),
  ...shownFor('RequestMirror', [
    {
      input: 'text',
      path: 'backendRef.name',
      width: 3,
      mono: true,
      label: { en: 'Service', ko: '서비스' },
      help: { en: 'Gets a copy of the requests; what it answers is thrown away.', ko: '요청의 사본을 받으며, 이 서비스의 응답은 버려집니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: 'backendRef.port',
      width: 1,
      min: 1,
      max: 65_535,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'Port of the Service; that of the container may be another.', ko: '서비스의 포트입니다. 컨테이너 포트와 다를 수 있습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: 'percent',
      width: 2,
      min: 0,
      max: 100,
      default: 100,
      label: { en: 'Copied', ko: '복제 비율' },
      help: { en: 'How many of the requests; all unless said. Copied writes are really done.', ko: '복제할 요청의 비율이며 기본은 전부입니다. 복제된 쓰기 요청도 실제로 실행됩니다.' },
      unit: { en: '%', ko: '%' },
    },
  ]),
  ...shownFor('CORS', [
    tokens(
      'allowOrigins',
      { en: 'Origins', ko: '허용 출처' },
      { en: 'Sites whose pages may call this from a browser, such as https://shop.example.com; * is every site.', ko: '브라우저에서 호출할 수 있는 사이트입니다(예: https://shop.example.com). *는 모든 사이트입니다.' },
      { en: 'origin', ko: '출처' },
      { en: 'Add an origin', ko: '출처 추가' },
    ),
    tokens(
      'allowMethods',
      { en: 'Methods', ko: '허용 메서드' },
      { en: 'Such as PUT and DELETE: browsers allow GET, HEAD and POST anyway.', ko: 'PUT, DELETE 등을 적습니다. GET, HEAD, POST는 적지 않아도 브라우저가 허용합니다.' },
      { en: 'method', ko: '메서드' },
      { en: 'Add a method', ko: '메서드 추가' },
    ),
    tokens(
      'allowHeaders',
      { en: 'Headers', ko: '허용 헤더' },
      { en: 'What those pages may send beside the usual headers: Authorization, X-Request-Id.', ko: '기본 헤더 외에 페이지가 보낼 수 있는 헤더입니다. Authorization, X-Request-Id 등을 적습니다.' },
      { en: 'header', ko: '헤더' },
      { en: 'Add an allowed header', ko: '허용 헤더 추가' },
    ),
    {
      input: 'integer',
      path: 'maxAge',
      width: 2,
      min: 1,
      default: 5,
      label: { en: 'Remembered for', ko: '캐시 시간' },
      help: { en: 'How long a browser goes without asking again whether it may.', ko: '브라우저가 허용 여부를 다시 묻지 않는 시간입니다.' },
      unit: { en: 's', ko: '초' },
    },
    {
      input: 'switch',
      path: 'allowCredentials',
      width: 4,
      default: false,
      label: { en: 'With cookies', ko: '쿠키 포함 허용' },
      help: { en: 'Pages of those origins act as the signed-in user: name them one by one, not as *.', ko: '그 출처의 페이지가 로그인한 사용자로 호출합니다. 출처에 * 대신 주소를 하나씩 적으세요.' },
    },
  ]),
  ...shownFor('ExtensionRef', [
    {
      input: 'text',
      path: 'group',
      width: 2,
      mono: true,
      label: { en: 'API group', ko: 'API 그룹' },
      help: { en: 'Of the controller’s own kind, such as traefik.io; empty for the core group.', ko: 'traefik.io처럼 컨트롤러 고유 종류의 그룹입니다. 코어 그룹이면 비워 둡니다.' },
      empty: 'text',
    },
    {
      input: 'text',
      path: 'kind',
      width: 2,
      mono: true,
      label: { en: 'Kind', ko: '종류' },
      help: { en: 'Such as Middleware for Traefik. With a kind that the controller does not know the rule fails.', ko: 'Traefik의 Middleware 등입니다. 컨트롤러가 모르는 종류면 규칙이 동작하지 않습니다.' },
    },
    { input: 'text', path: 'name', width: 2, mono: true, label: { en: 'Name', ko: '이름' }, help: { en: 'In the namespace of the route.', ko: '라우트와 같은 네임스페이스에 있어야 합니다.' } },
  ]),
];

/** What happens to a request, or to its answer, on the way. */
export const FILTERS_FIELD: RowsField = {
  input: 'rows',
  path: 'filters',
  card: true,
  nameless: true,
  label: { en: 'On the way', ko: '거치는 처리' },
  help: {
    en: 'Done before the Service gets the request, or the client its answer. A redirect and a rewrite do not go together.',
    ko: '서비스가 요청을 받거나 클라이언트가 응답을 받기 전에 합니다. 리디렉션과 바꿔 쓰기는 함께 쓸 수 없습니다.',
  },
  item: { en: 'filter', ko: '필터' },
  add: { en: 'Add a filter', ko: '필터 추가' },
  newItem: { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: '', value: '' }] } },
  fields: FILTER_FIELDS,
};
