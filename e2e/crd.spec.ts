// A CustomResourceDefinition that the user drops in teaches a new kind: its fields, their order, choices and defaults.
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 1400 } });

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: fountains.garden.example
spec:
  group: garden.example
  names:
    kind: Fountain
    plural: fountains
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [shape]
              properties:
                shape:
                  type: string
                  description: The form of the basin.
                  enum: [round, square]
                jets:
                  type: integer
                  default: 3
                  minimum: 1
                lights:
                  type: array
                  items:
                    type: object
                    required: [colour]
                    properties:
                      colour:
                        type: string
`;
const FOUNTAIN = `apiVersion: garden.example/v1
kind: Fountain
metadata:
  name: market-square
spec:
  jets: 5
`;

/** The text of the file with the Fountain, as the editor has it. */
async function fountain(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { monaco } = window as unknown as { monaco?: { editor: { getModels(): readonly { getValue(): string }[] } } };
    return (monaco?.editor.getModels() ?? []).map((model) => model.getValue()).find((text) => text.includes('kind: Fountain\n') && !text.includes('openAPIV3Schema')) ?? '';
  });
}

test('a definition that is pasted teaches its kind', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(FOUNTAIN);
  const outline = page.getByRole('list', { name: 'All fields' });
  await expect(page.getByText('The schema knows no kind like this.')).toBeVisible();

  await app.paste(DEFINITION);
  await app.document('Fountain', 'market-square').click();
  await expect(page.getByText('The schema knows no kind like this.')).toHaveCount(0);
  // demanded and not there: a choice of what the definition allows
  const shape = outline.getByLabel('shape, spec', { exact: true });
  await shape.selectOption('round');
  await expect.poll(() => fountain(page)).toContain('  jets: 5\n  shape: round\n');

  await outline.getByRole('button', { name: 'Add a field to spec', exact: true }).first().click();
  await expect(page.getByRole('listbox', { name: 'Fields that can be added' }).getByRole('option')).toContainText(['lights']);
  await page.keyboard.press('Enter');
  await expect(outline.getByLabel('colour, spec.lights[0]', { exact: true })).toBeFocused();
  await page.keyboard.type('blue');
  await expect.poll(() => fountain(page)).toContain('  lights:\n  - colour: blue\n');

  await outline.getByRole('button', { name: 'About shape, spec', exact: true }).click();
  await expect(outline.getByText('The form of the basin.')).toBeVisible();

  await outline.getByLabel('jets, spec', { exact: true }).fill('0');
  await expect(outline.getByText(/1/).filter({ hasText: /at least|minimum/i }).first()).toBeVisible();
});
