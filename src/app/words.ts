import type { Localized } from '../core/localized.ts';

export const WORDS = {
  product: { en: 'Kubewright', ko: 'Kubewright' },
  palette: { en: 'Search and commands', ko: '검색과 명령' },
  workspaces: { en: 'Workspaces', ko: '작업 공간' },
  undo: { en: 'Undo', ko: '실행 취소' },
  redo: { en: 'Redo', ko: '다시 실행' },
  languageSwitch: { en: '한국어', ko: 'English' },
  toDark: { en: 'Dark theme', ko: '어두운 테마' },
  toLight: { en: 'Light theme', ko: '밝은 테마' },
  targetVersion: { en: 'Kubernetes version to write for', ko: '대상 Kubernetes 버전' },
  targetVersionTip: {
    en: 'Removed, deprecated and new APIs and fields are judged by this version',
    ko: '제거되었거나 사용 중단된, 또는 아직 없는 API와 필드를 이 버전을 기준으로 판단합니다',
  },
  resources: { en: 'Resources', ko: '리소스' },
  designer: { en: 'Designer', ko: '디자이너' },
  yaml: { en: 'YAML', ko: 'YAML' },
  problems: { en: 'Problems', ko: '문제' },
  panes: { en: 'Panes', ko: '영역 전환' },
  resourcesWidth: { en: 'Width of the resources column', ko: '리소스 열 너비' },
  yamlWidth: { en: 'Width of the YAML column', ko: 'YAML 열 너비' },
  problemsHeight: { en: 'Height of the problems drawer', ko: '문제 서랍 높이' },
  unfold: { en: 'Show {pane}', ko: '{pane} 펼치기' },
  fold: { en: 'Fold {pane}', ko: '{pane} 접기' },
  notices: { en: 'Notices', ko: '알림' },
  skipToDesigner: { en: 'Skip to the form', ko: '양식으로 건너뛰기' },
} as const satisfies Record<string, Localized>;
