import type { Finding } from '../../core/checks/check.ts';
import { currentFindings } from '../../store/findings.ts';
import type { DocumentId } from '../../store/state.ts';
import { fileOfModel, modelRange } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { linesOf } from './file-text.ts';
import { toFileOffset } from './mapping.ts';
import type { monaco } from './monaco.ts';

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
  const lines = linesOf(file);
  const from = first === 1 ? 0 : toFileOffset(lines, { line: first, column: 1 }); // a byte order mark is none of the model's text
  const to = toFileOffset(lines, { line: last, column: model.getLineMaxColumn(last) });
  const found: FindingHere[] = [];
  let start = 0;
  for (const { id, text } of file.documents) {
    const run = start <= to && start + text.length >= from ? currentFindings().documents.get(id) : undefined;
    for (const finding of run?.text === text ? run.findings : []) {
      if (start + finding.range.start < from || start + finding.range.start > to) continue;
      const range = modelRange(file, start, finding.range);
      const { startLineNumber: line } = range;
      found.push({ finding, documentId: id, range: range.endLineNumber === line ? range : range.setEndPosition(line, model.getLineMaxColumn(line)) });
    }
    start += text.length;
  }
  return found;
}
