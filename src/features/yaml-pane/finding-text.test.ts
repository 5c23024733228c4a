import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../core/checks/check.ts';
import { FIX_COMMAND, findingText } from './finding-text.ts';

function finding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'd1 a-check /data', check: 'a-check', severity: 'warning', area: 'workload', documentKey: 'd1', path: [], range: { start: 0, end: 1 },
    message: { en: 'Mend it', ko: '고치세요' }, related: null, fix: null, open: null, muted: null, ...parts,
  };
}

const FIX: NonNullable<Finding['fix']> = { label: { en: 'Mend', ko: '고치기' }, safe: true, steps: [] };

/** The arguments of the one command in a text. */
function argumentsIn(text: string): unknown {
  const [link, ...others] = [...text.matchAll(/\]\(command:([^)]*)\)/g)];
  expect(others).toEqual([]);
  const [command, values] = (link?.[1] ?? '').split('?');
  expect(command).toBe(FIX_COMMAND);
  return JSON.parse(decodeURIComponent(values ?? ''));
}

test.each<[string, Partial<Finding>, 'en' | 'ko', boolean, string]>([
  ['what is wrong, how grave, and which check says so', {}, 'en', true, 'Mend it\n\nwarning · a\\-check'],
  ['in the language of the page', { severity: 'error' }, 'ko', true, '고치세요\n\n오류 · a\\-check'],
  ['without the fix in a tab that may not write', { fix: FIX }, 'en', false, 'Mend it\n\nwarning · a\\-check'],
])('a finding says %s', (_name, parts, language, mayFix, text) => {
  expect(findingText(finding(parts), 'd1', language, mayFix)).toBe(text);
});

test('a check of the catalogue leads to its source', () => {
  expect(findingText(finding({ check: 'yaml-duplicate-key' }), 'd1', 'en', true)).toMatch(/\[yaml\\-duplicate\\-key\]\(<https:\/\/[^>]+>\)$/);
});

test('a fix is a link to its command, whatever a manifest says in finding, label and ids', () => {
  const said = fc.string({ unit: fc.constantFrom('a', ' ', ')', '(', "'", '"', ']', '[', '\\', '<', '>', '`', '%', '\n', '가', ':') });
  fc.assert(
    fc.property(said, said, said, said, (message, label, id, documentId) => {
      const text = findingText(finding({ id, message: { en: message, ko: message }, fix: { ...FIX, label: { en: label, ko: label } } }), documentId, 'en', true);
      expect(argumentsIn(text)).toEqual([documentId, id]);
    }),
  );
});
