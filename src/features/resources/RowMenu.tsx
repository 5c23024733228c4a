import { Menu, MenuItem } from '@mui/material';
import { hasNoContent } from '../../core/bundle/arrange.ts';
import { documentAdded, documentDuplicated, documentMoved, documentRemoved, fileRemoved, selected } from '../../store/actions.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { renameAsked } from '../../store/rename-desk.ts';
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import type { DocumentRow, FileRow, ResourceRow } from './resource-rows.ts';
import { WORDS } from './words.ts';

/** A new document begins with the four lines every object has. */
const FIRST_LINES = 'apiVersion: \nkind: \nmetadata:\n  name: \n';

interface RowMenuProps {
  readonly row: ResourceRow;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onRename: () => void;
}

/** What can be done with a file or a document as a whole. */
export function RowMenu({ row, anchor, onClose, onRename }: RowMenuProps) {
  const mayWrite = useMayWrite();
  return (
    <MuiTheme>
      <Menu open anchorEl={anchor} onClose={onClose}>
        {row.type === 'file' ? fileItems(row, !mayWrite, onClose, onRename) : documentItems(row, !mayWrite, onClose)}
      </Menu>
    </MuiTheme>
  );
}

function fileItems(row: FileRow, disabled: boolean, onClose: () => void, onRename: () => void) {
  const add = (): void => {
    const last = row.file.documents.findLast((document) => !hasNoContent(document.text)) ?? row.file.documents.at(-1);
    const id = documentAdded(row.file.id, FIRST_LINES, last?.id ?? null);
    if (id !== null) selected({ documentId: id, path: null, by: 'list' });
  };
  return [
    <Entry key="add" word="addDocument" icon={<PlusIcon />} disabled={disabled} onChoose={add} onClose={onClose} />,
    <Entry key="rename" word="rename" disabled={disabled} onChoose={onRename} onClose={onClose} />,
    <Entry key="remove" word="removeFile" icon={<TrashIcon />} disabled={disabled} onChoose={() => fileRemoved(row.file.id)} onClose={onClose} />,
  ];
}

function documentItems(row: DocumentRow, disabled: boolean, onClose: () => void) {
  const { document, file, index } = row;
  const duplicate = (): void => {
    const id = documentDuplicated(document.id);
    if (id !== null) selected({ documentId: id, path: null, by: 'list' });
  };
  const neighbour = (step: 1 | -1): number => {
    let at = index + step;
    while (at >= 0 && at < file.documents.length && hasNoContent(file.documents[at]?.text ?? '')) at += step;
    return at;
  };
  const [before, after] = [neighbour(-1), neighbour(1)];
  return [
    <Entry key="duplicate" word="duplicate" icon={<CopyIcon />} disabled={disabled} onChoose={duplicate} onClose={onClose} />,
    <Entry key="rename" word="renameDocument" disabled={disabled} onChoose={() => renameAsked(document.id, ['metadata', 'name'])} onClose={onClose} />,
    <Entry key="up" word="moveUp" icon={<ArrowUpIcon />} disabled={disabled || before < 0} onChoose={() => documentMoved(document.id, before)} onClose={onClose} />,
    <Entry
      key="down"
      word="moveDown"
      icon={<ArrowDownIcon />}
      disabled={disabled || after >= file.documents.length}
      onChoose={() => documentMoved(document.id, after)}
      onClose={onClose}
    />,
    <Entry key="remove" word="removeDocument" icon={<TrashIcon />} disabled={disabled} onChoose={() => documentRemoved(document.id)} onClose={onClose} />,
  ];
}

interface EntryProps {
  readonly word: keyof typeof WORDS;
  readonly icon?: React.ReactNode;
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

function Entry({ word, icon, disabled, onChoose, onClose, ...menuProps }: EntryProps) {
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
    </MenuItem>
  );
}
