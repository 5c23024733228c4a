import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  title: { en: 'What should it be?', ko: '무엇을 만들까요?' },
  search: { en: 'Kind, in English or Korean', ko: '종류(한국어나 영어)' },
  kinds: { en: 'Kinds', ko: '종류' },
  others: { en: 'Other ways to begin', ko: '다른 시작 방법' },
  usual: { en: 'Type to find any of {count} kinds.', ko: '입력하면 모든 종류({count}개)에서 찾습니다.' },
  found: { en: 'Kinds found: {count}', ko: '종류 {count}개' },
  nothing: { en: 'No kind is called that. A CustomResourceDefinition in the work teaches its kind.', ko: '그런 종류는 없습니다. 작업에 CustomResourceDefinition을 추가하면 해당 종류도 쓸 수 있습니다.' },
  loading: { en: 'Reading the kinds…', ko: '종류를 읽는 중입니다…' },
  preview: { en: 'What it begins with', ko: '처음 내용' },
  name: { en: 'Name', ko: '이름' },
  place: { en: 'Where', ko: '위치' },
  behind: { en: 'Behind {name}', ko: '{name} 뒤' },
  end: { en: 'At the end of {name}', ko: '{name} 끝' },
  file: { en: 'In a file of its own', ko: '새 파일' },
  cancel: { en: 'Cancel', ko: '취소' },
  add: { en: 'Add {kind}', ko: '{kind} 추가' },
  unnamed: { en: 'the document without a name', ko: '이름 없는 문서' },
} as const satisfies Record<string, Localized>;
