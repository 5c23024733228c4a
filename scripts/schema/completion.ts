import type { ApiNode } from './api-node.ts';
import type { Declaration, Shape } from './declarations.ts';

/**
 * A validator's demands with the members that only the declaration has. What compiled the validators dropped the
 * annotations of each schema, `description` and all that begins with `x-`, and with them members of these names.
 */
export function completed(node: ApiNode, declaration: Declaration | undefined): ApiNode {
  if (node.properties === undefined || declaration?.shape.is !== 'map') return node;
  const { properties, required = [] } = node;
  const dropped = [...declaration.shape.members].filter(([name]) => /^(?:description$|x-)/.test(name) && !properties.has(name));
  if (dropped.length === 0) return node;
  const needed = dropped.filter(([name, { optional }]) => !optional && !required.includes(name)).map(([name]) => name);
  return {
    ...node,
    properties: new Map([...properties, ...dropped.map(([name, { shape }]): [string, ApiNode] => [name, nodeOf(shape)])]),
    required: [...required, ...needed],
  };
}

function nodeOf(shape: Shape): ApiNode {
  switch (shape.is) {
    case 'string':
    case 'boolean':
      return { type: shape.is };
    case 'list':
      return { type: 'array', items: nodeOf(shape.items) };
    case 'reference':
      return { reference: shape.module };
    default:
      throw new Error(`a declaration tells too little of ${shape.is}`); // whether a number is an integer, for one
  }
}
