import { isMergePair } from './build-value.ts';
import type { YamlDocument } from './document.ts';
import type { Collection } from './edit-target.ts';
import type { AliasNode, Node } from './nodes.ts';
import type { Path } from './path.ts';
import { walkNodes } from './walk.ts';

interface AliasPlace {
  readonly node: AliasNode;
  /** Where the aliased value shows: for a merge, the map that it is merged into. */
  readonly path: Path;
}

function aliasesOf(document: YamlDocument): AliasPlace[] {
  if (document.root === null || !document.text.includes('*')) return [];
  const places: AliasPlace[] = [];
  for (const { node, path, pair } of walkNodes(document.root)) {
    if (node.kind !== 'alias') continue;
    const merged = pair !== null && isMergePair(pair) ? 1 : pair === null && path.at(-2) === '<<' ? 2 : 0;
    places.push({ node, path: path.slice(0, path.length - merged) });
  }
  return places;
}

/** An alias outside `gone` that needs an anchor inside it; `kept` is a node whose own anchor stays. */
export function aliasOfAnchorIn(document: YamlDocument, gone: Node, kept: Node | null = null): AliasNode | null {
  const isInside = (node: Node): boolean => node.start >= gone.propertiesStart && node.end <= gone.end;
  return aliasesOf(document).find(({ node }) =>
    node.target !== null && node.target !== kept && isInside(node.target) && !isInside(node))?.node ?? null;
}

/**
 * The other places whose value changes with the one at `path`: aliases of what holds it.
 * @param holders the nodes from the root down to the one that changes.
 */
export function alsoChanged(document: YamlDocument, holders: readonly (Collection | Node)[], path: Path): Path[] {
  const aliases = aliasesOf(document);
  if (aliases.length === 0) return [];
  const found = new Map<string, Path>();
  const follow = (chain: readonly Node[], changed: Path): void => {
    for (const { node, path: aliasPath } of aliases) {
      const depth = node.target === null ? -1 : chain.indexOf(node.target);
      if (depth < 0) continue;
      const place = [...aliasPath, ...changed.slice(depth)];
      const key = JSON.stringify(place);
      if (found.has(key)) continue;
      found.set(key, place);
      follow(chainTo(document, aliasPath), place);
    }
  };
  follow(holders, path);
  return [...found.values()];
}

/** The nodes from the root down to a path of the document's own text. */
function chainTo(document: YamlDocument, path: Path): Node[] {
  const chain: Node[] = [];
  let node: Node | undefined = document.root ?? undefined;
  for (const step of [...path, null]) {
    if (node === undefined || node.kind === 'alias') break;
    chain.push(node);
    if (node.kind === 'map') node = node.pairs.findLast((pair) => pair.name === step)?.value;
    else if (node.kind === 'list' && typeof step === 'number') node = node.items[step]?.value;
    else break;
  }
  return chain;
}

export function holdsAnchor(node: Node): boolean {
  for (const visit of walkNodes(node)) if (visit.node.anchor !== null) return true;
  return false;
}

export function holdsAlias(node: Node): boolean {
  for (const visit of walkNodes(node)) if (visit.node.kind === 'alias') return true;
  return false;
}
