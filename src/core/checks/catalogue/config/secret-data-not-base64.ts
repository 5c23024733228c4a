import { gathered } from '../../../gathered.ts';
import { mapField } from '../../../kinds/fields.ts';
import { decodeBase64, encodeBase64 } from '../../../notation/base64-text.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { isFilledIn } from '../../reading/sensitive.ts';

export const secretDataNotBase64: ObjectCheck = {
  id: 'secret-data-not-base64',
  severity: 'error',
  area: 'config',
  scope: 'object',
  kinds: ['Secret'],
  title: { en: 'The data of a Secret is not base64', ko: '시크릿 data가 base64가 아닙니다' },
  why: {
    en: 'The API server decodes every value below data and refuses the whole Secret when one is not base64. A value encoded with its line break, or twice, is accepted and then is simply the wrong password.',
    ko: 'API 서버는 data의 값을 모두 디코딩하며, 하나라도 base64가 아니면 시크릿 전체를 거부합니다. 줄 바꿈까지 인코딩했거나 두 번 인코딩한 값은 받아들여지지만 틀린 비밀번호가 됩니다.',
  },
  todo: {
    en: 'Write the text itself below stringData, or encode it without the line break (printf %s, or echo -n).',
    ko: '원래 글자를 stringData에 쓰거나, 줄 바꿈 없이(printf %s 또는 echo -n) 인코딩하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
  find(object) {
    return gathered(Object.entries(mapField(object.value, 'data') ?? {}), ([key, value]) => (typeof value === 'string' ? atValue(object, key, value) : []));
  },
};

function atValue(object: CheckedObject, key: string, value: string): readonly Report[] {
  const path = [...object.path, 'data', key];
  const decoded = decodeBase64(value);
  if (decoded.kind === 'broken') {
    if (isFilledIn(value)) return [];
    const fix = mapField(object.value, 'stringData')?.[key] === undefined ? { fix: moveToStringData(object, key, value) } : {};
    return [{ path, message: { en: `The value of ${key} is not base64, so the Secret is refused`, ko: `값이 base64가 아니어서 시크릿이 거부됩니다: ${key}` }, ...fix }];
  }
  if (decoded.kind !== 'text') return [];
  const { text } = decoded;
  if (/^[^\r\n]+\r?\n$/.test(text)) {
    return [
      {
        path,
        severity: 'warning',
        message: { en: `${key} ends with a line break: programs take it as part of the value`, ko: `값 끝에 줄 바꿈이 있습니다. 프로그램은 줄 바꿈까지 값으로 읽습니다: ${key}` },
        fix: encodeAs(path, text.trimEnd(), { en: 'Encode it without the line break', ko: '줄 바꿈 없이 인코딩' }),
      },
    ];
  }
  return isEncodedTwice(text)
    ? [
        {
          path,
          severity: 'warning',
          message: { en: `${key} seems to be encoded twice: decoded once it is still base64`, ko: `두 번 인코딩한 값으로 보입니다. 한 번 디코딩해도 base64입니다: ${key}` },
          fix: { label: { en: 'Encode it once', ko: '한 번만 인코딩' }, safe: false, steps: [{ op: 'set', path, value: text.replace(/\s/g, '') }] },
        },
      ]
    : [];
}

/** So long that plain words in the alphabet of base64 do not decode to readable text by chance. */
const TOO_LONG_FOR_CHANCE = 12;

function isEncodedTwice(text: string): boolean {
  const inner = decodeBase64(text.trim());
  return text.length >= TOO_LONG_FOR_CHANCE && inner.kind === 'text' && /^[\x20-\x7e\r\n\t]+$/.test(inner.text);
}

/** Safe only where the text is evidently plain: what looks like cut off base64 is not what the program expects. */
function moveToStringData(object: CheckedObject, key: string, value: string): Fix {
  const looksEncoded = /\.\.\.|#/.test(value) || /^[A-Za-z0-9+/=\s_-]{40,}$/.test(value);
  return {
    label: { en: `Move ${key} to stringData`, ko: `stringData로 이동: ${key}` },
    safe: !looksEncoded,
    steps: [
      { op: 'set', path: [...object.path, 'stringData', key], value },
      { op: 'remove', path: [...object.path, 'data', key], withEmpty: ['data'] },
    ],
  };
}

function encodeAs(path: Report['path'], text: string, label: Fix['label']): Fix {
  return { label, safe: false, steps: [{ op: 'set', path, value: encodeBase64(text) }] };
}

export const cases: CheckCase[] = [
  {
    name: 'moves plain text to stringData',
    yaml: `apiVersion: v1
kind: Secret
metadata:
  name: db
data:
  user: d2Vi # web
  password: correct horse
`,
    finds: ['/data/password'],
    fixed: `apiVersion: v1
kind: Secret
metadata:
  name: db
data:
  user: d2Vi # web
stringData:
  password: correct horse
`,
  },
  {
    name: 'sees a comment that became part of a block',
    yaml: `apiVersion: v1
kind: Secret
metadata:
  name: keys
data:
  public: |
    TUlJQg...  # the key
stringData: {public: x}
`,
    finds: ['/data/public'],
  },
  {
    name: 'sees a line break and a second encoding',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data:
  password: aHVudGVyMgo=
  token: WkdWbVlYVnNkQzEwYjJ0bGJnPT0=
`,
    finds: ['/data/password warning', '/data/token warning'],
    fixed: `apiVersion: v1
kind: Secret
metadata: {name: db}
data:
  password: aHVudGVyMg==
  token: ZGVmYXVsdC10b2tlbg==
`,
  },
  {
    name: 'is content with base64 over several lines, bytes, files and placeholders',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data:
  long: |
    aHVudGVy
    Mg==
  bytes: //79
  file: YQpiCg==
  word: c2VjcmV0
  later: \${PASSWORD}
stringData: {plain: correct horse}
`,
    finds: [],
  },
];
