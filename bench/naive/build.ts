import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from '../root.ts';

/** Builds the naive page. @returns the folder it is in */
export async function buildNaive(): Promise<string> {
  const outDir = path.join(ROOT, '.cache', 'bench-naive');
  await build({
    root: path.join(ROOT, 'bench', 'naive'),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  });
  return outDir;
}
