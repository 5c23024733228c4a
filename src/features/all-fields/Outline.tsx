import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { isWithin, samePath, type Path } from '../../core/yaml/path.ts';
import { useWorkspace } from '../../store/hooks.ts';
import type { DocumentId, Selection } from '../../store/state.ts';
import { FindingNotes } from '../../ui/form/FindingNotes.tsx';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { AddRowView } from './AddRowView.tsx';
import styles from './all-fields.module.css';
import { Crumbs } from './Crumbs.tsx';
import { firstOpen } from './model/first-open.ts';
import { OutlineReader } from './model/outline.ts';
import { rootField } from './model/place.ts';
import type { Row } from './model/rows.ts';
import { NodeRowView } from './NodeRowView.tsx';
import { OneOfRowView } from './OneOfRowView.tsx';
import { outlineCommands, OutlineCommandsProvider } from './outline-commands.ts';
import { recalled, remember } from './remembered-outlines.ts';
import { useRowWindow } from './row-window.ts';
import { SearchBox } from './SearchBox.tsx';
import { useAbsentFindings } from './use-absent-findings.ts';
import { useOutlineView, type OutlineState } from './use-outline-view.ts';
import { WORDS } from './words.ts';

interface OutlineProps {
  readonly documentId: DocumentId;
  readonly schema: Schema;
  /** What the document is called where the way up begins. */
  readonly root: string;
  /** What to know of a document that is not like most; null for most. */
  readonly lesson: Localized | null;
}

/** Height of what sticks to the upper edge: search and crumbs. */
const COVERED = 74;
const NODE_HEIGHT = 34;
const ADD_HEIGHT = 28;

/** A document as an outline of its fields. */
export function Outline({ documentId, schema, root, lesson }: OutlineProps) {
  const t = useText();
  const host = useFormHost();
  const [reader] = useState(() => recalled(documentId)?.reader ?? new OutlineReader());
  const [state, view] = useOutlineView(() => recalled(documentId)?.open ?? firstOpen(reader, host.current(), schema));
  const { open, adding } = state;
  useEffect(() => remember(documentId, { reader, open }), [documentId, reader, open]);
  const rows = host.useSelected((document) => reader.read(document, schema, (key) => open.has(key) || key === adding?.key), sameRows);
  const commands = useMemo(() => outlineCommands({ host, schema, reader, view }), [host, schema, reader, view]);

  const list = useRef<HTMLUListElement>(null);
  const asked = useMemo(() => wantedRow(rows, state.request), [rows, state.request]);
  const { kept } = state;
  const [focused, setFocused] = useState<string | null>(null);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const estimate = useCallback((index: number) => (rows[index]?.kind === 'node' ? NODE_HEIGHT : ADD_HEIGHT), [rows]);
  const rowWindow = useRowWindow({ list, keys, estimate, kept: (key) => key === focused || key === asked?.key || key === adding?.key || kept.has(key), covered: COVERED });
  useRequestServed(list, state.request, asked);

  const wanted = useWanted(documentId);
  const served = useRef(0);
  useEffect(() => {
    if (wanted === null || served.current === wanted.serial || wanted.path === null || !host.isStillWanted(wanted)) return;
    served.current = wanted.serial;
    view.open(reader.keysTo(host.current(), wanted.path));
    view.request({ key: null, path: wanted.path, part: wanted.by === 'yaml' || isBusyOutside(list.current) ? null : 'control' });
  }, [wanted, host, reader, view]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.nativeEvent.isComposing || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = rowOf(event.target, rows);
    const item = row === null ? null : itemAround(row, rows);
    if (item === null || host.readOnly !== null) return;
    event.preventDefault();
    commands.move(item, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <OutlineCommandsProvider value={commands}>
      <div className={styles['bar']}>
        <SearchBox />
        <Crumbs row={rows[rowWindow.firstSeen]} root={root} />
      </div>
      {lesson !== null && <p className={styles['lesson']}>{t(lesson)}</p>}
      <div className={styles['card']}>
        <DocumentFindings schema={schema} />
        {/* the keys come from the controls inside */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul
          ref={list}
          aria-label={t(WORDS.outline)}
          className={styles['outline']}
          style={{ height: rowWindow.height }}
          onKeyDown={onKeyDown}
          onFocus={(event) => setFocused(rowOf(event.target, rows)?.key ?? null)}
        >
          {rowWindow.drawn.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li key={row.key} ref={rowWindow.measured} data-key={row.key} style={{ top: rowWindow.topOf(index) }}>
                {rowView(row, state, wanted?.path != null && samePath(wanted.path, row.path))}
              </li>
            );
          })}
        </ul>
      </div>
    </OutlineCommandsProvider>
  );
}

/** What is wrong with the document as a whole, or with what it lacks. */
function DocumentFindings({ schema }: { readonly schema: Schema }) {
  const field = useFormHost().useSelected(({ value }) => rootField(schema, value));
  const id = useId();
  const findings = useAbsentFindings([], field);
  return findings.length === 0 ? null : <div className={styles['wholeNotes']}><FindingNotes id={id} findings={findings} /></div>;
}

/** Each row gets only what is its own: it renders again when that has changed. */
function rowView(row: Row, state: OutlineState, marked: boolean) {
  switch (row.kind) {
    case 'node': return <NodeRowView row={row} marked={marked} renaming={state.renaming === row.key} helped={state.helped.has(row.key)} />;
    case 'add': return <AddRowView row={row} query={state.adding?.key === row.key ? state.adding.query : null} />;
    case 'one-of': return <OneOfRowView row={row} />;
  }
}

function sameRows(left: readonly Row[], right: readonly Row[]): boolean {
  return left.length === right.length && left.every((row, index) => row === right[index]);
}

/** The row that is asked for; for a place that is not there the nearest one above it. */
function wantedRow(rows: readonly Row[], request: OutlineState['request']): Row | null {
  if (request === null) return null;
  const { key, path } = request;
  if (path === null) return key === 'top' ? (rows[0] ?? null) : (rows.find((row) => row.key === key) ?? null);
  const exact = rows.find((row) => row.kind === 'node' && samePath(row.path, path));
  if (exact !== undefined) return exact;
  const above = rows.filter((row) => row.kind === 'node' && isWithin(path, row.path));
  return above.reduce<Row | null>((nearest, row) => (nearest === null || row.path.length > nearest.path.length ? row : nearest), null);
}

/** Brings the row that was asked for into view, and the focus into it, once it is drawn. */
function useRequestServed(list: RefObject<HTMLUListElement | null>, request: OutlineState['request'], row: Row | null): void {
  const served = useRef(0);
  useLayoutEffect(() => {
    if (request === null || row === null || served.current === request.serial) return;
    const element = list.current?.querySelector<HTMLElement>(`:scope > [data-key="${CSS.escape(row.key)}"]`) ?? null;
    if (element === null) return;
    served.current = request.serial;
    element.scrollIntoView({ block: 'nearest' });
    if (request.part !== null) partOf(element, request.part)?.focus({ preventScroll: true });
  });
}

function partOf(row: HTMLElement, part: string): HTMLElement | null {
  const inputs = 'input:not([type="hidden"]), textarea, select';
  const control = row.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (part !== 'control') return control ?? row.querySelector<HTMLElement>('button');
  return (
    row.querySelector<HTMLElement>(`[class*="control"] :is(${inputs})`) ?? control ?? row.querySelector<HTMLElement>('[data-part="header"]') ?? row.querySelector<HTMLElement>('button')
  );
}

function rowOf(target: EventTarget, rows: readonly Row[]): Row | null {
  const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
  return key === null || key === undefined ? null : (rows.find((row) => row.key === key) ?? null);
}

/** The innermost item of a list that a row is, or lies in. */
function itemAround(row: Row, rows: readonly Row[]) {
  const found = rows.findLast((other) => other.kind === 'node' && other.siblings !== null && !other.merged && isWithin(row.path, other.path));
  return found?.kind === 'node' ? found : null;
}

/**
 * Whoever types in another part of the window, the editor say, goes on there, whatever was fixed or undone meanwhile;
 * and who came by the tab was not asking for a field.
 */
function isBusyOutside(list: HTMLElement | null): boolean {
  const busy = document.activeElement?.closest('input, textarea, [contenteditable], [role="textbox"], [role="tab"]') ?? null;
  return busy !== null && list?.contains(busy) === false;
}

/** The place that another part of the window asks for; null while the user is in this form. */
function useWanted(documentId: DocumentId): (Selection & { readonly path: Path | null }) | null {
  return useWorkspace(({ selection }) => (selection.documentId === documentId && selection.by !== 'form' && selection.by !== 'list' ? selection : null));
}
