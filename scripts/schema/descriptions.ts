import { type GroupDocs, docGroupOf } from '../../src/core/schema/docs.ts';
import type { Declaration, DeclaredMember, Shape } from './declarations.ts';
import { definitionId } from './names.ts';

type Members = Record<string, string>;

/** What the API says of the wanted definitions and their members, by the group whose file it goes to. */
export function describe(declarations: ReadonlyMap<string, Declaration>, wanted: (definition: string) => boolean): ReadonlyMap<string, GroupDocs> {
  const groups = new Map<string, Record<string, Members>>();
  for (const [module, { shape, description }] of declarations) {
    const definition = definitionId(module);
    if (!wanted(definition)) continue;
    const group = docGroupOf(definition);
    const docs = groups.get(group) ?? {};
    groups.set(group, docs);
    write(docs, definition, shape, description, declarations);
  }
  return new Map([...groups].map(([group, docs]) => [group, sorted(docs)]));
}

/** @param way of a definition, or to a place inside one, as `FieldSchema.definition` gives it */
function write(docs: Record<string, Members>, way: string, shape: Shape, description: string, declarations: ReadonlyMap<string, Declaration>): void {
  if (shape.is === 'list') {
    if (description !== '') docs[way] = { '': description };
    write(docs, `${way}/[]`, shape.items, '', declarations);
    return;
  }
  if (shape.is !== 'map') {
    if (description !== '') docs[way] = { '': description };
    return;
  }
  const members: Members = description === '' ? {} : { '': description };
  for (const [name, member] of allMembers(shape, declarations)) {
    const said = member.description === '' ? descriptionOf(member.shape, declarations) : member.description;
    if (said !== '') members[name] = said;
    write(docs, `${way}/${name}`, member.shape, '', declarations);
  }
  if (Object.keys(members).length > 0) docs[way] = members;
  if (shape.values !== null) write(docs, `${way}/{}`, shape.values, '', declarations);
}

/** Of an embedded struct the members stand beside one's own. */
export function allMembers(shape: Shape, declarations: ReadonlyMap<string, Declaration>): ReadonlyMap<string, DeclaredMember> {
  if (shape.is === 'reference') return allMembers(declarations.get(shape.module)?.shape ?? NOTHING, declarations);
  if (shape.is !== 'map') return new Map();
  const inherited = shape.bases.flatMap((base) => [...allMembers({ is: 'reference', module: base }, declarations)]);
  return new Map([...inherited, ...shape.members]);
}

/** What is said of the type of a member stands for what is not said of the member. */
function descriptionOf(shape: Shape, declarations: ReadonlyMap<string, Declaration>): string {
  return shape.is === 'reference' ? (declarations.get(shape.module)?.description ?? '') : '';
}

const NOTHING: Shape = { is: 'any', choices: [] };

function sorted(docs: Readonly<Record<string, Members>>): GroupDocs {
  return Object.fromEntries(Object.entries(docs).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
