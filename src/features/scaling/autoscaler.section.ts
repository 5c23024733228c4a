import { parseQuantity, quantityProblem } from '../../core/quantity/quantity.ts';
import { METRIC_KEYS, METRIC_TYPES, NEW_METRIC, TARGET_KEYS, USUAL_METRIC, type MetricType, type TargetType } from '../../core/scaling/metric.ts';
import type { Localized } from '../../core/localized.ts';
import type { Condition, Field, RowsField, Section, SuggestionSource, TextField, TextRule } from '../../ui/form/field.ts';

/** Defaults: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ (1.34) */

const PODS = { en: 'Pods', ko: '개' };
const SECONDS = { en: 's', ko: '초' };
const MOST = 2_147_483_647;

export function valuesOf(...values: readonly string[]): readonly SuggestionSource[] {
  return [{ values: values.map((value) => ({ value })) }];
}

/** An amount of whatever is measured: "100", "1500m", "2Gi". */
export const amount: TextRule = (text) =>
  parseQuantity(text.trim()) === null ? (quantityProblem(text.trim()) ?? { en: 'Write an amount such as 100, 1500m or 2Gi.', ko: '100, 1500m, 2Gi 같은 양을 쓰세요.' }) : null;

/** What is scaled: fields below `path`. */
export function targetFields(path: string, kinds: readonly string[]): readonly Field[] {
  return [
    {
      input: 'text',
      path: `${path}.kind`,
      width: 2,
      mono: true,
      required: true,
      label: { en: 'Kind', ko: '종류' },
      help: { en: 'Of the object that makes the Pods, such as Deployment.', ko: '파드를 만드는 오브젝트의 종류입니다(예: Deployment).' },
      suggestions: valuesOf(...kinds),
    },
    {
      input: 'text',
      path: `${path}.name`,
      width: 2,
      mono: true,
      required: true,
      label: { en: 'Workload', ko: '워크로드' },
      help: { en: 'In the namespace of the autoscaler.', ko: '오토스케일러와 같은 네임스페이스에서 찾습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: `${path}.apiVersion`,
      width: 2,
      mono: true,
      label: { en: 'API version', ko: 'API 버전' },
      help: {
        en: 'Group and version of that kind: apps/v1 for Deployment and StatefulSet. Without it they are not found.',
        ko: '그 종류의 API 그룹과 버전이며 Deployment와 StatefulSet은 apps/v1입니다. 비우면 찾지 못합니다.',
      },
      placeholder: { en: 'e.g. apps/v1', ko: '예: apps/v1' },
      suggestions: valuesOf('apps/v1'),
    },
  ];
}

export const autoscalerTargetSection: Section = {
  id: 'scaling.target',
  title: { en: 'What it scales', ko: '스케일 대상' },
  scope: 'object',
  path: 'spec',
  fields: targetFields('scaleTargetRef', ['Deployment', 'StatefulSet', 'ReplicaSet']),
};

export const boundsSection: Section = {
  id: 'scaling.bounds',
  title: { en: 'Bounds', ko: '범위' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'integer',
      path: 'minReplicas',
      width: 3,
      min: 0,
      max: MOST,
      default: 1,
      unit: PODS,
      label: { en: 'At least', ko: '최소' },
      help: {
        en: 'Never fewer Pods than this, even when idle. 0 needs a feature of the cluster that is off by default, and a metric that is not of the Pods.',
        ko: '유휴 상태에서도 이보다 줄지 않습니다. 0은 기본으로 꺼진 클러스터 기능과 파드가 아닌 메트릭이 필요합니다.',
      },
    },
    {
      input: 'integer',
      path: 'maxReplicas',
      width: 3,
      min: 1,
      max: MOST,
      unit: PODS,
      required: true,
      label: { en: 'At most', ko: '최대' },
      help: { en: 'The cluster and what the Pods talk to (database connections) must carry this many.', ko: '클러스터와 파드가 접속하는 곳(데이터베이스 연결 등)이 이 수를 감당해야 합니다.' },
    },
  ],
};

function when(type: MetricType): { readonly shownWhen: Condition } {
  return { shownWhen: { path: METRIC_KEYS[type], present: true } };
}

function targetValue(type: MetricType, key: TargetType, label: Localized, help: Localized): Field {
  const base = `${METRIC_KEYS[type]}.target`;
  const path = `${base}.${TARGET_KEYS[key]}`;
  const shownWhen: Condition = { path, present: true };
  if (key === 'Utilization') return { input: 'integer', path, width: 3, min: 1, max: MOST, unit: { en: '%', ko: '%' }, label, help, shownWhen };
  return { input: 'text', path, width: 3, mono: true, label, help, shownWhen, rule: amount };
}

const SHARE: Localized = { en: 'Share of the request', ko: '요청 대비 사용률' };
const SHARE_HELP: Localized = {
  en: 'Average over the Pods, as a percentage of what they request. Pods above it make the autoscaler add some.',
  ko: '파드가 요청한 양 대비 평균 사용률입니다. 이보다 높으면 파드를 늘립니다.',
};
const EACH: Localized = { en: 'For each Pod', ko: '파드당 값' };
const EACH_HELP: Localized = { en: 'Average over the Pods, as an amount.', ko: '파드당 평균값입니다.' };
const WHOLE: Localized = { en: 'Altogether', ko: '전체 값' };
const WHOLE_HELP: Localized = { en: 'The value itself, not divided by the number of Pods.', ko: '파드 수로 나누지 않은 값입니다.' };

/** How the target is written; `MetricFields` draws it so that the value goes with it. */
function targetType(type: MetricType, choices: readonly TargetType[]): Field {
  const labels: Readonly<Record<TargetType, Localized>> = { Utilization: SHARE, AverageValue: EACH, Value: WHOLE };
  return {
    input: 'choice',
    path: `${METRIC_KEYS[type]}.target.type`,
    width: 3,
    label: { en: 'Target', ko: '목표' },
    help: {
      en: 'A share of what the Pods request, an amount for each Pod, or one value however many Pods there are.',
      ko: '파드가 요청한 양의 비율, 파드당 값, 파드 수와 무관한 하나의 값 가운데 고릅니다.',
    },
    required: true,
    choices: choices.map((value) => ({ value, label: labels[value] })),
    ...when(type),
  };
}

function text(path: string, label: Localized, help: Localized, more: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, help, mono: true, width: 3, required: true, ...more };
}

const METRIC: Localized = { en: 'Metric', ko: '메트릭' };
const METRIC_HELP: Localized = {
  en: 'As the adapter of the cluster (prometheus-adapter, KEDA) calls it. Without such an adapter nothing is measured.',
  ko: '클러스터의 어댑터(prometheus-adapter, KEDA)가 부르는 이름입니다. 어댑터가 없으면 측정되지 않습니다.',
};

function metricName(type: 'Pods' | 'Object' | 'External'): Field {
  return text(`${METRIC_KEYS[type]}.metric.name`, METRIC, METRIC_HELP, { ...when(type), suggestions: valuesOf(USUAL_METRIC) });
}

function metricSelector(type: 'Pods' | 'Object' | 'External'): Field {
  return {
    input: 'map',
    path: `${METRIC_KEYS[type]}.metric.selector.matchLabels`,
    label: { en: 'Only series with these labels', ko: '이 레이블을 가진 시계열만' },
    help: {
      en: 'Of a metric with many series only these count, such as one queue among several.',
      ko: '시계열이 여럿인 메트릭에서 여러 큐 가운데 하나처럼 일부만 잴 때 씁니다.',
    },
    keyLabel: { en: 'Label of the metric', ko: '메트릭 레이블' },
    valueLabel: { en: 'Value of label', ko: '레이블 값' },
    add: { en: 'Add a label', ko: '레이블 추가' },
    ...when(type),
  };
}

const RESOURCES = valuesOf('cpu', 'memory');

export const metricsField: RowsField = {
  input: 'rows',
  path: 'metrics',
  label: { en: 'What it measures', ko: '측정 항목' },
  help: { en: 'Each asks for a number of Pods; the largest wins.', ko: '항목마다 필요한 파드 수를 계산하고 그중 가장 큰 값을 따릅니다.' },
  item: { en: 'metric', ko: '메트릭' },
  add: { en: 'Add a metric', ko: '메트릭 추가' },
  newItem: NEW_METRIC,
  card: true,
  fields: [
    {
      input: 'choice',
      path: 'type',
      width: 3,
      required: true,
      label: { en: 'Measure', ko: '측정 대상' },
      help: {
        en: 'CPU and memory come from the metrics server; all others need an adapter in the cluster, such as KEDA.',
        ko: 'CPU와 메모리는 metrics-server가 잽니다. 나머지는 클러스터에 KEDA 같은 어댑터가 있어야 합니다.',
      },
      choices: METRIC_TYPES.map((value) => ({ value, label: metricLabels()[value] })),
    },
    text('resource.name', { en: 'Resource', ko: '리소스' }, {
      en: 'cpu or memory, over all containers of a Pod together. For a share, each of them needs a request.',
      ko: 'cpu나 memory이며 파드의 모든 컨테이너를 합쳐 잽니다. 사용률로 재려면 컨테이너마다 요청이 있어야 합니다.',
    }, { ...when('Resource'), suggestions: RESOURCES }),
    text('containerResource.name', { en: 'Resource', ko: '리소스' }, {
      en: 'cpu or memory of that container alone: an idle sidecar does not hide how busy it is.',
      ko: 'cpu나 memory이며 그 컨테이너만 재므로 한가한 사이드카에 가려지지 않습니다.',
    }, { ...when('ContainerResource'), suggestions: RESOURCES }),
    text('containerResource.container', { en: 'Container', ko: '컨테이너' }, {
      en: 'The one that does the work. Renamed in the Pods, it must be renamed here too.',
      ko: '실제 일을 하는 컨테이너입니다. 파드에서 이름을 바꾸면 여기서도 바꿔야 합니다.',
    }, { ...when('ContainerResource'), suggestions: ['work'] }),
    metricName('Pods'),
    text('object.describedObject.kind', { en: 'Kind of object', ko: '오브젝트 종류' }, {
      en: 'What the metric is about, such as an Ingress whose requests are counted.',
      ko: '메트릭이 나타내는 대상입니다. 요청 수를 재는 Ingress가 한 예입니다.',
    }, { ...when('Object'), suggestions: valuesOf('Service', 'Ingress') }),
    text('object.describedObject.name', { en: 'Object', ko: '오브젝트' }, {
      en: 'Looked for in the namespace of the autoscaler.',
      ko: '오토스케일러와 같은 네임스페이스에서 찾습니다.',
    }, { ...when('Object'), suggestions: ['work'] }),
    text('object.describedObject.apiVersion', { en: 'API version', ko: 'API 버전' }, {
      en: 'Group and version of that kind, such as networking.k8s.io/v1 for an Ingress.',
      ko: '그 종류의 API 그룹과 버전입니다. Ingress는 networking.k8s.io/v1입니다.',
    }, { ...when('Object'), suggestions: valuesOf('v1', 'networking.k8s.io/v1') }),
    metricName('Object'),
    metricName('External'),
    targetType('Resource', ['Utilization', 'AverageValue']),
    targetType('ContainerResource', ['Utilization', 'AverageValue']),
    targetType('Pods', ['AverageValue']),
    targetType('Object', ['Value', 'AverageValue']),
    targetType('External', ['AverageValue', 'Value']),
    targetValue('Resource', 'Utilization', SHARE, SHARE_HELP),
    targetValue('Resource', 'AverageValue', EACH, EACH_HELP),
    targetValue('ContainerResource', 'Utilization', SHARE, SHARE_HELP),
    targetValue('ContainerResource', 'AverageValue', EACH, EACH_HELP),
    targetValue('Pods', 'AverageValue', EACH, EACH_HELP),
    targetValue('Object', 'Value', WHOLE, WHOLE_HELP),
    targetValue('Object', 'AverageValue', EACH, EACH_HELP),
    targetValue('External', 'Value', WHOLE, WHOLE_HELP),
    targetValue('External', 'AverageValue', EACH, EACH_HELP),
    metricSelector('Pods'),
    metricSelector('Object'),
    metricSelector('External'),
  ],
};

function metricLabels(): Readonly<Record<MetricType, Localized>> {
  return {
    Resource: { en: 'CPU or memory of the Pods', ko: '파드의 CPU·메모리' },
    ContainerResource: { en: 'CPU or memory of one container', ko: '한 컨테이너의 CPU·메모리' },
    Pods: { en: 'a metric of the Pods', ko: '파드 메트릭' },
    Object: { en: 'a metric of another object', ko: '다른 오브젝트의 메트릭' },
    External: { en: 'a metric from outside', ko: '외부 메트릭' },
  };
}

export const metricsSection: Section = {
  id: 'scaling.metrics',
  title: { en: 'Metrics', ko: '메트릭' },
  scope: 'object',
  path: 'spec',
  fields: [metricsField],
};

const DIRECTIONS = {
  scaleUp: {
    title: { en: 'How fast it adds Pods', ko: '늘리는 속도' },
    window: 0,
    stepsHelp: {
      en: 'How many Pods a period may add. Left out: every 15 s four Pods or as many again, whichever is more.',
      ko: '한 주기에 늘릴 수 있는 파드 수입니다. 비우면 15초마다 4개와 두 배 중 큰 쪽까지 늘립니다.',
    },
    windowHelp: {
      en: 'Takes the smallest number asked for in this time: a short burst then adds nothing. 0 reacts at once.',
      ko: '이 시간 동안 계산된 값 중 가장 작은 값을 따르므로 짧은 급증에는 반응하지 않습니다. 0이면 바로 반응합니다.',
    },
  },
  scaleDown: {
    title: { en: 'How fast it takes Pods away', ko: '줄이는 속도' },
    window: 300,
    stepsHelp: {
      en: 'How many Pods a period may take away. Left out: every 15 s all that are not needed.',
      ko: '한 주기에 줄일 수 있는 파드 수입니다. 비우면 15초마다 필요 없는 파드를 모두 줄입니다.',
    },
    windowHelp: {
      en: 'Takes the largest number asked for in this time: Pods stay this long after the load has gone.',
      ko: '이 시간 동안 계산된 값 중 가장 큰 값을 따르므로 부하가 사라져도 이만큼 파드를 유지합니다.',
    },
  },
} as const;

/** The rules of one direction. */
function behaviorSection(direction: keyof typeof DIRECTIONS): Section {
  const { title, window, windowHelp, stepsHelp } = DIRECTIONS[direction];
  return {
    id: `scaling.${direction}`,
    title,
    scope: 'object',
    path: `spec.behavior.${direction}`,
    fields: [
      {
        input: 'integer',
        path: 'stabilizationWindowSeconds',
        min: 0,
        max: 3600,
        default: window,
        unit: SECONDS,
        width: 2,
        label: { en: 'Wait', ko: '안정화 시간' },
        help: windowHelp,
      },
      {
        input: 'choice',
        path: 'selectPolicy',
        width: 2,
        label: { en: 'Of several policies', ko: '정책이 여럿이면' },
        help: { en: 'Which one counts in each period. Disabled: never in this direction.', ko: '주기마다 어느 정책을 따를지 정합니다. Disabled는 이 방향으로 스케일하지 않습니다.' },
        default: 'Max',
        choices: [
          { value: 'Max', label: { en: 'the one that changes most', ko: '가장 많이 바꾸는 것' } },
          { value: 'Min', label: { en: 'the one that changes least', ko: '가장 적게 바꾸는 것' } },
          { value: 'Disabled', label: { en: 'never scale this way', ko: '이 방향 사용 안 함' } },
        ],
      },
      {
        input: 'text',
        path: 'tolerance',
        width: 2,
        mono: true,
        label: { en: 'Tolerance', ko: '허용 오차' },
        help: {
          en: 'A measure within this share of its target changes nothing: 0.05 is 5 %. Since Kubernetes 1.33; the usual one is 0.1.',
          ko: '측정값이 목표의 이 비율 안에 있으면 바꾸지 않습니다. 0.05는 5 %입니다. Kubernetes 1.33부터 있으며 보통 0.1입니다.',
        },
        placeholder: { en: '0.1', ko: '0.1' },
        rule: amount,
      },
      {
        input: 'rows',
        path: 'policies',
        label: { en: 'Steps', ko: '정책' },
        help: stepsHelp,
        item: { en: 'policy', ko: '정책' },
        add: { en: 'Add a policy', ko: '정책 추가' },
        newItem: { type: 'Percent', value: 100, periodSeconds: 60 },
        fields: [
          {
            input: 'choice',
            path: 'type',
            width: 2,
            required: true,
            label: { en: 'In', ko: '단위' },
            help: { en: 'Whether value counts Pods, or percent of the Pods that there are.', ko: 'value를 파드 수로 셀지 지금 파드 수의 백분율로 셀지 정합니다.' },
            choices: [
              { value: 'Percent', label: { en: '% of the Pods', ko: '파드의 %' } },
              { value: 'Pods', label: { en: 'Pods', ko: '파드 수' } },
            ],
          },
          {
            input: 'integer',
            path: 'value',
            width: 2,
            min: 1,
            max: MOST,
            required: true,
            label: { en: 'At most', ko: '최대' },
            help: { en: 'How much may change within one period.', ko: '한 주기 동안 바꿀 수 있는 만큼입니다.' },
          },
          {
            input: 'integer',
            path: 'periodSeconds',
            width: 2,
            min: 1,
            max: 1800,
            required: true,
            unit: SECONDS,
            label: { en: 'In each', ko: '주기' },
            help: { en: 'How far back changes count against value: half an hour at most.', ko: '이 시간 동안의 변경을 합쳐 value와 비교합니다. 최대 30분입니다.' },
          },
        ],
      },
    ],
  };
}

export const scaleUpSection = behaviorSection('scaleUp');
export const scaleDownSection = behaviorSection('scaleDown');

export const AUTOSCALER_SECTIONS: readonly Section[] = [autoscalerTargetSection, boundsSection, metricsSection, scaleUpSection, scaleDownSection];
