import { describe, expect, it } from 'vitest';
import { previewLines } from './preview-lines.ts';

const document = (kind: string, text: string) => ({ kind, name: 'web', text });
const shown = (...lines: Parameters<typeof previewLines>): readonly string[] => previewLines(...lines).map(({ parts, changed }) => `${changed ? '+' : ' '}${parts.map(({ text }) => text).join('')}`);

describe('previewLines', () => {
  it('marks what changed since, and nothing where nothing did', () => {
    const before = [document('A', 'a: 1\nb: 2\nc: 3\n')];
    expect(shown(before, before)).toEqual([' a: 1', ' b: 2', ' c: 3']);
    expect(shown([document('A', 'a: 1\nb: 5\nnew: x\nc: 3\n')], before)).toEqual([' a: 1', '+b: 5', '+new: x', ' c: 3']);
  });

  it('marks all of a document that is new, and nothing of what stands around it', () => {
    const before = [document('A', 'a: 1\n'), document('C', 'c: 1\n')];
    expect(shown([document('A', 'a: 1\n'), document('B', 'b: 1\n'), document('C', 'c: 1\n')], before)).toEqual([' a: 1', '+---', '+b: 1', ' ---', ' c: 1']);
  });

  it('compares the second of a kind with the second', () => {
    const before = [document('A', 'a: 1\n'), document('A', 'a: 2\n')];
    expect(shown([document('A', 'a: 1\n'), document('A', 'a: 3\n')], before)).toEqual([' a: 1', ' ---', '+a: 3']);
  });

  it.each<[line: string, parts: readonly string[]]>([
    ['  name: web', ['null|  ', 'key|name:', 'text| web']],
    ['- - port: 80', ['mark|- - ', 'key|port:', 'number| 80']],
    ['- ALL', ['mark|- ', 'text|ALL']],
    ['app.kubernetes.io/name: web', ['key|app.kubernetes.io/name:', 'text| web']],
    ['  url: jdbc:mysql://db:3306/x', ['null|  ', 'key|url:', 'text| jdbc:mysql://db:3306/x']],
  ])('%s', (line, parts) => {
    expect(previewLines([document('A', line)], [])[0]?.parts.map(({ kind, text }) => `${kind}|${text}`)).toEqual(parts);
  });
});
