import { lazy, Suspense, useId, useState } from 'react';
import { useFiles } from '../../store/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChevronDownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { DOWNLOAD, DOWNLOAD_FILE, EMPTY_DOWNLOAD, MORE_WAYS } from './words.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const DownloadMenu = lazy(async () => ({ default: (await import('./DownloadMenu.tsx')).DownloadMenu }));

/** What turns files into bytes: no part of the first page. */
const downloads = () => import('./downloads.ts');

/** Downloads the only file at once; of several, offers all as they are, one YAML, or each of them; other ways in a dialog. */
export function DownloadButton() {
  const t = useText();
  const files = useFiles();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [exports, setExports] = useState(false);
  const [only] = files;
  const single = files.length === 1 && only !== undefined;

  const leave = (action: () => void): void => {
    setAnchor(null);
    action();
  };

  return (
    <>
      <Button
        variant="contained"
        data-command="download"
        disabled={files.length === 0}
        title={files.length === 0 ? t(EMPTY_DOWNLOAD) : single ? t(DOWNLOAD_FILE, { name: only.name }) : undefined}
        aria-haspopup={single ? undefined : 'menu'}
        aria-expanded={single ? undefined : anchor !== null}
        aria-controls={anchor === null ? undefined : menuId}
        onClick={(event) => (single ? void downloads().then(({ fileSaved }) => fileSaved(only)) : setAnchor(event.currentTarget))}
      >
        <DownloadIcon />
        {t(DOWNLOAD)}
        {files.length > 1 && <ChevronDownIcon size={12} />}
      </Button>
      {single && (
        <IconButton aria-label={t(MORE_WAYS)} title={t(MORE_WAYS)} aria-haspopup="dialog" onClick={() => setExports(true)}>
          <ChevronDownIcon size={12} />
        </IconButton>
      )}
      {exports && (
        <Suspense>
          <ExportDialog onClose={() => setExports(false)} />
        </Suspense>
      )}
      {anchor !== null && (
        <Suspense>
          <DownloadMenu
            id={menuId}
            anchor={anchor}
            files={files}
            onAll={() => leave(() => void downloads().then(({ allSaved }) => allSaved(files)))}
            onOne={() => leave(() => void downloads().then(({ oneSaved }) => oneSaved(files)))}
            onFile={(file) => leave(() => void downloads().then(({ fileSaved }) => fileSaved(file)))}
            onMore={() => leave(() => setExports(true))}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}
