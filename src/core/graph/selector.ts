import { field, listField, mapField, textField, textMap } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import type { LabelSelector } from './summary.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether labels satisfy a selector, as `LabelSelectorAsSelector` of apimachinery does it: `NotIn` also holds where
 * the label is absent.
 */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  const labelOf = (key: string): string | undefined => (Object.hasOwn(labels, key) ? labels[key] : undefined);
  return (
    Object.entries(selector.matchLabels).every(([key, value]) => labelOf(key) === value) &&
    selector.matchExpressions.every(({ key, operator, values }) => {
      const label = labelOf(key);
      switch (operator) {
        case 'In':
          return label !== undefined && values.includes(label);
        case 'NotIn':
          return label === undefined || !values.includes(label);
        case 'Exists':
          return label !== undefined;
        case 'DoesNotExist':
          return label === undefined;
      }
    })
  );
}

/** A plain map of labels as selector; null when it is absent or empty, since the API then selects nothing. */
export function labelsSelector(value: YamlValue | undefined): LabelSelector | null {
  const matchLabels = textMap(value);
  return Object.keys(matchLabels).length === 0 ? null : { matchLabels, matchExpressions: [] };
}

/** matchLabels and matchExpressions; null when absent. What is half-written in it is left out. */
export function fullSelector(value: YamlValue | undefined): LabelSelector | null {
  if (!isMap(value)) return null;
  const matchExpressions = listField(value, 'matchExpressions').flatMap((expression) => {
    const key = textField(expression, 'key');
    const operator = operatorOf(field(expression, 'operator'));
    const values = listField(expression, 'values').filter((item) => typeof item === 'string');
    return key === null || operator === null ? [] : [{ key, operator, values }];
  });
  return { matchLabels: textMap(mapField(value, 'matchLabels') ?? undefined), matchExpressions };
}

function operatorOf(value: YamlValue | undefined): LabelSelector['matchExpressions'][number]['operator'] | null {
  return value === 'In' || value === 'NotIn' || value === 'Exists' || value === 'DoesNotExist' ? value : null;
}
