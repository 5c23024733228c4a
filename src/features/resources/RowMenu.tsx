import { Menu, MenuItem } from '@mui/material';
import type { ReactNode } from 'react';
import { documentDuplicated, documentRemoved, fileRemoved, selected } from '../../store/actions.ts';
import { fileOf } from '../../store/documents.ts';
import { fileWrittenAsYaml, isJsonToWrite } from '../../store/file-as-yaml.ts';
import { fragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { useFiles, useMayWrite } from '../../store/hooks.ts';
import { namespaceAsked } from '../../store/namespace-desk.ts';
import { renameAsked } from '../../store/rename-desk.ts';
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import type { DocumentId, FileId } from '../../store/state.ts';
import { isWholeFile, type ResourceRow } from './resource-rows.ts';
import { moveOf, type Step } from './row-moves.ts';
import { WORDS } from './words.ts';

interface RowMenuProps {
  readonly row: ResourceRow;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onRename: () => void;
  /** Adds a document to a file: what it should be is asked. */
  readonly onAdd: ((fileId: FileId) => void) | undefined;
  readonly onMove: (row: ResourceRow, step: Step) => void;
}

/** What can be done with a file or a document as a whole. */
export function RowMenu({ row, anchor, onClose, onRename, onAdd, onMove }: RowMenuProps) {
  const disabled = !useMayWrite();
  const files = useFiles();
  const duplicate = (id: DocumentId): void => {
    const copy = documentDuplicated(id);
    if (copy !== null) selected({ documentId: copy, path: null, by: 'list' });
  };
  const entry = (word: keyof typeof WORDS, icon: ReactNode, onChoose: () => void, possible = true, keys?: string): ReactNode => (
    <Entry key={word} word={word} icon={icon} keys={keys} disabled={disabled || !possible} onChoose={onChoose} onClose={onClose} />
  );
  const moves = [
    entry('moveUp', <ArrowUpIcon />, () => onMove(row, -1), moveOf(row, files, -1) !== null, 'Alt+↑'),
    entry('moveDown', <ArrowDownIcon />, () => onMove(row, 1), moveOf(row, files, 1) !== null, 'Alt+↓'),
  ];
  return (
    <MuiTheme>
      <Menu open anchorEl={anchor} onClose={onClose}>
        {row.type === 'file'
          ? [
              onAdd !== undefined && entry('addDocument', <PlusIcon />, () => onAdd(row.file.id)),
              entry('rename', null, onRename, true, 'F2'),
              ...moves,
              entry('oneNamespace', null, namespaceAsked),
              isJsonToWrite(fileOf(files, row.file.id) ?? row.file) && entry('writeYaml', null, () => fileWrittenAsYaml(row.file.id)),
              entry('removeFile', <TrashIcon />, () => fileRemoved(row.file.id)),
            ]
          : isWholeFile(row)
            ? [entry('rename', null, onRename, true, 'F2'), ...moves, entry('removeFile', <TrashIcon />, () => fileRemoved(row.file.id), true, 'Delete')]
            : [
              entry('duplicate', <CopyIcon />, () => duplicate(row.document.id)),
              row.head.kind === null && entry('placeDocument', null, () => fragmentPlaceAsked(row.document.id)),
              entry('renameDocument', null, () => renameAsked(row.document.id, ['metadata', 'name']), true, 'F2'),
              ...moves,
              entry('oneNamespace', null, namespaceAsked),
              entry('removeDocument', <TrashIcon />, () => documentRemoved(row.document.id), true, 'Delete'),
            ]}
      </Menu>
    </MuiTheme>
  );
}

interface EntryProps {
  readonly word: keyof typeof WORDS;
  readonly icon: ReactNode;
  /** What does the same in the list itself. */
  readonly keys?: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

function Entry({ word, icon, keys, disabled, onChoose, onClose, ...menuProps }: EntryProps) {
  const t = useText();
  return (
    <MenuItem
      {...menuProps}
      disabled={disabled}
      onClick={() => {
        onClose();
        onChoose();
      }}
    >
      <span style={{ width: 16, display: 'inline-flex' }}>{icon}</span>
      {t(WORDS[word])}
      {keys !== undefined && <small aria-hidden="true" style={{ marginLeft: 'auto', paddingLeft: 16, color: 'var(--ink-3)' }}>{keys}</small>}
    </MenuItem>
  );
}
