import type { IntegerField } from '../../../ui/form/field.ts';

export const SECONDS = { en: 's', ko: '초' } as const;
export const PODS = { en: 'Pods', ko: '개' } as const;
export const TIMES = { en: '×', ko: '회' } as const;

/** The API's numbers are of 32 bits, and count something: from 0 on. */
export const FROM_ZERO = { min: 0, max: 2_147_483_647 } as const satisfies Partial<IntegerField>;
export const FROM_ONE = { min: 1, max: 2_147_483_647 } as const satisfies Partial<IntegerField>;

export const REPLICAS: IntegerField = {
  input: 'integer',
  path: 'replicas',
  label: { en: 'Replicas', ko: '복제본 수' },
  help: {
    en: 'How many Pods run at once. Leave it out when an autoscaler decides: otherwise every apply sets the number back.',
    ko: '동시에 실행할 파드 수입니다. 오토스케일러가 정한다면 비워 두세요. 그렇지 않으면 apply할 때마다 이 값으로 돌아갑니다.',
  },
  ...FROM_ZERO,
  default: 1,
  unit: PODS,
};

export const MIN_READY: IntegerField = {
  input: 'integer',
  path: 'minReadySeconds',
  label: { en: 'Ready for', ko: '준비 유지 시간' },
  help: {
    en: 'How long a new Pod must stay ready before the update goes on. Catches programs that die shortly after their start.',
    ko: '업데이트를 계속하기 전에 새 파드가 준비 상태를 유지해야 하는 시간입니다. 시작 직후 죽는 프로그램을 걸러 냅니다.',
  },
  ...FROM_ZERO,
  default: 0,
  unit: SECONDS,
};

export const REVISIONS: IntegerField = {
  input: 'integer',
  path: 'revisionHistoryLimit',
  label: { en: 'Old revisions kept', ko: '보관할 리비전 수' },
  help: {
    en: 'How many earlier versions stay for a rollback. 0 makes a rollback impossible.',
    ko: '롤백을 위해 남겨 둘 이전 버전 수입니다. 0이면 롤백할 수 없습니다.',
  },
  ...FROM_ZERO,
  default: 10,
};
