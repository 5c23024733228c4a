import type { Localized } from '../../../core/localized.ts';
import type { ChoiceField, IntegerField, MapField, RowsField, TextField } from '../../../ui/form/field.ts';
import { labelKey } from '../names.ts';

export const LABEL_OPERATORS: ChoiceField['choices'] = ['In', 'NotIn', 'Exists', 'DoesNotExist'].map((value) => ({
  value,
  label: { en: value, ko: value },
  ...(value === 'Exists' || value === 'DoesNotExist' ? { unsets: ['values'] } : {}),
}));

const OPERATOR_HELP = {
  label: {
    en: 'In and NotIn compare the value; Exists and DoesNotExist only ask for the label. NotIn also holds where the label is missing.',
    ko: 'In과 NotIn은 값을 비교하고 Exists와 DoesNotExist는 레이블이 있는지만 봅니다. 레이블이 없으면 NotIn도 만족합니다.',
  },
  node: {
    en: 'In and NotIn compare the value, Gt and Lt its number; Exists and DoesNotExist only ask for the label.',
    ko: 'In과 NotIn은 값을, Gt와 Lt는 숫자 크기를 비교합니다. Exists와 DoesNotExist는 레이블이 있는지만 봅니다.',
  },
} as const;

/** What labels must say, each row a condition. */
export function conditions(path: string, operators: ChoiceField['choices'], keys: TextField['suggestions'], help: Localized): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'All of these hold', ko: '모두 만족할 조건' },
    help,
    item: { en: 'condition', ko: '조건' },
    add: { en: 'Add a condition', ko: '조건 추가' },
    newItem: { key: '', operator: 'In', values: [] },
    fields: [
      {
        input: 'text',
        path: 'key',
        label: { en: 'Label', ko: '레이블' },
        help: { en: 'The label that is looked at.', ko: '확인할 레이블의 키입니다.' },
        width: 2,
        mono: true,
        required: true,
        ...(keys === undefined ? {} : { suggestions: keys }),
      },
      { input: 'choice', path: 'operator', label: { en: 'Operator', ko: '연산자' }, help: OPERATOR_HELP[operators === LABEL_OPERATORS ? 'label' : 'node'], width: 2, required: true, choices: operators },
      {
        input: 'tokens',
        of: 'text',
        path: 'values',
        label: { en: 'Values', ko: '값' },
        help: { en: 'What the label is compared with; one that is equal is enough.', ko: '레이블과 비교할 값이며 하나만 같아도 일치합니다.' },
        item: { en: 'value', ko: '값' },
        add: { en: 'Add a value', ko: '값 추가' },
        width: 2,
        shownWhen: { path: 'operator', is: ['In', 'NotIn', 'Gt', 'Lt'] },
      },
    ],
  };
}

/** Labels that Pods must have, all of them. */
export function podLabels(path: string, help: Localized): MapField {
  return {
    input: 'map',
    path,
    label: { en: 'Pods with all of these labels', ko: '이 레이블을 모두 가진 파드' },
    help,
    keyLabel: { en: 'Pod label', ko: '파드 레이블' },
    valueLabel: { en: 'Value of Pod label', ko: '파드 레이블 값' },
    add: { en: 'Add a label', ko: '레이블 추가' },
    keyRule: labelKey,
  };
}

/** Of a wish, among others. */
export const WEIGHT: IntegerField = {
  input: 'integer',
  path: 'weight',
  label: { en: 'Weight', ko: '가중치' },
  help: { en: 'From 1 to 100: the wishes that a node fulfils are added up, and the highest sum is preferred.', ko: '1~100이며, 노드가 만족하는 선호 조건의 합이 클수록 먼저 고릅니다.' },
  width: 2,
  min: 1,
  max: 100,
  required: true,
};
