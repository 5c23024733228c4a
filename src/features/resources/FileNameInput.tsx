import { useState } from 'react';
import { useText } from '../../ui/language.tsx';
import styles from './ResourceList.module.css';
import { WORDS } from './words.ts';

interface FileNameInputProps {
  readonly name: string;
  /** null: given up. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a file while it is being changed. */
export function FileNameInput({ name, onDone }: FileNameInputProps) {
  const t = useText();
  const [text, setText] = useState(name);
  const done = (): void => onDone(text.trim() === '' || text === name ? null : text.trim());
  return (
    <input
      className={styles['nameInput']}
      aria-label={t(WORDS.fileName)}
      data-own-undo
      value={text}
      // the user has just asked to type here
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.setSelectionRange(0, Math.max(0, name.lastIndexOf('.')) || name.length)}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
