import type { ChoiceField, Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, MIN_READY, REPLICAS, REVISIONS } from './amounts.ts';

const ROLLING = { path: 'updateStrategy.type', is: ['RollingUpdate'], whenAbsent: true } as const;

/** Defaults: apps/v1 StatefulSet, 1.34. */
export const statefulSetSection: Section = {
  id: 'workload.stateful-set',
  title: { en: 'Replicas and updates', ko: '복제본과 업데이트' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      ...REPLICAS,
      help: {
        en: 'How many Pods run at once, named after the StatefulSet with a number: db-0, db-1. Each keeps its name and its volumes.',
        ko: '동시에 실행할 파드 수입니다. db-0, db-1처럼 번호가 붙으며 파드마다 이름과 볼륨을 유지합니다.',
      },
    },
    {
      input: 'text',
      path: 'serviceName',
      label: { en: 'Headless Service', ko: '헤드리스 서비스' },
      help: {
        en: 'The Service with clusterIP: None that gives each Pod a DNS name of its own: db-0.db. It cannot be changed later.',
        ko: '파드마다 db-0.db 같은 DNS 이름을 주는, clusterIP가 None인 서비스입니다. 나중에 바꿀 수 없습니다.',
      },
      mono: true,
      suggestions: ['work'],
    },
    {
      input: 'choice',
      path: 'podManagementPolicy',
      label: { en: 'Start and stop', ko: '시작과 종료 순서' },
      help: {
        en: 'OrderedReady: one after the other, each waits until the one before it is ready. Parallel: all at once; it concerns scaling only. It cannot be changed later.',
        ko: 'OrderedReady는 앞의 파드가 준비되면 다음 파드를 시작합니다. Parallel은 한꺼번에 시작하며 스케일링에만 적용됩니다. 나중에 바꿀 수 없습니다.',
      },
      default: 'OrderedReady',
      choices: [
        { value: 'OrderedReady', label: { en: 'One after the other', ko: '하나씩 차례로' } },
        { value: 'Parallel', label: { en: 'All at once', ko: '한꺼번에' } },
      ],
    },
    {
      input: 'choice',
      path: 'updateStrategy.type',
      label: { en: 'Update', ko: '업데이트 방식' },
      help: {
        en: 'RollingUpdate replaces Pods from the highest number down. OnDelete waits until you delete a Pod yourself.',
        ko: 'RollingUpdate는 번호가 큰 파드부터 교체합니다. OnDelete는 파드를 직접 지울 때까지 기다립니다.',
      },
      default: 'RollingUpdate',
      choices: [
        { value: 'RollingUpdate', label: { en: 'Rolling update', ko: '롤링 업데이트' } },
        { value: 'OnDelete', label: { en: 'When a Pod is deleted', ko: '파드를 지울 때' }, unsets: ['updateStrategy.rollingUpdate'] },
      ],
    },
    {
      input: 'integer',
      path: 'updateStrategy.rollingUpdate.partition',
      label: { en: 'Update from number', ko: '업데이트 시작 번호' },
      help: {
        en: 'Only Pods with this number or a higher one are updated: with 3 of 5 Pods, db-3 and db-4 run the new version first (a canary).',
        ko: '이 번호 이상인 파드만 업데이트합니다. 파드 5개에서 3이면 db-3과 db-4만 먼저 새 버전이 됩니다(카나리).',
      },
      ...FROM_ZERO,
      default: 0,
      shownWhen: ROLLING,
    },
    {
      input: 'int-or-text',
      text: 'percentage',
      path: 'updateStrategy.rollingUpdate.maxUnavailable',
      label: { en: 'Missing Pods', ko: '빠져도 되는 파드' },
      help: {
        en: 'How many Pods may be missing during the update. Only clusters with the feature MaxUnavailableStatefulSet heed it.',
        ko: '업데이트 중에 빠져도 되는 파드 수입니다. MaxUnavailableStatefulSet 기능을 켠 클러스터에서만 적용됩니다.',
      },
      min: 1,
      max: FROM_ZERO.max,
      default: '1',
      shownWhen: ROLLING,
    },
    MIN_READY,
    REVISIONS,
  ],
};

function retention(path: string, label: ChoiceField['label'], help: NonNullable<ChoiceField['help']>): ChoiceField {
  return {
    input: 'choice',
    path,
    label,
    help,
    width: 3,
    default: 'Retain',
    choices: [
      { value: 'Retain', label: { en: 'Keep the volumes', ko: '볼륨 유지' } },
      { value: 'Delete', label: { en: 'Delete the volumes', ko: '볼륨 삭제' } },
    ],
  };
}

/** What is seldom set of a StatefulSet. */
export const statefulSetMoreSection: Section = {
  id: 'workload.stateful-set-more',
  title: { en: 'Claims and numbering', ko: '클레임과 번호' },
  about: { en: 'what becomes of the data, and where counting begins', ko: '데이터 보존과 시작 번호' },
  scope: 'object',
  path: 'spec',
  fields: [
    retention(
      'persistentVolumeClaimRetentionPolicy.whenDeleted',
      { en: 'When it is deleted', ko: '스테이트풀셋을 지우면' },
      {
        en: 'What becomes of the claims made from the templates when the StatefulSet is deleted (1.32).',
        ko: '스테이트풀셋을 지울 때 템플릿으로 만든 클레임을 어떻게 할지 정합니다(1.32).',
      },
    ),
    retention(
      'persistentVolumeClaimRetentionPolicy.whenScaled',
      { en: 'When it is scaled down', ko: '수를 줄이면' },
      {
        en: 'What becomes of the claims of the Pods that go when the number of replicas shrinks (1.32).',
        ko: '복제본 수를 줄여 없어지는 파드의 클레임을 어떻게 할지 정합니다(1.32).',
      },
    ),
    {
      input: 'integer',
      path: 'ordinals.start',
      label: { en: 'First number', ko: '시작 번호' },
      help: {
        en: 'The number of the first Pod (1.31). Helps to move Pods one by one to another StatefulSet or cluster.',
        ko: '첫 파드의 번호입니다(1.31). 다른 스테이트풀셋이나 클러스터로 하나씩 옮길 때 씁니다.',
      },
      width: 3,
      ...FROM_ZERO,
      default: 0,
    },
  ],
};
