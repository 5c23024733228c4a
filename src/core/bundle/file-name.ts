import { headOf } from './head.ts';

const LONGEST = 100;

/**
 * A name for a file whose text was pasted: `kind-name.yaml` after its first resource, safe on every system (lower case
 * letters, digits, dots and dashes), and unlike the names already taken, whatever their case.
 */
export function newFileName(slices: readonly string[], taken: readonly string[]): string {
  const head = slices.map(headOf).find(({ kind }) => kind !== null);
  const json = /^\uFEFF?\s*[{[]/.test(slices[0] ?? '');
  const stem = head === undefined ? 'pasted' : [head.kind, head.name].filter((part) => part !== null).join('-');
  return uniqueFileName(`${safeStem(stem)}.${json ? 'json' : 'yaml'}`, taken);
}

/** The name, or the name with -2, -3 … before its extension, if one is taken that differs at most by case. */
export function uniqueFileName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let unique = name;
  for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${stem}-${count}${extension}`;
  return unique;
}

/** Names that Windows reserves for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** A text as the name of a file on any system, without its extension. */
export function safeStem(text: string): string {
  const stem = text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, LONGEST - '-9999.yaml'.length)
    .replace(/^[.-]+|[.-]+$/g, '');
  if (stem === '') return 'pasted';
  return RESERVED.test(stem.replace(/\..*/, '')) ? `file-${stem}` : stem;
}
