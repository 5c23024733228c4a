import { type KindName, KINDS } from '../index.ts';
import { EACH_ITEM, EACH_KEY, stepsOf } from '../pattern.ts';
import { PatternTree } from '../pattern-tree.ts';
import { CLUSTER } from './cluster.ts';
import type { KindLinks, KindPart, KindReference, MadeObject, NameAt, ObjectAt, PartAt, SelectorOf } from './link.ts';
import { NETWORKING } from './networking.ts';
import { OPERATORS } from './operators.ts';
import { podLinks } from './pod-spec.ts';
import { STORAGE } from './storage.ts';
import { WORKLOADS } from './workloads.ts';
import { links, name, NO_LINKS, object } from './write.ts';

/*
 * What every kind points at: data that only the graph needs, so no part of the first load.
 */

const OWN_LINKS: Readonly<Record<KindName, KindLinks>> = { ...WORKLOADS, ...NETWORKING, ...STORAGE, ...CLUSTER, ...OPERATORS };

/** Of a kind we do not know that makes Pods where a Deployment does (Knative's Service). */
const UNKNOWN_POD_MAKER = links(podLinks(['spec', 'template']));

/** What objects of any kind have. */
const OWNERS = object('metadata.ownerReferences[]', [], { loose: true });
const NAMESPACE = name('metadata.namespace', 'Namespace');

/** What stands behind a pattern of a kind's tree, with what is worked out of the pattern once. */
export type Link = ReferenceLink | PartReferenceLink | PartLink | { readonly is: 'made'; readonly link: MadeObject };

export interface ReferenceLink {
  readonly is: 'reference';
  readonly link: NameAt | ObjectAt | SelectorOf;
  /** Set when part references stand on it. */
  readonly leader: Leader | null;
}

/** What tells the places of one pattern apart: the steps at its wildcards. */
export interface Leader {
  /** Of its pattern among those of its kind. */
  readonly id: number;
  /** Positions of the wildcards in its path. */
  readonly wildcards: readonly number[];
}

export interface PartReferenceLink {
  readonly is: 'part-reference';
  readonly link: PartAt;
  /** The reference it stands on; a number: it is a part of the object itself, below so many steps of its own path. */
  readonly of: Leader | number;
}

export interface PartLink {
  readonly is: 'part';
  readonly link: KindPart;
  readonly name: readonly string[] | null;
  readonly number: readonly string[] | null;
}

const LINKS = new Map<KindName, KindLinks>(
  KINDS.map(({ name: kind, namespaced }) => {
    const own = OWN_LINKS[kind];
    return [kind, { ...own, references: [...(namespaced ? [NAMESPACE] : []), OWNERS, ...own.references] }];
  }),
);

/** Links of a kind, what every kind has included. */
export function linksOf(kind: KindName): KindLinks {
  return LINKS.get(kind) ?? NO_LINKS;
}

type PartLinks = Pick<KindLinks, 'references' | 'parts'>;

/** A Pod's spec, or one of its containers, by itself, as documentation shows it; or both side by side. */
const PARTS = {
  'pod-spec': () => withoutSteps(podLinks([]), 'spec.'),
  container: () => withoutSteps(podLinks([]), 'spec.containers[].'),
  mixed: () => both(PARTS['pod-spec'](), PARTS.container()),
};

function both(left: PartLinks, right: PartLinks): PartLinks {
  return { references: [...left.references, ...right.references], parts: [...left.parts, ...right.parts] };
}

/** The links whose places lie below some steps, as seen from there. */
function withoutSteps({ references, parts }: PartLinks, steps: string): PartLinks {
  const below = (path: string): string => path.slice(steps.length);
  return {
    references: references.flatMap((link): KindReference[] => {
      if (!link.path.startsWith(steps)) return [];
      const path = below(link.path);
      if (link.by !== 'part') return [{ ...link, path }];
      const of = typeof link.of === 'string' ? below(link.of) : { own: below(`${link.of.own}.`).replace(/\.$/, '') };
      // what a container names of the Pod around it is not shown
      const isShown = typeof link.of === 'string' || steps === 'spec.' || `${link.of.own}.`.startsWith(steps);
      return isShown ? [{ ...link, path, of }] : [];
    }),
    parts: parts.filter(({ path }) => path.startsWith(steps)).map((part) => ({ ...part, path: below(part.path) })),
  };
}

const trees = new Map<KindName | null, PatternTree<Link>>();
const partTrees = new Map<keyof typeof PARTS, PatternTree<Link>>();

/** Links of a part of a Pod that stands by itself. */
export function partLinkTree(part: keyof typeof PARTS): PatternTree<Link> {
  let tree = partTrees.get(part);
  if (tree === undefined) {
    tree = treeOf(links(PARTS[part]()));
    partTrees.set(part, tree);
  }
  return tree;
}

/** Links of a kind as one tree of patterns. @param kind null: one we do not know, which makes Pods */
export function linkTreeOf(kind: KindName | null): PatternTree<Link> {
  let tree = trees.get(kind);
  if (tree === undefined) {
    tree = treeOf(kind === null ? UNKNOWN_POD_MAKER : linksOf(kind));
    trees.set(kind, tree);
  }
  return tree;
}

function treeOf({ references, parts, makes }: KindLinks): PatternTree<Link> {
  const leaders = new Map<string, Leader>();
  for (const link of references) {
    if (link.by !== 'part' || typeof link.of !== 'string' || leaders.has(link.of)) continue;
    leaders.set(link.of, { id: leaders.size, wildcards: wildcardsOf(link.of) });
  }
  return new PatternTree<Link>([
    ...references.flatMap((link): [string, Link][] => {
      if (link.by !== 'part') return [[link.path, { is: 'reference', link, leader: leaders.get(link.path) ?? null }]];
      const of = typeof link.of === 'string' ? leaders.get(link.of) : stepsOf(link.of.own).length;
      return of === undefined ? [] : [[link.path, { is: 'part-reference', link, of }]];
    }),
    ...parts.map((link): [string, Link] => [
      link.path,
      {
        is: 'part',
        link,
        name: link.name === undefined ? null : stepsOf(link.name),
        number: link.number === undefined ? null : stepsOf(link.number),
      },
    ]),
    ...makes.map((link): [string, Link] => [link.path, { is: 'made', link }]),
  ]);
}

function wildcardsOf(pattern: string): readonly number[] {
  return stepsOf(pattern).flatMap((step, position) => (step === EACH_ITEM || step === EACH_KEY ? [position] : []));
}
