import type { Localized } from '../../core/localized.ts';

export const OPEN_OR_PASTE: Localized = { en: 'Open or paste', ko: '열기 · 붙여넣기' };
export const DROP_HERE: Localized = { en: 'Drop files or folders to open them', ko: '파일이나 폴더를 놓으면 엽니다' };
export const OPENED_FILES: Localized = { en: 'Opened files', ko: '연 파일' };
export const READING: Localized = { en: 'Reading', ko: '읽는 중' };

export const LOOK_FIRST: Localized = {
  en: 'What you pasted does not look like a manifest. Add to it here, or open it as it is.',
  ko: '붙여넣은 내용이 매니페스트로 보이지 않습니다. 여기서 고치거나 그대로 여세요.',
};
export const NOTHING_IN_IT: Localized = {
  en: 'There was nothing to read: only blanks and comments.',
  ko: '읽을 내용이 없습니다. 빈칸과 주석뿐입니다.',
};
export const NO_FILES: Localized = {
  en: 'There were no YAML or JSON files in it.',
  ko: '그 안에 YAML이나 JSON 파일이 없습니다.',
};
export const READ_ONLY: Localized = {
  en: 'This tab is read-only, because the work is open elsewhere. Take it over first.',
  ko: '다른 곳에서 작업이 열려 있어 이 탭은 읽기 전용입니다. 먼저 작업을 넘겨받으세요.',
};
export const CANNOT_READ: Localized = {
  en: 'A file could not be read. Nothing was added.',
  ko: '읽을 수 없는 파일이 있습니다. 아무것도 추가하지 않았습니다.',
};

export const DOWNLOAD: Localized = { en: 'Download', ko: '내려받기' };
export const DOWNLOAD_FILE: Localized = { en: 'Download {name}', ko: '내려받기: {name}' };
export const EMPTY_DOWNLOAD: Localized = { en: 'There is nothing to download yet', ko: '아직 내려받을 것이 없습니다' };
export const MORE_WAYS: Localized = { en: 'More ways to export', ko: '다른 방법으로 내보내기' };
