// Which module imports what, and which of that is allowed: pure functions over a list of files, for
// src/architecture.test.ts.
import { parseSync } from 'vite';

export interface SourceFile {
  /** Relative to src, with forward slashes. */
  readonly path: string;
  /** Import specifiers as written, `?worker` and the like left out; types, re-exports and `import()` included. */
  readonly imports: readonly string[];
}

export interface ImportRules {
  /**
   * Layer (a folder, or a file at the top) and the layers it may import besides itself. A name that ends with `/*` stands
   * for every folder below: as a layer, each of them is one of its own.
   */
  readonly layers: Readonly<Record<string, readonly string[]>>;
  /** Package (`@scope/*` for a whole scope) and the layers that may import it. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

/** @throws Error when the text is no TypeScript */
export function importsOf(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const found = new Set<string>();
  visit(program, (node) => {
    const source = IMPORTING.has(String(node['type'])) ? node['source'] : undefined;
    if (isNode(source) && typeof source['value'] === 'string') found.add(source['value'].replace(/\?.*$/, ''));
  });
  return [...found];
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

type SyntaxNode = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}

function visit(node: object, see: (node: SyntaxNode) => void): void {
  if (!isNode(node)) return;
  see(node);
  for (const value of Object.values(node)) {
    if (isNode(value)) visit(value, see);
  }
}

/** One sentence for each import that the rules do not allow, and for each file without a layer. */
export function importViolations(files: readonly SourceFile[], rules: ImportRules): string[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap((file) => {
    const layer = layerOf(file.path, rules);
    if (layer === null) return [`${file.path} belongs to no layer`];
    return file.imports.flatMap((specifier) => {
      if (!specifier.startsWith('.')) return packageViolation(file.path, layer, specifier, rules);
      const target = resolve(file.path, specifier);
      if (target === null) return [`${file.path} imports ${specifier}, outside src`];
      if (!paths.has(target) && /\.tsx?$/.test(target)) return [`${file.path} imports ${target}, which is not part of the product`];
      const targetLayer = layerOf(target, rules);
      if (targetLayer === null) return [`${file.path} imports ${target}, which belongs to no layer`];
      const allowed = targetLayer === layer || (rules.layers[ruleFor(layer, rules)] ?? []).some((name) => matches(targetLayer, name));
      return allowed ? [] : [`${file.path} imports ${target}: ${layer} may not import ${targetLayer}`];
    });
  });
}

function packageViolation(path: string, layer: string, specifier: string, rules: ImportRules): string[] {
  const name = packageOf(specifier);
  const homes = Object.entries(rules.packages).find(([pattern]) => matches(name, pattern))?.[1];
  if (homes === undefined) return [`${path} imports ${name}, which no layer may import`];
  return homes.some((home) => matches(layer, home)) ? [] : [`${path} imports ${name}: its home is ${homes.join(', ')}`];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The layer of a file: the longest that fits; of a layer `features/*` the folder itself (`features/probes`). */
function layerOf(path: string, rules: ImportRules): string | null {
  const steps = path.split('/');
  for (let length = steps.length; length > 0; length--) {
    const candidate = steps.slice(0, length).join('/');
    if (candidate in rules.layers) return candidate;
    const isFolder = length < steps.length;
    if (isFolder && length > 1 && `${steps.slice(0, length - 1).join('/')}/*` in rules.layers) return candidate;
  }
  return null;
}

function ruleFor(layer: string, rules: ImportRules): string {
  return layer in rules.layers ? layer : layer.replace(/[^/]+$/, '*');
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** The file a relative specifier names, relative to src; null when it lies outside. */
function resolve(from: string, specifier: string): string | null {
  const steps = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

/** Every import cycle once, as the files on the way round; empty when there is none. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      file.imports.filter((specifier) => specifier.startsWith('.')).map((specifier) => resolve(file.path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[][] = [];
  const walk = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push(way.slice(start));
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const target of targets.get(path) ?? []) {
      if (target !== null) walk(target);
    }
    way.pop();
    done.add(path);
  };
  for (const path of targets.keys()) walk(path);
  return cycles;
}
