import { useDeferredValue, useRef, type ReactNode } from 'react';
import { duplicateItem, insertItem, moveItem, removeValue } from '../../core/yaml/edit.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { isList } from '../../core/yaml/value.ts';
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, PlusIcon, TrashIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import type { Field, RowsField } from './field.ts';
import { CellProvider, FieldFrame, useWantedField } from './FieldFrame.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { MiniButton } from './MiniButton.tsx';
import { contentsOf, followRows } from './row-keys.ts';
import { frameOf, type FieldViewProps } from './text-inputs.tsx';
import { useFocusIn } from './use-focus-in.ts';
import { WORDS } from './words.ts';

export interface RowsFieldViewProps extends FieldViewProps<RowsField> {
  /** Draws one field of a row; handed in so that fields and rows need not import each other in a circle. */
  readonly renderField: (field: Field, base: Path) => ReactNode;
  /** With all cells that may stand in a row, where `renderField` draws others than the list names: for the help on it. */
  readonly explains?: RowsField;
}

/** Of a long list so many are there in the first frame, more than a window shows; the others come right behind it. */
const FIRST_ROWS = 12;

/** A list as rows: add, duplicate, remove and reorder by button and by Alt with an arrow key. */
export function RowsFieldView({ field, path, renderField, explains = field }: RowsFieldViewProps) {
  const t = useText();
  const host = useFormHost();
  const keys = useRowKeys(path);
  const isWhole = useDeferredValue(true, false);
  const list = useRef<HTMLUListElement>(null);
  const focusIn = useFocusIn(list);
  const itemWord = t(field.item);
  const moveTo = (index: number, to: number): void => {
    if (to < 0 || to >= keys.length || host.readOnly !== null) return;
    host.apply((document) => moveItem(document, [...path, index], to), { focus: [...path, to] });
    focusIn(to, 'same');
  };
  return (
    <FieldFrame {...frameOf(field, path)} width={field.width ?? 6} as="group" list={explains}>
      {() => (
        <CellProvider value={field.card === undefined}>
          <ul ref={list} className={styles['rows']}>
            {(isWhole ? keys : keys.slice(0, FIRST_ROWS)).map((key, index) => {
              const name = `${itemWord} ${index + 1}`;
              const itemPath = [...path, index];
              const actions = host.readOnly === null && (
                <div className={styles['rowActions']}>
                  <MiniButton name={t(WORDS.up, { item: name })} disabled={index === 0} onClick={() => moveTo(index, index - 1)}><ArrowUpIcon size={13} /></MiniButton>
                  <MiniButton name={t(WORDS.down, { item: name })} disabled={index === keys.length - 1} onClick={() => moveTo(index, index + 1)}><ArrowDownIcon size={13} /></MiniButton>
                  <MiniButton
                    name={t(WORDS.duplicate, { item: name })}
                    onClick={() => {
                      host.apply((document) => duplicateItem(document, itemPath), { focus: [...path, index + 1] });
                      focusIn(index + 1, 'first');
                    }}
                  >
                    <CopyIcon size={13} />
                  </MiniButton>
                  <MiniButton
                    name={t(WORDS.remove, { item: name })}
                    onClick={() => {
                      if (keys.length === 1) host.unset(path, { focus: path });
                      else host.apply((document) => removeValue(document, itemPath), { focus: path });
                      focusIn(Math.min(index, keys.length - 2), 'first');
                    }}
                  >
                    <TrashIcon size={13} />
                  </MiniButton>
                </div>
              );
              return (
                <Row key={key} path={itemPath} index={index} card={field.card} onMove={(step) => moveTo(index, index + step)}>
                  {field.card === true && (
                    <div className={styles['rowHead']}>
                      <span aria-hidden="true">{name}</span>
                      {actions}
                    </div>
                  )}
                  <div className={styles['rowFields']} role="group" aria-label={name}>
                    {field.fields.map((inner) => (
                      <RowField key={inner.path}>{renderField(inner, itemPath)}</RowField>
                    ))}
                  </div>
                  {field.card === undefined && actions}
                </Row>
              );
            })}
          </ul>
          {host.readOnly === null && (
            <button
              type="button"
              className={styles['add']}
              onClick={() => {
                if (keys.length === 0) host.set(path, [newItem(field)], { focus: [...path, 0] });
                else host.apply((document) => insertItem(document, path, keys.length, newItem(field)), { focus: [...path, keys.length] });
                focusIn(keys.length, 'first');
              }}
            >
              <PlusIcon size={13} />
              {t(field.add)}
            </button>
          )}
        </CellProvider>
      )}
    </FieldFrame>
  );
}

interface RowProps {
  readonly path: Path;
  readonly index: number;
  readonly card: true | undefined;
  readonly onMove: (step: -1 | 1) => void;
  readonly children: ReactNode;
}

/** One item. What is asked for may be the item itself: one that says nothing yet has no field to show. */
function Row({ path, index, card, onMove, children }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const marked = useWantedField(path, 'exact', row);
  return (
    // the keys come from the inputs inside; the row only listens
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      className={styles['rowItem']}
      data-row={index}
      data-card={card}
      data-marked={marked || undefined}
      onKeyDown={(event) => {
        if (!event.altKey || event.nativeEvent.isComposing || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      {children}
    </li>
  );
}

/** Nothing but a place for React's key: fields are laid out by the row's own grid. */
function RowField({ children }: { readonly children: ReactNode }) {
  return children;
}

/** What a new row holds: an empty text, or a map with its required keys, for the user to fill in. */
function newItem(field: RowsField): YamlValue {
  if (field.newItem !== undefined) return field.newItem;
  return field.fields.length === 1 && field.fields[0]?.path === '' ? '' : Object.fromEntries(field.fields.filter((inner) => inner.required === true).map((inner) => [inner.path, '']));
}

/** Names for the rows of a list that stay with their row while rows come, go and move. */
export function useRowKeys(path: Path): readonly string[] {
  const host = useFormHost();
  const rows = useRef<{ readonly contents: readonly string[]; readonly keys: readonly string[]; readonly next: number }>({ contents: [], keys: [], next: 0 });
  return host.useSelectedIn(
    path,
    (document) => {
      const value = valueAt(document, path);
      const contents = isList(value) ? value.map(contentsOf) : [];
      const { contents: before, keys } = rows.current;
      if (contents.length === before.length && contents.every((content, index) => content === before[index])) return keys;
      let { next } = rows.current;
      const after = followRows(before, [...keys], contents, () => `row${next++}`);
      const same = after.length === keys.length && after.every((key, index) => key === keys[index]);
      rows.current = { contents, keys: same ? keys : after, next };
      return rows.current.keys;
    },
    (left, right) => left === right,
  );
}
