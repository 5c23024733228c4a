import type { Localized } from '../../core/localized.ts';
import type { PodSecurityMode } from '../../core/pod-security/namespace-policy.ts';

export const LEVEL_WORDS = {
  title: { en: 'What that means for the workloads here', ko: '이 네임스페이스의 워크로드에 미치는 영향' },
  pinned: { en: 'as of {version}', ko: '{version} 기준' },
  unused: { en: 'not chosen', ko: '선택 안 함' },
  fit: { en: '{fit} of {count} fit', ko: '{count}개 중 {fit}개 충족' },
  none: { en: 'No workload of the bundle lies in this namespace.', ko: '묶음에 이 네임스페이스의 워크로드가 없습니다.' },
  homeless: {
    en: 'Not counted, as they name no namespace: {names}. They land here only when they are applied with kubectl -\u2060n\u00a0{name}.',
    ko: '네임스페이스가 적혀 있지 않아 세지 않은 워크로드: {names}. kubectl -\u2060n\u00a0{name} 명령으로 적용할 때만 여기에 생깁니다.',
  },
  more: { en: '{names} and {count} more', ko: '{names} 외 {count}개' },
  unmet: { en: 'not met:', ko: '미충족:' },
  before: { en: 'for the reasons above', ko: '위와 같은 이유' },
  of: { en: '{title}: {containers}', ko: '{title}: {containers}' },
  all: { en: 'Show all {count}', ko: '{count}개 모두 보기' },
  open: { en: 'Open the security of {kind} {name}', ko: '{kind} {name} 보안 열기' },
  accepted: {
    en: 'What is refused are Pods: the workload itself is accepted, and only its events say why no Pod comes.',
    ko: '거부되는 것은 파드입니다. 워크로드는 받아들여지고, 파드가 생기지 않는 이유는 이벤트에만 남습니다.',
  },
  unforced: {
    en: 'No level is enforced: every Pod is admitted, unless the cluster says otherwise.',
    ko: '강제하는 수준이 없어, 클러스터 설정이 따로 없다면 모든 파드가 허용됩니다.',
  },
} as const satisfies Record<string, Localized>;

/** What happens to Pods beyond a level. */
export const MODE_WORDS: Readonly<Record<PodSecurityMode, Localized>> = {
  enforce: { en: 'refused', ko: '거부' },
  audit: { en: 'in the audit log', ko: '감사 로그' },
  warn: { en: 'warned of', ko: '경고' },
};
