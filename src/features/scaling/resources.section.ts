import type { QuantityField, Section } from '../../ui/form/field.ts';

function amount(of: 'requests' | 'limits', resource: 'cpu' | 'memory'): QuantityField {
  const request = of === 'requests';
  const what = resource === 'cpu' ? { en: 'CPU', ko: 'CPU' } : { en: 'Memory', ko: '메모리' };
  return {
    input: 'quantity',
    resource,
    path: `resources.${of}.${resource}`,
    label: { en: `${what.en} ${request ? 'request' : 'limit'}`, ko: `${what.ko} ${request ? '요청' : '한도'}` },
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
