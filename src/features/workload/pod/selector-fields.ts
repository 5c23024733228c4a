import type { ChoiceField, MapField, RowsField, TextField } from '../../../ui/form/field.ts';
import { labelKey } from '../names.ts';

export const LABEL_OPERATORS: ChoiceField['choices'] = ['In', 'NotIn', 'Exists', 'DoesNotExist'].map((value) => ({
  value,
  label: { en: value, ko: value },
  ...(value.endsWith('xists') || value === 'DoesNotExist' ? { unsets: ['values'] } : {}),
}));

/** What labels must say, each row a condition. */
export function conditions(path: string, operators: ChoiceField['choices'], keys: TextField['suggestions']): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'All of these hold', ko: '모두 만족할 조건' },
    item: { en: 'condition', ko: '조건' },
    add: { en: 'Add a condition', ko: '조건 추가' },
    newItem: { key: '', operator: 'In', values: [] },
    fields: [
      { input: 'text', path: 'key', label: { en: 'Label', ko: '레이블' }, width: 2, mono: true, required: true, ...(keys === undefined ? {} : { suggestions: keys }) },
      { input: 'choice', path: 'operator', label: { en: 'Operator', ko: '연산자' }, width: 2, required: true, choices: operators },
      {
        input: 'tokens',
        of: 'text',
        path: 'values',
        label: { en: 'Values', ko: '값' },
        item: { en: 'value', ko: '값' },
        add: { en: 'Add a value', ko: '값 추가' },
        width: 2,
        shownWhen: { path: 'operator', is: ['In', 'NotIn', 'Gt', 'Lt'] },
      },
    ],
  };
}

/** Labels that Pods must have, all of them. */
export function podLabels(path: string): MapField {
  return {
    input: 'map',
    path,
    label: { en: 'Pods with all of these labels', ko: '이 레이블을 모두 가진 파드' },
    keyLabel: { en: 'Pod label', ko: '파드 레이블' },
    valueLabel: { en: 'Value of Pod label', ko: '파드 레이블 값' },
    add: { en: 'Add a label', ko: '레이블 추가' },
    keyRule: labelKey,
  };
}
