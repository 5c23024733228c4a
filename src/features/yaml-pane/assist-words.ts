import type { Completion, CompletionNote } from '../../core/assist/completion.ts';
import type { Language, Localized } from '../../core/localized.ts';
import type { FieldSchema, FieldType } from '../../core/schema/field-schema.ts';
import { textIn } from '../../ui/language.tsx';

/** What completions and hovers say. */
export const ASSIST_WORDS = {
  required: { en: 'required', ko: '필수' },
  isDefault: { en: 'default', ko: '기본값' },
  defaultIs: { en: 'Default', ko: '기본값' },
  choices: { en: 'One of', ko: '선택지' },
  limits: { en: 'Limits', ko: '범위' },
  pattern: { en: 'Pattern', ko: '패턴' },
  since: { en: 'Since Kubernetes {version}', ko: 'Kubernetes {version}부터' },
  newer: { en: 'Only from Kubernetes {version} on; the chosen version is {target}.', ko: 'Kubernetes {version}부터 쓸 수 있습니다. 선택한 버전은 {target}입니다.' },
  newerShort: { en: 'from {version}', ko: '{version}부터' },
  excluded: { en: 'Cannot stand beside {key}: the API takes one of the two.', ko: '{key}: 함께 쓸 수 없는 필드입니다. API는 둘 중 하나만 받습니다.' },
  excludedShort: { en: 'not beside {key}', ko: '{key} 있음' },
  deprecated: { en: 'Deprecated since Kubernetes {version}.', ko: 'Kubernetes {version}부터 사용 중단되었습니다.' },
  deprecatedUse: { en: 'Deprecated since Kubernetes {version}: write {use}.', ko: 'Kubernetes {version}부터 사용 중단되었습니다. {use} 버전으로 쓰세요.' },
  deprecatedShort: { en: 'deprecated', ko: '사용 중단' },
  removed: { en: 'Removed in Kubernetes {version}.', ko: 'Kubernetes {version}에서 제거되었습니다.' },
  removedUse: { en: 'Removed in Kubernetes {version}: write {use}.', ko: 'Kubernetes {version}에서 제거되었습니다. {use} 버전으로 쓰세요.' },
  immutable: { en: 'Cannot be changed once the object is in the cluster.', ko: '클러스터에 만든 뒤에는 바꿀 수 없습니다.' },
  unknown: { en: 'The API has no such field here.', ko: 'API의 이 위치에는 없는 필드입니다.' },
  namespaced: { en: 'in a namespace', ko: '네임스페이스 범위' },
  clusterWide: { en: 'for the whole cluster', ko: '클러스터 범위' },
  refersTo: { en: 'Refers to', ko: '참조 대상' },
  selects: { en: 'Selects', ko: '선택 대상' },
  leadsNowhere: { en: 'not in this work', ko: '이 작업에 없음' },
  usedBy: { en: 'Used by', ko: '참조하는 곳' },
  andMore: { en: 'and {count} more', ko: '외 {count}개' },
  goTo: { en: 'F12: go there', ko: 'F12: 이동' },
} as const satisfies Record<string, Localized>;

const TYPES: Readonly<Record<FieldType, Localized>> = {
  string: { en: 'text', ko: '문자열' },
  integer: { en: 'integer', ko: '정수' },
  number: { en: 'number', ko: '숫자' },
  boolean: { en: 'true or false', ko: '참/거짓' },
  'int-or-string': { en: 'integer or text', ko: '정수 또는 문자열' },
  map: { en: 'map', ko: '맵' },
  list: { en: 'list', ko: '목록' },
  any: { en: 'any value', ko: '모든 값' },
};

const FORMATS: Readonly<Record<string, Localized>> = {
  quantity: { en: 'quantity', ko: '수량' },
  byte: { en: 'base64', ko: 'base64' },
  'date-time': { en: 'time', ko: '시각' },
  duration: { en: 'duration', ko: '기간' },
  cron: { en: 'schedule', ko: '일정' },
};

const LIST_OF: Localized = { en: 'list of {type}', ko: '목록: {type}' };
const MAP_OF: Localized = { en: 'map of {type}', ko: '맵: {type}' };

/** What a place takes, in a few words. */
export function typeWords(field: FieldSchema, language: Language): string {
  const inner = field.type === 'list' ? field.items : field.type === 'map' ? field.values : null;
  if (inner !== null && inner.type !== 'any') {
    return textIn(language, field.type === 'list' ? LIST_OF : MAP_OF, { type: ownWords(inner, language) });
  }
  return ownWords(field, language);
}

function ownWords({ type, format }: FieldSchema, language: Language): string {
  const words = format !== null && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return textIn(language, words ?? TYPES[type]);
}

/** What stands beside a completion. */
export function completionDetail({ what, detail, field, required, isDefault, note }: Completion, language: Language): string {
  const say = (words: Localized): string => textIn(language, words);
  const parts = [
    detail,
    what === 'key' && field !== null && detail === '' ? typeWords(field, language) : '',
    required ? say(ASSIST_WORDS.required) : '',
    isDefault ? say(ASSIST_WORDS.isDefault) : '',
    note === null ? '' : noteShort(note, language),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function noteShort(note: CompletionNote, language: Language): string {
  switch (note.is) {
    case 'newer':
      return textIn(language, ASSIST_WORDS.newerShort, { version: note.since });
    case 'excluded':
      return textIn(language, ASSIST_WORDS.excludedShort, { key: note.by });
    case 'deprecated':
      return textIn(language, ASSIST_WORDS.deprecatedShort);
  }
}

/** What speaks against a completion, in a sentence. @param target the version that is written for */
export function noteWords(note: CompletionNote, target: string, language: Language): string {
  switch (note.is) {
    case 'newer':
      return textIn(language, ASSIST_WORDS.newer, { version: note.since, target });
    case 'excluded':
      return textIn(language, ASSIST_WORDS.excluded, { key: note.by });
    case 'deprecated':
      return note.use === null
        ? textIn(language, ASSIST_WORDS.deprecated, { version: note.since })
        : textIn(language, ASSIST_WORDS.deprecatedUse, { version: note.since, use: note.use });
  }
}
