import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { locate } from '../../core/yaml/locate.ts';
import { fieldSince } from '../../core/schema/versions.ts';
import { descriptionOf } from '../../store/schema.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { addableMembers, type Addable } from './model/addable.ts';
import { typeWords } from './model/describe.ts';
import { shortName } from './model/names.ts';
import { pairsOf } from './model/outline.ts';
import type { AddRow } from './model/rows.ts';
import styles from './all-fields.module.css';
import { Choice } from './Choice.tsx';
import { useOutlineCommands } from './outline-commands.ts';
import { RowFrame } from './RowFrame.tsx';
import { SinceBadge } from './SinceBadge.tsx';
import { useChoices } from './use-choices.ts';
import { WORDS } from './words.ts';

interface AddRowViewProps {
  readonly row: AddRow;
  /** What was asked for; null while the list is closed. */
  readonly query: string | null;
}

/** The end of an open group: adds an item, a key, or one of the fields that the API knows and that are not set. */
export const AddRowView = memo(function AddRowView({ row, query }: AddRowViewProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  if (host.readOnly !== null) return row.size === 0 ? <RowFrame depth={row.depth}><p className={styles['teach']}>{t(WORDS.empty)}</p></RowFrame> : null;
  const name = row.path.length === 0 ? t(WORDS.document) : shortName(row.path);
  const full = t({ item: WORDS.addItemTo, key: WORDS.addKeyTo, member: WORDS.addFieldTo }[row.what], { name });
  return (
    <RowFrame depth={row.depth}>
      <div className={styles['addLine']}>
        {query === null ? (
          <button
            ref={opener}
            type="button"
            className={styles['addButton']}
            data-part="add"
            onFocus={() => row.path.length > 0 && host.focused(row.path)}
            onClick={() => (row.what === 'item' ? setRefusal(commands.addItem(row)) : commands.view.adding(row.key))}
          >
            <PlusIcon size={12} />
            {full}
          </button>
        ) : (
          <AddPanel row={row} label={full} firstQuery={query} onRefused={setRefusal} />
        )}
        {refusal !== null && <p className={styles['refusal']} role="status">{t(refusal)}</p>}
      </div>
    </RowFrame>
  );
});

interface AddPanelProps {
  readonly row: AddRow;
  readonly label: string;
  readonly firstQuery: string;
  readonly onRefused: (reason: Localized | null) => void;
}

const NO_FIELDS: readonly Addable[] = [];

function AddPanel({ row, label, firstQuery, onRefused }: AddPanelProps) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const id = useId();
  const [query, setQuery] = useState(firstQuery);
  const present = host.useSelectedIn(row.path, (document) => presentKeys(document, row), sameKeys);
  const all = row.field === null ? NO_FIELDS : addableMembers(row.field, row.path, new Set(present));
  const text = query.trim();
  const found = matching(all, text);
  const isThere = present.includes(text);
  // any key can be written; what the schema does not name comes last
  const free = text !== '' && !isThere && !all.some(({ key }) => key === text);
  const isKeys = row.what === 'key';
  const count = found.length + (free ? 1 : 0);
  const choose = (index: number): void => {
    const key = found[index]?.key ?? text;
    if (key === '') onRefused(WORDS.emptyKey);
    else if (present.includes(key)) onRefused(WORDS.isThere);
    else onRefused(commands.add(row, key));
  };
  const cancel = (): void => {
    commands.view.adding(null);
    commands.view.request({ key: row.key, path: null, part: 'add' });
  };
  const { active, setActive, onKeyDown } = useChoices({ count, query: text, onChoose: choose, onCancel: cancel });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // a promise in newer browsers, which no effect may return
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, text]);
  const descriptions = useDescriptions(row.field?.definition ?? '', all);
  return (
    <div
      className={styles['panel']}
      onBlur={(event) => {
        // left for another part of the page, and nothing typed: the list closes
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null && text === '') commands.view.adding(null);
      }}
    >
      <span className={formStyles['box']}>
        <input
          type="text"
          role="combobox"
          className={formStyles['mono']}
          data-part="add"
          aria-label={label}
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
          placeholder={t(isKeys ? WORDS.addWhichKey : WORDS.addWhich)}
          autoComplete="off"
          spellCheck={false}
          // asked for by the button before it
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            onRefused(null);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles['cancel']} onClick={cancel}>{t(WORDS.cancel)}</button>
      </span>
      {isThere && <p className={styles['refusal']}>{t(WORDS.isThere)}</p>}
      {!isKeys && all.length === 0 && text === '' && <p className={styles['teach']}>{t(WORDS.addNone)}</p>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t(WORDS.addList)} className={styles['options']} hidden={count === 0}>
        {found.map((member, index) => (
          <Choice key={member.key} id={`${id}-${index}`} active={index === active} onPoint={() => setActive(index)} onChoose={() => choose(index)}>
            <MemberChoice member={member} owner={row.field?.definition ?? ''} description={descriptions?.get(member.key) ?? null} />
          </Choice>
        ))}
        {free && (
          <Choice id={`${id}-${found.length}`} active={active === found.length} onPoint={() => setActive(found.length)} onChoose={() => choose(found.length)}>
            <span className={styles['optionHead']}>{t(row.field === null || isKeys || row.field.open ? WORDS.addThis : WORDS.addUnknown, { name: text })}</span>
          </Choice>
        )}
      </div>
    </div>
  );
}

interface MemberChoiceProps {
  readonly member: Addable;
  readonly owner: string;
  readonly description: string | null;
}

function MemberChoice({ member, owner, description }: MemberChoiceProps) {
  const t = useText();
  const { key, field, required, replaces } = member;
  const since = fieldSince(owner, key);
  return (
    <>
      <span className={styles['optionHead']}>
        <b translate="no">{key}</b>
        <span className={styles['groupType']}>{t(typeWords(field))}</span>
        {field.default !== null && <span className={styles['groupType']}>{t(WORDS.defaultIs, { value: String(field.default) })}</span>}
        {required && <i className={styles['mark']} data-tone="wrong">{t(WORDS.required)}</i>}
        {replaces !== null && <i className={styles['mark']}>{t(WORDS.replaces, { name: replaces })}</i>}
        {since !== null && <SinceBadge version={since} />}
      </span>
      {description !== null && <span className={styles['optionText']} lang="en">{description}</span>}
    </>
  );
}

function presentKeys(document: Parameters<typeof locate>[0], row: AddRow): readonly string[] {
  const node = row.path.length === 0 ? document.root : (locate(document, row.path)?.node ?? null);
  return node?.kind === 'map' ? [...pairsOf(node).keys()] : [];
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/** Names that begin with what was typed come before those that hold it. */
function matching(members: readonly Addable[], query: string): readonly Addable[] {
  const wanted = query.toLowerCase();
  if (wanted === '') return members;
  const rank = (key: string): number => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2);
  return members
    .filter(({ key }) => key.toLowerCase().includes(wanted))
    .toSorted((left, right) => rank(left.key.toLowerCase()) - rank(right.key.toLowerCase()));
}

/** The first line that the API says of each member; null until it is there. */
function useDescriptions(definition: string, members: readonly Addable[]): ReadonlyMap<string, string> | null {
  const [found, setFound] = useState<ReadonlyMap<string, string> | null>(null);
  const keys = members.map(({ key }) => key).join(' ');
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const lines = await Promise.all(
        keys.split(' ').map(async (key): Promise<readonly [string, string]> => [key, firstSentence((await descriptionOf(definition, key)) ?? '')]),
      );
      if (wanted) setFound(new Map(lines.filter(([, line]) => line !== '')));
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [definition, keys]);
  return found;
}

function firstSentence(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return /^.*?[.:](?=\s|$)/.exec(line)?.[0] ?? line;
}
