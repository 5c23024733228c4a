import { CHECK_WORDS } from '../../core/checks/index.ts';
import type { Finding } from '../../core/checks/check.ts';
import { currentFindings } from '../../store/findings.ts';
import type { DocumentId } from '../../store/state.ts';
import { fileOfModel, modelRange } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import type { monaco } from './monaco.ts';

const SOURCES: ReadonlyMap<string, string> = new Map(CHECK_WORDS.map(({ id, source }) => [id, source]));

/** The address where the reason of a check can be read; undefined for what is no check of the catalogue. */
export function sourceOf(check: string): string | undefined {
  return SOURCES.get(check);
}

/** A finding about the text that a model shows, and where it is marked: a part of one line. */
export interface FindingHere {
  readonly finding: Finding;
  readonly documentId: DocumentId;
  readonly range: monaco.Range;
}

/** What is marked on some lines, both included, by document and the order of its findings. None that are of an earlier text. */
export function findingsOnLines(models: FileModels, model: monaco.editor.ITextModel, first: number, last: number): FindingHere[] {
  const file = fileOfModel(models, model);
  if (file === null || models.bindingOf(model)?.holding === true) return [];
  const found: FindingHere[] = [];
  let start = 0;
  for (const { id, text } of file.documents) {
    const run = currentFindings().documents.get(id);
    for (const finding of run?.text === text ? run.findings : []) {
      const range = modelRange(file, start, finding.range);
      const { startLineNumber: line } = range;
      if (line < first || line > last) continue;
      found.push({ finding, documentId: id, range: range.endLineNumber === line ? range : range.setEndPosition(line, model.getLineMaxColumn(line)) });
    }
    start += text.length;
  }
  return found;
}
