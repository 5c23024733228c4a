import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  title: { en: 'Resources', ko: '리소스' },
  filter: { en: 'Filter by name or kind', ko: '이름, 종류로 거르기' },
  clear: { en: 'Clear the filter', ko: '거르기 지우기' },
  list: { en: 'Files and their documents', ko: '파일과 문서' },
  nothing: { en: 'Nothing here is called "{filter}".', ko: '"{filter}" 검색 결과가 없습니다.' },
  empty: {
    en: 'Paste YAML anywhere in this window, or drop files on it. Each document is listed here.',
    ko: '이 창 어디에나 YAML을 붙여넣거나 파일을 끌어다 놓으세요. 문서가 여기에 표시됩니다.',
  },
  unnamed: { en: 'no name', ko: '이름 없음' },
  text: { en: 'Text', ko: '텍스트' },
  fileActions: { en: 'Actions for {name}', ko: '{name} 작업' },
  rename: { en: 'Rename', ko: '이름 바꾸기' },
  renameDocument: { en: 'Rename with references', ko: '참조까지 이름 바꾸기' },
  placeDocument: { en: 'Put into a manifest', ko: '매니페스트에 넣기' },
  fileName: { en: 'File name', ko: '파일 이름' },
  removeFile: { en: 'Remove file', ko: '파일 지우기' },
  addDocument: { en: 'Add a document', ko: '문서 추가' },
  addFile: { en: 'New file', ko: '새 파일' },
  duplicate: { en: 'Duplicate', ko: '복제' },
  moveUp: { en: 'Move up', ko: '위로' },
  moveDown: { en: 'Move down', ko: '아래로' },
  removeDocument: { en: 'Delete', ko: '삭제' },
  errors: { en: '{count} errors', ko: '오류 {count}개' },
  warnings: { en: '{count} warnings', ko: '경고 {count}개' },
} as const satisfies Record<string, Localized>;
