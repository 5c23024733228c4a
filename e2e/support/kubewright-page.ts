import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, Localized } from '../../src/core/localized.ts';
import { DOWNLOAD } from '../../src/features/import-export/words.ts';
import { WORDS as RESOURCE_WORDS } from '../../src/features/resources/words.ts';
import { textIn, type TextValues } from '../../src/ui/language.tsx';

/** What Monaco puts on the page when it is told to (`globalAPI`): the tests' way to the exact text. */
interface MonacoOnPage {
  readonly monaco?: { readonly editor: { getModels(): readonly { getValue(): string; readonly uri: { readonly path: string } }[] } };
}

/** The app as its user has it: by role and visible words, in the language of the page. */
export class KubewrightPage {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#language = language;
  }

  /** Words of the app in the language of the page. */
  say(words: Localized, values?: TextValues): string {
    return textIn(this.#language, words, values);
  }

  button(words: Localized, values?: TextValues): Locator {
    return this.page.getByRole('button', { name: this.say(words, values), exact: true });
  }

  /** To be called once, before `open`. */
  async prepare(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.addInitScript(() => {
      (window as unknown as { MonacoEnvironment: object }).MonacoEnvironment = { globalAPI: true };
    });
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /** Ctrl+V with the text on the clipboard, wherever the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((written) => navigator.clipboard.writeText(written), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  documents(): Locator {
    return this.page.getByRole('tree', { name: this.say(RESOURCE_WORDS.list) }).locator('[role="treeitem"][aria-level="2"]');
  }

  document(kind: string, name: string): Locator {
    return this.documents().filter({ has: this.page.getByText(kind, { exact: true }) }).filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The text of the file that the editor shows, exactly; null while there is none. */
  async yaml(): Promise<string | null> {
    return this.page.evaluate(() => {
      const { monaco } = window as unknown as MonacoOnPage;
      return monaco?.editor.getModels().find(({ uri }) => !uri.path.includes('imported'))?.getValue() ?? null;
    });
  }

  /** The bytes of the only file, as the user gets them. */
  async download(): Promise<Buffer> {
    const arriving = this.page.waitForEvent('download');
    await this.button(DOWNLOAD).click();
    const download = await arriving;
    return readFileSync(await download.path());
  }
}
