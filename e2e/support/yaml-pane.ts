import type { Page } from '@playwright/test';
import type { Language } from '../../src/core/localized.ts';
import { OPEN_OR_PASTE } from '../../src/features/import-export/words.ts';
import { WORDS as PROBLEM_WORDS } from '../../src/features/problems/words.ts';
import { expect } from './app.ts';
import { framesPassed } from './frames.ts';
import { KubewrightPage } from './kubewright-page.ts';
import { YamlEditor } from './yaml-editor.ts';

/** A ConfigMap whose first `color` has no effect: its safe fix removes line 6. */
export const DUPLICATE = `apiVersion: v1
kind: ConfigMap
metadata:
  name: paint
data:
  color: red
  first: a
  second: b
  third: c
  color: blue
`;

/** The product with one file in its YAML column. */
export class Pane extends KubewrightPage {
  readonly editor: YamlEditor;

  constructor(page: Page, language: Language) {
    super(page, language);
    this.editor = new YamlEditor(page);
  }

  static async withFile(page: Page, text: string, language: Language = 'en'): Promise<Pane> {
    const pane = new Pane(page, language);
    await pane.prepare();
    await pane.open();
    await pane.openFile('sample.yaml', text);
    await pane.editor.ready();
    return pane;
  }

  /** Opens a file by the dialog, so that its bytes come as they are. */
  async openFile(name: string, text: string): Promise<void> {
    await this.button(OPEN_OR_PASTE).first().click();
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await expect(this.page.getByText(name, { exact: true }).first()).toBeVisible();
  }

  /** Fixes the first problem that has a safe fix without taking the focus, as a change from elsewhere does. */
  async fixElsewhere(): Promise<void> {
    const name = this.say(PROBLEM_WORDS.fixName, { what: '' });
    const fix = this.page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
    await fix.waitFor();
    await framesPassed(this.page); // a finding of the text before the last key is not fixed any more
    await fix.evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
  }

  /** The file's bytes as the download gives them. */
  async bytes(): Promise<string> {
    return (await this.download()).toString('utf8');
  }
}
