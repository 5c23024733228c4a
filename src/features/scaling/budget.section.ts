import type { IntOrTextField, Section } from '../../ui/form/field.ts';
import { labelConditions } from '../../ui/form/label-conditions.ts';

/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/ (policy/v1, 1.34) */

function amount(path: 'minAvailable' | 'maxUnavailable'): IntOrTextField {
  const stays = path === 'minAvailable';
  return {
    input: 'int-or-text',
    text: 'percentage',
    path,
    width: 3,
    min: 0,
    max: 2_147_483_647,
    required: true,
    label: stays ? { en: 'Must stay', ko: '유지할 파드' } : { en: 'May be missing', ko: '빠져도 되는 파드' },
    help: stays
      ? {
          en: 'Pods, or a percentage of them, rounded up. As many as there are Pods blocks every drain of a node.',
          ko: '파드 수 또는 백분율(올림)입니다. 파드 수와 같으면 노드 드레인이 막힙니다.',
        }
      : {
          en: 'Pods, or a percentage of them, rounded up. 0 blocks every drain of a node.',
          ko: '파드 수 또는 백분율(올림)입니다. 0이면 노드 드레인이 막힙니다.',
        },
    shownWhen: { path, present: true },
  };
}

export const budgetSection: Section = {
  id: 'scaling.budget',
  title: { en: 'Evictions', ko: '축출' },
  about: { en: 'drains of nodes, upgrades of the cluster', ko: '노드 드레인, 클러스터 업그레이드' },
  scope: 'object',
  path: 'spec',
  fields: [
    amount('minAvailable'),
    amount('maxUnavailable'),
    {
      input: 'choice',
      path: 'unhealthyPodEvictionPolicy',
      width: 3,
      label: { en: 'Pods that are not ready', ko: '준비되지 않은 파드' },
      help: {
        en: 'AlwaysAllow lets broken Pods be evicted whatever the budget says, so that they do not hold up a drain.',
        ko: 'AlwaysAllow는 예산과 관계없이 고장 난 파드를 축출할 수 있게 하여 드레인이 막히지 않습니다.',
      },
      default: 'IfHealthyBudget',
      choices: [
        { value: 'IfHealthyBudget', label: { en: 'count against the budget', ko: '예산에 따름' } },
        { value: 'AlwaysAllow', label: { en: 'may always go', ko: '항상 축출 가능' } },
      ],
    },
  ],
};

export const budgetSelectorSection: Section = {
  id: 'scaling.budget-selector',
  title: { en: 'Which Pods', ko: '대상 파드' },
  scope: 'object',
  path: 'spec.selector',
  fields: [
    {
      input: 'map',
      path: 'matchLabels',
      label: { en: 'With all of these labels', ko: '이 레이블을 모두 가진 파드' },
      help: { en: 'An empty selector means every Pod of the namespace.', ko: '셀렉터가 비어 있으면 네임스페이스의 모든 파드입니다.' },
      keyLabel: { en: 'Pod label', ko: '파드 레이블' },
      valueLabel: { en: 'Value of Pod label', ko: '파드 레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
    },
    labelConditions('matchExpressions', { en: 'Add a condition', ko: '조건 추가' }),
  ],
};

export const BUDGET_SECTIONS: readonly Section[] = [budgetSection, budgetSelectorSection];
