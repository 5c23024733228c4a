import type { Section } from '../../ui/form/field.ts';
import { helpOn } from './first-form-help.ts';
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
      help: helpOn('name'),
      width: 3,
      mono: true,
      required: true,
      rule: objectName,
    },
    {
      input: 'text',
      path: 'namespace',
      label: { en: 'Namespace', ko: '네임스페이스' },
      help: helpOn('namespace'),
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
      help: helpOn('labels'),
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
      help: helpOn('annotations'),
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
      help: helpOn('podLabels'),
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
      help: helpOn('podAnnotations'),
      keyLabel: { en: 'Pod annotation', ko: '파드 어노테이션' },
      valueLabel: { en: 'Value of Pod annotation', ko: '파드 어노테이션 값' },
      add: { en: 'Add an annotation', ko: '어노테이션 추가' },
      keyRule: labelKey,
    },
  ],
};
