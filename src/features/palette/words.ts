import type { Localized } from '../../core/localized.ts';
import type { Group } from './model/search.ts';

export const WORDS = {
  palette: { en: 'Search and commands', ko: '검색과 명령' },
  input: { en: 'Find a document, an area, a field or a command', ko: '문서, 영역, 필드, 명령 찾기' },
  placeholder: { en: 'A name, a field, or what you see: OOMKilled, 503, Pending …', ko: '이름, 필드, 증상: OOMKilled, 503, 재시작 반복 …' },
  results: { en: 'Results', ko: '결과' },
  count: { en: '{count} results', ko: '결과 {count}개' },
  nothing: { en: 'Nothing is called so.', ko: '찾은 것이 없습니다.' },
  nothingHint: {
    en: "Try Kubernetes' name of a field, a Korean or English word, or the message that kubectl shows.",
    ko: 'Kubernetes 필드 이름이나 한글·영어 단어, kubectl에 나오는 메시지로 찾아 보세요.',
  },
  move: { en: 'move', ko: '이동' },
  choose: { en: 'choose', ko: '선택' },
  close: { en: 'close', ko: '닫기' },
  shortcuts: { en: 'Keyboard shortcuts', ko: '키보드 단축키' },
  inEditor: { en: 'In the YAML', ko: 'YAML 편집기에서' },
  shortcutsAbout: {
    en: 'By the place of the key, so they work on any layout and while 한글 is on.',
    ko: '자판 위치로 판단하므로 한글 입력 상태에서도 그대로 쓸 수 있습니다.',
  },
} as const satisfies Record<string, Localized>;

export const GROUP_NAMES: Readonly<Record<Group, Localized>> = {
  documents: { en: 'Documents', ko: '문서' },
  areas: { en: 'Areas', ko: '영역' },
  fields: { en: 'Fields', ko: '필드' },
  commands: { en: 'Commands', ko: '명령' },
};
