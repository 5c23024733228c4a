import { remembered } from '../remembered.ts';
import type { YamlDocument } from './document.ts';
import type { Node } from './nodes.ts';

/** What is rare in documents: where it is not there, hundreds of fields need not look for it. */
export interface DocumentTraits {
  /** Something stands elsewhere than where it is read: an alias, or a merge (which takes one). */
  readonly aliases: boolean;
  /** A key that is called otherwise than its text reads: `yes`, `0x1f`. */
  readonly renamedKeys: boolean;
}

/** Found in one walk, and kept as long as the document. */
export const traitsOf = remembered(({ root }: YamlDocument): DocumentTraits => {
  const found = { aliases: false, renamedKeys: false };
  if (root !== null) note(root, found);
  return found;
});

function note(node: Node, found: { aliases: boolean; renamedKeys: boolean }): void {
  switch (node.kind) {
    case 'scalar':
      return;
    case 'alias':
      found.aliases = true;
      return;
    case 'list':
      for (const item of node.items) note(item.value, found);
      return;
    case 'map':
      for (const pair of node.pairs) {
        if (pair.name !== pair.source) found.renamedKeys = true;
        if (pair.key.kind === 'scalar' && pair.key.text === '<<') found.aliases = true;
        note(pair.value, found);
      }
  }
}
