import { field, listField, textField } from '../kinds/fields.ts';
import { kindInGroup, kindNamed, type KnownKind } from '../kinds/index.ts';
import { groupOf } from '../kinds/kind.ts';
import type { NameAt, ObjectAt, SelectorOf } from '../kinds/links/link.ts';
import type { Place } from '../kinds/pattern-tree.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { fullSelector, labelsSelector } from './selector.ts';
import { ANY_NAMESPACE, type NameReference, type Reference, type SelectorReference } from './summary.ts';
import { isFilledInLater, isInEveryCluster } from './well-known.ts';

/** The object whose references are read. */
export interface LinkOwner {
  /** Where it stands in its document. */
  readonly path: Path;
  readonly namespace: string | null;
  /** Whether its kind has namespaces: where it has none, its references do not tell theirs by it. */
  readonly namespaced: boolean;
}

/** null where nothing readable stands: half-written is not missing. */
export function readReference(link: NameAt | ObjectAt | SelectorOf, place: Place, owner: LinkOwner): Reference | null {
  switch (link.by) {
    case 'name':
      return nameReference(link, place, owner);
    case 'object':
      return objectReference(link, place, owner);
    case 'selector':
      return selectorReference(link, place);
  }
}

function nameReference(link: NameAt, { path, value, parent }: Place, owner: LinkOwner): NameReference | null {
  if (typeof value !== 'string' || value === '') return null;
  const other = link.unless !== undefined && field(parent, link.unless.key) === link.unless.is ? link.unless.to : link.to;
  const target = kindNamed(other);
  const said = link.namespace === undefined ? null : textField(parent, link.namespace);
  const optional = field(parent, 'optional') === true;
  const { name, namespace, elsewhere } = link.written === undefined ? { name: value, namespace: null, elsewhere: false } : split(value, link.written);
  return {
    by: 'name',
    path,
    group: groupOf(target.apiVersion),
    kind: target.kind,
    name,
    namespace: namespaceOfTarget(target, namespace ?? said, owner),
    optional,
    needed: !elsewhere && link.loose !== true && !optional && mustBeThere(target.kind, name),
  };
}

/** A name that says its namespace. elsewhere: it need not mean an object of the cluster. */
function split(text: string, written: 'namespace/name' | 'host'): { readonly name: string; readonly namespace: string | null; readonly elsewhere: boolean } {
  if (written === 'namespace/name') {
    const slash = text.indexOf('/');
    return { name: text.slice(slash + 1), namespace: slash < 0 ? null : text.slice(0, slash), elsewhere: false };
  }
  const [name = '', namespace = null, ...rest] = text.split('.');
  const inCluster = namespace === null || rest[0] === 'svc';
  return { name, namespace, elsewhere: !inCluster };
}

function objectReference(link: ObjectAt, { path, value }: Place, owner: LinkOwner): NameReference | null {
  const usual = link.usual === null ? null : kindNamed(link.usual);
  const kind = textField(value, 'kind') ?? usual?.kind ?? null;
  const name = textField(value, 'name');
  if (kind === null || name === null) return null;
  const group = groupSaid(value) ?? (usual === null ? null : groupOf(usual.apiVersion));
  const target = group === null ? kindNamed(kind) : kindInGroup(group, kind);
  return {
    by: 'name',
    path: [...path, 'name'],
    group,
    kind,
    name,
    namespace: namespaceOfTarget(target, textField(value, 'namespace'), owner),
    optional: false,
    needed: link.loose !== true && !NO_OBJECTS.has(kind) && mustBeThere(kind, name),
  };
}

/** Subjects of a binding that are names alone. */
const NO_OBJECTS: ReadonlySet<string> = new Set(['User', 'Group']);

function groupSaid(value: YamlValue): string | null {
  const apiVersion = textField(value, 'apiVersion');
  if (apiVersion !== null) return groupOf(apiVersion);
  const group = field(value, 'apiGroup') ?? field(value, 'group');
  return typeof group === 'string' ? group : null;
}

/** The namespace of what a controller makes beside the object; of a kind without namespaces nobody can say. */
export function namespaceOfMade({ namespaced, namespace }: LinkOwner): string | null {
  return namespaced ? namespace : ANY_NAMESPACE;
}

/** null also for kinds without namespaces. @param target null: not known, so taken to have one */
function namespaceOfTarget(target: KnownKind | null, said: string | null, owner: LinkOwner): string | null {
  if (target?.namespaced === false) return null;
  return said ?? namespaceOfMade(owner);
}

function mustBeThere(kind: string, name: string): boolean {
  return !isInEveryCluster(kind, name) && !isFilledInLater(name);
}

function selectorReference(link: SelectorOf, { path, value, parent }: Place): SelectorReference | null {
  const selector = link.form === 'labels' ? labelsSelector(value) : fullSelector(value);
  if (selector === null) return null;
  const everything = Object.keys(selector.matchLabels).length === 0 && selector.matchExpressions.length === 0;
  return {
    by: 'selector',
    path,
    selector,
    selects: link.selects,
    namespaces: namespacesOf(link, parent),
    needed: link.loose !== true && !everything,
  };
}

const EVERY_NAMESPACE = { matchLabels: {}, matchExpressions: [] } as const;

function namespacesOf({ where }: SelectorOf, parent: YamlValue): SelectorReference['namespaces'] {
  switch (where?.in) {
    case undefined:
      return null;
    case 'any':
      return EVERY_NAMESPACE;
    case 'selected': {
      const names = listField(parent, 'namespaces').filter((name) => typeof name === 'string');
      return fullSelector(field(parent, 'namespaceSelector')) ?? (names.length > 0 ? names : null);
    }
    case 'matched': {
      const names = listField(parent, 'namespaceSelector', 'matchNames').filter((name) => typeof name === 'string');
      if (field(parent, 'namespaceSelector', 'any') === true) return EVERY_NAMESPACE;
      return names.length > 0 ? names : null;
    }
  }
}
