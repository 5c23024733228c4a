import type { Localized } from '../../core/localized.ts';

/* What stands in dialogs and menus, which load when they are opened. */

export const DIALOG_TITLE: Localized = { en: 'Open or paste manifests', ko: '매니페스트 열기 또는 붙여넣기' };
export const TEXT_LABEL: Localized = { en: 'YAML or JSON', ko: 'YAML 또는 JSON' };
export const TEXT_HELP: Localized = {
  en: 'Paste any number of documents. You can also paste anywhere in the window, or drop files, folders and zip archives on it. Nothing leaves this browser.',
  ko: '문서를 몇 개든 붙여넣으세요. 창 어디에나 붙여넣거나 파일, 폴더, zip 파일을 끌어다 놓아도 됩니다. 내용은 브라우저 밖으로 나가지 않습니다.',
};
export const CHOOSE_FILES: Localized = { en: 'Choose files', ko: '파일 선택' };
export const OPEN: Localized = { en: 'Open', ko: '열기' };
export const CANCEL: Localized = { en: 'Cancel', ko: '취소' };
export const AS_THEY_ARE: Localized = { en: 'All files as they are (zip)', ko: '모든 파일을 그대로 (zip)' };
export const AS_ONE: Localized = { en: 'One YAML file', ko: 'YAML 파일 하나로' };
export const SINGLE_FILES: Localized = { en: 'One of the files', ko: '파일 하나씩' };
