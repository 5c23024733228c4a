import { isManifestName } from '../../core/bundle/manifest-name.ts';
import { safePath } from '../../core/bundle/safe-path.ts';
import { zipEntries, type ZipEntry } from '../../core/bundle/unzip.ts';
import type { Source } from './import-sources.ts';

/** More than this does not come out of an archive of manifests: it is one that was made to fill a memory. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** The YAML and JSON files and the Dockerfiles of an archive; null when the bytes are no archive, or one that unpacks to too much. */
export async function unzippedSources(bytes: Uint8Array): Promise<readonly Source[] | null> {
  const entries = zipEntries(bytes)?.filter(({ name }) => isManifestName(name) && !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\//.test(name));
  if (entries === undefined) return null;
  const sources: Source[] = [];
  let left = MOST_UNPACKED_BYTES;
  for (const entry of entries) {
    const content = await unpacked(entry, left);
    if (content === null) return null;
    left -= content.length;
    sources.push({ name: safePath(entry.name), size: content.length, bytes: () => Promise.resolve(content) });
  }
  return sources;
}

/** null when it is damaged, or longer than may be. */
async function unpacked({ deflated, data }: ZipEntry, most: number): Promise<Uint8Array | null> {
  if (!deflated) return data.length > most ? null : data;
  const reader = new Blob([Uint8Array.from(data)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return null;
      }
      parts.push(value);
    }
  } catch {
    return null; // damaged: it is kept as the bytes that it is
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
