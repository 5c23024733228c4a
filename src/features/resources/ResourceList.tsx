import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { documentRemoved, fileRemoved, fileRenamed, selected } from '../../store/actions.ts';
import { useSelectedDocument, useSelectionFromElsewhere } from '../../store/hooks.ts';
import { keepSame } from '../../store/keep-same.ts';
import { renameAsked } from '../../store/rename-desk.ts';
import { useFromSettledFiles } from '../../store/settled.ts';
import { badgeOf } from '../../core/kinds/index.ts';
import { ChevronRightIcon, CloseIcon, MoreIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { lateOverlay } from '../../ui/late-component.tsx';
import type { FileId, FileState } from '../../store/state.ts';
import { Counts } from './Counts.tsx';
import { FileNameInput } from './FileNameInput.tsx';
import styles from './ResourceList.module.css';
import { isWholeFile, resourceRows, sameRows, type DocumentRow, type FileRow, type ResourceRow } from './resource-rows.ts';
import { moveOf, type Step } from './row-moves.ts';
import { useFindingCounts } from './use-finding-counts.ts';
import { useRowWindow } from './use-row-window.ts';
import { WORDS } from './words.ts';

const RowMenu = lateOverlay(async () => (await import('./RowMenu.tsx')).RowMenu, ({ onClose }) => onClose());

export interface ResourceListProps {
  readonly actions?: ReactNode;
  /** Asks what should be added to a file. */
  readonly onAdd?: (fileId: FileId) => void;
}

/** The files of the workspace and their documents: a tree with arrow keys, typing and a menu per row. */
export function ResourceList({ actions, onAdd }: ResourceListProps) {
  const t = useText();
  const [keep] = useState(keepSame<readonly FileState[]>);
  const files = useFromSettledFiles((settled) => keep(settled, sameRows));
  const selectedId = useSelectedDocument();
  // each key in a form selects anew, which moves nothing here
  const selection = useSelectionFromElsewhere();
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly row: ResourceRow; readonly anchor: HTMLElement } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const rows = useMemo(() => resourceRows(files, filter, folded), [files, filter, folded]);
  const rowWindow = useRowWindow(rows);
  const treeId = useId();
  const typed = useRef({ text: '', at: 0 });

  const current = activeId ?? selectedId;
  const active = Math.max(0, rows.findIndex((row) => row.id === current));
  const { reveal } = rowWindow;
  useEffect(() => {
    // the selection came from elsewhere: the list follows it
    setActiveId(selectedId);
    const index = rows.findIndex((row) => row.id === selectedId);
    if (index >= 0) reveal(index);
    // only a new selection scrolls the list, not each change of its rows
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedId, selection?.serial]);

  const moved = useRef<string | null>(null);
  useEffect(() => {
    // what was moved stays in view; other changes of the rows move nothing
    const index = rows.findIndex((row) => row.id === moved.current);
    moved.current = null;
    if (index >= 0) reveal(index);
  }, [rows, reveal]);

  const move = (row: ResourceRow, step: Step): void => {
    if (moveOf(row, files, step)?.() !== true) return;
    moved.current = row.id;
    setActiveId(row.id);
  };
  const activate = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveId(row.id);
    reveal(index);
    if (row.type === 'document') selected({ documentId: row.document.id, path: null, by: 'list' });
  };
  const toggle = (row: FileRow): void => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(row.id)) after.add(row.id);
      return after;
    });
  };
  const openMenu = (row: ResourceRow): void => {
    const anchor = document.getElementById(rowId(treeId, row));
    if (anchor !== null) setMenu({ row, anchor });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || row === undefined) return;
    if (event.altKey) {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(row, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    if (event.key === 'ArrowDown') activate(Math.min(rows.length - 1, active + 1));
    else if (event.key === 'ArrowUp') activate(Math.max(0, active - 1));
    else if (event.key === 'Home') activate(0);
    else if (event.key === 'End') activate(rows.length - 1);
    else if (event.key === 'ArrowRight' && row.type === 'file' && row.folded) toggle(row);
    else if (event.key === 'ArrowLeft' && row.type === 'file' && !row.folded) toggle(row);
    else if (event.key === 'ArrowLeft') activate(rows.findLastIndex((other, index) => index < active && other.type === 'file'));
    else if ((event.key === 'Enter' || event.key === ' ') && row.type === 'file') toggle(row);
    else if (event.key === 'F2' && row.type === 'document' && !isWholeFile(row)) renameAsked(row.document.id, ['metadata', 'name']);
    else if (event.key === 'F2') setRenaming(row.file.id);
    else if (event.key === 'Delete' && row.type === 'document') void (isWholeFile(row) ? fileRemoved(row.file.id) : documentRemoved(row.document.id));
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(row);
    else if (event.key.length === 1 && event.key !== ' ') activate(rowTyped(rows, active, typed.current, event));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['list']}>
      <div className={styles['header']}>
        <h2>{t(WORDS.title)}</h2>
        {actions}
      </div>
      {files.length > 0 && (
        <div className={styles['filter']}>
          <input
            type="text"
            data-own-undo
            aria-label={t(WORDS.filter)}
            placeholder={t(WORDS.filter)}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          {filter !== '' && (
            <button type="button" className={styles['clear']} aria-label={t(WORDS.clear)} onClick={() => setFilter('')}>
              <CloseIcon size={12} />
            </button>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <p className={styles['empty']}>{filter === '' ? t(WORDS.empty) : t(WORDS.nothing, { filter })}</p>
      ) : (
        <div
          ref={rowWindow.scroller}
          role="tree"
          tabIndex={0}
          aria-label={t(WORDS.list)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
          aria-activedescendant={rowId(treeId, rows[active])}
          className={styles['tree']}
          onKeyDown={onKeyDown}
        >
          <div className={styles['rows']} style={{ height: rowWindow.height }} role="presentation">
              {rows.slice(rowWindow.first, rowWindow.end).map((row, offset) => (
                <Row
                  key={row.id}
                  id={rowId(treeId, row) ?? ''}
                  row={row}
                  top={rowWindow.topOf(rowWindow.first + offset)}
                  active={rowWindow.first + offset === active}
                  selected={row.id === selectedId}
                  menuOpen={menu?.row.id === row.id}
                  onActivate={() => (row.type === 'file' ? toggle(row) : activate(rowWindow.first + offset))}
                  onMenu={(anchor) => setMenu({ row, anchor })}
                >
                  {row.type === 'file' && renaming === row.id ? (
                    <FileNameInput
                      name={row.file.name}
                      onDone={(name) => {
                        setRenaming(null);
                        if (name !== null) fileRenamed(row.file.id, name);
                      }}
                    />
                  ) : null}
                </Row>
              ))}
          </div>
        </div>
      )}
      {menu !== null && (
        <RowMenu row={menu.row} anchor={menu.anchor} onClose={() => setMenu(null)} onRename={() => setRenaming(menu.row.file.id)} onAdd={onAdd} onMove={move} />
      )}
    </div>
  );
}

function rowId(treeId: string, row: ResourceRow): string;
function rowId(treeId: string, row: ResourceRow | undefined): string | undefined;
function rowId(treeId: string, row: ResourceRow | undefined): string | undefined {
  return row === undefined ? undefined : `${treeId}-${row.id}`;
}

/** The pause after which typing begins another word, in milliseconds. */
const TYPING_PAUSE = 700;

/** The row whose name begins with what was typed, from the active one on. */
function rowTyped(rows: readonly ResourceRow[], active: number, typed: { text: string; at: number }, event: KeyboardEvent): number {
  typed.text = event.timeStamp - typed.at > TYPING_PAUSE ? event.key : typed.text + event.key;
  typed.at = event.timeStamp;
  const wanted = typed.text.toLowerCase();
  const from = typed.text.length === 1 ? active + 1 : active;
  for (let step = 0; step < rows.length; step++) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    const name = row?.type === 'file' ? row.file.name : row?.head.name;
    if (name?.toLowerCase().startsWith(wanted)) return index;
  }
  return active;
}

interface RowProps {
  readonly id: string;
  readonly row: ResourceRow;
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly menuOpen: boolean;
  readonly onActivate: () => void;
  readonly onMenu: (anchor: HTMLElement) => void;
  /** Takes the place of the name while it is being changed. */
  readonly children: ReactNode;
}

function Row({ id, row, top, active, selected: isSelected, menuOpen, onActivate, onMenu, children }: RowProps) {
  const t = useText();
  const name = row.type === 'file' ? row.file.name : (row.head.name ?? t(WORDS.unnamed));
  const classes = [styles['row'], row.type === 'file' ? styles['file'] : styles['document'], active && styles['active'], isSelected && styles['selected']];
  const tree = row.type === 'file' ? { 'aria-level': 1, 'aria-expanded': !row.folded } : { 'aria-level': 2 };
  return (
    // keys are handled by the tree, which holds the focus
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="treeitem" aria-selected={isSelected} {...tree} className={classes.filter(Boolean).join(' ')} style={{ top }} onClick={onActivate}>
      {row.type === 'file' ? (children ?? <FileLabel row={row} />) : <DocumentLabel row={row} />}
      <button
        type="button"
        tabIndex={-1}
        className={styles['more']}
        aria-label={t(WORDS.fileActions, { name })}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => {
          event.stopPropagation();
          onMenu(event.currentTarget);
        }}
      >
        <MoreIcon />
      </button>
    </div>
  );
}

function FileLabel({ row }: { readonly row: FileRow }) {
  return (
    <>
      <span className={styles['fold']}>
        <ChevronRightIcon size={12} />
      </span>
      <span className={styles['fileName']} title={row.file.name}>{row.file.name}</span>
      <span className={styles['count']}>{row.count}</span>
    </>
  );
}

function DocumentLabel({ row }: { readonly row: DocumentRow }) {
  const t = useText();
  const { kind, name } = row.head;
  const counts = useFindingCounts(row.document.id);
  return (
    <>
      <span className={styles['badge']} aria-hidden="true">{kind === null ? 'TXT' : badgeOf(kind)}</span>
      <span className={styles['names']}>
        {name === null
          ? <span className={`${styles['name'] ?? ''} ${styles['unnamed'] ?? ''}`}>{t(WORDS.unnamed)}</span>
          : <span className={styles['name']} title={name}>{name}</span>}
        <span className={styles['kind']}>{kind ?? t(WORDS.text)}</span>
      </span>
      <Counts {...counts} />
    </>
  );
}
