import { isAnnotationKey, isLabelKey, isLabelName, isLabelValue, isPathSegment, isSubdomain, notKey, notLabelName, notLabelValue, notPathSegment, notSubdomain } from '../../core/schema/server-rules/names.ts';
import type { Section, TextField, TextRule } from './field.ts';

/** What every object of Kubernetes has: a name, perhaps a namespace, labels and annotations. */

function rule(holds: (text: string) => boolean, words: (text: string) => ReturnType<TextRule>): TextRule {
  return (text) => (holds(text) ? null : words(text));
}

const COMMON_LABELS = [{ values: ['name', 'instance', 'version', 'component', 'part-of', 'managed-by'].map((part) => ({ value: `app.kubernetes.io/${part}` })) }];

const NAME: TextField = {
  input: 'text',
  path: 'name',
  label: { en: 'Name', ko: '이름' },
  help: {
    en: 'Unique among the objects of its kind in the namespace. Another name makes another object.',
    ko: '네임스페이스 안의 같은 종류에서 유일해야 합니다. 이름을 바꾸면 다른 오브젝트가 됩니다.',
  },
  width: 3,
  mono: true,
  required: true,
  rule: rule(isSubdomain, notSubdomain),
};

const NAMESPACE: TextField = {
  input: 'text',
  path: 'namespace',
  label: { en: 'Namespace', ko: '네임스페이스' },
  help: {
    en: 'Left out, kubectl takes the namespace of its present context, which differs from person to person.',
    ko: '비워 두면 kubectl의 현재 컨텍스트를 따르므로 사람마다 달라질 수 있습니다.',
  },
  width: 3,
  mono: true,
  placeholder: { en: 'that of kubectl', ko: 'kubectl 컨텍스트' },
  rule: rule(isLabelName, notLabelName),
  suggestions: ['work'],
};

interface MetadataOptions {
  /** Whether objects of the kind have a namespace; they do when left out. */
  readonly namespaced?: boolean;
  /** Names with colons and capitals too, as roles have them (`system:node`). */
  readonly anyName?: true;
}

/** Name and, for kinds that have one, namespace. @param area begins the section's id. */
export function metadataSection(area: string, { namespaced = true, anyName }: MetadataOptions = {}): Section {
  const name = anyName === true ? { ...NAME, rule: rule(isPathSegment, notPathSegment) } : NAME;
  return {
    id: `${area}.metadata`,
    title: { en: 'Name', ko: '이름' },
    scope: 'object',
    path: 'metadata',
    fields: namespaced ? [name, NAMESPACE] : [name],
  };
}

/** Labels and annotations of the object itself. */
export function labelsSection(area: string): Section {
  return {
    id: `${area}.labels`,
    title: { en: 'Labels and annotations', ko: '레이블과 어노테이션' },
    scope: 'object',
    path: 'metadata',
    fields: [
      {
        input: 'map',
        path: 'labels',
        label: { en: 'Labels', ko: '레이블' },
        help: { en: 'For finding and grouping objects, as in kubectl get -l app=shop.', ko: 'kubectl get -l app=shop처럼 오브젝트를 찾고 묶는 데 씁니다.' },
        keyLabel: { en: 'Label', ko: '레이블' },
        valueLabel: { en: 'Value of label', ko: '레이블 값' },
        add: { en: 'Add a label', ko: '레이블 추가' },
        keyRule: rule(isLabelKey, notKey),
        valueRule: rule(isLabelValue, notLabelValue),
        suggestedKeys: COMMON_LABELS,
      },
      {
        input: 'map',
        path: 'annotations',
        label: { en: 'Annotations', ko: '어노테이션' },
        help: { en: 'Settings and notes that tools and controllers read; nothing is found by them.', ko: '도구와 컨트롤러가 읽는 설정과 메모이며, 이것으로 오브젝트를 찾지는 않습니다.' },
        keyLabel: { en: 'Annotation', ko: '어노테이션' },
        valueLabel: { en: 'Value of annotation', ko: '어노테이션 값' },
        add: { en: 'Add an annotation', ko: '어노테이션 추가' },
        keyRule: rule(isAnnotationKey, notKey),
      },
    ],
  };
}
