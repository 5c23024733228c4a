// The YAML column as its user has it: typing, what arrives from elsewhere meanwhile, one history, the way in and out.
import { WORDS } from '../src/features/yaml-pane/words.ts';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { DUPLICATE, Pane } from './support/yaml-pane.ts';

const FIXED = DUPLICATE.replace('  color: red\n', '');

test.describe('text that the editor cannot hold as it is', () => {
  const MIXED = '\uFEFFname: web\r\nreplicas: 2\nimage: a\r# 주석\u2028x\u0085y\tz\nlast: 1';

  test('typing changes nothing but what is typed, and undo brings every byte back', async ({ page }) => {
    const pane = await Pane.withFile(page, MIXED);
    await pane.editor.expectText('name: web\nreplicas: 2\nimage: a\n# 주석\u2028x\u0085y\tz\nlast: 1');
    await pane.editor.at(2, 12);
    await page.keyboard.type('5');
    expect(await pane.bytes()).toBe(MIXED.replace('replicas: 2', 'replicas: 25'));
    await pane.editor.at(1, 10);
    await page.keyboard.press('Enter');
    expect(await pane.bytes()).toBe(MIXED.replace('replicas: 2', 'replicas: 25').replace('web\r\n', 'web\r\n\r\n'));
    await pane.editor.at(6, 8);
    await page.keyboard.press('Enter');
    await page.keyboard.type('more: 2');
    expect(await pane.bytes()).toContain('last: 1\nmore: 2');
    for (let step = 0; step < 4 && (await pane.bytes()) !== MIXED; step++) {
      await pane.editor.at(1, 1);
      await page.keyboard.press('ControlOrMeta+Z');
    }
    expect(await pane.bytes()).toBe(MIXED);
    await pane.editor.at(1, 1);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('a');
    expect(await pane.editor.text()).toBe('a');
    expect(await pane.bytes()).toBe('\uFEFFa');
    await pane.editor.at(1, 1);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await pane.bytes()).toBe(MIXED);
    expect(await pane.editor.mismatches()).toBe(0);
  });

  test('a change from elsewhere leaves the same text in the editor and in the file', async ({ page }) => {
    const mixed = `\uFEFF${DUPLICATE.replaceAll('\n', '\r\n').replace('second: b\r\n', 'second: b\n')}`;
    const pane = await Pane.withFile(page, mixed);
    await pane.fixElsewhere();
    await pane.editor.expectText(FIXED);
    expect(await pane.bytes()).toBe(mixed.replace('  color: red\r\n', ''));
    expect(await pane.editor.mismatches()).toBe(0);
  });
});

test.describe('a change from elsewhere keeps', () => {
  test('the cursor in its word, and typing goes on there', async ({ page }) => {
    const pane = await Pane.withFile(page, DUPLICATE);
    await pane.editor.at(9, 11);
    await page.keyboard.type('x');
    await pane.fixElsewhere();
    await pane.editor.expectText(FIXED.replace('third: c', 'third: cx'));
    expect(await pane.editor.cursor()).toEqual([8, 12]);
    await page.keyboard.type('y');
    await pane.editor.expectText(FIXED.replace('third: c', 'third: cxy'));
  });

  test('all cursors of several', async ({ page }) => {
    const pane = await Pane.withFile(page, DUPLICATE);
    await pane.editor.cursorsAt([[7, 11], [8, 12], [9, 11]]);
    await page.keyboard.type('1');
    await pane.fixElsewhere();
    await expect.poll(() => pane.editor.cursors()).toEqual([[6, 12], [7, 13], [8, 12]]);
    await page.keyboard.type('2');
    await pane.editor.expectText(FIXED.replace('first: a', 'first: a12').replace('second: b', 'second: b12').replace('third: c', 'third: c12'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await pane.editor.expectText(FIXED.replace('first: a', 'first: a1').replace('second: b', 'second: b1').replace('third: c', 'third: c1'));
  });

  test('what is folded, and the search', async ({ page }) => {
    const pane = await Pane.withFile(page, DUPLICATE);
    await pane.editor.at(3, 1);
    await pane.editor.run((editor) => editor.getAction('editor.fold')?.run(), null);
    const nameLine = page.locator('.view-line').filter({ hasText: /name:.paint/ });
    await expect(nameLine).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('color');
    await expect(page.locator('.find-widget')).toContainText('1 of 2');
    await pane.fixElsewhere();
    await expect(page.locator('.find-widget')).toContainText(/1 of 1|\? of 1/);
    await expect(nameLine).toHaveCount(0);
  });
});

test.describe('Korean being composed', () => {
  const NAMED = DUPLICATE.replace('third: c', 'third: ');
  const NAMED_FIXED = FIXED.replace('third: c', 'third: ');

  test('is one step of the history', async ({ page }) => {
    const pane = await Pane.withFile(page, NAMED);
    await pane.editor.at(9, 10);
    for (const text of ['ㅎ', '하', '한', '한ㄱ', '한구']) await pane.editor.compose(text);
    await pane.editor.commit('한국');
    await pane.editor.expectText(NAMED.replace('third: ', 'third: 한국'));
    expect(await pane.bytes()).toBe(NAMED.replace('third: ', 'third: 한국'));
    await pane.editor.at(9, 12);
    await page.keyboard.press('ControlOrMeta+Z');
    await pane.editor.expectText(NAMED);
  });

  test('is whole when a change arrives from elsewhere', async ({ page }) => {
    const pane = await Pane.withFile(page, NAMED);
    await pane.editor.at(9, 10);
    await pane.editor.compose('ㅎ');
    await pane.editor.compose('하');
    await pane.fixElsewhere();
    await pane.editor.compose('한');
    expect(await pane.editor.text()).toBe(NAMED.replace('third: ', 'third: 한')); // the editor is left in peace
    await pane.editor.commit('한국');
    await pane.editor.expectText(NAMED_FIXED.replace('third: ', 'third: 한국'));
    await pane.editor.compose('어');
    await pane.editor.commit('어');
    await pane.editor.expectText(NAMED_FIXED.replace('third: ', 'third: 한국어'));
    expect(await pane.bytes()).toBe(NAMED_FIXED.replace('third: ', 'third: 한국어'));
    expect(await pane.editor.mismatches()).toBe(0);
  });

  test('is kept when the user clicks elsewhere in the middle of it', async ({ page }) => {
    const pane = await Pane.withFile(page, NAMED);
    await pane.editor.at(9, 10);
    await pane.editor.compose('ㅎ');
    await pane.editor.compose('하');
    await pane.fixElsewhere();
    await page.getByRole('tree').click();
    await pane.editor.expectText(NAMED_FIXED.replace('third: ', 'third: 하'));
    expect(await pane.bytes()).toBe(NAMED_FIXED.replace('third: ', 'third: 하'));
  });
});

test.describe('one history', () => {
  test('of typing and of what was done elsewhere, by the editor’s keys', async ({ page }) => {
    const pane = await Pane.withFile(page, DUPLICATE);
    await pane.editor.at(8, 12);
    await page.keyboard.type('123');
    await pane.fixElsewhere();
    const both = FIXED.replace('second: b', 'second: b123');
    await pane.editor.expectText(both);
    await page.keyboard.press('ControlOrMeta+Z');
    await pane.editor.expectText(DUPLICATE.replace('second: b', 'second: b123'));
    await page.keyboard.press('ControlOrMeta+Z');
    await pane.editor.expectText(DUPLICATE);
    expect(await pane.editor.cursor()).toEqual([8, 12]);
    await page.keyboard.press('ControlOrMeta+Y');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await pane.editor.expectText(both);
    await pane.editor.run((editor) => editor.trigger('a menu', 'undo', null), null);
    await pane.editor.expectText(DUPLICATE.replace('second: b', 'second: b123'));
    await pane.button(APP_WORDS.undo).click();
    await pane.editor.expectText(DUPLICATE);
  });

  test('which the search field does not touch', async ({ page }) => {
    const pane = await Pane.withFile(page, DUPLICATE);
    await pane.editor.at(8, 12);
    await page.keyboard.type('1');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('zz');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(page.locator('.find-widget textarea').first()).not.toHaveValue('zz');
    expect(await pane.editor.text()).toBe(DUPLICATE.replace('second: b', 'second: b1'));
  });
});

test.describe('the way out by keyboard', () => {
  for (const language of ['en', 'ko'] as const) {
    test.describe(language, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

      test('is told, and is Escape, then Tab', async ({ page }) => {
        const pane = await Pane.withFile(page, DUPLICATE, language);
        const focused = page.locator('.monaco-editor :focus');
        await pane.editor.at(1, 1);
        await expect(page.getByText(pane.say(WORDS.leaveHint))).toBeVisible();
        await page.keyboard.press('Tab');
        await pane.editor.expectText(`  ${DUPLICATE}`);
        await page.keyboard.press('Escape');
        await expect(page.getByText(pane.say(WORDS.leavesNow))).toBeVisible();
        await page.keyboard.press('Tab');
        await expect(focused).toHaveCount(0);
        await pane.editor.at(1, 1);
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        await expect(focused).toHaveCount(1);
        await pane.editor.at(1, 1);
        await page.keyboard.press('Control+M');
        await page.keyboard.press('Shift+Tab');
        await expect(focused).toHaveCount(0);
      });
    });
  }
});

test('the header says what is shown, and copies it', async ({ page }) => {
  const pane = await Pane.withFile(page, `${DUPLICATE}---\r\n# only a comment\n---\nkind: Service\n`);
  await expect(page.getByText('ConfigMap · 1/2')).toBeVisible();
  await pane.editor.at(14, 3);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Service · 2/2')).toBeVisible();
  await pane.button(WORDS.copy).click();
  await expect(pane.button(WORDS.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${DUPLICATE}---\r\n# only a comment\n---\nkind: Service\n`);
});

for (const [language, theme] of [['en', 'light'], ['ko', 'dark']] as const) {
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', colorScheme: theme });

    test('what has changed is counted, compared with the import, and taken back', async ({ page }) => {
      const crlf = DUPLICATE.replaceAll('\n', '\r\n');
      const pane = await Pane.withFile(page, crlf, language);
      await expectAccessible(page);
      await pane.editor.at(9, 11);
      await page.keyboard.type('1');
      await pane.fixElsewhere();
      const changed = pane.button(WORDS.changed, { count: 2 });
      await expect(changed).toBeVisible();
      await expect(page.locator('[class*="changedLine"]')).toHaveCount(1);
      await expect(page.locator('[class*="removedBelow"]')).toHaveCount(1);
      await changed.click();
      await expect(page.getByText(pane.say(WORDS.changeOf, { index: 1, count: 2 }))).toBeVisible();
      await expectAccessible(page);
      await pane.button(WORDS.nextChange).click();
      await page.getByText(pane.say(WORDS.changeOf, { index: 2, count: 2 })).waitFor();
      await pane.button(WORDS.revert).click();
      expect(await pane.bytes()).toBe(crlf.replace('  color: red\r\n', ''));
      await page.getByTitle(pane.say(WORDS.revertLine, { line: '5' })).click(); // in Monaco's margin, which is hidden from roles
      expect(await pane.bytes()).toBe(crlf);
      await expect(page.getByText(pane.say(WORDS.noChanges))).toBeVisible();
      await pane.button(APP_WORDS.undo).click();
      await pane.button(APP_WORDS.undo).click();
      await expect(changed).toBeVisible();
      await pane.button(WORDS.revertAll).click();
      expect(await pane.bytes()).toBe(crlf);
      await pane.button(WORDS.back).click();
      await pane.editor.expectText(DUPLICATE);
      await expect(page.locator('.view-lines')).toHaveCount(1);
    });
  });
}

test('an editor that fails leaves the text in a plain field', async ({ page, problems }) => {
  const pane = new Pane(page, 'en');
  await pane.prepare();
  await page.addInitScript(() => {
    Reflect.set(window, 'EditContext', class {
      constructor() {
        throw new Error('a fault of the editor');
      }
    });
  });
  await pane.open();
  await pane.openFile('sample.yaml', DUPLICATE);
  await expect(page.getByText(pane.say(WORDS.plainCrashed))).toBeVisible();
  const field = page.getByRole('textbox', { name: pane.say(WORDS.plain, { file: 'sample.yaml' }) });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('  last: d');
  expect(await pane.bytes()).toBe(`${DUPLICATE}  last: d`);
  expect(problems.join()).toContain('a fault of the editor');
  (problems as string[]).splice(0, Infinity, ...problems.filter((problem) => !problem.includes('a fault of the editor')));
});

test('in a second tab, which may not write, the text can be read and not typed into', async ({ page, context }) => {
  await Pane.withFile(page, DUPLICATE);
  const second = await context.newPage();
  const other = new Pane(second, 'en');
  await other.prepare();
  await second.goto('./');
  await other.editor.ready();
  await expect(second.getByText(other.say(WORDS.readOnly), { exact: true })).toBeVisible();
  await other.editor.at(9, 11);
  await second.keyboard.type('x');
  await second.keyboard.press('Delete');
  expect(await other.editor.text()).toBe(DUPLICATE);
  expect(await other.editor.mismatches()).toBe(0);
});

for (const seed of [1, 2, 3]) {
  test(`thirty changes of any kind, in any order, keep file and editor the same (${seed})`, async ({ page }) => {
    const text = `\uFEFF${DUPLICATE.replace('first: a\n', 'first: 한국😀\r\n').replace('second: b\n', 'second: \u2028b\r')}`;
    const pane = await Pane.withFile(page, text);
    const shown = (bytes: string) => bytes.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    await pane.editor.at(1, 1);
    await pane.editor.run(
      (editor, [start, parts]) => {
        let state = start;
        const random = (below: number): number => {
          state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
          return (state >> 8) % below;
        };
        for (let step = 0; step < 30; step++) {
          const lines = (editor.getModel()?.getValue() ?? '').split('\n');
          const line = random(lines.length) + 1;
          editor.setPosition({ lineNumber: line, column: random((lines[line - 1] ?? '').length + 1) + 1 });
          const what = random(6);
          if (what < 2) editor.trigger('keyboard', 'type', { text: parts[random(parts.length)] });
          else if (what === 2) editor.trigger('keyboard', 'paste', { text: `${parts[random(parts.length)] ?? ''}\r\n${parts[random(parts.length)] ?? ''}` });
          else if (what === 3) editor.trigger('keyboard', 'deleteLeft', null);
          else if (what === 4) editor.trigger('keyboard', 'deleteRight', null);
          else if (step > 10) editor.trigger('keyboard', random(3) > 0 ? 'undo' : 'redo', null);
        }
      },
      [seed * 7_919, ['x', '\n', ': ', '- ', '한', '😀', '\t', '---\n', '\u0085', '{', '"']] as const,
    );
    expect(shown(await pane.bytes())).toBe(await pane.editor.text());
    expect(await pane.editor.mismatches()).toBe(0);
    for (let step = 0; step < 40 && (await pane.editor.text()) !== shown(text); step++) {
      await pane.editor.run((editor) => editor.trigger('keyboard', 'undo', null), null);
    }
    expect(await pane.bytes()).toBe(text);
  });
}

test.describe('when the editor cannot be loaded', () => {
  test.use({ locale: 'ko-KR' });

  test('a text field does its work, and says why it is one', async ({ page, problems }) => {
    await page.route(/MonacoPane-.*\.js/, (route) => route.abort());
    const pane = new Pane(page, 'ko');
    await pane.prepare();
    await pane.open();
    const mixed = `\uFEFF${DUPLICATE.replaceAll('\n', '\r\n')}`;
    await pane.openFile('sample.yaml', mixed);
    await expect(page.getByText(pane.say(WORDS.plainNotLoaded))).toBeVisible();
    const field = page.getByRole('textbox', { name: pane.say(WORDS.plain, { file: 'sample.yaml' }) });
    await expect(field).toHaveValue(DUPLICATE);
    await expectAccessible(page);
    const third = DUPLICATE.indexOf('third: c') + 'third: c'.length;
    const select = (offset: number) => field.evaluate((area, at) => area instanceof HTMLTextAreaElement && area.setSelectionRange(at, at), offset);
    await field.focus();
    await select(third);
    await page.keyboard.type('12');
    expect(await pane.bytes()).toBe(mixed.replace('third: c', 'third: c12'));
    await field.focus();
    await pane.fixElsewhere();
    await page.keyboard.type('3');
    await expect(field).toHaveValue(FIXED.replace('third: c', 'third: c123'));
    await pane.editor.compose('하');
    await pane.editor.commit('한');
    await expect(field).toHaveValue(FIXED.replace('third: c', 'third: c123한'));
    for (let step = 0; step < 4; step++) if ((await field.inputValue()) !== DUPLICATE) await page.keyboard.press('ControlOrMeta+Z');
    await expect(field).toHaveValue(DUPLICATE);
    expect(await pane.bytes()).toBe(mixed);
    await page.unroute(/MonacoPane-.*\.js/);
    await pane.button(WORDS.tryAgain).click();
    await pane.editor.ready();
    await pane.editor.expectText(DUPLICATE);
    // the browser complains of the requests that were blocked, and of nothing else
    (problems as string[]).splice(0, Infinity, ...problems.filter((problem) => !problem.includes('ERR_FAILED')));
  });
});
