import { field, textField } from '../kinds/fields.ts';
import type { Leader, Link, PartReferenceLink } from '../kinds/links/index.ts';
import type { PatternTree, Place } from '../kinds/pattern-tree.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { type LinkOwner, namespaceOfMade, readReference } from './read-reference.ts';
import type { MadeObject, ObjectPart, PartReference, Reference } from './summary.ts';
import { isFilledInLater } from './well-known.ts';

export interface ReadLinks {
  readonly references: readonly Reference[];
  readonly parts: readonly ObjectPart[];
  readonly makes: readonly MadeObject[];
}

/** What an object points at, what of it can be named, and what it makes, in one walk over it. */
export function readLinks(value: YamlValue, tree: PatternTree<Link>, owner: LinkOwner): ReadLinks {
  const references: Reference[] = [];
  const parts: ObjectPart[] = [];
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
        const name = link.name === null ? String(place.path.at(-1)) : textField(place.value, ...link.name);
        const number = link.number === null ? undefined : field(place.value, ...link.number);
        if (name === null && typeof number !== 'number') return;
        parts.push({ part: link.link.part, name, number: typeof number === 'number' ? number : null, path: place.path });
        return;
      }
      case 'made':
        if (typeof place.value === 'string' && place.value !== '') {
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

function partReference({ link }: PartReferenceLink, { path, value }: Place, of: number | Path, references: readonly Reference[]): PartReference | null {
  const name = typeof value === 'string' ? value : typeof value === 'number' ? value : null;
  if (name === null || name === '') return null;
  const leader = typeof of === 'number' ? references[of] : undefined;
  // a Pod answers on ports it does not declare: there only a name has to be known
  const ofPods = leader === undefined || (leader.by === 'selector' && leader.selects === 'pods');
  const needed =
    link.loose !== true &&
    !(typeof name === 'number' && ofPods) &&
    !(typeof name === 'string' && isFilledInLater(name)) &&
    !(leader?.by === 'name' && leader.optional);
  return { by: 'part', path, part: link.part, name, of, needed };
}

function leaderKey({ id, wildcards }: Leader, path: Path, from: Path): string {
  let key = String(id);
  for (const position of wildcards) key += `\n${path[from.length + position] ?? ''}`;
  return key;
}
