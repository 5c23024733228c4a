import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/edit.ts';
import { isRootImage } from './base-images.ts';
import { type Dockerfile, readDockerfile } from './read-dockerfile.ts';

/** What others see of a Dockerfile that lies beside the manifests. Plain data. */
export interface BuildFile {
  /** Of the file, with its folders. */
  readonly name: string;
  /** The image at the bottom of its last stage; null without FROM. */
  readonly base: string | null;
  readonly user: ImageUser;
  /** The users that it makes with a number. */
  readonly accounts: readonly Account[];
}

export interface Account {
  readonly name: string;
  readonly id: number;
}

/** Who runs in the image that a Dockerfile makes. */
export type ImageUser =
  /** The base image decides, or a variable of the build, and the file does not say. */
  | { readonly is: 'unknown' }
  /** `written` as in USER; null: there is none, and the base image is root's. */
  | ({ readonly is: 'root'; readonly written: string | null } & Place)
  /** A number above 0, which the kubelet can tell from root. */
  | { readonly is: 'number' }
  /** A name that is not root's, which it cannot. `id` as far as the file or a well-known base image gives it. */
  | ({ readonly is: 'name'; readonly written: string; readonly id: number | null } & Place);

/** Of the instruction that says it. */
interface Place {
  /** From 1. */
  readonly line: number;
  readonly range: Range;
}

export function buildFileOf(name: string, text: string): BuildFile {
  const file = readDockerfile(text);
  if (file === null) return { name, base: null, user: { is: 'unknown' }, accounts: [] };
  return { name, base: file.base.value, user: userOf(file, text), accounts: [...file.users].map(([account, id]) => ({ name: account, id })) };
}

function userOf({ user, base }: Dockerfile, text: string): ImageUser {
  const at = (line: number): Place => ({ line, range: rangeOf(text, line) });
  if (user === null) return isRootImage(base.value) ? { is: 'root', written: null, ...at(base.line) } : { is: 'unknown' };
  const { written, id } = user.value;
  const [name = ''] = written.split(':');
  // of a tag that says so, which the maker of the image sets by number
  if (user.line === base.line) return { is: 'number' };
  if (name === '' || /[$"'{]/.test(name)) return { is: 'unknown' };
  if (id === 0) return { is: 'root', written: name, ...at(user.line) };
  return /^\d+$/.test(name) ? { is: 'number' } : { is: 'name', written: name, id, ...at(user.line) };
}

function rangeOf(text: string, line: number): Range {
  const lines = new LineIndex(text);
  return { start: lines.lineStart(line), end: lines.lineEnd(line) };
}
