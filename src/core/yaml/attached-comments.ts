import type { Comment } from './comments.ts';
import { commentsWithin } from './comments.ts';
import type { YamlDocument } from './document.ts';
import { attachedStart } from './edit-geometry.ts';
import { locate } from './locate.ts';
import type { Node, Pair } from './nodes.ts';
import type { Path } from './path.ts';
import { lineEnd } from './scan.ts';

/** The comments that go when what stands at a path is removed: inside it, behind it, and directly above it. */
export function attachedComments(document: YamlDocument, path: Path): readonly Comment[] {
  if (!document.text.includes('#')) return [];
  const found = locate(document, path);
  if (found === null) return [];
  const start = found.pair?.key.start ?? (found.item === null || found.item.dash < 0 ? found.node.start : found.item.dash);
  return within(document, found.parent, start, found.node.end);
}

/** Those of the entries with the key at a path that stand before the last one, which is the one that counts. */
export function commentsOfEarlierEntries(document: YamlDocument, path: Path): readonly Comment[] {
  const found = locate(document, path);
  const map = found?.parent;
  if (map?.kind !== 'map' || !document.text.includes('#')) return [];
  const same: readonly Pair[] = map.pairs.filter(({ name }) => name === found?.pair?.name);
  return same.slice(0, -1).flatMap((pair) => within(document, map, pair.key.start, pair.value.end));
}

function within(document: YamlDocument, holder: Node | null, start: number, end: number): readonly Comment[] {
  // what stands above the first key of a document speaks of the document, and stays
  const from = holder === document.root && start === holder?.start ? start : attachedStart(document.text, start, 0);
  const to = lineEnd(document.text, end);
  return commentsWithin(document, { start: from, end: to });
}
