import { useEffect, useState } from 'react';
import { useSaveState } from '../../store/hooks.ts';
import { workspaceCreated, workspaceOpened } from '../../store/session.ts';
import { workspaceDeleted, workspaceDuplicated, workspaceNamed, workspacesListed, type ListedWorkspace } from '../../store/stored-workspaces.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { WORDS } from './words.ts';
import { WorkspaceRow } from './WorkspaceRow.tsx';
import styles from './workspaces.module.css';

interface WorkspacesDialogProps {
  readonly onClose: () => void;
}

/** The works of this browser: open, begin, name, copy and delete them. */
export function WorkspacesDialog({ onClose }: WorkspacesDialogProps) {
  const t = useText();
  const stored = useSaveState().kind !== 'memory-only';
  const [listed, setListed] = useState<readonly ListedWorkspace[] | null>(null);
  const [refused, setRefused] = useState(false);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let wanted = true;
    void workspacesListed().then((all) => wanted && setListed(all));
    return () => {
      wanted = false;
    };
  }, [changes]);

  const change = async (done: Promise<boolean>): Promise<void> => {
    setRefused(!(await done));
    setChanges((count) => count + 1);
  };
  const goTo = (work: Promise<void>): void => {
    onClose();
    void work;
  };
  const nameOf = ({ name, firstFile }: ListedWorkspace): string => name || firstFile || t(WORDS.unnamed);

  return (
    <ModalDialog label={t(WORDS.title)} className={styles['dialog'] ?? ''} onClose={onClose}>
      <div className={styles['head']}>
        <h2>{t(WORDS.title)}</h2>
        <IconButton aria-label={t(WORDS.close)} onClick={onClose}><CloseIcon /></IconButton>
      </div>
      <p className={styles['about']}>{t(stored ? WORDS.about : WORDS.notStored)}</p>
      <ul className={styles['list']} aria-label={t(WORDS.title)} aria-busy={listed === null}>
        {listed?.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            name={nameOf(workspace)}
            stored={stored}
            onOpen={() => (workspace.here ? onClose() : goTo(workspaceOpened(workspace.id)))}
            onRename={(name) => void change(workspaceNamed(workspace.id, name))}
            onDuplicate={() => void change(workspaceDuplicated(workspace.id, t(WORDS.copyOf, { name: nameOf(workspace) })))}
            onDelete={() => void change(workspaceDeleted(workspace.id))}
          />
        ))}
      </ul>
      <p role="status" className={styles['refused']}>{refused ? t(WORDS.busy) : ''}</p>
      <div className={styles['foot']}>
        <Button variant="contained" disabled={!stored} onClick={() => goTo(workspaceCreated())}>
          <PlusIcon size={14} />
          {t(WORDS.new)}
        </Button>
      </div>
    </ModalDialog>
  );
}
