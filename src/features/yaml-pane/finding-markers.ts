import { CHECK_WORDS } from '../../core/checks/index.ts';
import type { Finding } from '../../core/checks/check.ts';
import type { BundleRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { FileState } from '../../store/state.ts';
import { linesOf } from './file-text.ts';
import { toViewPosition } from './mapping.ts';
import { monaco } from './monaco.ts';

const OWNER = 'kubewright';

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

const SOURCES: ReadonlyMap<string, string> = new Map(CHECK_WORDS.map(({ id, source }) => [id, source]));

/**
 * Marks the findings of a file in its model. Nothing is done when the findings are of an earlier text: those of the
 * present one are on their way, and Monaco moves the old marks along until then.
 */
export function markFindings(model: monaco.editor.ITextModel, file: FileState, run: BundleRun, language: Language): void {
  const lines = linesOf(file);
  const markers: monaco.editor.IMarkerData[] = [];
  let offset = 0;
  for (const { id, text } of file.documents) {
    const document = run.documents.get(id);
    if (document !== undefined && document.text !== text) return;
    for (const finding of document?.findings ?? []) {
      const start = toViewPosition(lines, offset + finding.range.start);
      const end = toViewPosition(lines, offset + finding.range.end);
      const first = start.line === end.line ? end : { line: start.line, column: model.getLineMaxColumn(start.line) };
      markers.push({
        ...wordsOf(finding, language),
        startLineNumber: start.line,
        startColumn: start.column,
        endLineNumber: first.line, // a finding about a whole map is marked by its first line
        endColumn: first.column,
      });
    }
    offset += text.length;
  }
  monaco.editor.setModelMarkers(model, OWNER, markers);
}

/** Monaco shows a marker's message as text, never as Markdown or HTML. */
function wordsOf(finding: Finding, language: Language): Pick<monaco.editor.IMarkerData, 'severity' | 'message' | 'source' | 'code'> {
  const source = SOURCES.get(finding.check);
  return {
    severity: SEVERITIES[finding.severity],
    message: finding.message[language],
    source: 'Kubewright',
    code: source === undefined ? finding.check : { value: finding.check, target: monaco.Uri.parse(source) },
  };
}
