import type { Localized } from '../../core/localized.ts';
import type { Field, Section, TextRule } from '../../ui/form/field.ts';
import { annotationKey, labelKey, labelValue, namespaceName } from './names.ts';

const NAMESPACE: Field = {
  input: 'text',
  path: 'namespace',
  label: { en: 'Namespace', ko: '네임스페이스' },
  help: {
    en: 'Where it stands. Left out, kubectl takes the namespace of its present context, which differs from person to person.',
    ko: '이 리소스가 놓일 네임스페이스입니다. 비워 두면 kubectl의 현재 컨텍스트를 따르므로 사람마다 달라질 수 있습니다.',
  },
  width: 3,
  mono: true,
  placeholder: { en: 'that of kubectl', ko: 'kubectl 컨텍스트' },
  rule: namespaceName,
  suggestions: ['work'],
};

/** Name and namespace. @param id of the section */
export function identitySection(id: string, help: Localized, rule: TextRule): Section {
  return {
    id,
    title: { en: 'Name', ko: '이름' },
    scope: 'object',
    path: 'metadata',
    fields: [
      { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, help, width: 3, mono: true, required: true, rule },
      NAMESPACE,
    ],
  };
}

/** Labels and annotations, folded in every form of this area. */
export function labelsSection(id: string): Section {
  return {
    id,
    title: { en: 'Labels and annotations', ko: '레이블과 어노테이션' },
    scope: 'object',
    path: 'metadata',
    fields: [
      {
        input: 'map',
        path: 'labels',
        label: { en: 'Labels', ko: '레이블' },
        help: { en: 'For finding and grouping: a ServiceMonitor finds Services by them.', ko: '찾고 묶는 기준입니다. ServiceMonitor는 레이블로 서비스를 찾습니다.' },
        keyLabel: { en: 'Label', ko: '레이블' },
        valueLabel: { en: 'Value of label', ko: '레이블 값' },
        add: { en: 'Add a label', ko: '레이블 추가' },
        keyRule: labelKey,
        valueRule: labelValue,
      },
      ANNOTATIONS,
    ],
  };
}

/** Shown by themselves where a controller reads them. */
export const ANNOTATIONS: Field = {
  input: 'map',
  path: 'annotations',
  label: { en: 'Annotations', ko: '어노테이션' },
  help: { en: 'Read by controllers and tools. Values are texts: numbers and true are quoted.', ko: '컨트롤러와 도구가 읽습니다. 값은 문자열이므로 숫자와 true도 따옴표로 감쌉니다.' },
  keyLabel: { en: 'Annotation', ko: '어노테이션' },
  valueLabel: { en: 'Value of annotation', ko: '어노테이션 값' },
  add: { en: 'Add an annotation', ko: '어노테이션 추가' },
  keyRule: annotationKey,
};
