import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Scans the page as it stands and expects no violation of any impact. The scanner enters by the debugger, so the page
 * keeps its Content Security Policy. What it looked at is checked too: a scan of nothing finds nothing.
 */
export async function expectAccessible(page: Page, atLeastElements = 20): Promise<void> {
  await page.evaluate(SOURCE);
  const { violations, passes } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations', 'passes'] });
  });
  const seen = new Set(passes.flatMap((rule) => rule.nodes.map((node) => node.target.join(' '))));
  expect(seen.size).toBeGreaterThanOrEqual(atLeastElements);
  const said = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.target.join(' ')} - ${node.failureSummary ?? rule.help}`),
  );
  expect.soft(said).toEqual([]); // soft: the views that follow are scanned too
}
