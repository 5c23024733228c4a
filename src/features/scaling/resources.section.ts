import type { QuantityField, Section } from '../../ui/form/field.ts';

const HELPS = {
  requests: {
    cpu: {
      en: 'What the node sets aside, and what a CPU autoscaler measures against. 1000m is one core.',
      ko: '노드가 확보해 두는 양이며 CPU 오토스케일러의 기준입니다. 1000m이 코어 하나입니다.',
    },
    memory: {
      en: 'What the node sets aside: the Pod goes only where so much is left. When a node runs short, Pods beyond their request go first.',
      ko: '노드가 확보해 두는 양이며, 그만큼 남은 노드에만 배치됩니다. 노드에 메모리가 부족하면 요청보다 많이 쓰는 파드부터 축출됩니다.',
    },
  },
  limits: {
    cpu: { en: 'Beyond it the container is slowed down, even while the node is idle.', ko: '넘으면 노드가 한가해도 컨테이너가 느려집니다.' },
    memory: { en: 'Beyond it the container is killed (OOMKilled).', ko: '넘으면 컨테이너가 강제 종료됩니다(OOMKilled).' },
  },
} as const;

function amount(of: 'requests' | 'limits', resource: 'cpu' | 'memory'): QuantityField {
  const request = of === 'requests';
  const what = resource === 'cpu' ? { en: 'CPU', ko: 'CPU' } : { en: 'Memory', ko: '메모리' };
  return {
    input: 'quantity',
    resource,
    path: `resources.${of}.${resource}`,
    label: { en: `${what.en} ${request ? 'request' : 'limit'}`, ko: `${what.ko} ${request ? '요청' : '한도'}` },
    help: HELPS[of][resource],
    nameless: true,
    width: 3,
  };
}

/** The amounts of one container, for the table of the Scaling area. */
export const amountsSection: Section = {
  id: 'scaling.amounts',
  title: { en: 'CPU and memory', ko: 'CPU와 메모리' },
  scope: 'container',
  path: '',
  fields: [amount('requests', 'cpu'), amount('limits', 'cpu'), amount('requests', 'memory'), amount('limits', 'memory')],
};

export const replicasSection: Section = {
  id: 'scaling.replicas',
  title: { en: 'Replicas', ko: '복제본' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'integer',
      path: 'replicas',
      width: 3,
      min: 0,
      max: 2_147_483_647,
      default: 1,
      unit: { en: 'Pods', ko: '개' },
      label: { en: 'Replicas', ko: '복제본 수' },
      help: {
        en: 'How many Pods run at once. Leave it out when an autoscaler decides: otherwise every apply sets the number back.',
        ko: '동시에 실행할 파드 수입니다. 오토스케일러가 정한다면 비워 두세요. 그렇지 않으면 apply할 때마다 이 값으로 돌아갑니다.',
      },
    },
  ],
};
