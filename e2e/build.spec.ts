// What the build must not hold, whatever page shows it.
import { expect, test } from '@playwright/test';
import { builtFiles, builtText } from './support/build.ts';

test('nothing in the build makes code out of text', () => {
  const scripts = builtFiles().filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((bytes, file) => bytes + builtText(file).length, 0)).toBeGreaterThan(100_000);
  expect(scripts.filter((file) => /(?<![\w$.])eval\s*\(|(?<![\w$.])new\s+Function\s*\(/.test(builtText(file)))).toEqual([]);
});

test('the page loads nothing from elsewhere and carries the policy itself', () => {
  const page = builtText('index.html');
  expect(page).toContain('http-equiv="Content-Security-Policy"');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('no text of the tests is shipped', () => {
  const texts = builtFiles().filter((file) => /\.(js|css|html)$/.test(file)).map(builtText);
  expect(texts.filter((text) => /\bvitest\b|fast-check|sourceMappingURL/.test(text))).toEqual([]);
});
