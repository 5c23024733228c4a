import type { Localized } from '../../core/localized.ts';
import type { RowsField } from '../../ui/form/field.ts';

const RELABEL_ACTIONS = ['replace', 'keep', 'drop', 'labelmap', 'labeldrop', 'labelkeep', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];

/** Steps that change labels, or drop what carries them: of targets before they are read, of metrics before they are kept. */
export function relabelings(path: 'relabelings' | 'metricRelabelings', label: Localized, help: Localized): RowsField {
  return {
    input: 'rows',
    path,
    card: true,
    label,
    help,
    item: { en: 'step', ko: '단계' },
    add: path === 'relabelings' ? { en: 'Relabel targets', ko: '대상 레이블 변경 추가' } : { en: 'Relabel or drop metrics', ko: '메트릭 레이블 변경 추가' },
    newItem: { action: path === 'relabelings' ? 'replace' : 'drop' },
    fields: [
      {
        input: 'choice',
        path: 'action',
        width: 2,
        default: 'replace',
        label: { en: 'Action', ko: '동작' },
        help: {
          en: 'replace writes a label, keep and drop choose by the pattern, labeldrop removes labels whose names fit.',
          ko: 'replace는 레이블을 쓰고, keep과 drop은 정규식으로 고르며, labeldrop은 이름이 맞는 레이블을 지웁니다.',
        },
        choices: RELABEL_ACTIONS.map((value) => ({ value, label: { en: value, ko: value } })),
      },
      {
        input: 'tokens',
        of: 'text',
        path: 'sourceLabels',
        width: 4,
        label: { en: 'Of these labels', ko: '원본 레이블' },
        help: { en: 'Their values, joined by semicolons, are held against the pattern. __name__ is the name of the metric.', ko: '값을 세미콜론(;)으로 이어 정규식과 비교합니다. __name__은 메트릭 이름입니다.' },
        item: { en: 'label', ko: '레이블' },
        add: { en: 'Add a label', ko: '레이블 추가' },
      },
      {
        input: 'text',
        path: 'regex',
        width: 2,
        mono: true,
        label: { en: 'Pattern', ko: '정규식' },
        help: { en: 'Must fit the whole value; left out, every value fits.', ko: '값 전체에 맞아야 합니다. 비워 두면 모든 값에 맞습니다.' },
        placeholder: { en: '(.*)', ko: '(.*)' },
      },
      {
        input: 'text',
        path: 'targetLabel',
        width: 2,
        mono: true,
        label: { en: 'Into label', ko: '대상 레이블' },
        help: { en: 'What replace writes to; a value that was there is lost.', ko: 'replace가 결과를 쓰는 레이블입니다. 있던 값은 없어집니다.' },
      },
      {
        input: 'text',
        path: 'replacement',
        width: 2,
        mono: true,
        label: { en: 'Value', ko: '값' },
        help: { en: '$1 is what the first brackets of the pattern caught.', ko: '$1은 정규식의 첫 번째 괄호에 맞은 부분입니다.' },
        placeholder: { en: '$1', ko: '$1' },
      },
    ],
  };
}
