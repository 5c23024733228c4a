import { useState } from 'react';
import type { ListedWorkspace } from '../../store/stored-workspaces.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CopyIcon, TrashIcon } from '../../ui/icons.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { WORDS } from './words.ts';
import { WorkspaceName } from './WorkspaceName.tsx';
import styles from './workspaces.module.css';

interface WorkspaceRowProps {
  readonly workspace: ListedWorkspace;
  /** What it is called here. */
  readonly name: string;
  /** Whether anything is stored in this browser. */
  readonly stored: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

type Doing = 'nothing' | 'renaming' | 'deleting';

/** One workspace: what is in it, and what can be done to it. */
export function WorkspaceRow({ workspace, name, stored, onOpen, onRename, onDuplicate, onDelete }: WorkspaceRowProps) {
  const t = useText();
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>('nothing');
  const { here, elsewhere, documents, savedAt } = workspace;
  const facts = [
    documents === 0 ? t(WORDS.empty) : documents === 1 ? t(WORDS.document) : t(WORDS.documents, { count: documents }),
    ...(savedAt === 0 ? [] : [t(WORDS.saved, { time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(savedAt) })]),
  ];
  return (
    <li className={styles['row']} data-here={here}>
      <div className={styles['line']}>
        {doing === 'renaming' ? (
          <WorkspaceName
            name={workspace.name}
            onDone={(next) => {
              setDoing('nothing');
              if (next !== null) onRename(next);
            }}
          />
        ) : (
          <button type="button" className={styles['open']} aria-current={here ? 'true' : undefined} onClick={onOpen}>
            {/* the blank parts the words for who hears them */}
            <span className={styles['name']}>{name}</span>{' '}
            <span className={styles['facts']}>{facts.join(' · ')}</span>
          </button>
        )}
        {(here || elsewhere) && <span className={styles['where']}>{t(elsewhere ? WORDS.elsewhere : WORDS.here)}</span>}
        <Button variant="text" aria-label={t(WORDS.rename, { name })} disabled={elsewhere} onClick={() => setDoing('renaming')}>{t(WORDS.renameShort)}</Button>
        <IconButton aria-label={t(WORDS.duplicate, { name })} title={t(WORDS.duplicate, { name })} disabled={!stored || savedAt === 0} onClick={onDuplicate}><CopyIcon size={14} /></IconButton>
        <IconButton
          aria-label={t(WORDS.delete, { name })}
          title={t(WORDS.delete, { name })}
          aria-expanded={doing === 'deleting'}
          disabled={!stored || elsewhere || savedAt === 0}
          onClick={() => setDoing(doing === 'deleting' ? 'nothing' : 'deleting')}
        >
          <TrashIcon size={14} />
        </IconButton>
      </div>
      {doing === 'deleting' && (
        <div className={styles['confirm']} role="group" aria-label={t(WORDS.delete, { name })}>
          <p>{t(WORDS.confirm, { name, count: documents })}</p>
          <Button
            onClick={() => {
              setDoing('nothing');
              onDelete();
            }}
          >
            {t(WORDS.confirmDelete)}
          </Button>
          <Button variant="text" onClick={() => setDoing('nothing')}>{t(WORDS.keep)}</Button>
        </div>
      )}
    </li>
  );
}
