import type { Page } from '@playwright/test';

/** The parts of React's tree that the count needs; as React's developer tools read them (React 19). */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

interface CountingPage {
  /** Names of the fields that rendered since `renders` was last emptied; one entry for each commit they rendered in. */
  renders: string[];
  /** How many components each commit drew anew, since it was last emptied. */
  drawn: number[];
  /** Of these, what was drawn between a key going down and its input having been heard of by all. */
  byKeys: number;
}

/** Counts from now on which fields of the form render. To be called before the page is opened. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const FUNCTION_COMPONENTS = new Set([0, 15]); // 15: in `memo`
    const HOST_COMPONENT = 5;
    const PERFORMED_WORK = 1;
    const counting = window as unknown as CountingPage;
    counting.renders = [];
    counting.drawn = [];
    counting.byKeys = 0;
    let drawn = 0;
    let inKey = false;
    addEventListener('keydown', ({ key }) => (inKey = key.length === 1), { capture: true });
    // the page hears of the input before the window does, and React draws at the end of that or right behind it
    addEventListener('input', () => queueMicrotask(() => (inKey = false)));

    const firstElement = (fiber: Fiber): Element | null => {
      for (let at: Fiber | null = fiber.child; at !== null; at = at.child) {
        if (at.tag === HOST_COMPONENT) return at.stateNode as Element;
      }
      return null;
    };
    const nameOf = (element: Element | null): string | null => {
      const field = element?.matches('[data-field]') === true ? element : null;
      return field?.getAttribute('data-field') ?? null;
    };
    const visit = (fiber: Fiber, seen: Set<string>): void => {
      const before = fiber.alternate;
      if (FUNCTION_COMPONENTS.has(fiber.tag) && (before === null || (fiber.flags & PERFORMED_WORK) !== 0)) {
        drawn++;
        const name = nameOf(firstElement(fiber));
        if (name !== null) seen.add(name);
      }
      // the same children as before: nothing below was even looked at
      if (before !== null && fiber.child === before.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) visit(child, seen);
    };
    (window as unknown as { __REACT_DEVTOOLS_GLOBAL_HOOK__: object }).__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      isDisabled: false,
      checkDCE: () => undefined,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
        const seen = new Set<string>();
        drawn = 0;
        visit(root.current, seen);
        counting.renders.push(...seen);
        counting.drawn.push(drawn);
        if (inKey) counting.byKeys += drawn;
      },
    };
  });
}

/** The fields that have rendered since the last call, sorted, each once. */
export async function rendersSince(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const counting = window as unknown as CountingPage;
    const names = [...new Set(counting.renders)].sort();
    counting.renders = [];
    return names;
  });
}

/** How many components each commit has drawn since the last call. */
export async function drawnSince(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const counting = window as unknown as CountingPage;
    const { drawn } = counting;
    counting.drawn = [];
    return drawn;
  });
}

/** How many components keys that bring input have drawn since the last call, before anything else was done. */
export async function drawnByKeys(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counting = window as unknown as CountingPage;
    const { byKeys } = counting;
    counting.byKeys = 0;
    return byKeys;
  });
}
