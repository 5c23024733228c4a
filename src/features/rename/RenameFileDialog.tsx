import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { fileRenamed } from '../../store/actions.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { renameRequestEnded } from '../../store/rename-desk.ts';
import type { FileState } from '../../store/state.ts';
import { useText } from '../../ui/language.tsx';
import { NameInput } from '../../ui/NameInput.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import styles from './rename.module.css';
import { WORDS } from './words.ts';

/** Asks for another name of a file that holds no names itself. */
export function RenameFileDialog({ file }: { readonly file: Pick<FileState, 'id' | 'name'> }) {
  const t = useText();
  const mayWrite = useMayWrite();
  const [titleId, aboutId] = [useId(), useId()];
  const [text, setText] = useState(file.name);
  const name = text.trim();
  const possible = mayWrite && name !== '' && name !== file.name;
  const apply = (): void => {
    if (!possible) return;
    renameRequestEnded();
    fileRenamed(file.id, name);
  };
  return (
    <MuiTheme>
      <Dialog open onClose={renameRequestEnded} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <DialogTitle id={titleId}>{t(WORDS.fileTitle, { name: file.name })}</DialogTitle>
        <DialogContent className={styles['content'] ?? ''}>
          <NameInput label={t(WORDS.newName)} value={text} describedBy={aboutId} refused={false} onChange={setText} onEnter={apply} />
          <p id={aboutId} className={styles['said']}>{t(mayWrite ? WORDS.fileNote : WORDS.readOnly)}</p>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={renameRequestEnded}>{t(WORDS.cancel)}</Button>
          <Button variant="contained" disabled={!possible} onClick={apply}>{t(WORDS.rename)}</Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}
