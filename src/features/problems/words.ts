import type { Area, Severity } from '../../core/checks/check.ts';
import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  title: { en: 'Problems', ko: '문제' },
  list: { en: 'Problems found', ko: '발견된 문제' },
  bySeverity: { en: 'Shown by severity', ko: '심각도별 표시' },
  area: { en: 'Area:', ko: '영역:' },
  allAreas: { en: 'all', ko: '모두' },
  fixSafe: { en: 'Fix {count} safe ones', ko: '안전한 {count}개 고치기' },
  fixOneSafe: { en: 'Fix 1 safe one', ko: '안전한 1개 고치기' },
  fixSafeHint: {
    en: 'Changes only what needs no choice of yours. One undo takes all of it back.',
    ko: '선택이 필요 없는 것만 고칩니다. 실행 취소 한 번으로 모두 되돌립니다.',
  },
  fixGroup: { en: 'Fix all {count}', ko: '{count}개 모두 고치기' },
  fixGroupName: { en: 'Fix all {count}: {title}', ko: '{count}개 모두 고치기: {title}' },
  fix: { en: 'Fix', ko: '고치기' },
  fixName: { en: 'Fix: {what}', ko: '고치기: {what}' },
  choose: { en: 'Choose', ko: '선택' },
  chooseName: { en: 'Choose: {what}', ko: '선택: {what}' },
  apply: { en: 'Apply', ko: '적용' },
  details: { en: 'Why, and what to do: {message}', ko: '이유와 해결 방법: {message}' },
  why: { en: 'Why', ko: '이유' },
  todo: { en: 'What to do', ko: '해결 방법' },
  source: { en: 'Documentation', ko: '문서 보기' },
  sourceName: { en: 'Documentation of {check} (opens a new tab)', ko: '{check} 문서 보기(새 탭)' },
  related: { en: 'Go to {object}', ko: '관련 리소스: {object}' },
  mute: { en: 'Mute…', ko: '숨기기…' },
  muteReason: { en: 'Why it may stay as it is', ko: '그대로 두는 이유' },
  muteExample: { en: 'Accepted until the gateway moves', ko: '예: 게이트웨이 이전까지 유지' },
  muteNow: { en: 'Mute', ko: '숨기기' },
  muteWrites: { en: 'Writes the annotation {annotation}. The command line honours it too; undo takes it back.', ko: '어노테이션을 추가합니다: {annotation}. 명령줄에서도 적용되며, 실행 취소로 되돌립니다.' },
  muteRefused: { en: 'The annotation {annotation} could not be written here.', ko: '여기에 어노테이션을 쓸 수 없습니다: {annotation}' },
  cancel: { en: 'Cancel', ko: '취소' },
  mutedHere: { en: 'Muted here.', ko: '여기서 숨겼습니다.' },
  mutedByPeer: { en: 'Muted by an annotation for {peer}.', ko: '다른 도구({peer})의 어노테이션으로 숨겼습니다.' },
  mutedWithout: { en: 'No reason is given.', ko: '이유는 적혀 있지 않습니다.' },
  unmute: { en: 'Show it again', ko: '다시 표시' },
  toAnnotation: { en: 'Go to the annotation', ko: '어노테이션으로 이동' },
  mutedCount: { en: '{count} muted', ko: '숨김 {count}개' },
  book: { en: 'Checks…', ko: '검사 규칙…' },
  bookHint: { en: 'All checks with reasons and examples, and which of them speak', ko: '모든 검사 규칙의 이유와 예시, 사용할 규칙 선택' },
  aboutCheck: { en: 'About this check', ko: '이 규칙 자세히' },
  alsoLine: { en: 'The other entry stands on line {line}', ko: '다른 항목의 위치: {line}행' },
  goToLine: { en: 'Go to line {line} of {file}', ko: '{file} 파일의 {line}행으로 이동' },
  document: { en: 'Document', ko: '문서' },
  group: { en: '{title}, {count} times', ko: '{title}, {count}번' },
  parts: { en: 'and {count} more, part of this', ko: '포함된 항목 {count}개' },
  more: { en: 'Show {count} more', ko: '{count}개 더 보기' },
  nothingOpen: {
    en: 'Nothing to check yet. Paste or open manifests, and what Kubernetes would refuse or a rollout would suffer from is listed here, with a fix where there is a safe one.',
    ko: '아직 검사할 내용이 없습니다. 매니페스트를 붙여넣거나 열면, 쿠버네티스가 거부하거나 배포 중에 문제가 될 부분과 안전한 해결 방법이 여기에 표시됩니다.',
  },
  checking: { en: 'Checking…', ko: '검사 중…' },
  incomplete: {
    en: 'Some checks could not be loaded or run, so problems may be missing here. They are tried again with your next change.',
    ko: '일부 검사를 불러오거나 실행하지 못해 표시되지 않은 문제가 있을 수 있습니다. 다음에 바꿀 때 다시 시도합니다.',
  },
  tryAgain: { en: 'Try again', ko: '다시 시도' },
  nothingFound: {
    en: 'No problems. Everything is checked again with each change; F8 jumps to the next problem when there is one.',
    ko: '문제가 없습니다. 바꿀 때마다 다시 검사하며, 문제가 있으면 F8 키로 다음 문제로 이동합니다.',
  },
  nothingShown: { en: 'Nothing to show with these filters.', ko: '이 조건으로 표시할 문제가 없습니다.' },
  showAll: { en: 'Show all {count}', ko: '{count}개 모두 보기' },
  step: { en: 'Problem {position} of {count}: {severity}: {message}', ko: '문제 {count}개 중 {position}번째: {severity}: {message}' },
  fixed: { en: '{count} fixed', ko: '{count}개 고침' },
} as const satisfies Record<string, Localized>;

export const AREA_NAMES = {
  workload: { en: 'Workload', ko: '워크로드' },
  probes: { en: 'Probes', ko: '프로브' },
  scaling: { en: 'Scaling', ko: '스케일링' },
  security: { en: 'Security', ko: '보안' },
  networking: { en: 'Networking', ko: '네트워킹' },
  config: { en: 'Config', ko: '구성' },
  storage: { en: 'Storage', ko: '스토리지' },
  document: { en: 'Document', ko: '문서' },
} as const satisfies Record<Area, Localized>;

/** What a filter says: how many there are, and whether they are shown. */
export const COUNTS = {
  error: { one: { en: '1 error', ko: '오류 1개' }, many: { en: '{count} errors', ko: '오류 {count}개' } },
  warning: { one: { en: '1 warning', ko: '경고 1개' }, many: { en: '{count} warnings', ko: '경고 {count}개' } },
  info: { one: { en: '1 hint', ko: '제안 1개' }, many: { en: '{count} hints', ko: '제안 {count}개' } },
} as const satisfies Record<Severity, Record<'one' | 'many', Localized>>;

export const HIDDEN: Localized = { en: '{what} hidden', ko: '{what} 숨김' };
