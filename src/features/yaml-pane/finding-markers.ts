import { CHECK_WORDS } from '../../core/checks/index.ts';
import type { BundleRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { FileState } from '../../store/state.ts';
import type { FindingMark } from './document-marks.ts';
import { toViewEdit } from './file-models.ts';
import { type FindingMarks, marksOf, NO_MARKS } from './finding-marks.ts';
import { MarkedLines } from './marked-lines.ts';
import { monaco } from './monaco.ts';

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

const SOURCES: ReadonlyMap<string, string> = new Map(CHECK_WORDS.map(({ id, source }) => [id, source]));

/** Monaco draws no more markers than this of a model: those of the owners that came first. Who is set again keeps his place. */
const MOST_DRAWN = 500;

/**
 * Marks the findings of a file in its model: the lines whose marks are not yet theirs. Nothing is done when the findings
 * are of an earlier text: those of the present one are on their way, and Monaco moves the old marks along until then.
 * @param most when more lines than this would be marked, nothing is done either.
 * @returns false when it is for that reason.
 */
export function markFindings(model: monaco.editor.ITextModel, file: FileState, run: BundleRun, language: Language, most = Number.POSITIVE_INFINITY): boolean {
  const state = stateOf(model);
  const wanted = marksOf(file, run, language, state.made);
  if (wanted === null) return true;
  state.made = wanted;
  const marking = state.marked.marking(wanted, MOST_DRAWN, most);
  if (marking === null) return false;
  if (marking.anew) marksRemoved(model, state.marked);
  for (const [line, marks] of marking.lines) monaco.editor.setModelMarkers(model, ownerOf(line), marks.map((mark) => markerOf(line, mark)));
  state.marked.marked(wanted, marking);
  return true;
}

/** Monaco sets anew all markers of an owner, and draws them: each line is one. */
function ownerOf(line: number): string {
  return `kubewright ${line}`;
}

interface ModelState {
  readonly marked: MarkedLines;
  /** The latest marks that were made of its file, set or not. */
  made: FindingMarks;
}

const models = new WeakMap<monaco.editor.ITextModel, ModelState>();

function stateOf(model: monaco.editor.ITextModel): ModelState {
  const known = models.get(model);
  if (known !== undefined) return known;
  const marked = new MarkedLines();
  model.onDidChangeContent(({ changes }) => marked.edited(changes.map(toViewEdit)));
  // Monaco keeps the markers of a model that is gone for the next one of its name
  model.onWillDispose(() => marksRemoved(model, marked));
  const state = { marked, made: NO_MARKS };
  models.set(model, state);
  return state;
}

function marksRemoved(model: monaco.editor.ITextModel, marked: MarkedLines): void {
  for (const line of marked.marks.byLine.keys()) monaco.editor.setModelMarkers(model, ownerOf(line), []);
  marked.marked(NO_MARKS);
}

/** Monaco shows a marker's message as text, never as Markdown or HTML. */
function markerOf(line: number, { start, end, severity, check, message }: FindingMark): monaco.editor.IMarkerData {
  const source = SOURCES.get(check);
  return {
    severity: SEVERITIES[severity],
    message,
    source: 'Kubewright',
    code: source === undefined ? check : { value: check, target: monaco.Uri.parse(source) },
    startLineNumber: line,
    startColumn: start,
    endLineNumber: line,
    endColumn: end,
  };
}
