import { gathered } from '../../../gathered.ts';
import { mapField } from '../../../kinds/fields.ts';
import { decodeBase64 } from '../../../notation/base64-text.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { isPlaceholder, isSecretName } from '../../reading/sensitive.ts';

export const secretValueInManifest: ObjectCheck = {
  id: 'secret-value-in-manifest',
  severity: 'warning',
  area: 'config',
  scope: 'object',
  kinds: ['Secret'],
  title: { en: 'The values of a Secret stand in the file', ko: '시크릿 값이 파일에 들어 있습니다' },
  why: {
    en: 'Encoding with base64 hides nothing: whoever sees the file, or any earlier commit of it, has the values. They stay in the history after they are removed.',
    ko: 'base64는 아무것도 숨기지 않습니다. 파일이나 예전 커밋을 보는 사람은 값을 알 수 있고, 지워도 기록에 남습니다.',
  },
  todo: {
    en: 'Keep the values out of the repository: a SealedSecret, an ExternalSecret, or kubectl create secret; put placeholders here.',
    ko: '값을 저장소 밖에 두세요. SealedSecret, ExternalSecret 또는 kubectl create secret을 쓰고 여기에는 자리 표시자만 두세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  find(object) {
    const held = gathered(['data', 'stringData'], (map) =>
      gathered(Object.entries(mapField(object.value, map) ?? {}), ([key, value]) =>
        typeof value === 'string' && !isFilledIn(map, value) ? [{ key, path: [...object.path, map, key] }] : [],
      ),
    );
    // where a password stands rather than a user's name
    const first = held.find(({ key }) => isSecretName(key)) ?? held[0];
    if (first === undefined) return [];
    const keys = held.map(({ key }) => key).join(', ');
    return [
      {
        path: first.path,
        message: { en: `Values of this Secret can be read in the file: ${keys}`, ko: `파일에서 시크릿 값을 읽을 수 있습니다: ${keys}` },
        open: openForm('config', object.path),
      },
    ];
  },
};

function isFilledIn(map: string, value: string): boolean {
  const decoded = map === 'data' ? decodeBase64(value) : null;
  return isPlaceholder(value) || (decoded?.kind === 'text' && isPlaceholder(decoded.text));
}

export const cases: CheckCase[] = [
  {
    name: 'speaks once, where the value stands that is most evidently secret',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data:
  empty: ""
  user: d2Vi
  password: aHVudGVyMg==
stringData:
  url: postgres://db
`,
    finds: ['/data/password'],
  },
  {
    name: 'counts bytes and values that cannot be decoded too',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Secret, metadata: {name: a}, data: {key: //79}}
- {apiVersion: v1, kind: Secret, metadata: {name: b}, data: {key: not base64}}
`,
    finds: ['/items/0/data/key', '/items/1/data/key'],
  },
  {
    name: 'is content with placeholders and with values kept elsewhere',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data: {token: Q0hBTkdFX01F}
stringData: {a: CHANGE_ME, b: "\${PASSWORD}", c: <password>, d: "{{ .Values.password }}", e: ""}
---
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: db}
spec: {encryptedData: {password: AgBy3i4OJSWK}}
---
apiVersion: v1
kind: Secret
metadata: {name: token, annotations: {kubernetes.io/service-account.name: web}}
type: kubernetes.io/service-account-token
`,
    finds: [],
  },
];
