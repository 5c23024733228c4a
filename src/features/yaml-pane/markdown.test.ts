import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, inlineCode } from './markdown.ts';

describe('escaped', () => {
  test.each<[string, string]>([
    ['plain words', 'plain words'],
    ['<img src=x onerror=alert(1)>', '\\<img src\\=x onerror\\=alert\\(1\\)\\>'],
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript\\:alert\\(1\\)\\)'],
    ['![x](https://evil.example/a.png)', '\\!\\[x\\]\\(https\\:\\/\\/evil\\.example\\/a\\.png\\)'],
    ['`code` ```', '\\`code\\` \\`\\`\\`'],
    ['# heading\n- item\n1. one\n> quote\n---\n===', '\\# heading  \n\\- item  \n1\\. one  \n\\> quote  \n\\-\\-\\-  \n\\=\\=\\='],
    ['    indented code', 'indented code'],
    ['one\n\n\ntwo\r\nthree', 'one\n\ntwo  \nthree'],
    ['a | b\n--|--', 'a \\| b  \n\\-\\-\\|\\-\\-'],
    ['&lt;script&gt; &#x27;', '\\&lt\\;script\\&gt\\; \\&\\#x27\\;'],
    ['https://example.com www.example.com a@b.c', 'https\\:\\/\\/example\\.com www\\.example\\.com a\\@b\\.c'],
    ['$(icon) *a* _b_ ~c~ \\', '\\$\\(icon\\) \\*a\\* \\_b\\_ \\~c\\~ \\\\'],
    ['a\u202Eb\u0000c\u200Bd', 'a b c d'],
    ['한국어 문장', '한국어 문장'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test('no mark of Markdown or HTML is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '<', '>', '[', ']', '(', ')', '`', '*', '_', '#', '-', '!', '&', ';', '\\', '|', ':', '/', '.', '1', '"', "'") }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
        expect(escaped).not.toMatch(/^ {4}|\t/m); // code by indentation
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('as code', () => {
  test.each<[string, string]>([
    ['Always', '` Always `'],
    ['a `b` c', '`` a `b` c ``'],
    ['```', '```` ``` ````'],
    ['<b>', '` <b> `'],
    ['one\ntwo', '` one two `'],
    ['  ', ''],
    ['x'.repeat(200), `\` ${'x'.repeat(120)}… \``],
  ])('%j', (text, expected) => {
    expect(inlineCode(text)).toBe(expected);
  });

  test('nothing leaves its fence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '`', ' ', '\n', '\\', '<') }), (text) => {
        const code = inlineCode(text);
        if (code === '') return;
        const fence = /^`+/.exec(code)?.[0] ?? '';
        const inside = code.slice(fence.length, -fence.length);
        expect(code.endsWith(fence)).toBe(true);
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        expect(inside).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });
});
