import { useRef, useState } from 'react';
import { useText } from '../../ui/language.tsx';
import { WORDS } from './words.ts';
import styles from './workspaces.module.css';

interface WorkspaceNameProps {
  readonly name: string;
  /** null: given up, or as it was. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a workspace while it is being changed. */
export function WorkspaceName({ name, onDone }: WorkspaceNameProps) {
  const t = useText();
  const [text, setText] = useState(name);
  // Escape takes the input away, which blurs it
  const given = useRef(false);
  const done = (): void => {
    if (given.current) return;
    given.current = true;
    onDone(text.trim() === name ? null : text.trim());
  };
  return (
    <input
      className={styles['input']}
      aria-label={t(WORDS.name)}
      data-own-undo
      value={text}
      // the user has just asked to type here
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') done();
        if (event.key !== 'Escape') return;
        // the dialog stays
        event.preventDefault();
        event.stopPropagation();
        given.current = true;
        onDone(null);
      }}
    />
  );
}
