import { memo, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { joinShellWords, splitShellLine } from '../../core/notation/shell-words.ts';
import { samePath, toPointer, type Path } from '../../core/yaml/path.ts';
import { useText } from '../language.tsx';
import { pathOf } from './coverage.ts';
import type { RowsField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FieldView } from './Fields.tsx';
import { useFieldValue } from './field-values.ts';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { TextBox } from './TextBox.tsx';
import { frameOf, unsetOf } from './text-inputs.tsx';
import { useDraft, type Reading } from './use-draft.ts';

const WORDS = {
  asList: { en: 'As a list', ko: '목록으로 보기' },
  asLine: { en: 'As one line', ko: '한 줄로 보기' },
  inShell: { en: 'Run it in a shell', ko: '셸에서 실행' },
} as const satisfies Record<string, Localized>;

interface CommandFieldViewProps {
  /** A list of texts: its rows have one field, of the path ''. */
  readonly field: RowsField;
  readonly base: Path;
  /** Shown while nothing is set. */
  readonly placeholder?: Localized;
}

/** The words of a command: as one line that is split as a shell would, or as the list that it is. */
export const CommandFieldView = memo(
  CommandViewer,
  (before, after) => before.field === after.field && before.placeholder === after.placeholder && samePath(before.base, after.base),
);

function CommandViewer({ field, base, placeholder }: CommandFieldViewProps) {
  const t = useText();
  const [asList, setAsList] = useState(false);
  const path = pathOf(base, field.path);
  const { value } = useFieldValue(path);
  const words = value === undefined || value === null ? [] : wordsOf(value);
  if (words === null) return <FieldView field={field} base={base} />;
  return asList ? (
    <>
      <FieldView field={field} base={base} />
      <div className={styles['modeSwitch']}>
        <button type="button" className={styles['add']} onClick={() => setAsList(false)}>{t(WORDS.asLine)}</button>
      </div>
    </>
  ) : (
    <CommandLine field={field} path={path} words={words} present={value !== undefined} placeholder={placeholder} onList={() => setAsList(true)} />
  );
}

interface CommandLineProps {
  readonly field: RowsField;
  readonly path: Path;
  readonly words: readonly string[];
  readonly present: boolean;
  readonly placeholder: Localized | undefined;
  readonly onList: () => void;
}

function CommandLine({ field, path, words, present, placeholder, onList }: CommandLineProps) {
  const t = useText();
  const host = useFormHost();
  const options = { group: `field ${toPointer(path)}`, focus: path };
  const draft = useDraft(joinShellWords(words), (text): Reading => {
    const reading = splitShellLine(text);
    if (!reading.ok) return reading.why === 'quote' ? { kind: 'wait', write: () => reading.reason, reason: null } : { kind: 'wrong', reason: reading.reason };
    if (reading.words.length === 0) return { kind: 'wait', write: () => (present ? host.unset(path, options) : null), reason: null };
    return { kind: 'write', write: () => host.set(path, [...reading.words], options), shows: joinShellWords(reading.words) };
  });
  const needsShell = draft.reason !== null && operatorIn(draft.value);
  return (
    <FieldFrame
      {...frameOf(field, path)}
      whole
      width={field.width ?? 6}
      reason={draft.reason}
      note={
        needsShell ? (
          <button type="button" onClick={() => host.set(path, ['sh', '-c', draft.value], { focus: path })}>{t(WORDS.inShell)}</button>
        ) : !present ? null : (
          <button type="button" onClick={onList}>{t(WORDS.asList)}</button>
        )
      }
      onUnset={unsetOf(host, path, present && field.required !== true)}
    >
      {(input) => <TextBox input={{ ...input, placeholder: placeholder && t(placeholder) }} draft={draft} mono />}
    </FieldFrame>
  );
}

function operatorIn(line: string): boolean {
  const reading = splitShellLine(line);
  return !reading.ok && reading.why === 'operator';
}

/** null when it is something else than a list of texts. */
function wordsOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((word) => typeof word === 'string');
  return texts.length === value.length ? texts : null;
}
