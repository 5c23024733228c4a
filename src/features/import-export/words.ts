import type { Localized } from '../../core/localized.ts';

export const OPEN_OR_PASTE: Localized = { en: 'Open or paste', ko: '열기 · 붙여넣기' };
export const DIALOG_TITLE: Localized = { en: 'Open or paste manifests', ko: '매니페스트 열기 또는 붙여넣기' };
export const TEXT_LABEL: Localized = { en: 'YAML or JSON', ko: 'YAML 또는 JSON' };
export const TEXT_HELP: Localized = {
  en: 'Paste any number of documents. You can also paste anywhere in the window, or drop files, folders and zip archives on it. Nothing leaves this browser.',
  ko: '문서를 몇 개든 붙여넣으세요. 창 어디에나 붙여넣거나 파일, 폴더, zip 파일을 끌어다 놓아도 됩니다. 내용은 브라우저 밖으로 나가지 않습니다.',
};
export const CHOOSE_FILES: Localized = { en: 'Choose files', ko: '파일 선택' };
export const OPEN: Localized = { en: 'Open', ko: '열기' };
export const CANCEL: Localized = { en: 'Cancel', ko: '취소' };
export const CLOSE: Localized = { en: 'Close', ko: '닫기' };
export const DROP_HERE: Localized = { en: 'Drop files or folders to open them', ko: '파일이나 폴더를 놓으면 엽니다' };
export const OPENED_FILES: Localized = { en: 'Opened files', ko: '연 파일' };
export const CHECKING: Localized = { en: 'Checking', ko: '검사 중' };
export const CHECKS_PAUSED: Localized = {
  en: 'Checks are paused: these documents took too long. The next change tries again.',
  ko: '문서를 검사하는 데 너무 오래 걸려 검사를 멈추었습니다. 다음에 변경하면 다시 시도합니다.',
};
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

export const FROM_DOCKERFILE: Localized = { en: 'New service from this Dockerfile', ko: '이 Dockerfile로 새 서비스 만들기' };

export const READ_ONE_OF_ONE: Localized = { en: 'Read one document: {name}', ko: '문서 1개를 읽었습니다: {name}' };
export const READ_SOME_OF_ONE: Localized = {
  en: 'Read {documents} documents: {name}',
  ko: '문서 {documents}개를 읽었습니다: {name}',
};
export const READ_SOME_OF_SOME: Localized = {
  en: 'Read {files} files with {documents} documents in all',
  ko: '파일 {files}개에서 문서를 모두 {documents}개 읽었습니다',
};

export const DOWNLOAD: Localized = { en: 'Download', ko: '내려받기' };
export const DOWNLOAD_FILE: Localized = { en: 'Download {name}', ko: '내려받기: {name}' };
export const AS_THEY_ARE: Localized = { en: 'All files as they are (zip)', ko: '모든 파일을 그대로 (zip)' };
export const AS_ONE: Localized = { en: 'One YAML file', ko: 'YAML 파일 하나로' };
export const SINGLE_FILES: Localized = { en: 'One of the files', ko: '파일 하나씩' };
export const EMPTY_DOWNLOAD: Localized = { en: 'There is nothing to download yet', ko: '아직 내려받을 것이 없습니다' };
export const MORE_WAYS: Localized = { en: 'More ways to export', ko: '다른 방법으로 내보내기' };
