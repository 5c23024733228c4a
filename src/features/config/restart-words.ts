import type { Localized } from '../../core/localized.ts';

export const RESTART_WORDS = {
  title: { en: 'Restart on change', ko: '바뀌면 다시 시작' },
  about: {
    en: 'variables and files by subPath are read once, when a Pod starts',
    ko: '환경 변수와 subPath 파일은 파드가 시작될 때 한 번만 읽습니다',
  },
  none: { en: 'keeps the old values until its next rollout', ko: '다음 배포 때까지 예전 값을 씁니다' },
  stale: { en: 'its checksum is of other data: apply would restart nothing', ko: '체크섬이 지금 데이터와 달라 적용해도 다시 시작되지 않습니다' },
  fresh: { en: 'its checksum is that of the data: update it after a change', ko: '체크섬이 지금 데이터와 같습니다. 값을 바꾸면 갱신하세요' },
  elsewhere: { en: 'is restarted by something else', ko: '다른 방법으로 다시 시작됩니다' },
  add: { en: 'Restart them on change', ko: '바뀌면 다시 시작하게 하기' },
  update: { en: 'Update the checksum', ko: '체크섬 갱신' },
  explain: {
    en: 'Writes the annotation {annotation} into the Pod template: a digest of the data, so that another value means a rollout. Update it after a change.',
    ko: '파드 템플릿에 데이터의 해시를 어노테이션으로 씁니다({annotation}). 해시가 달라지면 새로 배포되므로 값을 바꾼 뒤 갱신하세요.',
  },
  staleHere: { en: 'The checksum of {kind} {name} is of other data.', ko: '{kind} {name}: 체크섬이 지금 데이터와 다릅니다.' },
  updateHere: { en: 'Update', ko: '갱신' },
  updateNamed: { en: 'Update the checksum of {kind} {name}', ko: '체크섬 갱신: {kind} {name}' },
} as const satisfies Record<string, Localized>;
