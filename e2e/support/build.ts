import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(import.meta.dirname, '../../dist');

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Vite's list of what it built. */
function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8')) as Manifest;
}

/** All files of the build, relative to dist, with forward slashes. */
export function builtFiles(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
}

export function builtText(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

/** Bytes of a built file as a server sends it. @throws Error when the build has no such file */
export function packedBytes(file: string): number {
  if (!existsSync(path.join(DIST, file))) throw new Error(`the build has no ${file}`);
  return gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length;
}

/** The one module that imports Monaco, itself loaded late. */
const MONACO = 'src/features/yaml-pane/MonacoPane.tsx';

/**
 * The JavaScript and CSS that only Monaco brings: what its lazy chunk loads, less what the app loads without it.
 * @throws Error when the build has no such chunk: then Monaco would be part of another one
 */
export function monacoFiles(): ReadonlySet<string> {
  const manifest = readManifest();
  if (manifest[MONACO] === undefined) throw new Error(`no chunk for ${MONACO}: is Monaco still loaded late?`);
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const files = filesOf(manifest, reachable(manifest, [MONACO], () => true));
  for (const file of filesOf(manifest, reachable(manifest, entries, (key) => key !== MONACO))) files.delete(file);
  return files;
}

function reachable(manifest: Manifest, from: readonly string[], enters: (key: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key) || !enters(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])]) visit(next);
  };
  from.forEach(visit);
  return seen;
}

function filesOf(manifest: Manifest, keys: ReadonlySet<string>): Set<string> {
  return new Set([...keys].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]));
}
