import type { Section } from '../../ui/form/field.ts';
import { labelKey, labelValue, namespaceName, objectName } from './names.ts';

const COMMON_LABELS = [
  {
    values: ['name', 'instance', 'version', 'component', 'part-of', 'managed-by'].map((part) => ({ value: `app.kubernetes.io/${part}` })),
  },
];

export const identitySection: Section = {
  id: 'workload.identity',
  title: { en: 'Name', ko: '이름' },
  scope: 'object',
  path: 'metadata',
  fields: [
    {
      input: 'text',
      path: 'name',
      label: { en: 'Name', ko: '이름' },
      help: {
        en: 'Unique among those of its kind in the namespace. Pods are named after it. It cannot be changed later: another name makes another workload.',
        ko: '네임스페이스 안에서 같은 종류끼리 유일해야 합니다. 파드 이름이 여기서 만들어집니다. 나중에 바꿀 수 없으며, 이름을 바꾸면 다른 워크로드가 됩니다.',
      },
      width: 3,
      mono: true,
      required: true,
      rule: objectName,
    },
    {
      input: 'text',
      path: 'namespace',
      label: { en: 'Namespace', ko: '네임스페이스' },
      help: {
        en: 'Where it runs. Left out, kubectl takes the namespace of its present context, which differs from person to person.',
        ko: '실행할 네임스페이스입니다. 비워 두면 kubectl의 현재 컨텍스트를 따르므로 사람마다 달라질 수 있습니다.',
      },
      width: 3,
      mono: true,
      placeholder: { en: 'that of kubectl', ko: 'kubectl 컨텍스트' },
      rule: namespaceName,
    },
  ],
};

export const labelsSection: Section = {
  id: 'workload.labels',
  title: { en: 'Labels of the workload', ko: '워크로드 레이블' },
  about: { en: 'for finding and grouping it', ko: '찾고 묶는 기준' },
  scope: 'object',
  path: 'metadata',
  fields: [
    {
      input: 'map',
      path: 'labels',
      label: { en: 'Labels', ko: '레이블' },
      help: {
        en: 'For finding and grouping. The Pods have labels of their own, below.',
        ko: '찾고 묶는 데 씁니다. 파드의 레이블은 아래에 따로 있습니다.',
      },
      keyLabel: { en: 'Label', ko: '레이블' },
      valueLabel: { en: 'Value of label', ko: '레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
      keyRule: labelKey,
      valueRule: labelValue,
      suggestedKeys: COMMON_LABELS,
    },
    {
      input: 'map',
      path: 'annotations',
      label: { en: 'Annotations', ko: '어노테이션' },
      keyLabel: { en: 'Annotation', ko: '어노테이션' },
      valueLabel: { en: 'Value of annotation', ko: '어노테이션 값' },
      add: { en: 'Add an annotation', ko: '어노테이션 추가' },
      keyRule: labelKey,
    },
  ],
};

export const podLabelsSection: Section = {
  id: 'workload.pod-labels',
  title: { en: 'Labels of the Pods', ko: '파드 레이블' },
  about: { en: 'what Services and policies find them by', ko: '서비스와 네트워크 정책이 파드를 찾는 기준' },
  scope: 'template',
  path: 'metadata',
  fields: [
    {
      input: 'map',
      path: 'labels',
      label: { en: 'Labels', ko: '레이블' },
      help: {
        en: 'The selector of the workload must match them, and cannot be changed later. A Service finds the Pods by these labels too.',
        ko: '워크로드의 셀렉터가 이 레이블과 맞아야 하며, 셀렉터는 나중에 바꿀 수 없습니다. 서비스도 이 레이블로 파드를 찾습니다.',
      },
      keyLabel: { en: 'Pod label', ko: '파드 레이블' },
      valueLabel: { en: 'Value of Pod label', ko: '파드 레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
      keyRule: labelKey,
      valueRule: labelValue,
      suggestedKeys: COMMON_LABELS,
    },
    {
      input: 'map',
      path: 'annotations',
      label: { en: 'Annotations', ko: '어노테이션' },
      help: {
        en: 'Read by tools: scraping of metrics, log collectors, meshes. A change here rolls out new Pods.',
        ko: '메트릭 수집, 로그 수집, 서비스 메시 같은 도구가 읽습니다. 바꾸면 새 파드가 롤아웃됩니다.',
      },
      keyLabel: { en: 'Pod annotation', ko: '파드 어노테이션' },
      valueLabel: { en: 'Value of Pod annotation', ko: '파드 어노테이션 값' },
      add: { en: 'Add an annotation', ko: '어노테이션 추가' },
      keyRule: labelKey,
    },
  ],
};
