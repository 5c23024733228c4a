import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  title: { en: 'Workspaces', ko: '작업 공간' },
  about: {
    en: 'Each keeps its files and its undo history in this browser. Switching saves first.',
    ko: '작업 공간마다 파일과 실행 취소 기록을 이 브라우저에 따로 보관합니다. 바꾸기 전에 먼저 저장합니다.',
  },
  unnamed: { en: 'Unnamed workspace', ko: '이름 없는 작업 공간' },
  document: { en: '1 document', ko: '문서 1개' },
  documents: { en: '{count} documents', ko: '문서 {count}개' },
  empty: { en: 'empty', ko: '비어 있음' },
  saved: { en: 'saved {time}', ko: '{time} 저장' },
  here: { en: 'Open here', ko: '열려 있음' },
  elsewhere: { en: 'Open in another tab', ko: '다른 탭에서 사용 중' },
  rename: { en: 'Rename {name}', ko: '{name} 이름 바꾸기' },
  renameShort: { en: 'Rename', ko: '이름 바꾸기' },
  name: { en: 'Name of the workspace', ko: '작업 공간 이름' },
  duplicate: { en: 'Duplicate {name}', ko: '{name} 복제' },
  copyOf: { en: '{name} copy', ko: '{name} 사본' },
  delete: { en: 'Delete {name}', ko: '{name} 삭제' },
  confirm: {
    en: 'Delete “{name}”, its documents ({count}) and its history? This cannot be undone.',
    ko: '“{name}” 작업 공간의 문서 {count}개와 기록을 삭제할까요? 되돌릴 수 없습니다.',
  },
  confirmDelete: { en: 'Delete for good', ko: '완전히 삭제' },
  keep: { en: 'Keep', ko: '취소' },
  new: { en: 'New workspace', ko: '새 작업 공간' },
  busy: { en: 'Another tab is using this workspace. Close it there first.', ko: '다른 탭에서 사용 중인 작업 공간입니다. 그 탭을 먼저 닫으세요.' },
  notStored: { en: 'This browser stores nothing, so there is this one workspace only.', ko: '이 브라우저가 저장을 막고 있어 작업 공간을 하나만 쓸 수 있습니다.' },
  close: { en: 'Close', ko: '닫기' },
} as const satisfies Record<string, Localized>;
