import { Button, Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { encodeText } from '../../core/bundle/decode.ts';
import { joinFiles, type OutgoingFile } from '../../core/bundle/export.ts';
import { zipFiles } from '../../core/bundle/zip.ts';
import { textOf } from '../../store/documents.ts';
import { useFiles } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { ChevronDownIcon, DownloadIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { saveFile } from './save-file.ts';
import { AS_ONE, AS_THEY_ARE, DOWNLOAD, DOWNLOAD_FILE, EMPTY_DOWNLOAD, SINGLE_FILES } from './words.ts';

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
      <Menu id={menuId} open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => leave(() => saveFile('manifests.zip', zipFiles(files.map(outgoing))))}>{t(AS_THEY_ARE)}</MenuItem>
        <MenuItem onClick={() => leave(() => saveAs(joinFiles(files.map(outgoing))))}>{t(AS_ONE)}</MenuItem>
        <Divider />
        <ListSubheader sx={{ fontSize: 12, lineHeight: '24px', padding: '0 12px', color: 'var(--ink-3)', background: 'none' }}>
          {t(SINGLE_FILES)}
        </ListSubheader>
        {files.map((file) => (
          <MenuItem key={file.id} onClick={() => leave(() => saveAs(outgoing(file)))}>
            {file.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function outgoing(file: FileState): OutgoingFile {
  return { name: file.name, text: textOf(file), encoding: file.encoding };
}

function saveAs(file: OutgoingFile): void {
  saveFile(file.name, encodeText(file.text, file.encoding));
}
