import { lineBreakOf } from './arrange.ts';
import { applyPlace } from './apply-order.ts';
import type { Encoding } from './decode.ts';
import type { OutgoingFile } from './export.ts';
import { safeStem, uniqueFileName } from './file-name.ts';
import { headOf } from './head.ts';
import { safePath } from './safe-path.ts';
import { isJson, splitDocuments } from '../yaml/split.ts';
import { glanceAt } from './recognise.ts';

/** A bundle as one file for each resource. */
export interface ResourceFiles {
  /** In the order in which they are applied; their names say it. */
  readonly resources: readonly OutgoingFile[];
  /** What is no resource, or cannot be read as one: not to be applied. */
  readonly others: readonly OutgoingFile[];
}

/**
 * Each resource of the files as a file of its own, `03-service-web.yaml`: numbered in the order of applying, which is
 * the order of names too. The text is the user's, without the separator; each ends with a line break.
 * @param isReadable whether kubectl reads a document; asked for those that say a kind
 */
export function resourceFiles(files: readonly OutgoingFile[], isReadable: (slice: string) => boolean): ResourceFiles {
  const resources: Resource[] = [];
  const others: OutgoingFile[] = [];
  for (const file of files) {
    const slices = splitDocuments(file.text).filter((slice) => glanceAt(slice) !== null);
    // bytes that nobody could read stay bytes; all else leaves as UTF-8
    const encoding = file.encoding === 'bytes' ? file.encoding : 'utf-8';
    const found = slices.map((slice) => resourceOf(slice, encoding, isReadable));
    if (found.every((resource) => resource === null)) {
      if (slices.length > 0) others.push({ ...file, name: uniqueFileName(safePath(file.name), namesOf(others)) });
      continue;
    }
    for (const [at, resource] of found.entries()) {
      if (resource !== null) resources.push(resource);
      else others.push({ name: uniqueFileName(safePath(file.name), namesOf(others)), text: bodyOf(slices[at] ?? ''), encoding });
    }
  }
  return { resources: named(resources.toSorted((left, right) => left.place - right.place)), others };
}

interface Resource {
  readonly kind: string;
  readonly name: string | null;
  readonly text: string;
  readonly encoding: Encoding;
  readonly place: number;
}

function resourceOf(slice: string, encoding: Encoding, isReadable: (slice: string) => boolean): Resource | null {
  const { apiVersion, kind, name } = headOf(slice);
  if (apiVersion === null || kind === null || apiVersion.startsWith('kustomize.config.k8s.io/') || !isReadable(slice)) return null;
  return { kind, name, text: bodyOf(slice), encoding, place: applyPlace(apiVersion, kind) };
}

function named(resources: readonly Resource[]): OutgoingFile[] {
  const names: string[] = [];
  const digits = Math.max(2, String(resources.length - 1).length);
  return resources.map(({ kind, name, text, encoding }, at) => {
    const stem = safeStem([String(at).padStart(digits, '0'), kind, name ?? ''].filter((part) => part !== '').join('-'));
    const unique = uniqueFileName(`${stem}.${isJson(text) ? 'json' : 'yaml'}`, names);
    names.push(unique);
    return { name: unique, text, encoding };
  });
}

/** The text of a document without a plain separator and byte order mark before it, ended by a line break. */
function bodyOf(slice: string): string {
  const body = slice.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '');
  return body.endsWith('\n') ? body : body + lineBreakOf(body);
}

function namesOf(files: readonly OutgoingFile[]): string[] {
  return files.map(({ name }) => name);
}
