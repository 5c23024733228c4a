/**
 * What `find` gives for each item, one behind the other: `flatMap` as a plain loop. The engine's own is made for what
 * may be no list at all and costs several times as much; 500 documents ask twenty thousand times.
 */
export function gathered<Item, Found>(items: readonly Item[], find: (item: Item, index: number) => readonly Found[]): Found[] {
  const all: Found[] = [];
  let index = 0;
  for (const item of items) {
    for (const found of find(item, index++)) all.push(found);
  }
  return all;
}
