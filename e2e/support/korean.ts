import type { CDPSession, Page } from '@playwright/test';

/** What the keyboard makes on the way to 한국, as an input method reports it. */
const COMPOSITIONS = ['ㅎ', '하', '한', '한ㄱ', '한구', '한국'];
export const TYPED = '한국';

/** The ways in which a composition ends. */
export const SEQUENCES = ['commit', 'enter', 'elsewhere'] as const;
export type Sequence = (typeof SEQUENCES)[number];

/** An input method for Korean, over the browser's debugger: Playwright's own keyboard has none. */
export class KoreanKeyboard {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<KoreanKeyboard> {
    return new KoreanKeyboard(page, await page.context().newCDPSession(page));
  }

  /** Types 한국 where the focus is, and ends the composition in one of three ways. */
  async type(sequence: Sequence): Promise<void> {
    for (const text of COMPOSITIONS) {
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    if (sequence === 'elsewhere') {
      // the composition is still open: the click ends it
      await this.#page.getByRole('main').getByRole('heading', { level: 1 }).click();
      return;
    }
    if (sequence === 'enter') {
      // the Enter that ends a composition arrives as the key 229, not as 13
      await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' });
    }
    await this.#session.send('Input.insertText', { text: TYPED });
    if (sequence === 'enter') {
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
    }
  }
}
