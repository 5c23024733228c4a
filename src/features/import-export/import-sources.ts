import { decodeBytes, type Decoded, type Encoding } from '../../core/bundle/decode.ts';
import { newFileName, uniqueFileName } from '../../core/bundle/file-name.ts';
import { glanceAt, recognition, type Content, type Glance, type Recognition } from '../../core/bundle/recognise.ts';
import type { Localized } from '../../core/localized.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { NewFile } from '../../store/actions.ts';

/** Something that came in: a file of its own name and bytes, or pasted text. */
export type Source =
  | { readonly name: string; readonly size: number; readonly bytes: () => Promise<Uint8Array> }
  | { readonly name: null; readonly text: string };

export interface ReadFile extends NewFile {
  readonly encoding: Encoding;
  readonly recognition: Recognition;
  /** What must be said of how it is written (UTF-16, not text). */
  readonly encodingMessage: Localized | null;
}

/** Called between two turns of work; waits when the page should be let breathe. */
export type Pause = (share: number) => Promise<void>;

/**
 * Reads what came in into files that can be added: names unlike each other and the taken ones, text as it is. Texts
 * without any content are left out by the caller, who has something to say about them.
 */
export async function readSources(sources: readonly Source[], taken: readonly string[], pause: Pause): Promise<ReadFile[]> {
  const names = [...taken];
  const files: ReadFile[] = [];
  for (const [index, source] of sources.entries()) {
    const read =
      source.name === null
        ? { text: source.text, encoding: 'utf-8' as const, message: null }
        : await decoded(await source.bytes());
    await pause(index / sources.length);
    const glances: Glance[] = [];
    const slices = splitDocuments(read.text);
    for (const [at, slice] of slices.entries()) {
      const glance = glanceAt(slice);
      if (glance !== null) glances.push(glance);
      await pause((index + at / slices.length) / sources.length);
    }
    const seen = recognition(glances, source.name ?? '');
    const name = source.name === null ? pastedName(seen.content, glances, names) : uniqueFileName(source.name, names);
    names.push(name);
    files.push({
      name,
      text: read.text,
      encoding: read.encoding,
      recognition: seen,
      encodingMessage: read.message,
    });
  }
  return files;
}

/** What is no Unicode may be Korean: that table is seldom needed, and loads when it is. */
async function decoded(bytes: Uint8Array): Promise<Decoded> {
  const read = decodeBytes(bytes);
  if (read.encoding !== 'bytes') return read;
  const { decodeKorean } = await import('../../core/bundle/euc-kr.ts');
  return decodeKorean(bytes) ?? read;
}

const NAMES: Partial<Record<Content, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  kustomization: 'kustomization.yaml',
  ci: 'pipeline.yaml',
  commands: 'commands.txt',
};

function pastedName(content: Content, glances: readonly Glance[], taken: readonly string[]): string {
  const usual = NAMES[content];
  if (usual !== undefined) return uniqueFileName(usual, taken);
  return newFileName(glances.slice(0, 20).map(({ slice }) => slice), taken);
}

/** Whether a text is worth a file at once, or should be looked at by the user first: a word or an address is not. */
export function looksMeant(text: string): boolean {
  return /[\r\n]/.test(text.trim()) || /^\s*[{[]|^[\w-]+:\s/.test(text);
}
