// Derives core/schema/generated/first-versions.json: in which version of Kubernetes a field or a kind was first in the
// schema. Read once from the packages cdk8s-plus-28 to -34, which are no dependencies:
//   npm pack cdk8s-plus-28 … ; each unpacked into a folder of the version's name: FOLDER/28/package/lib/imports/k8s.d.ts
//   node scripts/run-typescript.mjs scripts/schema/versions.ts FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompactNode } from '../../src/core/schema/compact.ts';
import { inProject } from '../project.mjs';
import { deriveSchema, describedKinds } from './derive.ts';
import { definitionId } from './names.ts';

const OLDEST = '1.28';
const MINORS = [28, 29, 30, 31, 32, 33, 34];
/** What no source has is newer than the newest of them. */
const NEWEST = '1.35';
/** Old kinds that the sources do not describe. */
const LEFT_OUT = new Set(['v1 Event']);
/** Members that the sources leave out of the kinds themselves. */
const OF_EVERY_KIND = new Set(['apiVersion', 'kind', 'metadata', 'status', 'items']);

interface FirstVersions {
  /** By definition, by member; those that the oldest version has are left out. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By `apiVersion kind`. */
  readonly kinds: Readonly<Record<string, string>>;
}

function firstVersions(folder: string): FirstVersions {
  const tags = MINORS.map((minor) => tagsOf(readFileSync(path.join(folder, String(minor), 'package/lib/imports/k8s.d.ts'), 'utf8')));
  const first = (tag: string): string => {
    const at = tags.findIndex((known) => known.has(tag));
    return at < 0 ? NEWEST : `1.${MINORS[at]}`;
  };
  const { definitions } = deriveSchema();
  const fields: Record<string, Record<string, string>> = {};
  for (const [id, node] of Object.entries(definitions)) {
    // gone before, of an operator, or new as a whole: then the member that leads to it is, if it is not an older type's new name
    if (tags[0]?.has(id) !== true) continue;
    for (const name of membersOf(node)) {
      const version = OF_EVERY_KIND.has(name) ? OLDEST : first(`${id}#${name}`);
      if (version !== OLDEST) fields[id] = { ...fields[id], [name]: version };
    }
  }
  const kinds = describedKinds().flatMap(({ package: name, apiVersion, kind, module }): [string, string][] => {
    if (name !== 'kubernetes-models' || LEFT_OUT.has(`${apiVersion} ${kind}`)) return [];
    const version = first(definitionId(module));
    const isOld = /(?:alpha|beta)/.test(apiVersion) && version === NEWEST; // a beta that nobody serves any more is not new
    return isOld || version === OLDEST ? [] : [[`${apiVersion} ${kind}`, version]];
  });
  return { fields, kinds: Object.fromEntries(kinds) };
}

/** `@schema io.k8s.api.core.v1.Container#image` as `core.v1.Container#image`, as the short ids are made. */
function tagsOf(declarations: string): ReadonlySet<string> {
  return new Set([...declarations.matchAll(/@schema io\.k8s\.(\S+)/g)].map(([, name = '']) => name.split('.').slice(-3).join('.')));
}

function membersOf(node: CompactNode): readonly string[] {
  return typeof node === 'string' ? [] : Object.keys(node.k ?? {});
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the unpacked packages?');
const found = firstVersions(folder);
writeFileSync(inProject('src', 'core', 'schema', 'generated', 'first-versions.json'), `${JSON.stringify(found, null, 1)}\n`);
console.log(`${Object.values(found.fields).flatMap((members) => Object.keys(members)).length} fields, ${Object.keys(found.kinds).length} kinds`);
