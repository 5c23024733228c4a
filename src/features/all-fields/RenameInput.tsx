import { useEffect, useRef, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { isMap } from '../../core/yaml/value.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { shortName } from './model/names.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

interface RenameInputProps {
  readonly row: NodeRow;
  readonly onRefused: (reason: Localized | null) => void;
}

/** The name of a key as a text: Enter or leaving it renames the key, Escape leaves it as it was. */
export function RenameInput({ row, onRefused }: RenameInputProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const before = String(row.name);
  const [text, setText] = useState(before);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.select();
  }, []);
  const finish = (wanted: string, byKey: boolean): void => {
    if (done.current) return;
    const refusal = wanted === before ? null : (whyNot(wanted) ?? commands.rename(row, wanted));
    onRefused(refusal);
    if (refusal !== null && byKey) return;
    done.current = true;
    commands.view.renaming(null);
    if (byKey && wanted === before) commands.view.request({ key: row.key, path: null, part: 'control' });
  };
  const whyNot = (wanted: string): Localized | null => {
    const holder = valueAt(host.current(), row.path.slice(0, -1));
    if (wanted === '') return WORDS.emptyKey;
    return isMap(holder) && Object.hasOwn(holder, wanted) ? WORDS.isThere : null;
  };
  return (
    <span className={`${formStyles['box'] ?? ''} ${styles['rename'] ?? ''}`}>
      <input
        ref={input}
        type="text"
        className={formStyles['mono']}
        aria-label={t(WORDS.key, { name: shortName(row.path) })}
        spellCheck={false}
        autoComplete="off"
        // the name takes the focus because it was asked for
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => finish(text, false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') finish(text, true);
          else if (event.key === 'Escape') finish(before, true);
          else return;
          event.preventDefault();
        }}
      />
    </span>
  );
}
