/// <reference types="vite/client" />
// The fences of src: who may import whom, what core may touch, what the linter must refuse. Each stands beside a test
// that climbs it and is caught.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importCycles, importsOf, importViolations, type ImportRules, type SourceFile } from '../scripts/imports.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

const RULES: ImportRules = {
  layers: {
    'core/localized.ts': [],
    // of no subject: who it serves is named below
    'core/remembered.ts': [],
    'core/gathered.ts': [],
    'core/loaded-once.ts': [],
    'core/text': ['core/localized.ts'],
    'core/yaml': ['core/localized.ts', 'core/remembered.ts', 'core/text'],
    'core/quantity': ['core/localized.ts', 'core/text', 'core/yaml'],
    'core/cron': ['core/localized.ts'],
    'core/notation': ['core/localized.ts'],
    'core/schema': ['core/gathered.ts', 'core/loaded-once.ts', 'core/localized.ts', 'core/remembered.ts', 'core/text', 'core/quantity', 'core/cron', 'core/yaml'],
    'core/probes': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml'],
    'core/kinds': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema'],
    'core/dockerfile': ['core/text', 'core/yaml', 'core/kinds'],
    'core/graph': ['core/localized.ts', 'core/remembered.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds', 'core/dockerfile'],
    'core/assist': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds', 'core/graph'],
    'core/rename': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds', 'core/graph'],
    'core/pod-security': ['core/gathered.ts', 'core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds'],
    'core/scaling': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds'],
    'core/network-policy': ['core/gathered.ts', 'core/localized.ts', 'core/text', 'core/yaml', 'core/schema', 'core/kinds', 'core/graph'],
    'core/rbac': ['core/localized.ts', 'core/text', 'core/yaml', 'core/schema', 'core/kinds', 'core/graph'],
    'core/companions': ['core/localized.ts', 'core/text', 'core/quantity', 'core/notation', 'core/yaml', 'core/schema', 'core/probes', 'core/kinds', 'core/pod-security', 'core/scaling', 'core/network-policy', 'core/graph'],
    'core/checks': ['core/gathered.ts', 'core/localized.ts', 'core/remembered.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/probes', 'core/kinds', 'core/pod-security', 'core/scaling', 'core/notation', 'core/network-policy', 'core/rbac', 'core/graph', 'core/dockerfile'],
    'core/new-service': ['core/localized.ts', 'core/text', 'core/quantity', 'core/cron', 'core/notation', 'core/yaml', 'core/schema', 'core/kinds', 'core/dockerfile', 'core/companions'],
    'core/bundle': ['core/localized.ts', 'core/text', 'core/quantity', 'core/yaml', 'core/schema', 'core/kinds', 'core/graph', 'core/checks', 'core/dockerfile'],
    'workers/start-worker.ts': [],
    workers: ['core/localized.ts', 'core/*', 'workers/start-worker.ts'],
    store: ['core/loaded-once.ts', 'core/localized.ts', 'core/remembered.ts', 'core/*', 'workers', 'workers/start-worker.ts'],
    ui: ['core/localized.ts', 'core/*'],
    'features/*': ['core/localized.ts', 'core/*', 'store', 'ui'],
    // Monaco starts a worker of its own, under the same Trusted Types policy
    'features/yaml-pane': ['core/localized.ts', 'core/*', 'store', 'ui', 'workers/start-worker.ts'],
    app: ['core/localized.ts', 'core/*', 'store', 'ui', 'features/*'],
    cli: ['core/localized.ts', 'core/*'],
    'main.tsx': ['app', 'store'],
  },
  packages: {
    'js-yaml': ['core/yaml'],
    zustand: ['store'],
    'monaco-editor': ['features/yaml-pane'],
    '@mui/*': ['ui', 'features/*', 'app'],
    '@emotion/*': ['ui', 'app'],
    react: ['store', 'ui', 'features/*', 'app', 'main.tsx'],
    'react-dom': ['ui', 'features/*', 'app', 'main.tsx'],
    'node:*': ['cli'],
  },
};

/** Tests and what only they use; nothing of the product imports them, and they may import what they need. */
function isForTests(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\//.test(file);
}

const sources: SourceFile[] = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !isForTests(file))
  .sort()
  .map((file) => ({ path: file, imports: importsOf(file, readFileSync(path.join(ROOT, 'src', file), 'utf8')) }));

const workshops: string[] = [];
afterAll(() => workshops.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with copies of project files and the files given. */
function workshopWith(copies: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kubewright-fence-'));
  workshops.push(folder);
  for (const copy of copies) cpSync(path.join(ROOT, copy), path.join(folder, copy));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

function runTool(packageName: string, file: string, args: readonly string[], cwd: string): { code: number | null; output: string } {
  const result = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', packageName, file), ...args], { cwd, encoding: 'utf8' });
  return { code: result.status, output: result.stdout + result.stderr };
}

describe('imports', () => {
  it('reads every file of the product', () => {
    const seen = Object.keys(import.meta.glob('./**/*.{ts,tsx}')).filter((file) => !file.endsWith('.d.ts') && !isForTests(file));
    expect(sources.map((file) => `./${file.path}`)).toEqual(seen.sort());
    expect(sources.find((file) => file.path === 'main.tsx')?.imports).toContain('./app/App.tsx');
  });

  it('go only where they may', () => {
    expect(importViolations(sources, RULES)).toEqual([]);
  });

  it('make no cycle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  const caught: readonly [from: string, specifier: string, said: string][] = [
    ['core/text/edit.ts', '../yaml/parse.ts', 'core/text may not import core/yaml'],
    ['core/checks/check.ts', '../../store/store.ts', 'core/checks may not import store'],
    ['core/graph/summary.ts', '../checks/check.ts', 'core/graph may not import core/checks'],
    ['features/probes/Probes.tsx', '../workload/Workload.tsx', 'features/probes may not import features/workload'],
    ['ui/form/Field.tsx', '../../store/store.ts', 'ui may not import store'],
    ['store/store.ts', '../features/probes/Probes.tsx', 'store may not import features/probes'],
    ['features/probes/Probes.tsx', '../../workers/checks.ts', 'features/probes may not import workers'],
    ['app/App.tsx', '../cli/main.ts', 'app may not import cli'],
    ['app/App.tsx', '../../scripts/imports.ts', 'outside src'],
    ['app/App.tsx', './App.test.tsx', 'not part of the product'],
    ['elsewhere/thing.ts', 'react', 'belongs to no layer'],
    ['core/schema/walk.ts', 'js-yaml', 'its home is core/yaml'],
    ['features/probes/Probes.tsx', 'monaco-editor/editor', 'its home is features/yaml-pane'],
    ['ui/form/Field.tsx', 'zustand', 'its home is store'],
    ['core/text/edit.ts', 'react', 'its home is'],
    ['core/text/edit.ts', 'node:fs', 'its home is cli'],
    ['app/App.tsx', 'lodash', 'which no layer may import'],
  ];
  it.each(caught)('%s may not import %s', (from, specifier, said) => {
    const others = caught.map(([other]) => other).concat('core/yaml/parse.ts', 'features/workload/Workload.tsx', 'workers/checks.ts', 'cli/main.ts');
    const files = [...new Set(others)].map((file) => ({ path: file, imports: file === from ? [specifier] : [] }));
    const violations = importViolations(files, RULES).filter((violation) => violation.startsWith(from));
    expect(violations).toEqual([expect.stringContaining(said)]);
  });

  it('are allowed downwards and within a layer', () => {
    const files = [
      { path: 'core/text/edit.ts', imports: [] },
      { path: 'core/yaml/parse.ts', imports: ['js-yaml', '../text/edit.ts', './scalar.ts'] },
      { path: 'core/yaml/scalar.ts', imports: [] },
      { path: 'ui/form/Field.tsx', imports: ['react', '@mui/material', '../../core/text/edit.ts'] },
      { path: 'features/probes/Probes.tsx', imports: ['../../ui/form/Field.tsx', './probes.css'] },
      { path: 'app/App.tsx', imports: ['../features/probes/Probes.tsx'] },
    ];
    expect(importViolations(files, RULES)).toEqual([]);
  });

  it('are found in every form', () => {
    const text = `
      import { a } from './a.ts';
      import type { B } from './b.ts';
      import './c.css';
      import url from './d.ts?worker&url';
      export { e } from './e.ts';
      export * from './f.ts';
      const g = () => import('./g.ts');
      type H = import('./h.ts').H;
      const i = "import './i.ts'"; // import './j.ts'
    `;
    expect(importsOf('x.tsx', text).sort()).toEqual(['a.ts', 'b.ts', 'c.css', 'd.ts', 'e.ts', 'f.ts', 'g.ts', 'h.ts'].map((name) => `./${name}`));
  });

  it('that go round are found', () => {
    const files = [
      { path: 'a.ts', imports: ['./b/b.ts'] },
      { path: 'b/b.ts', imports: ['./c.ts', 'react'] },
      { path: 'b/c.ts', imports: ['../a.ts'] },
      { path: 'd.ts', imports: ['./a.ts'] },
    ];
    expect(importCycles(files)).toEqual([['a.ts', 'b/b.ts', 'b/c.ts']]);
  });
});

describe('core compiles', () => {
  const COPIES = ['tsconfig.json', 'src/core/tsconfig.json', 'src/core/globals.d.ts'];
  function compile(text: string): { code: number | null; output: string } {
    return runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'src/core'], workshopWith(COPIES, { 'src/core/thing.ts': text }));
  }

  it('with what every host has', () => {
    expect(compile('export const bytes = new TextEncoder().encode(atob("YQ=="));')).toEqual({ code: 0, output: '' });
  });

  it.each(['document', 'window', 'localStorage', 'process', 'console', 'setTimeout', 'fetch', 'performance'])('not with %s', (name) => {
    const { code, output } = compile(`export const thing = ${name};`);
    expect(output).toContain(`'${name}'`);
    expect(code).not.toBe(0);
  });
});

describe('the linter', () => {
  const CASES: readonly [rule: string, file: string, text: string][] = [
    ['no-explicit-any', 'src/ui/thing.ts', 'export function thing(value: any) { return value; }'],
    ['consistent-type-assertions', 'src/ui/thing.ts', 'export const thing = (value: unknown) => value as string;'],
    ['no-non-null-assertion', 'src/ui/thing.ts', 'export const thing = (value: string | null) => value!;'],
    ['no-default-export', 'src/ui/thing.ts', 'export default function thing() {}'],
    ['no-export-all', 'src/ui/thing.ts', "export * from './other.ts';"],
    ['no-for-in', 'src/store/thing.ts', 'export function thing(value: object) { for (const key in value) return key; return null; }'],
    ['no-restricted-properties', 'src/store/thing.ts', 'export const thing = (value: object) => Object.assign({}, value);'],
    ['no-restricted-properties', 'src/core/text/thing.ts', 'export const thing = () => Math.random();'],
    ['no-restricted-globals', 'src/core/text/thing.ts', 'export const thing = () => Date.now();'],
    ['no-restricted-globals', 'src/core/text/thing.ts', 'export const thing = () => document.title;'],
    ['no-restricted-imports', 'src/core/text/thing.ts', "import { useState } from 'react';\nexport const thing = useState;"],
    ['no-restricted-imports', 'src/core/text/thing.ts', "import { thing } from '../../store/thing.ts';\nexport const other = thing;"],
    ['no-console', 'src/ui/thing.ts', "console.log('thing');\nexport const thing = 1;"],
    ['no-danger', 'src/ui/Thing.tsx', "export const Thing = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;"],
    ['rules-of-hooks', 'src/ui/Thing.tsx', "import { useState } from 'react';\nexport function Thing(props: { on: boolean }) { if (props.on) useState(1); return null; }"],
    ['no-eval', 'src/ui/thing.ts', "export const thing = () => eval('1');"],
    ['no-empty', 'src/ui/thing.ts', 'export function thing(run: () => void) { try { run(); } catch {} }'],
    ['composition-before-enter', 'src/ui/thing.ts', "export const thing = (event: KeyboardEvent) => event.key === 'Enter';"],
    ['composition-before-enter', 'src/ui/thing.ts', "export function thing(key: string) { switch (key) { case 'Enter': return 1; default: return 0; } }"],
  ];
  const lint = (files: Readonly<Record<string, string>>): string =>
    runTool('oxlint', 'bin/oxlint', ['-c', '.oxlintrc.json', '--format=unix', 'src'], workshopWith(['.oxlintrc.json', 'scripts/lint-rules.mjs'], files)).output;

  it.each(CASES)('reports %s in %s: %s', (rule, file, text) => {
    expect(lint({ [file]: text })).toContain(rule);
  });

  it('accepts what is meant', () => {
    const accepted = {
      'src/core/yaml/thing.ts': 'export const thing = (value: unknown) => value as string;\n',
      'src/ui/thing.test.ts': 'export const thing = (value: unknown) => value as string;\n',
      'src/ui/thing.ts': `export const sizes = [1, 2] as const;
export function onKey(event: { key: string; isComposing: boolean }) {
  return event.key === 'Enter' && !event.isComposing;
}
`,
    };
    expect(lint(accepted).trim()).toBe('');
  });
});

describe('folders', () => {
  it('are named after the thing', () => {
    const folders = new Set(sources.flatMap((file) => file.path.split('/').slice(0, -1)));
    expect(['utils', 'util', 'helpers', 'common', 'services', 'other', 'misc'].filter((name) => folders.has(name))).toEqual([]);
  });
});
