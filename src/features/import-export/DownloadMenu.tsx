import { Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useFiles } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { AS_ONE, AS_THEY_ARE, SINGLE_FILES } from './dialog-words.ts';
import { MORE_WAYS } from './words.ts';

interface DownloadMenuProps {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly onAll: () => void;
  readonly onOne: () => void;
  readonly onFile: (file: FileState) => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** The ways to take several files along. */
export function DownloadMenu({ id, anchor, onAll, onOne, onFile, onMore, onClose }: DownloadMenuProps) {
  const t = useText();
  const files = useFiles();
  return (
    <MuiTheme>
      <Menu id={id} open anchorEl={anchor} onClose={onClose}>
        <MenuItem onClick={onAll}>{t(AS_THEY_ARE)}</MenuItem>
        <MenuItem onClick={onOne}>{t(AS_ONE)}</MenuItem>
        <MenuItem onClick={onMore}>{t(MORE_WAYS)} …</MenuItem>
        <Divider />
        <ListSubheader sx={{ fontSize: 12, lineHeight: '24px', padding: '0 12px', color: 'var(--ink-3)', background: 'none' }}>
          {t(SINGLE_FILES)}
        </ListSubheader>
        {files.map((file) => (
          <MenuItem key={file.id} onClick={() => onFile(file)}>
            {file.name}
          </MenuItem>
        ))}
      </Menu>
    </MuiTheme>
  );
}
