import { createContext, useContext } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { locate } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import type { FormHost } from '../../ui/form/form-host.ts';
import type { NodeType } from './model/node-type.ts';
import { addField, addItem, addMember, changeType, duplicateNode, moveNode, removeNode, renameNode, switchMember } from './model/operations.ts';
import { addKey, memberKey, pairsOf, ROOT_KEY, type OutlineReader } from './model/outline.ts';
import type { AddRow, NodeRow, OneOfRow } from './model/rows.ts';
import type { Found } from './model/search.ts';

/** The part of a row that takes the focus. */
export type RowPart = 'control' | 'header' | 'menu' | 'add';

/** A row to bring into view, by its key or its place. */
export interface RowRequest {
  readonly key: string | null;
  readonly path: Path | null;
  /** null: it is only brought into view. */
  readonly part: RowPart | null;
}

/** What the outline remembers besides the document. */
export interface OutlineView {
  readonly open: (keys: Iterable<string>) => void;
  readonly close: (key: string) => void;
  readonly keysRenamed: (from: string, to: string) => void;
  readonly request: (wanted: RowRequest) => void;
  readonly adding: (groupKey: string | null, query?: string) => void;
  readonly renaming: (key: string | null) => void;
  readonly helped: (key: string) => void;
  readonly keep: (key: string, kept: boolean) => void;
}

/** What rows can do. Those that change the document give the sentence why they were refused, or null. */
export interface OutlineCommands {
  readonly schema: Schema;
  readonly view: OutlineView;
  readonly toggle: (row: NodeRow) => void;
  readonly startAdding: (row: NodeRow) => Localized | null;
  readonly add: (group: AddRow, key: string) => Localized | null;
  readonly addItem: (group: AddRow | NodeRow) => Localized | null;
  readonly addFound: (found: Found) => Localized | null;
  readonly goTo: (path: Path, part?: RowPart | null) => void;
  readonly set: (row: NodeRow) => Localized | null;
  readonly choose: (row: OneOfRow | NodeRow, member: string) => Localized | null;
  readonly remove: (row: NodeRow) => Localized | null;
  readonly rename: (row: NodeRow, key: string) => Localized | null;
  readonly move: (row: NodeRow, by: 1 | -1) => Localized | null;
  readonly duplicate: (row: NodeRow) => Localized | null;
  readonly changeType: (row: NodeRow, to: NodeType) => Localized | null;
}

interface CommandsBasis {
  readonly host: FormHost;
  readonly schema: Schema;
  readonly reader: OutlineReader;
  readonly view: OutlineView;
}

export function outlineCommands({ host, schema, reader, view }: CommandsBasis): OutlineCommands {
  /** Shows a node that came just now, and puts the focus into the first field of it. */
  const arrive = (path: Path): void => {
    const document = host.current();
    const target = firstField(path);
    view.open([...reader.keysTo(document, path), ...reader.keysTo(document, target)]);
    view.request({ key: null, path: target, part: 'control' });
  };

  /** Down the first members of a new node to one that can be typed into. */
  const firstField = (path: Path): Path => {
    const node = locate(host.current(), path)?.node;
    if (node?.kind === 'list' && node.items.length > 0) return firstField([...path, 0]);
    const [first] = node?.kind === 'map' ? pairsOf(node).keys() : [];
    return first === undefined ? path : firstField([...path, first]);
  };

  const arriving = (refusal: Localized | null, path: Path): Localized | null => {
    if (refusal === null) arrive(path);
    return refusal;
  };

  /** Where the focus goes when a node is gone: to the next one beside it, else the one before, else what held them. */
  const neighbour = (path: Path): RowRequest => {
    const document = host.current();
    const parent = path.slice(0, -1);
    const node = locate(document, parent)?.node;
    const steps: readonly (string | number)[] = node?.kind === 'list' ? [...node.items.keys()] : node?.kind === 'map' ? [...pairsOf(node).keys()] : [];
    const at = steps.indexOf(path.at(-1) ?? '');
    const beside = steps[at + 1] ?? steps[at - 1];
    if (beside !== undefined) return { key: reader.keysTo(document, [...parent, beside]).at(-1) ?? null, path: null, part: 'control' };
    return parent.length === 0 ? { key: addKey(ROOT_KEY), path: null, part: 'add' } : { key: null, path: parent, part: 'header' };
  };

  const openTo = (path: Path): void => view.open(reader.keysTo(host.current(), path));

  return {
    schema,
    view,
    toggle: (row) => (row.open ? view.close(row.key) : view.open([row.key])),
    startAdding: (row) => {
      if (row.type === 'list') {
        const path = [...row.path, row.size];
        return arriving(host.apply((document) => addItem(document, row.path, row.field), { focus: path }), path);
      }
      view.open([row.key]);
      view.adding(addKey(row.key));
      return null;
    },
    add: (group, key) => {
      const path = [...group.path, key];
      const refusal = host.apply((document) => addMember(document, group.path, key, group.field), { focus: path });
      if (refusal === null) view.adding(null);
      return arriving(refusal, path);
    },
    addItem: (group) => {
      const path = [...group.path, group.size];
      return arriving(host.apply((document) => addItem(document, group.path, group.field), { focus: path }), path);
    },
    addFound: ({ path, holders }) => arriving(host.apply((document) => addField(document, path, holders), { focus: path }), path),
    goTo: (path, part = 'control') => {
      openTo(path);
      view.request({ key: null, path, part });
    },
    set: (row) => {
      const key = row.path.at(-1);
      const holder = row.holder;
      if (typeof key !== 'string') return null;
      return arriving(host.apply((document) => addMember(document, row.path.slice(0, -1), key, holder), { focus: row.path }), row.path);
    },
    choose: (row, member) => {
      const mapPath = row.kind === 'one-of' ? row.path : row.path.slice(0, -1);
      const holder = row.kind === 'one-of' ? row.field : row.holder;
      if (holder === null) return null;
      const path = [...mapPath, member];
      return arriving(host.apply((document) => switchMember(document, mapPath, holder, member), { focus: path }), path);
    },
    remove: (row) => {
      const next = neighbour(row.path);
      const refusal = host.apply((document) => removeNode(document, row.path), { focus: row.path.slice(0, -1) });
      if (refusal === null) view.request(next);
      return refusal;
    },
    rename: (row, name) => {
      const path = [...row.path.slice(0, -1), name];
      const refusal = host.apply((document) => renameNode(document, row.path, name), { focus: path });
      if (refusal !== null) return refusal;
      const group = row.key.slice(0, row.key.lastIndexOf('/'));
      view.keysRenamed(row.key, memberKey(group, name));
      view.request({ key: null, path, part: 'control' });
      return null;
    },
    move: (row, by) => {
      const index = row.path.at(-1);
      if (typeof index !== 'number' || row.siblings === null) return null;
      const to = index + by;
      if (to < 0 || to >= row.siblings) return null;
      const refusal = host.apply((document) => moveNode(document, row.path, to), { focus: [...row.path.slice(0, -1), to] });
      if (refusal === null) view.request({ key: row.key, path: null, part: null });
      return refusal;
    },
    duplicate: (row) => {
      const index = row.path.at(-1);
      if (typeof index !== 'number') return null;
      const path = [...row.path.slice(0, -1), index + 1];
      return arriving(host.apply((document) => duplicateNode(document, row.path), { focus: path }), path);
    },
    changeType: (row, to) => {
      const refusal = host.apply((document) => changeType(document, row.path, to, row.field), { focus: row.path });
      if (refusal === null) {
        if (to === 'map' || to === 'list') openTo(row.path);
        view.request({ key: row.key, path: null, part: 'control' });
      }
      return refusal;
    },
  };
}

const CommandsContext = createContext<OutlineCommands | null>(null);
export const OutlineCommandsProvider = CommandsContext.Provider;

/** @throws Error outside an outline. */
export function useOutlineCommands(): OutlineCommands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('a row needs an outline around it');
  return commands;
}
