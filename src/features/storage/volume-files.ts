import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField, SwitchField } from '../../ui/form/field.ts';
import { text } from './storage-fields.ts';

/** Volumes made of files: keys of ConfigMaps and Secrets, tokens, what Kubernetes knows of the Pod. */

export function optional(path: string): SwitchField {
  return {
    input: 'switch',
    path,
    label: { en: 'May be missing', ko: '없어도 됨' },
    help: { en: 'Otherwise the Pod waits until it is there.', ko: '끄면 만들어질 때까지 파드가 시작되지 않습니다.' },
    width: 3,
    default: false,
  };
}

/** A number of permission bits: in YAML 0644 is octal, JSON and this field have it in decimal. */
export function mode(path: string): Field {
  return {
    input: 'integer',
    path,
    label: { en: 'Permissions', ko: '파일 권한' },
    help: {
      en: 'As a decimal number: 420 is 0644, 256 is 0400, 493 is 0755. In YAML it may be written 0644.',
      ko: '십진수로 씁니다. 420은 0644, 256은 0400, 493은 0755입니다. YAML에는 0644로 쓸 수 있습니다.',
    },
    width: 3,
    min: 0,
    max: 511,
    default: 420,
  };
}

export function keysToPaths(path: string): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'Only these keys', ko: '일부 키만' },
    help: { en: 'Left out: each key is a file of its name.', ko: '비워 두면 키마다 같은 이름의 파일이 됩니다.' },
    item: { en: 'key', ko: '키' },
    add: { en: 'Choose a key', ko: '키 선택' },
    newItem: { key: '', path: '' },
    fields: [
      {
        input: 'text',
        path: 'key',
        label: { en: 'Key', ko: '키' },
        help: { en: 'While it is missing there, the Pod does not start.', ko: '이 키가 없으면 파드가 시작되지 않습니다.' },
        width: 2,
        mono: true,
        required: true,
        suggestions: ['work'],
      },
      {
        input: 'text',
        path: 'path',
        label: { en: 'As the file', ko: '파일 이름' },
        help: { en: 'Below the mount; folders are allowed: conf/app.yaml.', ko: '마운트 경로 아래의 파일입니다. conf/app.yaml처럼 폴더도 쓸 수 있습니다.' },
        width: 2,
        mono: true,
        required: true,
      },
      {
        input: 'integer',
        path: 'mode',
        label: { en: 'Permissions', ko: '권한' },
        help: { en: 'Of this file alone, as a decimal number: 256 is 0400.', ko: '이 파일에만 적용하며 십진수로 씁니다. 256은 0400입니다.' },
        width: 2,
        min: 0,
        max: 511,
      },
    ],
  };
}

const DOWNWARD_ITEMS: readonly Field[] = [
  { input: 'text', path: 'path', label: { en: 'File', ko: '파일' }, help: { en: 'Name below the mount, such as labels.', ko: 'labels처럼 마운트 경로 아래에 만들 이름입니다.' }, width: 2, mono: true, required: true },
  {
    input: 'text',
    path: 'fieldRef.fieldPath',
    label: { en: 'Field of the Pod', ko: '파드 필드' },
    help: { en: 'Labels, annotations, name, namespace or uid: nothing else can be a file.', ko: '레이블, 어노테이션, 이름, 네임스페이스, uid만 파일로 만들 수 있습니다.' },
    width: 4,
    mono: true,
    suggestions: [{ values: ['metadata.labels', 'metadata.annotations', 'metadata.name', 'metadata.namespace', 'metadata.uid'].map((value) => ({ value })) }],
    shownWhen: { path: 'resourceFieldRef', present: false },
  },
  {
    input: 'text',
    path: 'resourceFieldRef.resource',
    label: { en: 'Resource', ko: '리소스' },
    help: { en: 'A request or limit, such as limits.memory, which is written in bytes.', ko: 'limits.memory 같은 요청이나 한도이며, 메모리는 바이트로 씁니다.' },
    width: 2,
    mono: true,
    shownWhen: { path: 'resourceFieldRef', present: true },
  },
  {
    input: 'text',
    path: 'resourceFieldRef.containerName',
    label: { en: 'Of container', ko: '컨테이너' },
    help: { en: 'Whose request or limit it is; a file must name one.', ko: '요청이나 한도를 읽을 컨테이너이며 꼭 적어야 합니다.' },
    width: 2,
    mono: true,
    suggestions: ['work'],
    shownWhen: { path: 'resourceFieldRef', present: true },
  },
];

export function downwardItems(path: string): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'Files', ko: '파일' },
    help: { en: 'What Kubernetes knows of the Pod. Files of labels and annotations follow when these change.', ko: 'Kubernetes가 아는 파드 정보입니다. 레이블과 어노테이션이 바뀌면 파일도 바뀝니다.' },
    item: { en: 'file', ko: '파일' },
    add: { en: 'Add a file', ko: '파일 추가' },
    newItem: { path: '', fieldRef: { fieldPath: 'metadata.labels' } },
    fields: DOWNWARD_ITEMS,
  };
}

const KEYS_AS_FILES: Localized = { en: 'Its keys become files in the common directory.', ko: '키가 이 디렉터리의 파일이 됩니다.' };

/** Of several objects, in one directory. */
export const PROJECTED: RowsField = {
  input: 'rows',
  path: 'projected.sources',
  label: { en: 'Sources in one directory', ko: '한 디렉터리에 모을 원본' },
  help: { en: 'Files of several objects side by side; no two may have the same name.', ko: '여러 오브젝트의 파일을 함께 둡니다. 같은 이름의 파일이 있으면 안 됩니다.' },
  item: { en: 'source', ko: '원본' },
  add: { en: 'Add a source', ko: '원본 추가' },
  newItem: { configMap: { name: '' } },
  card: true,
  fields: [
    text('configMap.name', { en: 'ConfigMap', ko: '컨피그맵' }, KEYS_AS_FILES, { suggestions: ['work'], shownWhen: { path: 'configMap', present: true } }),
    { ...optional('configMap.optional'), shownWhen: { path: 'configMap', present: true } },
    { ...keysToPaths('configMap.items'), shownWhen: { path: 'configMap', present: true } },
    text('secret.name', { en: 'Secret', ko: '시크릿' }, KEYS_AS_FILES, { suggestions: ['work'], shownWhen: { path: 'secret', present: true } }),
    { ...optional('secret.optional'), shownWhen: { path: 'secret', present: true } },
    { ...keysToPaths('secret.items'), shownWhen: { path: 'secret', present: true } },
    text(
      'serviceAccountToken.path',
      { en: 'Token as the file', ko: '토큰 파일 이름' },
      { en: 'The program must read it anew from time to time: the kubelet renews the token.', ko: 'kubelet이 토큰을 갱신하므로 프로그램이 파일을 주기적으로 다시 읽어야 합니다.' },
      { width: 2, shownWhen: { path: 'serviceAccountToken', present: true } },
    ),
    text(
      'serviceAccountToken.audience',
      { en: 'For', ko: '대상(audience)' },
      { en: 'Who is to accept the token, such as vault; everybody else refuses it.', ko: '토큰을 받을 상대입니다(예: vault). 다른 곳에서는 거부합니다.' },
      { width: 2, placeholder: { en: 'the API server', ko: 'API 서버' }, shownWhen: { path: 'serviceAccountToken', present: true } },
    ),
    {
      input: 'integer',
      path: 'serviceAccountToken.expirationSeconds',
      label: { en: 'Valid for', ko: '유효 시간' },
      help: { en: 'Replaced in the file once 80 % of the time, or a day, has passed; 600 at least.', ko: '이 시간의 80%나 하루가 지나면 파일의 토큰을 새로 바꿉니다. 최소 600초입니다.' },
      width: 2,
      min: 600,
      max: 4_294_967_296,
      default: 3600,
      unit: { en: 's', ko: '초' },
      shownWhen: { path: 'serviceAccountToken', present: true },
    },
    { ...downwardItems('downwardAPI.items'), shownWhen: { path: 'downwardAPI', present: true } },
    {
      input: 'fact',
      path: 'clusterTrustBundle',
      label: { en: 'Trust bundle', ko: '신뢰 번들' },
      help: { en: 'Root certificates that the cluster hands out, as one PEM file.', ko: '클러스터가 나눠 주는 루트 인증서를 PEM 파일 하나로 만듭니다.' },
      width: 6,
      describe: () => ({ en: 'certificates of a ClusterTrustBundle: All fields has them', ko: 'ClusterTrustBundle의 인증서입니다. 모든 필드에서 편집하세요' }),
      shownWhen: { path: 'clusterTrustBundle', present: true },
    },
  ],
};
