import { expect, test } from 'vitest';
import { ENTER_RULES } from './enter-rules.ts';

test.each<[line: string, steps: number]>([
  ['spec:', 1],
  ['  spec: ', 1],
  ['spec: # what is wanted', 1],
  ['script: |', 1],
  ['script: >-  # folded', 1],
  ['a:b:', 1],
  ['-a:', 1],
  ['- ports:', 2],
  ['  - ports: # two', 2],
  ['- run: |', 2],
  ['- name: web', 1],
  ['  - name: web # one', 1],
  ['- image: a:1', 1],
  ['- web', 0],
  ['- http://example.com', 0],
  ['- "a: b"', 0],
  ['- {a: 1}', 0],
  ['name: web', 0],
  ['image: a:1', 0],
  ['# labels:', 0],
  ['  # labels: ', 0],
  ['name: web # see:', 0],
  ['- # see:', 0],
  ['', 0],
  ['---', 0],
])('behind %j Enter indents by %d', (line, steps) => {
  expect(ENTER_RULES.find(({ behind }) => behind.test(line))?.steps ?? 0).toBe(steps);
});

test('long lines of any kind are read at once', () => {
  for (const line of [`a${' '.repeat(50_000)}`, `a${': '.repeat(20_000)}`, `- ${'a '.repeat(20_000)}#`, ':'.repeat(50_000), `${' '.repeat(50_000)}-`]) {
    expect(ENTER_RULES.some(({ behind }) => behind.test(line))).toBeTypeOf('boolean');
  }
});
