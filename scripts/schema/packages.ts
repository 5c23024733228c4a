import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';

/** The packages that describe kinds; of a kind that two of them have, the first one's goes first. */
export const PACKAGES = [
  'kubernetes-models',
  '@kubernetes-models/gateway-api',
  '@kubernetes-models/cert-manager',
  '@kubernetes-models/prometheus-operator',
  '@kubernetes-models/argo-cd',
  '@kubernetes-models/argo-rollouts',
  '@kubernetes-models/autoscaler',
  '@kubernetes-models/external-secrets',
  '@kubernetes-models/sealed-secrets',
  '@kubernetes-models/istio',
  '@kubernetes-models/keda',
  '@kubernetes-models/kyverno',
] as const;

/** Describes no kind itself: the metadata, quantities and selectors of all the others. */
const SHARED = '@kubernetes-models/apimachinery';

export interface KindClass {
  readonly package: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** Name of the module that validates it: `IoK8sApiAppsV1Deployment`. */
  readonly module: string;
}

/** Every kind of every package, …List kinds and the removed ones included, in the order of PACKAGES. */
export function kindClasses(): readonly KindClass[] {
  return PACKAGES.flatMap((name) =>
    filesBelow(folderOf(name), '.js').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const constants = /static\{this\.apiVersion="([^"]+)"\}static\{this\.kind="([^"]+)"\}/.exec(text);
      if (constants === null) return [];
      const [, apiVersion = '', kind = ''] = constants;
      const module = /from"[./]*\/_schemas\/(\w+)\.js"/.exec(text)?.[1];
      if (module === undefined) throw new Error(`${file} names no validator`);
      return [{ package: name, apiVersion, kind, module }];
    }),
  );
}

/** The compiled validators of all packages, by the names of their modules. */
export function validatorFiles(): ReadonlyMap<string, string> {
  return new Map(
    [SHARED, ...PACKAGES].flatMap((name) => {
      const folder = path.join(folderOf(name), '_schemas');
      return readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .map((file): [string, string] => [path.basename(file, '.js'), path.join(folder, file)]);
    }),
  );
}

/** The declarations of all packages, in which what the API says of its fields stands as comments. */
export function declarationFiles(): readonly string[] {
  return [SHARED, ...PACKAGES].flatMap((name) => filesBelow(folderOf(name), '.d.ts'));
}

function folderOf(name: string): string {
  return inProject('node_modules', ...name.split('/'));
}

/** In the order of their paths, so that what is derived from them never depends on the disk. */
function filesBelow(folder: string, ending: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '_schemas' || entry.name === 'node_modules' ? [] : filesBelow(file, ending);
    return entry.name.endsWith(ending) ? [file] : [];
  });
}
