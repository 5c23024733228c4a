import type { Section } from '../../../ui/form/field.ts';
import { MIN_READY, REPLICAS } from './amounts.ts';

export const replicaSetSection: Section = {
  id: 'workload.replica-set',
  title: { en: 'Replicas', ko: '복제본' },
  about: {
    en: 'a ReplicaSet never replaces running Pods: a Deployment manages ReplicaSets and updates for you',
    ko: '레플리카셋은 실행 중인 파드를 교체하지 않습니다. 업데이트까지 맡기려면 디플로이먼트를 쓰세요',
  },
  scope: 'object',
  path: 'spec',
  fields: [REPLICAS, MIN_READY],
};
