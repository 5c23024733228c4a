import { gathered } from '../../../gathered.ts';
import { mapField } from '../../../kinds/fields.ts';
import { nodeAt } from '../../../yaml/locate.ts';
import { isMap, isList, toJson } from '../../../yaml/value.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck } from '../../check.ts';

export const configValueNotString: ObjectCheck = {
  id: 'config-value-not-string',
  severity: 'error',
  area: 'config',
  scope: 'object',
  kinds: ['ConfigMap', 'Secret'],
  title: { en: 'A value of the ConfigMap or Secret is no text', ko: '컨피그맵 또는 시크릿 값이 문자열이 아닙니다' },
  why: {
    en: 'Values below data and stringData are strings. A bare number or true is another type in YAML, and the API server refuses the whole object.',
    ko: 'data와 stringData의 값은 문자열입니다. 따옴표 없는 숫자나 true는 YAML에서 다른 타입이라 API 서버가 오브젝트 전체를 거부합니다.',
  },
  todo: { en: 'Put quotes around the value; write nested settings as the text of one file (key: |).', ko: '값을 따옴표로 감싸세요. 중첩된 설정은 파일 하나의 텍스트(key: |)로 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object',
  find(object) {
    return gathered(['data', 'stringData'], (map) => {
      const values = mapField(object.value, map) ?? {};
      const wrong = Object.keys(values).filter((key) => typeof values[key] !== 'string' && values[key] !== null);
      return wrong.map((key) => {
        const value = values[key] ?? null;
        const path = [...object.path, map, key];
        return { path, message: message(key, value), fix: fixOf(object, path, value) };
      });
    });
  },
};

function message(key: string, value: YamlValue) {
  const type = isMap(value) ? { en: 'a map', ko: '맵' } : isList(value) ? { en: 'a list', ko: '리스트' } : { en: String(value), ko: String(value) };
  return {
    en: `The value of ${key} is ${type.en}, not a string: the API server refuses it`,
    ko: `값이 문자열이 아니어서(${type.ko}) API 서버가 거부합니다: ${key}`,
  };
}

/** A scalar keeps the letters it is written with: 1.10 becomes "1.10", not "1.1". */
function fixOf({ document }: CheckedObject, path: Path, value: YamlValue): Fix {
  if (isMap(value) || isList(value)) {
    return { label: { en: 'Write it as JSON text', ko: 'JSON 텍스트로 쓰기' }, safe: false, steps: [{ op: 'set', path, value: `${toJson(value, 2)}\n` }] };
  }
  const node = nodeAt(document, path);
  const text = node?.kind === 'scalar' ? node.text : String(value);
  return { label: { en: `Quote ${text}`, ko: `따옴표로 감싸기: ${text}` }, safe: true, steps: [{ op: 'set', path, value: text }] };
}

export const cases: CheckCase[] = [
  {
    name: 'quotes what is written, letter for letter',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  PORT: 8080 # http
  DEBUG: true
  VERSION: 1.10
  NAME: web
`,
    finds: ['/data/PORT', '/data/DEBUG', '/data/VERSION'],
    fixed: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  PORT: '8080' # http
  DEBUG: 'true'
  VERSION: '1.10'
  NAME: web
`,
  },
  {
    name: 'writes a map as text',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  settings.json:
    port: 80
`,
    finds: ['/data/settings.json'],
    fixed: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  settings.json: |
    {
      "port": 80
    }
`,
  },
  {
    name: 'looks into stringData too',
    yaml: 'apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData:\n  pin: 1234\n',
    finds: ['/stringData/pin'],
    fixed: `apiVersion: v1
kind: Secret
metadata: {name: web}
stringData:
  pin: '1234'
`,
  },
  {
    name: 'is content with strings, and with null, which the API server reads as the empty one',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: "1", b: text, c: }\n',
    finds: [],
  },
];
