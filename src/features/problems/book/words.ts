import type { Severity } from '../../../core/checks/check.ts';
import type { ProfileBase } from '../../../core/checks/profile.ts';
import type { Localized } from '../../../core/localized.ts';

export { AREA_NAMES } from '../words.ts';

export const WORDS = {
  title: { en: 'Checks', ko: '검사 규칙' },
  search: { en: 'Find a check', ko: '규칙 찾기' },
  searchExample: { en: 'probe, root, CKV_K8S_20 …', ko: '프로브, root, CKV_K8S_20 …' },
  list: { en: 'All checks', ko: '모든 규칙' },
  nothing: { en: 'No check has these words.', ko: '이 단어가 들어 있는 규칙이 없습니다.' },
  base: { en: 'Which speak', ko: '사용할 규칙' },
  speaking: { en: '{count} of {all} speak in this workspace', ko: '이 작업 공간에서 {all}개 중 {count}개 사용' },
  own: { en: '{count} with a level of their own', ko: '따로 정한 규칙 {count}개' },
  reset: { en: 'Back to the profile', ko: '프로필대로 되돌리기' },
  level: { en: 'Level in this workspace', ko: '이 작업 공간에서의 수준' },
  asProfile: { en: 'As the profile says: {level}', ko: '프로필대로: {level}' },
  why: { en: 'Why', ko: '이유' },
  todo: { en: 'What to do', ko: '해결 방법' },
  bad: { en: 'Found in', ko: '문제가 있는 예' },
  good: { en: 'Content with', ko: '문제가 없는 예' },
  peers: { en: 'Elsewhere', ko: '다른 도구에서는' },
  source: { en: 'Documentation', ko: '문서 보기' },
  sourceName: { en: 'Documentation of {check} (opens a new tab)', ko: '{check} 문서 보기(새 탭)' },
  close: { en: 'Close', ko: '닫기' },
  choose: { en: 'Choose a check to read why it matters, what to do and how it looks.', ko: '규칙을 고르면 중요한 이유와 해결 방법, 예시를 볼 수 있습니다.' },
  fileHint: { en: 'The command line reads the same from a file: kubewright check --profile FILE.', ko: '명령줄에서도 같은 설정을 파일로 읽습니다: kubewright check --profile FILE' },
} as const satisfies Record<string, Localized>;

export const LEVEL_NAMES = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  info: { en: 'hint', ko: '제안' },
  ignore: { en: 'silent', ko: '사용 안 함' },
} as const satisfies Record<Severity | 'ignore', Localized>;

export const BASE_NAMES = {
  usual: { en: 'Usual', ko: '기본' },
  all: { en: 'Everything', ko: '모두' },
  'pod-security': { en: 'Pod Security Standards only', ko: '파드 보안 표준만' },
  'kube-linter': { en: 'As KubeLinter', ko: 'KubeLinter와 같게' },
  'kube-score': { en: 'As kube-score', ko: 'kube-score와 같게' },
  polaris: { en: 'As Polaris', ko: 'Polaris와 같게' },
  checkov: { en: 'As Checkov', ko: 'Checkov와 같게' },
  kubescape: { en: 'As Kubescape', ko: 'Kubescape와 같게' },
  datree: { en: 'As Datree', ko: 'Datree와 같게' },
  kyverno: { en: 'As Kyverno', ko: 'Kyverno와 같게' },
} as const satisfies Record<ProfileBase, Localized>;

