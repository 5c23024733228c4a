import { describe, expect, it } from 'vitest';
import { fittedLayout, INITIAL_LAYOUT, layoutFrom } from './shell-layout.ts';

describe('layoutFrom', () => {
  it('takes what was stored', () => {
    const layout = { resources: 300, yaml: 600, problems: 200, folded: { resources: true, yaml: false, problems: true } };
    expect(layoutFrom(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  it.each([null, 'x', 5, {}, { resources: -1, yaml: 1e9, problems: 'tall', folded: null }])('takes the first layout for %j', (stored) => {
    expect(layoutFrom(stored)).toEqual(INITIAL_LAYOUT);
  });
});

describe('fittedLayout', () => {
  it('leaves room for the designer', () => {
    expect(fittedLayout({ ...INITIAL_LAYOUT, yaml: 900 }, 1280).yaml).toBe(1280 - 248 - 420);
    expect(fittedLayout({ ...INITIAL_LAYOUT, folded: { resources: true, yaml: false, problems: false }, yaml: 900 }, 1280).yaml).toBe(860);
  });

  it('never makes the YAML too narrow to read', () => {
    expect(fittedLayout(INITIAL_LAYOUT, 700).yaml).toBe(300);
  });
});
