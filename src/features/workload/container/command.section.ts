import type { Localized } from '../../../core/localized.ts';
import type { RowsField, Section } from '../../../ui/form/field.ts';

function words(path: string, label: Localized, help: Localized, item: Localized, add: Localized): RowsField {
  return {
    input: 'rows',
    path,
    label,
    help,
    item,
    add,
    newItem: '',
    fields: [{ input: 'text', path: '', label: item, nameless: true, width: 6, mono: true, empty: 'text' }],
  };
}

export const COMMAND = words(
  'command',
  { en: 'Command', ko: '명령' },
  {
    en: "Replaces the image's ENTRYPOINT. Typed as a line, kept as a list: no shell reads it. $(NAME) takes the value of a variable.",
    ko: '이미지의 ENTRYPOINT를 대신합니다. 한 줄로 입력하면 목록으로 저장되며 셸을 거치지 않습니다. $(NAME)은 환경 변수 값으로 바뀝니다.',
  },
  { en: 'word', ko: '단어' },
  { en: 'Add a word', ko: '단어 추가' },
);

export const ARGUMENTS = words(
  'args',
  { en: 'Arguments', ko: '인자' },
  {
    en: "Replaces the image's CMD. With a command and no arguments the image's CMD is ignored as well.",
    ko: '이미지의 CMD를 대신합니다. 명령만 쓰고 인자를 비우면 이미지의 CMD도 무시됩니다.',
  },
  { en: 'argument', ko: '인자' },
  { en: 'Add an argument', ko: '인자 추가' },
);

export const commandSection: Section = {
  id: 'workload.command',
  title: { en: 'Command', ko: '명령' },
  scope: 'container',
  path: '',
  fields: [COMMAND, ARGUMENTS],
};
