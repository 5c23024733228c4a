import type { KindName } from '../index.ts';
import { PatternTree } from '../pattern-tree.ts';
import { linksOf } from './index.ts';
import type { KindReference, NameAt, ObjectAt, PartAt, SelectorOf } from './link.ts';

/** What can be written at a place because something of the bundle is called so. */
export type Choosable =
  | { readonly is: 'name'; readonly link: NameAt }
  | { readonly is: 'object-name' | 'object-kind'; readonly link: ObjectAt }
  | { readonly is: 'namespace' }
  | { readonly is: 'part'; readonly link: PartAt }
  /** Of a selector: its labels, the value of one, the key of an expression, a value of one. */
  | { readonly is: 'label-keys' | 'label-value' | 'expression-key' | 'expression-value'; readonly link: SelectorOf };

const trees = new Map<KindName, PatternTree<Choosable>>();

/** The places of a kind at which names of the bundle can be written. */
export function choosableIn(kind: KindName): PatternTree<Choosable> {
  let tree = trees.get(kind);
  if (tree === undefined) {
    tree = new PatternTree(linksOf(kind).references.flatMap(placesFor));
    trees.set(kind, tree);
  }
  return tree;
}

function placesFor(link: KindReference): [pattern: string, choosable: Choosable][] {
  switch (link.by) {
    case 'name':
      return [[link.path, { is: 'name', link }], ...namespaceBeside(link)];
    case 'object':
      return [
        [`${link.path}.name`, { is: 'object-name', link }],
        [`${link.path}.kind`, { is: 'object-kind', link }],
        [`${link.path}.namespace`, { is: 'namespace' }],
      ];
    case 'part':
      return [[link.path, { is: 'part', link }]];
    case 'selector': {
      const plain = link.form === 'labels' ? link.path : `${link.path}.matchLabels`;
      return [
        [plain, { is: 'label-keys', link }],
        [`${plain}{}`, { is: 'label-value', link }],
        [`${link.path}.matchExpressions[].key`, { is: 'expression-key', link }],
        [`${link.path}.matchExpressions[].values[]`, { is: 'expression-value', link }],
      ];
    }
  }
}

function namespaceBeside({ path, namespace }: NameAt): [pattern: string, choosable: Choosable][] {
  if (namespace === undefined) return [];
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return [[`${parent}.${namespace.replaceAll('.', '\\.')}`, { is: 'namespace' }]];
}
