import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { policyMeta } from './scripts/csp.mjs';
import { apiDescriptions } from './scripts/schema/docs-plugin.ts';

export default defineConfig({
  plugins: [react(), contentSecurityPolicy(), apiDescriptions()],
  base: './', // the build works from any folder of any host
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // one piece: the first form needs nearly all of it, and ten small chunks pack worse, by 4 KB. What only a late form
    // needs stays with that form
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'yaml', test: /[\\/]src[\\/]core[\\/](?:yaml[\\/](?!edit-wrap)|text[\\/])|[\\/]js-yaml[\\/]/ }] } } },
    manifest: true, // the test of first-load bytes reads it
    // the first page names no scripts of what it may load later: with a hash each, a list of them is 4 KB of it. Styles
    // are named, for they must be there before what they are for
    modulePreload: { polyfill: false, resolveDependencies: (_, dependencies) => dependencies.filter((dependency) => dependency.endsWith('.css')) },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5_000, // Monaco is large and loaded late
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000, // property tests on a busy machine; nothing asserts time
  },
});

/** Writes the policy into the built page. Vite's development page needs inline scripts, so it goes without. */
function contentSecurityPolicy(): Plugin {
  const charset = '<meta charset="utf-8" />';
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml(html) {
      if (!html.includes(charset)) throw new Error(`index.html has no ${charset} for the policy to stand behind`);
      return html.replace(charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyMeta()}" />`);
    },
  };
}
