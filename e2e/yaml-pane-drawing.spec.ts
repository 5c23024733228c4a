// What the YAML column draws in and beside the text: what is selected, blanks, guides, what a form writes, findings.
import { WORDS as PROBLEM_WORDS } from '../src/features/problems/words.ts';
import { expect, test } from './support/app.ts';
import { FINDING_MARK } from './support/yaml-editor.ts';
import { DUPLICATE, Pane } from './support/yaml-pane.ts';

test.describe('the selection', () => {
  const far = Array.from({ length: 60 }, (_, index) => `  key${index}: "${index}"\n`).join('');
  const LONG = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: long\ndata:\n${far}---\n${DUPLICATE}`;

  test('of a problem is shown and marked, and stays marked where it moves', async ({ page }) => {
    const pane = await Pane.withFile(page, LONG);
    const marked = page.locator('[class*="selectedLine"]');
    await page.getByRole('button', { name: pane.say(PROBLEM_WORDS.goToLine, { line: '76', file: 'sample.yaml' }) }).click();
    await expect(marked).toHaveCount(1);
    await expect(page.locator('.view-line').filter({ hasText: /color:.(red|blue)/ }).first()).toBeVisible();
    await pane.fixElsewhere();
    await expect(marked).toHaveCount(1);
  });

  test('of a document in the list brings it to the top', async ({ page }) => {
    const pane = await Pane.withFile(page, LONG);
    await pane.document('ConfigMap', 'paint').click();
    await expect(page.locator('.view-line').filter({ hasText: /name:.paint/ })).toBeVisible();
    await pane.document('ConfigMap', 'long').click();
    await expect(page.locator('.view-line').filter({ hasText: /name:.long/ })).toBeVisible();
  });

  test('follows the cursor, and does not move what the user looks at', async ({ page }) => {
    const pane = await Pane.withFile(page, LONG);
    await pane.editor.at(68, 1);
    await page.keyboard.press('ArrowDown');
    await expect(pane.document('ConfigMap', 'paint')).toHaveAttribute('aria-selected', 'true');
    const top = await pane.editor.run((editor) => editor.getScrollTop(), null);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(pane.document('ConfigMap', 'paint')).toHaveAttribute('aria-selected', 'true');
    expect(await pane.editor.run((editor) => editor.getScrollTop(), null)).toBe(top);
    await expect(page.locator('[class*="selectedLine"]')).toHaveCount(0);
  });
});

test('the scrollbar goes without fading: nothing asks for frames while somebody types', async ({ page }) => {
  const pane = await Pane.withFile(page, `${DUPLICATE}---\n${'# line\n'.repeat(100)}`);
  const scrollbar = page.locator('.monaco-editor .scrollbar.vertical').first();
  await page.evaluate(() => document.addEventListener('transitionrun', ({ target }) => target instanceof Element && target.classList.contains('scrollbar') && document.body.setAttribute('data-faded', '')));
  await pane.editor.run((editor) => editor.setScrollTop(400), null);
  await expect(scrollbar).toHaveClass(/invisible/);
  await expect(scrollbar).toHaveClass(/fade/); // it was shown
  await expect(scrollbar).toHaveCSS('opacity', '0');
  await expect(page.locator('body')).not.toHaveAttribute('data-faded');
});

test('blanks are drawn where they are selected, and nowhere else', async ({ page }) => {
  const pane = await Pane.withFile(page, 'kind: ConfigMap\ndata:\n  color: red\n');
  const dots = page.locator('.monaco-editor .view-overlays svg'); // one for each line that has some
  await pane.editor.at(1, 1);
  await expect(dots).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(dots).toHaveCount(3);
  await expect(dots.last().locator('path')).not.toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(dots).toHaveCount(0);
  await page.keyboard.type('x: y');
  await expect(dots).toHaveCount(0);
});

test('what a form writes is drawn at the end of its event', async ({ page }) => {
  const pane = await Pane.withFile(page, DUPLICATE);
  await pane.editor.expectText(DUPLICATE);
  const drawn = await page.getByRole('textbox', { name: 'color' }).first().evaluate(async (field: HTMLTextAreaElement) => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
    set?.call(field, 'violet');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'violet' }));
    await Promise.resolve(); // the end of the event; no frame has passed
    return document.querySelector('.view-lines')?.textContent ?? '';
  });
  expect(drawn).toContain('violet');
});

test('guides of the indentation are drawn while the text has the focus', async ({ page }) => {
  const pane = await Pane.withFile(page, DUPLICATE);
  const guides = page.locator('.monaco-editor .core-guide-indent');
  await expect(guides).toHaveCount(0);
  await pane.editor.at(4, 3);
  await expect(guides).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(guides).toHaveCount(0);
});

test('findings stand on their lines; what a manifest says in them is text, not markup', async ({ page }) => {
  const evil = '<img src=x onerror=alert(1)> [a](javascript:alert(2)) `b`';
  const text = DUPLICATE.replaceAll('  color:', `  "${evil}":`);
  await Pane.withFile(page, text);
  const mark = page.locator(FINDING_MARK).first();
  await expect(mark).toBeVisible();
  const hover = page.locator('.monaco-hover').filter({ hasText: 'yaml-duplicate-key' });
  await expect(async () => {
    await page.mouse.move(0, 0);
    const box = await mark.boundingBox(); // where it is now: the editor may still have been coming
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
    await expect(hover).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(hover).toContainText('<img src=x onerror=alert(1)> [a](javascript:alert(2))');
  await expect(hover.locator('img')).toHaveCount(0);
  await expect(hover.locator('a[href^="javascript"]')).toHaveCount(0);
});

test('findings stay where they belong when lines come and go above them, with them, and in them', async ({ page }) => {
  const pane = await Pane.withFile(page, DUPLICATE);
  const expectMarks = (...marks: readonly string[]): Promise<void> =>
    expect.poll(() => pane.editor.marks()).toEqual({ drawn: marks, told: marks });
  const metadata = '3:1-9';
  await expectMarks('10:3-9', metadata);

  // what Monaco makes of the marks in deleted text does not stay when the text is back before anybody has looked
  await pane.editor.run((editor) => {
    editor.setSelections([{ selectionStartLineNumber: 9, selectionStartColumn: 1, positionLineNumber: 10, positionColumn: 14 }]);
    editor.trigger('keyboard', 'deleteLeft', null);
    editor.trigger('keyboard', 'undo', null);
  }, null);
  await pane.editor.expectText(DUPLICATE);
  await expectMarks('10:3-9', metadata);

  await pane.editor.at(5, 6);
  await page.keyboard.press('Enter');
  await page.keyboard.type('x: red');
  await expectMarks('11:3-9', metadata);

  await pane.editor.at(11, 3);
  await page.keyboard.type('one');
  await expectMarks(metadata);
});
