import { describe, expect, it } from 'vitest';
import type { CompactNode } from '../../../src/core/schema/compact.ts';
import { type Addition, withAdditions } from './overlay.ts';

// That each entry of the tables is about something that is there is shown by deriving the schema: it throws otherwise.
const definitions = new Map<string, CompactNode>([
  ['core.v1.Box', { k: { name: 's', lid: '#core.v1.Lid', sizes: { t: 'a', i: 's' }, colour: { t: 's', e: ['red'] } } }],
  ['core.v1.Lid', { k: {} }],
]);
const addition = (given: Partial<Addition>): Addition => ({ definition: 'core.v1.Box', member: null, ofItems: false, says: {}, ...given });
const boxWith = (given: Partial<Addition>): CompactNode | undefined => withAdditions(definitions, [addition(given)]).get('core.v1.Box');

describe('what is added by hand', () => {
  it('says more of a member, a reference, the items of a list and a definition', () => {
    expect(boxWith({ member: 'name', says: { D: 'box' } })).toMatchObject({ k: { name: { t: 's', D: 'box' } } });
    expect(boxWith({ member: 'lid', says: { I: 1 } })).toMatchObject({ k: { lid: { r: 'core.v1.Lid', I: 1 } } });
    expect(boxWith({ member: 'sizes', ofItems: true, says: { e: ['small'] } })).toMatchObject({ k: { sizes: { t: 'a', i: { t: 's', e: ['small'] } } } });
    expect(boxWith({ says: { X: [{ k: ['name', 'colour'] }] } })).toMatchObject({ X: [{ k: ['name', 'colour'] }] });
  });

  it('leaves the definitions it was given as they were', () => {
    boxWith({ member: 'name', says: { D: 'box' } });
    expect(definitions.get('core.v1.Box')).toMatchObject({ k: { name: 's' } });
  });

  it.each<[string, Partial<Addition>, string]>([
    ['a definition that is not there', { definition: 'core.v1.Bag' }, 'core.v1.Bag is no definition'],
    ['a member that is not there', { member: 'weight', says: { m: 0 } }, 'core.v1.Box has no member weight'],
    ['items of what is no list', { member: 'name', ofItems: true, says: { e: ['a'] } }, 'core.v1.Box has no list name'],
    ['what is said already', { member: 'colour', says: { e: ['blue'] } }, 'core.v1.Box colour has e already'],
    ['a choice between members that are not there', { says: { X: [{ k: ['name', 'title'] }] } }, 'core.v1.Box has no title'],
  ])('refuses %s', (_, given, message) => {
    expect(() => boxWith(given)).toThrow(message);
  });
});
