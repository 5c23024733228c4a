import { useId, useState } from 'react';
import { useWorkspace } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChevronDownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { lateOverlay } from '../../ui/late-component.tsx';
import { LateFailure } from '../../ui/LateFailure.tsx';
import { type Downloads, downloadsLoaded } from './downloads-loaded.ts';
import { DOWNLOAD, DOWNLOAD_FILE, EMPTY_DOWNLOAD, MORE_WAYS } from './words.ts';

const ExportDialog = lateOverlay(async () => (await import('./ExportDialog.tsx')).ExportDialog, ({ onClose }) => onClose());
const DownloadMenu = lateOverlay(async () => (await import('./DownloadMenu.tsx')).DownloadMenu, ({ onClose }) => onClose());

/** Downloads the only file at once; of several, offers all as they are, one YAML, or each of them; other ways in a dialog. */
export function DownloadButton() {
  const t = useText();
  // not the files: they are other ones with each key somewhere
  const count = useWorkspace(({ files }) => files.length);
  const firstName = useWorkspace(({ files }) => files[0]?.name ?? '');
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [exports, setExports] = useState(false);
  /** The download that could not be made, for lack of what makes it. */
  const [again, setAgain] = useState<(() => void) | null>(null);
  const single = count === 1;

  const leave = (save: (ways: Downloads, files: readonly FileState[]) => void): void => {
    setAnchor(null);
    setAgain(null);
    void downloadsLoaded().then(
      (ways) => save(ways, store.getState().files),
      () => setAgain(() => () => leave(save)),
    );
  };

  return (
    <>
      <Button
        variant="contained"
        data-command="download"
        disabled={count === 0}
        title={count === 0 ? t(EMPTY_DOWNLOAD) : single ? t(DOWNLOAD_FILE, { name: firstName }) : undefined}
        aria-haspopup={single ? undefined : 'menu'}
        aria-expanded={single ? undefined : anchor !== null}
        aria-controls={anchor === null ? undefined : menuId}
        onClick={(event) => (single ? leave(({ fileSaved }, files) => files.forEach(fileSaved)) : setAnchor(event.currentTarget))}
      >
        <DownloadIcon />
        {t(DOWNLOAD)}
        {count > 1 && <ChevronDownIcon size={12} />}
      </Button>
      {single && (
        <IconButton aria-label={t(MORE_WAYS)} title={t(MORE_WAYS)} aria-haspopup="dialog" onClick={() => setExports(true)}>
          <ChevronDownIcon size={12} />
        </IconButton>
      )}
      {exports && <ExportDialog onClose={() => setExports(false)} />}
      {anchor !== null && (
        <DownloadMenu
          id={menuId}
          anchor={anchor}
          onAll={() => leave(({ allSaved }, files) => allSaved(files))}
          onOne={() => leave(({ oneSaved }, files) => oneSaved(files))}
          onFile={(file) => leave(({ fileSaved }) => fileSaved(file))}
          onMore={() => {
            setAnchor(null);
            setExports(true);
          }}
          onClose={() => setAnchor(null)}
        />
      )}
      {again !== null && <LateFailure over onRetry={again} onClose={() => setAgain(null)} />}
    </>
  );
}
