import { expect, type Page } from '@playwright/test';
import { CHECK_WORDS } from '../../src/core/checks/index.ts';
import { DATABASE, WORKSPACES } from '../../src/store/persistence/database.ts';

/**
 * Leaves only some checks speaking, as the profile of the stored work would: what these tests are about stays the same
 * whatever is added to the catalogue. The work must have been saved; the page is loaded anew.
 */
export async function onlyChecks(page: Page, ...kept: readonly string[]): Promise<void> {
  const silent = CHECK_WORDS.map(({ id }) => id).filter((id) => !kept.includes(id));
  const severities = Object.fromEntries(silent.map((id) => [id, 'ignore']));
  const written = (): Promise<number> =>
    page.evaluate(
      ([database, workspaces, levels]) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.onerror = () => reject(new Error('the stored work cannot be opened'));
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(workspaces, 'readwrite');
            let count = 0;
            transaction.objectStore(workspaces).openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (cursor === null) return;
              const manifest = cursor.value as { files: readonly string[] };
              if (manifest.files.length > 0) {
                cursor.update({ ...manifest, profile: { base: 'usual', severities: levels } });
                count++;
              }
              cursor.continue();
            };
            transaction.oncomplete = () => {
              opening.result.close();
              resolve(count);
            };
          };
        }),
      [DATABASE, WORKSPACES, severities] as const,
    );
  await expect.poll(written).toBeGreaterThan(0);
  await page.reload();
}
