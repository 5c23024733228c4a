import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly type?: string }; readonly beginData?: { readonly totalObjects: number; readonly partialLayout: boolean } };
}

/** How many objects each layout looks at that a key causes before the next frame; Infinity for one of the whole page. */
export async function layoutsOfKey(browser: Browser, page: Page, key: string): Promise<number[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.keyboard.press(key);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const press = traceEvents.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keypress');
  if (press?.dur === undefined) throw new Error(`no event of ${key} in the trace`);
  const end = press.ts + press.dur;
  return traceEvents
    .filter(({ name, ph, ts }) => name === 'Layout' && ph === 'X' && ts >= press.ts && ts <= end)
    .map(({ args }) => (args.beginData?.partialLayout === true ? args.beginData.totalObjects : Infinity));
}
