import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleForNode } from '../scripts/bundle-command.mjs';
import type { Row } from './measure.ts';
import { ROOT } from './root.ts';

/**
 * Measures the parts of `bench/in-node.ts` in a process of their own, from a bundle: what runs TypeScript directly gives
 * every function its name at run time, for which the product does not pay.
 */
export async function rowsInNode(parts: readonly string[], quick: boolean): Promise<readonly Row[]> {
  if (parts.length === 0) return [];
  const folder = path.join(ROOT, '.cache', 'bench');
  await bundleForNode(path.join(ROOT, 'bench', 'in-node.ts'), folder, false);
  const args = [path.join(folder, 'main.mjs'), ...parts, ...(quick ? ['quick'] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Row[];
}
