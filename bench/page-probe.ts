// What runs inside the measured pages. Clocks: `event.timeStamp` is when the browser made the event; "paint" is the
// first task after the next frame (no compositor time stamp).
import type { Page } from '@playwright/test';

export interface KeyTime {
  /** Main-thread time from the first listener of the key to the editor's model holding the change. */
  readonly work: number;
  readonly toModel: number;
  readonly toPaint: number;
}

interface Probe {
  /** Shows what is being measured: `null` between keys. */
  key: { readonly at: number; readonly begun: number; model: number; paint: number } | null;
  keys: { readonly at: number; readonly begun: number; model: number; paint: number }[];
  blocks: number[];
  afterPaint: (then: () => void) => void;
}

interface ProbedWindow {
  probe: Probe;
  readonly monaco: { readonly editor: { getModels(): readonly { getValue(): string; onDidChangeContent(listener: () => void): void }[] } };
}

/** To be called before the page loads. */
export async function plantProbe(page: Page): Promise<void> {
  // tsx names functions by a helper, which the ones sent to a page then look for there
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(() => {
    const target = window as unknown as ProbedWindow & { MonacoEnvironment: object };
    target.MonacoEnvironment = { globalAPI: true };
    const probe: Probe = {
      key: null,
      keys: [],
      blocks: [],
      afterPaint(then) {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', then);
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      },
    };
    target.probe = probe;
    new PerformanceObserver((list) => probe.blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1) return;
        probe.key = { at: event.timeStamp, begun: performance.now(), model: Number.NaN, paint: Number.NaN };
        probe.keys.push(probe.key);
      },
      { capture: true },
    );
  });
}

/** Starts to note when the text of the editor changes. */
export async function watchModel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { monaco, probe } = window as unknown as ProbedWindow;
    monaco.editor.getModels()[0]?.onDidChangeContent(() => {
      const { key } = probe;
      if (key === null || !Number.isNaN(key.model)) return;
      key.model = performance.now();
      probe.afterPaint(() => (key.paint = performance.now()));
    });
  });
}

/** Between the keys of somebody who types fast, in milliseconds: ten a second are 120 words a minute. */
const BETWEEN_KEYS = 100;
/** How often that is waited for one. */
const PATIENCE = 300;

/**
 * Types into what has the focus, as fast as people do, and each key only when the last one is painted. The page is left
 * alone between: a question in each frame would make frames that it does not need.
 * @throws Error when a key does not change the text in the editor
 */
export async function typeAndTime(page: Page, text: string): Promise<KeyTime[]> {
  await page.evaluate(() => ((window as unknown as ProbedWindow).probe.keys = []));
  for (const [index, letter] of [...text].entries()) {
    await page.keyboard.press(letter);
    for (let asked = 0; asked === 0 || !(await isPainted(page, index)); asked++) {
      if (asked === PATIENCE) throw new Error(`key ${index + 1} of "${text}" never reached the editor`);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
  }
  const keys = await page.evaluate(() => (window as unknown as ProbedWindow).probe.keys);
  if (keys.length !== text.length) throw new Error(`${keys.length} of ${text.length} keys arrived`);
  return keys.map(({ at, begun, model, paint }) => ({ work: model - begun, toModel: model - at, toPaint: paint - at }));
}

function isPainted(page: Page, index: number): Promise<boolean> {
  return page.evaluate((at) => !Number.isNaN((window as unknown as ProbedWindow).probe.keys[at]?.paint ?? Number.NaN), index);
}

export function modelText(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as ProbedWindow).monaco.editor.getModels()[0]?.getValue() ?? '');
}

/** What was there before is not counted: the page loading, a text being brought into it. */
export function forgetBlocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as ProbedWindow).probe.blocks = [];
  });
}

/** The longest task of the page since then, of those over 50 ms; 50 when there was none. */
export function longestBlock(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(50, ...(window as unknown as ProbedWindow).probe.blocks));
}
