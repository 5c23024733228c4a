import type { Page } from '@playwright/test';

/** Resolves behind the next two frames: what an edit schedules for the frame (checks, the editor) has then run. */
export async function framesPassed(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}
