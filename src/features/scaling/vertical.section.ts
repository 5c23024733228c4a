import type { Field, Section } from '../../ui/form/field.ts';
import { amount, targetFields, valuesOf } from './autoscaler.section.ts';

/** autoscaling.k8s.io/v1: https://github.com/kubernetes/autoscaler/tree/master/vertical-pod-autoscaler/docs */

export const verticalTargetSection: Section = {
  id: 'scaling.vertical-target',
  title: { en: 'What it sizes', ko: '크기 조정 대상' },
  scope: 'object',
  path: 'spec',
  fields: targetFields('targetRef', ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']),
};

export const verticalModeSection: Section = {
  id: 'scaling.vertical-mode',
  title: { en: 'Sizes of the containers', ko: '컨테이너 크기' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'choice',
      path: 'updatePolicy.updateMode',
      width: 3,
      label: { en: 'It', ko: '동작' },
      help: {
        en: 'Off only recommends (kubectl describe vpa). Recreate and Auto evict Pods to give them other requests. Not together with an autoscaler that measures the same resource.',
        ko: 'Off는 추천만 합니다(kubectl describe vpa). Recreate와 Auto는 요청을 바꾸려고 파드를 축출합니다. 같은 리소스를 측정하는 HPA와 함께 쓰지 마세요.',
      },
      default: { en: 'as the autoscaler says', ko: '오토스케일러 기본값' },
      choices: [
        { value: 'Off', label: { en: 'only recommends', ko: '추천만' } },
        { value: 'Initial', label: { en: 'sets requests when Pods start', ko: '파드 시작 시 요청 설정' } },
        { value: 'Recreate', label: { en: 'evicts Pods to resize them', ko: '파드를 축출하여 조정' } },
        { value: 'InPlaceOrRecreate', label: { en: 'resizes in place, else evicts', ko: '실행 중 조정, 안 되면 축출' } },
        { value: 'Auto', label: { en: 'Auto (today: evicts)', ko: 'Auto(현재는 축출)' } },
      ],
    },
    {
      input: 'integer',
      path: 'updatePolicy.minReplicas',
      width: 3,
      min: 1,
      max: 2_147_483_647,
      unit: { en: 'Pods', ko: '개' },
      label: { en: 'Evict only with at least', ko: '축출에 필요한 최소 파드' },
      help: { en: 'With fewer Pods alive nothing is evicted. The updater says 2 where nothing is set.', ko: '살아 있는 파드가 이보다 적으면 축출하지 않습니다. 설정하지 않으면 2입니다.' },
      default: 2,
    },
    {
      input: 'rows',
      path: 'resourcePolicy.containerPolicies',
      label: { en: 'Bounds of each container', ko: '컨테이너별 한도' },
      help: {
        en: 'How small and how large each container may become. Left out, nothing holds a recommendation back.',
        ko: '컨테이너마다 얼마나 작거나 커질 수 있는지 정합니다. 비우면 추천값에 제한이 없습니다.',
      },
      item: { en: 'container', ko: '컨테이너' },
      add: { en: 'Add bounds', ko: '한도 추가' },
      newItem: { containerName: '*' },
      card: true,
      fields: [
        { input: 'text', path: 'containerName', width: 2, mono: true, required: true, label: { en: 'Container', ko: '컨테이너' }, help: { en: '* stands for all others.', ko: '*는 나머지 모두입니다.' }, suggestions: ['work', ...valuesOf('*')] },
        {
          input: 'choice',
          path: 'mode',
          width: 2,
          label: { en: 'Mode', ko: '모드' },
          help: { en: 'Left alone, the container keeps its own numbers, such as a sidecar that is sized by hand.', ko: '조정 안 함이면 직접 크기를 정한 사이드카처럼 컨테이너의 값을 그대로 둡니다.' },
          default: 'Auto',
          choices: [
            { value: 'Auto', label: { en: 'sized', ko: '조정함' } },
            { value: 'Off', label: { en: 'left alone', ko: '조정 안 함' } },
          ],
        },
        {
          input: 'choice',
          path: 'controlledValues',
          width: 2,
          label: { en: 'Changes', ko: '바꾸는 값' },
          help: { en: 'Limits are kept in proportion to the requests; with requests only they stay as written.', ko: '한도는 요청과 같은 비율로 바뀝니다. 요청만 고르면 한도는 적힌 대로 둡니다.' },
          default: 'RequestsAndLimits',
          choices: [
            { value: 'RequestsAndLimits', label: { en: 'requests and limits', ko: '요청과 한도' } },
            { value: 'RequestsOnly', label: { en: 'requests only', ko: '요청만' } },
          ],
        },
        bound('minAllowed', 'cpu'),
        bound('maxAllowed', 'cpu'),
        bound('minAllowed', 'memory'),
        bound('maxAllowed', 'memory'),
        {
          input: 'tokens',
          of: 'text',
          path: 'controlledResources',
          width: 6,
          label: { en: 'Of these resources', ko: '대상 리소스' },
          help: { en: 'Both unless set. Where an autoscaler measures CPU, leave only memory.', ko: '설정하지 않으면 둘 다입니다. 오토스케일러가 CPU를 재면 memory만 남기세요.' },
          item: { en: 'resource', ko: '리소스' },
          add: { en: 'Add a resource', ko: '리소스 추가' },
          placeholder: { en: 'cpu, memory', ko: 'cpu, memory' },
          suggestions: valuesOf('cpu', 'memory'),
        },
      ],
    },
  ],
};

function bound(path: 'minAllowed' | 'maxAllowed', resource: 'cpu' | 'memory'): Field {
  const least = path === 'minAllowed';
  const what = resource === 'cpu' ? { en: 'CPU', ko: 'CPU' } : { en: 'Memory', ko: '메모리' };
  return {
    input: 'text',
    path: `${path}.${resource}`,
    width: 3,
    mono: true,
    label: { en: `${what.en} at ${least ? 'least' : 'most'}`, ko: `${what.ko} ${least ? '최소' : '최대'}` },
    help: least
      ? { en: 'It recommends no less, however idle the container is.', ko: '컨테이너가 아무리 한가해도 이보다 적게 추천하지 않습니다.' }
      : { en: 'It recommends no more: keep it below what a node can give, or the Pod fits nowhere.', ko: '이보다 많이 추천하지 않습니다. 노드가 줄 수 있는 양보다 크면 파드가 배치되지 못할 수 있습니다.' },
    placeholder: resource === 'cpu' ? { en: 'e.g. 100m', ko: '예: 100m' } : { en: 'e.g. 128Mi', ko: '예: 128Mi' },
    rule: amount,
    nameless: true,
  };
}

export const VERTICAL_SECTIONS: readonly Section[] = [verticalTargetSection, verticalModeSection];
