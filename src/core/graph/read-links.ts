import { field, mapField, textField } from '../kinds/fields.ts';
import type { Leader, Link, PartLink, PartReferenceLink } from '../kinds/links/index.ts';
import type { PatternTree, Place } from '../kinds/pattern-tree.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';
import { type LinkOwner, namespaceOfMade, readReference } from './read-reference.ts';
import type { MadeObject, PartGroup, PartReference, Reference } from './summary.ts';
import { isAlwaysThere, isFilledInLater } from './well-known.ts';

export interface ReadLinks {
  readonly references: readonly Reference[];
  readonly parts: readonly PartGroup[];
  readonly makes: readonly MadeObject[];
}

/** What an object points at, what of it can be named, and what it makes, in one walk over it. */
export function readLinks(value: YamlValue, tree: PatternTree<Link>, owner: LinkOwner): ReadLinks {
  const references: Reference[] = [];
  const parts: PartGroup[] = [];
  const makes: MadeObject[] = [];
  /** Positions of the references that parts stand on. */
  const leaders = new Map<string, number>();
  const onOthers: { readonly link: PartReferenceLink; readonly place: Place }[] = [];
  tree.visit(value, owner.path, (link, place) => {
    switch (link.is) {
      case 'reference': {
        const reference = readReference(link.link, place, owner);
        if (reference === null) return;
        if (link.leader !== null) leaders.set(leaderKey(link.leader, place.path, owner.path), references.length);
        references.push(reference);
        return;
      }
      case 'part-reference':
        // what it stands on may come later
        onOthers.push({ link, place });
        return;
      case 'part': {
        const group = partGroup(link, place);
        if (group !== null) parts.push(group);
        return;
      }
      case 'made':
        if (typeof place.value === 'string' && place.value !== '' && isAnnotated(value, link.link.whenAnnotated)) {
          makes.push({ kind: link.link.kind, name: place.value, namespace: namespaceOfMade(owner), path: place.path });
        }
    }
  });
  for (const { link, place } of onOthers) {
    const of =
      typeof link.of === 'number'
        ? place.path.slice(0, owner.path.length + link.of)
        : leaders.get(leaderKey(link.of, place.path, owner.path));
    const reference = of === undefined ? null : partReference(link, place, of, references);
    if (reference !== null) references.push(reference);
  }
  return { references, parts, makes };
}

function partGroup({ link, name, number }: PartLink, { path, value }: Place): PartGroup | null {
  if (name === null) {
    const names = isMap(value) ? Object.keys(value) : [];
    return names.length === 0 ? null : { part: link.part, path, names, numbers: null, items: false };
  }
  if (!isList(value) || value.length === 0) return null;
  const numbers = number === null ? null : value.map((item) => numberField(item, number));
  return { part: link.part, path, names: value.map((item) => textField(item, ...name)), numbers, items: true };
}

function numberField(item: YamlValue, steps: readonly string[]): number | null {
  const number = field(item, ...steps);
  return typeof number === 'number' ? number : null;
}

function isAnnotated(value: YamlValue, one: readonly string[] | undefined): boolean {
  if (one === undefined) return true;
  const annotations = mapField(value, 'metadata', 'annotations') ?? {};
  return one.some((key) => Object.hasOwn(annotations, key));
}

function partReference({ link }: PartReferenceLink, { path, value }: Place, of: number | Path, references: readonly Reference[]): PartReference | null {
  const name = typeof value === 'string' ? value : typeof value === 'number' ? value : null;
  if (name === null || name === '') return null;
  const leader = typeof of === 'number' ? references[of] : undefined;
  // a Pod answers on ports it does not declare: there only a name has to be known
  const ofPods = leader === undefined || (leader.by === 'selector' && leader.selects === 'pods');
  const needed =
    link.loose !== true &&
    !(typeof name === 'number' && ofPods) &&
    !(typeof name === 'string' && (isFilledInLater(name) || isAlwaysThere(link.part, name))) &&
    !(leader?.by === 'name' && leader.optional);
  return { by: 'part', path, part: link.part, name, of, needed };
}

function leaderKey({ id, wildcards }: Leader, path: Path, from: Path): string {
  let key = String(id);
  for (const position of wildcards) key += `\n${path[from.length + position] ?? ''}`;
  return key;
}
