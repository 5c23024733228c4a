import type { Localized } from '../../core/localized.ts';

/* What is said after an import. */

export const CLOSE: Localized = { en: 'Close', ko: '닫기' };
export const CHECKING: Localized = { en: 'Checking', ko: '검사 중' };
export const CHECKS_PAUSED: Localized = {
  en: 'Checks are paused: these documents took too long. The next change tries again.',
  ko: '문서를 검사하는 데 너무 오래 걸려 검사를 멈추었습니다. 다음에 변경하면 다시 시도합니다.',
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
