import { lazy, Suspense, useId, useState } from 'react';
import { encodeText } from '../../core/bundle/decode.ts';
import { joinFiles, type OutgoingFile } from '../../core/bundle/export.ts';
import { textOf } from '../../store/documents.ts';
import { useFiles } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { saveFile } from './save-file.ts';
import { DOWNLOAD, DOWNLOAD_FILE, EMPTY_DOWNLOAD } from './words.ts';

const DownloadMenu = lazy(async () => ({ default: (await import('./DownloadMenu.tsx')).DownloadMenu }));

/** Downloads the only file at once; of several, offers all as they are, one YAML, or each of them. */
export function DownloadButton() {
  const t = useText();
  const files = useFiles();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
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
        onClick={(event) => (single ? saveAs(outgoing(only)) : setAnchor(event.currentTarget))}
      >
        <DownloadIcon />
        {t(DOWNLOAD)}
        {files.length > 1 && <ChevronDownIcon size={12} />}
      </Button>
      {anchor !== null && (
        <Suspense>
          <DownloadMenu
            id={menuId}
            anchor={anchor}
            files={files}
            onAll={() => leave(() => void saveAll(files.map(outgoing)))}
            onOne={() => leave(() => saveAs(joinFiles(files.map(outgoing))))}
            onFile={(file) => leave(() => saveAs(outgoing(file)))}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function outgoing(file: FileState): OutgoingFile {
  return { name: file.name, text: textOf(file), encoding: file.encoding };
}

function saveAs(file: OutgoingFile): void {
  saveFile(file.name, encodeText(file.text, file.encoding));
}

async function saveAll(files: readonly OutgoingFile[]): Promise<void> {
  const { zipFiles } = await import('../../core/bundle/zip.ts');
  saveFile('manifests.zip', zipFiles(files));
}
