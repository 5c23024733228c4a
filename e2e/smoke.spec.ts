import { expect, test } from '@playwright/test';

test('the built page opens', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#root')).not.toBeEmpty();
});
