import { Button, Dialog, DialogActions, DialogContent, DialogTitle, OutlinedInput, Typography } from '@mui/material';
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Localized } from '../../core/localized.ts';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { importDialogClosed, sourcesCame } from './desk.ts';
import { sourceOf } from './transfer.ts';
import { CANCEL, CHOOSE_FILES, DIALOG_TITLE, OPEN, TEXT_HELP, TEXT_LABEL } from './dialog-words.ts';

/** A text box with megabytes in it is slow: such a paste is opened without being shown first. */
const SHOWN_CHARACTERS = 256 * 1024;

interface OpenPasteDialogProps {
  readonly initialText: string;
  readonly note: Localized | null;
}

export function OpenPasteDialog({ initialText, note }: OpenPasteDialogProps) {
  const t = useText();
  const titleId = useId();
  const helpId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initialText);
  const open = (): void => void sourcesCame([{ name: null, text }]);

  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= SHOWN_CHARACTERS) return;
    event.preventDefault();
    void sourcesCame([{ name: null, text: text + pasted }]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') open();
  };

  return (
    <MuiTheme>
      <Dialog open onClose={importDialogClosed} aria-labelledby={titleId} fullWidth maxWidth="md">
        <DialogTitle id={titleId}>{t(DIALOG_TITLE)}</DialogTitle>
        <DialogContent>
          <OutlinedInput
            multiline
            fullWidth
            inputRef={focusOnArrival}
            minRows={14}
            maxRows={22}
            placeholder={'apiVersion: apps/v1\nkind: Deployment\n…'}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={onPaste}
            onKeyDown={onKeyDown}
            spellCheck={false}
            inputProps={{ 'aria-label': t(TEXT_LABEL), 'aria-describedby': helpId }}
            sx={{ '& textarea': { fontFamily: 'var(--mono)', fontSize: 12, lineHeight: 1.55, wordBreak: 'normal' }, '& textarea::placeholder': { color: 'var(--ink-3)', opacity: 1 } }}
          />
          <Typography id={helpId} variant="body2" sx={{ mt: 2, color: 'var(--ink-2)' }}>
            {t(note ?? TEXT_HELP)}
          </Typography>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept=".yaml,.yml,.json,.zip,text/*"
            onChange={({ target: { files } }) => {
              if (files !== null && files.length > 0) void sourcesCame([...files].map((file) => sourceOf(file, file.name)));
            }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => picker.current?.click()} sx={{ mr: 'auto' }}>
            {t(CHOOSE_FILES)}
          </Button>
          <Button variant="text" onClick={importDialogClosed}>
            {t(CANCEL)}
          </Button>
          <Button variant="contained" disabled={text.trim() === ''} onClick={open}>
            {t(OPEN)}
          </Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}

/** The dialog's content comes later than the dialog itself, so an effect of ours would be too early. */
function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
