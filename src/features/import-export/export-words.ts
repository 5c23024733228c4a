import type { Localized } from '../../core/localized.ts';
import type { ExportForm } from './export-forms.ts';

export const EXPORT_WORDS = {
  title: { en: 'Export', ko: '내보내기' },
  form: { en: 'As', ko: '형식' },
  contents: { en: 'What it holds', ko: '담기는 파일' },
  count: { en: 'Files: {count}', ko: '파일 {count}개' },
  andMore: { en: 'and {count} more', ko: '외 {count}개' },
  leftOut: { en: 'Left out, because kubectl would refuse all of it: {names}', ko: 'kubectl이 전체를 거부하게 되므로 빼는 파일: {names}' },
  leaveSecrets: { en: 'Leave out the values of Secrets', ko: 'Secret의 값 빼기' },
  leaveSecretsHelp: {
    en: 'Keys stay, with empty values: to show it to others. Comments stay too. Fill them in before you apply it, else the ones in the cluster are emptied.',
    ko: '키는 남기고 값을 비워 다른 사람에게 보여 줄 수 있습니다. 주석은 그대로입니다. 적용하기 전에 값을 채우지 않으면 클러스터의 값이 비워집니다.',
  },
  command: { en: 'Apply it with', ko: '적용 명령' },
  nothing: { en: 'There is nothing in it that kubectl takes.', ko: 'kubectl로 적용할 내용이 없습니다.' },
  namespaces: { en: 'Namespaces', ko: '네임스페이스' },
  noNamespace: { en: 'not said', ko: '지정 안 함' },
  oneNamespace: { en: 'One for all', ko: '한 번에 정하기' },
  copy: { en: 'Copy YAML', ko: 'YAML 복사' },
  copyDocument: { en: 'This document', ko: '이 문서' },
  copyFile: { en: 'Its file', ko: '이 파일' },
  copyAll: { en: 'Everything', ko: '전체' },
  before: { en: 'Before it leaves', ko: '내보내기 전에' },
  needs: { en: 'The cluster must have', ko: '클러스터에 미리 있어야 하는 것' },
  fine: { en: 'No open problems, and nothing is needed beforehand.', ko: '남은 문제가 없고 미리 준비할 것도 없습니다.' },
  removed: { en: 'Objects whose API Kubernetes {version} no longer has: {count}', ko: 'Kubernetes {version} 버전에 없는 API를 쓰는 오브젝트가 {count}개 있습니다.' },
  errors: { en: 'Open errors: {count}', ko: '남은 오류가 {count}개 있습니다.' },
  warnings: { en: 'Open warnings: {count}', ko: '남은 경고가 {count}개 있습니다.' },
  secrets: {
    en: 'Secrets that leave with their values, which anybody can read in the file: {count}',
    ko: '값이 들어 있는 Secret이 {count}개 있습니다. 파일을 보는 누구나 값을 읽을 수 있습니다.',
  },
  recoded: { en: '{name} came as EUC-KR and leaves as UTF-8, because it was edited.', ko: '편집했으므로 EUC-KR 대신 UTF-8로 내보냅니다: {name}' },
  download: { en: 'Download {name}', ko: '내려받기: {name}' },
  close: { en: 'Close', ko: '닫기' },
} as const satisfies Record<string, Localized>;

export const FORM_WORDS: Readonly<Record<ExportForm, { readonly title: Localized; readonly help: Localized }>> = {
  files: {
    title: { en: 'The files as they are', ko: '파일 그대로' },
    help: { en: 'Your files with nothing but your changes in them.', ko: '직접 바꾼 내용만 달라진 원래 파일입니다.' },
  },
  one: {
    title: { en: 'One YAML file', ko: 'YAML 파일 하나' },
    help: { en: 'All documents one after the other, in your order.', ko: '모든 문서를 지금 순서대로 이어 붙입니다.' },
  },
  resources: {
    title: { en: 'One file per resource', ko: '리소스마다 파일 하나' },
    help: { en: 'Numbered in the order in which they are applied.', ko: '적용하는 순서대로 번호를 붙입니다.' },
  },
  package: {
    title: { en: 'With README and kustomization', ko: 'README와 kustomization 포함' },
    help: { en: 'One file per resource in manifests/, ready for a repository.', ko: 'manifests/에 리소스마다 파일 하나를 두어 저장소에 바로 올릴 수 있습니다.' },
  },
};
