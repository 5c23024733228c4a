import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { carefulFix } from './careful-fix.ts';
import type { FixStep } from './check.ts';

function isStillSafe(yaml: string, step: FixStep): boolean {
  return carefulFix(parseDocument(yaml), { label: { en: 'Mend', ko: '고치기' }, safe: true, steps: [step] }).safe;
}

describe('a safe fix', () => {
  const remove: FixStep = { op: 'remove', path: ['spec', 'replicas'] };
  const withParent: FixStep = { ...remove, withEmpty: ['spec'] };

  it.each<[name: string, yaml: string, step: FixStep]>([
    ['stands behind what goes', 'spec:\n  replicas: 2 # for the sale\n  paused: true\n', remove],
    ['stands above it', 'spec:\n  # for the sale\n  replicas: 2\n  paused: true\n', remove],
    ['stands inside it', 'spec:\n  replicas:\n    # odd\n    a: 1\n  paused: true\n', remove],
    ['stands beside the parent that goes too', 'kind: A\nspec: # later\n  replicas: 2\n', withParent],
    ['stands above the parent that goes too', 'kind: A\n# later\nspec:\n  replicas: 2\n', withParent],
    ['belongs to the earlier of two entries', 'data:\n  # old\n  a: 1\n  a: 2\n', { op: 'remove-earlier-entries', path: ['data', 'a'] }],
    ['belongs to an item', 'args:\n- a\n- b # why\n', { op: 'remove', path: ['args', 1] }],
  ])('asks first when a comment %s', (_, yaml, step) => {
    expect(isStillSafe(yaml, step)).toBe(false);
  });

  it.each<[name: string, yaml: string, step: FixStep]>([
    ['there is none', 'spec:\n  replicas: 2\n  paused: true\n', remove],
    ['it stands beside the parent, which stays', 'spec: # later\n  replicas: 2\n  paused: true\n', withParent],
    ['it belongs to a neighbour', 'spec:\n  # on\n  paused: true\n  replicas: 2\n  b: 1 # b\n', remove],
    ['it speaks of the whole document', '# of the shop\nspec:\n  replicas: 2\nkind: A\n', { op: 'remove', path: ['spec'] }],
    ['it belongs to the entry that counts', 'data:\n  a: 1\n  # new\n  a: 2 # good\n', { op: 'remove-earlier-entries', path: ['data', 'a'] }],
    ['a value is set beside it', 'spec:\n  replicas: 2 # for the sale\n', { op: 'set', path: ['spec', 'replicas'], value: 3 }],
    ['what is to go is not there', 'spec: {} # none\n', remove],
  ])('stays safe when %s', (_, yaml, step) => {
    expect(isStillSafe(yaml, step)).toBe(true);
  });
});
