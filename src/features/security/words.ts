import type { PodSecurityLevel } from '../../core/pod-security/control.ts';
import type { Localized } from '../../core/localized.ts';

export const WORDS = {
  level: { en: 'Pod Security Standards', ko: '파드 보안 표준' },
  version: { en: 'as of Kubernetes {version}', ko: 'Kubernetes {version} 기준' },
  reached: { en: 'reached', ko: '충족' },
  missed: { en: 'not reached', ko: '미충족' },
  allMet: {
    en: 'Every demand of the strictest level is met: the Pod is admitted in namespaces of any level.',
    ko: '가장 엄격한 수준의 요구를 모두 충족합니다. 어떤 수준의 네임스페이스에서도 허용됩니다.',
  },
  keeps: { en: 'What keeps it from {level}', ko: '{level} 수준을 막는 항목' },
  refused: { en: 'A namespace that enforces {level} refuses this Pod.', ko: '{level} 수준을 강제하는 네임스페이스에서는 이 파드가 거부됩니다.' },
  notSet: { en: 'not set', ko: '설정 안 함' },
  pod: { en: 'Pod', ko: '파드' },
  unnamed: { en: 'no name', ko: '이름 없음' },
  harden: { en: 'Harden up to {level}', ko: '{level} 수준으로 강화' },
  preview: { en: 'Hardening changes these lines', ko: '강화하면 다음 줄이 바뀝니다' },
  apply: { en: 'Apply', ko: '적용' },
  cancel: { en: 'Cancel', ko: '취소' },
  left: {
    en: 'Only you can decide: {places}. Give the Pod another kind of volume, or let its namespace allow this.',
    ko: '직접 결정해야 합니다: {places}. 다른 종류의 볼륨을 쓰거나 네임스페이스에서 허용하세요.',
  },
  nonRootNote: {
    en: 'An image that runs as root, or whose USER is a name, no longer starts: set a user ID then.',
    ko: '루트로 실행되거나 USER가 이름인 이미지는 시작되지 않습니다. 그때는 사용자 ID를 지정하세요.',
  },
  capabilityNote: {
    en: 'A program that listens on a port below 1024 needs NET_BIND_SERVICE, or a higher port.',
    ko: '1024 미만 포트를 여는 프로그램에는 NET_BIND_SERVICE가 필요하거나 더 높은 포트를 써야 합니다.',
  },
} as const satisfies Record<string, Localized>;

export const LEVEL_ABOUT: Readonly<Record<PodSecurityLevel, Localized>> = {
  privileged: { en: 'anything goes', ko: '제한 없음' },
  baseline: { en: 'no way to the node', ko: '노드 접근 차단' },
  restricted: { en: 'hardened', ko: '강화됨' },
};
