import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, RowsField } from './field.ts';

const OPERATORS: ChoiceField['choices'] = [
  { value: 'In', label: { en: 'is one of', ko: '다음 중 하나' } },
  { value: 'NotIn', label: { en: 'is none of', ko: '다음이 아님' } },
  { value: 'Exists', label: { en: 'is there', ko: '있음' }, unsets: ['values'] },
  { value: 'DoesNotExist', label: { en: 'is not there', ko: '없음' }, unsets: ['values'] },
];

/** The `matchExpressions` beside the `matchLabels` of a selector. @param add names whose labels they are, where a form has several */
export function labelConditions(path: string, add: Localized): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'And by these conditions', ko: '그리고 다음 조건' },
    help: {
      en: 'For what equal labels cannot say: one of several values, or a label that must be missing. All must hold.',
      ko: '값이 여럿 중 하나이거나 레이블이 없어야 하는 경우처럼 레이블 값만으로 나타낼 수 없을 때 씁니다. 모두 만족해야 합니다.',
    },
    item: { en: 'condition', ko: '조건' },
    add,
    newItem: { key: '', operator: 'Exists' },
    fields: [
      {
        input: 'text',
        path: 'key',
        width: 2,
        mono: true,
        required: true,
        label: { en: 'Label', ko: '레이블' },
        help: { en: 'Key of the label that is looked at, such as app.', ko: 'app처럼 비교할 레이블의 키입니다.' },
        suggestions: ['work'],
      },
      {
        input: 'choice',
        path: 'operator',
        width: 2,
        required: true,
        label: { en: 'Condition', ko: '조건' },
        help: { en: '“Is none of” also takes what has no such label.', ko: '“다음이 아님”은 이 레이블이 없는 것도 포함합니다.' },
        choices: OPERATORS,
      },
      {
        input: 'tokens',
        of: 'text',
        path: 'values',
        width: 2,
        label: { en: 'Values', ko: '값' },
        help: { en: 'Compared whole; upper and lower case count.', ko: '값 전체를 대소문자까지 구분해 비교합니다.' },
        item: { en: 'value', ko: '값' },
        add: { en: 'Add a value', ko: '값 추가' },
        shownWhen: { path: 'operator', is: ['In', 'NotIn'] },
        suggestions: ['work'],
      },
    ],
  };
}
