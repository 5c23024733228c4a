import { Menu, MenuItem } from '@mui/material';
import type { ReactNode } from 'react';
import type { Localized } from '../../core/localized.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, EyeIcon, HelpIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import styles from './all-fields.module.css';
import { TYPE_NAMES } from './model/describe.ts';
import { typeChoices } from './model/node-type.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

interface RowMenuProps {
  readonly row: NodeRow;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onRefused: (reason: Localized | null) => void;
}

/** What can be done with a node as a whole. */
export function RowMenu({ row, anchor, onClose, onRefused }: RowMenuProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const index = row.siblings === null ? null : Number(row.path.at(-1));
  const isKey = row.siblings === null && row.path.length > 0;
  const types = row.type === null || row.shape === 'alias' || row.shape === 'merge' ? [] : typeChoices(row.type, row.field).filter((type) => type !== row.type);
  const rivals = (row.rivals ?? []).filter((member) => member !== row.name);
  const item = (key: string, label: string, icon: ReactNode, choose: () => void, { disabled = false, keys = '' }: { disabled?: boolean; keys?: string } = {}) => (
    <MenuItem
      key={key}
      disabled={disabled}
      onClick={() => {
        onClose();
        choose();
      }}
    >
      <span style={{ width: 16, display: 'inline-flex' }}>{icon}</span>
      {label}
      {keys !== '' && <kbd className={styles['keys']} aria-hidden="true">{keys}</kbd>}
    </MenuItem>
  );
  return (
    <MuiTheme>
      <Menu
        open
        anchorEl={anchor}
        disableRestoreFocus
        onClose={() => {
          onClose();
          anchor.focus();
        }}
      >
        {isKey && item('rename', t(WORDS.rename), null, () => commands.view.renaming(row.key), { disabled: row.shape === 'merge', keys: 'F2' })}
        {index !== null && item('up', t(WORDS.up), <ArrowUpIcon />, () => onRefused(commands.move(row, -1)), { disabled: index === 0, keys: 'Alt ↑' })}
        {index !== null && item('down', t(WORDS.down), <ArrowDownIcon />, () => onRefused(commands.move(row, 1)), { disabled: index === (row.siblings ?? 0) - 1, keys: 'Alt ↓' })}
        {index !== null && item('duplicate', t(WORDS.duplicate), <CopyIcon />, () => onRefused(commands.duplicate(row)))}
        {types.map((type) => item(`type ${type}`, t(WORDS.makeType, { type: t(TYPE_NAMES[type]) }), null, () => onRefused(commands.changeType(row, type))))}
        {rivals.length <= 8 && rivals.map((member) => item(`use ${member}`, t(WORDS.switchTo, { name: member }), null, () => onRefused(commands.choose(row, member))))}
        {item('about', t(WORDS.about), <HelpIcon />, () => commands.view.helped(row.key))}
        {item('show', t(WORDS.show), <EyeIcon />, () => host.shown(row.path))}
        {item('remove', t(WORDS.remove), <TrashIcon />, () => onRefused(commands.remove(row)))}
      </Menu>
    </MuiTheme>
  );
}
