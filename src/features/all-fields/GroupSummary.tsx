import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { TYPE_NAMES, typeWords } from './model/describe.ts';
import { hasFreeKeys } from './model/place.ts';
import { previewOf } from './model/read-node.ts';
import type { NodeRow } from './model/rows.ts';
import { shortName } from './model/names.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

/** Beside the head of a group: what it is, how much is in it, and a glance at it while it is closed. */
export function GroupSummary({ row }: { readonly row: NodeRow }) {
  const t = useText();
  const isList = row.type === 'list';
  const isFree = hasOnlyFreeKeys(row);
  const known = row.field !== null && row.field.type !== 'any' ? t(typeWords(row.field)) : t(TYPE_NAMES[isList ? 'list' : 'map']);
  return (
    <span className={styles['summary']}>
      <span className={styles['groupType']}>{known}</span>
      <span className={styles['count']}>{t(countWords(row.size, isList, isFree), { count: row.size })}</span>
      {!row.open && row.size > 0 && <Preview row={row} />}
    </span>
  );
}

/** The way to add to a group, open or closed. */
export function AddButton({ row, onRefused }: { readonly row: NodeRow; readonly onRefused: (reason: Localized | null) => void }) {
  const t = useText();
  const { startAdding } = useOutlineCommands();
  const words = row.type === 'list' ? WORDS.addItemTo : hasOnlyFreeKeys(row) ? WORDS.addKeyTo : WORDS.addFieldTo;
  const label = t(words, { name: shortName(row.path) });
  return (
    <button type="button" className={styles['mini']} data-always aria-label={label} title={label} onClick={() => onRefused(startAdding(row))}>
      <PlusIcon size={12} />
    </button>
  );
}

function hasOnlyFreeKeys({ type, field }: NodeRow): boolean {
  return type !== 'list' && (field === null || (hasFreeKeys(field) && field.properties.size === 0));
}

function countWords(size: number, isList: boolean, isFree: boolean): Localized {
  if (size === 0) return WORDS.empty;
  if (isList) return size === 1 ? WORDS.oneItem : WORDS.items;
  if (isFree) return size === 1 ? WORDS.oneEntry : WORDS.entries;
  return size === 1 ? WORDS.oneMember : WORDS.members;
}

function Preview({ row }: { readonly row: NodeRow }) {
  const text = useFormHost().useSelectedIn(row.path, (document) => previewOf(valueAt(document, row.path)));
  return <code className={styles['preview']} title={text}>{text}</code>;
}
