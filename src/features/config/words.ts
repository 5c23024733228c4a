import type { Localized } from '../../core/localized.ts';
import type { EnvFromSource, EnvSource } from './model/env-source.ts';

export const SOURCE_NAMES: Readonly<Record<EnvSource, Localized>> = {
  value: { en: 'value', ko: '값' },
  configMapKeyRef: { en: 'ConfigMap', ko: '컨피그맵' },
  secretKeyRef: { en: 'Secret', ko: '시크릿' },
  fieldRef: { en: 'Pod field', ko: '파드 필드' },
  resourceFieldRef: { en: 'resource', ko: '리소스' },
  fileKeyRef: { en: 'file (1.34)', ko: '파일 (1.34)' },
};

export const ALL_NAMES: Readonly<Record<EnvFromSource, Localized>> = {
  configMapRef: { en: 'ConfigMap', ko: '컨피그맵' },
  secretRef: { en: 'Secret', ko: '시크릿' },
};

export const WORDS = {
  source: { en: 'Taken from', ko: '값의 출처' },
  otherSource: { en: 'another source', ko: '다른 출처' },
  optional: { en: 'may be missing', ko: '없어도 됨' },
  is: { en: 'is {value}', ko: '현재 값: {value}' },
  isSecret: { en: 'is in the Secret', ko: '시크릿에 있는 값' },
  isBinary: { en: 'is binary', ko: '바이너리 값' },
  isEmpty: { en: 'is empty', ko: '빈 값' },
  noObject: { en: '{kind} {name} is not in this bundle', ko: '{kind} {name}: 이 묶음에 없음' },
  noKey: { en: '{kind} {name} has no key {key}', ko: '{kind} {name}: {key} 키 없음' },
  effective: { en: 'What the program sees', ko: '프로그램이 보는 환경 변수' },
  effectiveAbout: { en: '{count} variables, in the order they are set', ko: '변수 {count}개, 설정되는 순서' },
  name: { en: 'Name', ko: '이름' },
  value: { en: 'Value', ko: '값' },
  from: { en: 'From', ko: '출처' },
  overridden: { en: 'overridden below', ko: '아래에서 덮어씀' },
  runtime: { en: '(when it runs)', ko: '(실행할 때 정해짐)' },
  binary: { en: 'binary', ko: '바이너리' },
  ownValue: { en: 'own value', ko: '직접 입력' },
  allOf: { en: '{kind} {name}, all keys', ko: '{kind} {name} 전체' },
  madeObject: { en: 'The keys of {kind} {name} are filled in by a controller.', ko: '{kind} {name}의 키는 컨트롤러가 채웁니다.' },
  unknownObject: { en: '{kind} {name} is not in this bundle: its keys are not known here.', ko: '{kind} {name}: 이 묶음에 없어 키를 알 수 없습니다.' },
  paste: { en: 'Paste a .env', ko: '.env 붙여넣기' },
  pasteAbout: { en: 'many variables at once', ko: '변수 여러 개를 한 번에' },
  pasteLabel: { en: 'Lines NAME=value', ko: 'NAME=value 형식의 줄' },
  plan: { en: '{added} new, {changed} changed, {same} the same', ko: '추가 {added}개, 변경 {changed}개, 그대로 {same}개' },
  badLine: { en: 'Line {line}: {reason}', ko: '{line}번째 줄: {reason}' },
  write: { en: 'Write as variables', ko: '변수로 쓰기' },
  toConfigMap: { en: 'Into a new ConfigMap', ko: '새 컨피그맵으로' },
  toSecret: { en: 'Into a new Secret', ko: '새 시크릿으로' },
  objects: { en: 'Used ConfigMaps and Secrets', ko: '사용하는 컨피그맵과 시크릿' },
  noObjects: {
    en: 'Settings kept apart from the image: a ConfigMap for what may be seen, a Secret for what may not.',
    ko: '이미지와 분리해 두는 설정입니다. 보여도 되는 값은 컨피그맵에, 숨길 값은 시크릿에 둡니다.',
  },
  addConfigMap: { en: 'Add a ConfigMap', ko: '컨피그맵 추가' },
  addSecret: { en: 'Add a Secret', ko: '시크릿 추가' },
  open: { en: 'Open {kind} {name}', ko: '{kind} {name} 열기' },
  create: { en: 'Create it', ko: '만들기' },
  createNamed: { en: 'Create {kind} {name}', ko: '{kind} {name} 만들기' },
  notInBundle: { en: 'not in this bundle', ko: '이 묶음에 없음' },
  madeBy: { en: 'made by {maker}', ko: '{maker}: 생성 주체' },
} as const satisfies Record<string, Localized>;
