import { useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../ui/language.tsx';
import styles from './ResourceList.module.css';
import { WORDS } from './words.ts';

interface FileNameInputProps {
  readonly name: string;
  /** null: given up. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a file while it is being changed. The key that ends it goes back to the tree that it is in. */
export function FileNameInput({ name, onDone }: FileNameInputProps) {
  const t = useText();
  const [text, setText] = useState(name);
  const ended = useRef(false);
  const changed = text.trim() === '' || text === name ? null : text.trim();
  const end = (result: string | null): void => {
    if (ended.current) return; // it is left as well, by what ended it
    ended.current = true;
    onDone(result);
  };
  const endByKey = (event: KeyboardEvent, result: string | null): void => {
    const tree = event.currentTarget.closest<HTMLElement>('[role="tree"]');
    end(result);
    tree?.focus();
  };
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
      onBlur={() => end(changed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') endByKey(event, changed);
        else if (event.key === 'Escape') endByKey(event, null);
      }}
    />
  );
}
