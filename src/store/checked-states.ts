import type { BundleDocument } from '../core/checks/run.ts';
import { dockerfileDocument } from '../core/checks/dockerfile-document.ts';
import { isDockerfileName } from '../core/dockerfile/file-name.ts';
import { summarise } from '../core/graph/summarise.ts';
import { remembered } from '../core/remembered.ts';
import { documentOf, textOf, viewOf } from './documents.ts';
import { isEmptyState } from './heads.ts';
import type { DocumentState, FileState } from './state.ts';

/** A document as it is checked. */
export interface CheckedState extends DocumentState {
  /** The name of its file, where that is a Dockerfile and no YAML. */
  readonly dockerfile?: string;
}

/** What of the work is checked: its documents with content, and its Dockerfiles. */
export function checkedStates(files: readonly FileState[]): readonly CheckedState[] {
  return files.flatMap((file) => (isDockerfileName(file.name) ? wholeFile(file) : file.documents.filter(hasContent)));
}

/** A Dockerfile has no documents: lines of `---` in it split nothing. It goes by the id of what is its first. */
const wholeFile = remembered((file: FileState): readonly CheckedState[] => {
  const [first] = file.documents;
  return first === undefined ? [] : [{ id: first.id, text: textOf(file), basis: null, dockerfile: file.name }];
});

function hasContent(state: DocumentState): boolean {
  return !isEmptyState(state);
}

/** As the runner takes it. While a document is broken, others see it as it last was, so that no Service loses its Pods in the middle of a word. */
export const entryOf = remembered((state: CheckedState): BundleDocument => {
  if (state.dockerfile !== undefined) return dockerfileDocument(state.id, state.dockerfile, state.text);
  const { document, stale } = viewOf(state);
  const summary = summarise(document);
  return { key: state.id, text: state.text, summary: stale ? { ...summary, broken: true } : summary, read: () => documentOf(state) };
});
