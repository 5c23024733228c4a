import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from './root.ts';

/** Builds a page that the product is measured beside, of the folder `bench/<name>`. @returns the folder it is in */
export async function buildPage(name: 'naive' | 'bare'): Promise<string> {
  const outDir = path.join(ROOT, '.cache', `bench-${name}`);
  await build({
    root: path.join(ROOT, 'bench', name),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  });
  return outDir;
}
