import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { Node } from '../../../core/yaml/nodes.ts';

/** Members by which people call an item when the API names no key of its list, the best first. */
const NAMING = ['name', 'key', 'metadata.name', 'kind', 'type', 'host', 'path', 'port', 'containerPort', 'mountPath', 'ip', 'topologyKey', 'action', 'alert', 'record', 'operator', 'id'];

const LONGEST = 60;

/** What an item is called by its own members: by its name, by the keys of its list, else by what tells it apart. */
export function titleOf(node: Node, list: FieldSchema | null): string | null {
  if (node.kind !== 'map') return null;
  const keys = (list?.listKeys ?? []).map((key) => textAt(node, [key]));
  if (keys.length > 0 && keys[0] !== null && textAt(node, ['name']) === null) return shortened(keys.filter((key) => key !== null).join(' '));
  for (const name of NAMING) {
    const text = textAt(node, name.split('.'));
    if (text !== null && text !== '') return shortened(text);
  }
  const [only] = node.pairs;
  // an item with one member (`- podSelector: …`) is of the sort that the member says
  return node.pairs.length === 1 && only?.name != null ? only.name : null;
}

function textAt(node: Node, path: readonly string[]): string | null {
  let at: Node | undefined = node;
  for (const step of path) {
    if (at?.kind !== 'map') return null;
    at = at.pairs.findLast((pair) => pair.name === step)?.value;
  }
  return at?.kind === 'scalar' && at.text !== '' ? at.text : null;
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
