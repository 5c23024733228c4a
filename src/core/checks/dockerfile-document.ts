import { buildFileOf } from '../dockerfile/build-file.ts';
import { summarise } from '../graph/summarise.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { BundleDocument } from './run.ts';

/** A Dockerfile as the runner takes it: no YAML, so nothing is found in it, but checks of images can ask for it. */
export function dockerfileDocument(key: string, name: string, text: string): BundleDocument {
  const nothing = parseDocument('');
  return { key, text, summary: { ...summarise(nothing), dockerfile: buildFileOf(name, text) }, read: () => nothing };
}
