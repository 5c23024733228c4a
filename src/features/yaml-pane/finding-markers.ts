import type { BundleRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { FileState } from '../../store/state.ts';
import type { FindingMark } from './document-marks.ts';
import { toViewEdit } from './file-models.ts';
import { type FindingMarks, marksOf, NO_MARKS } from './finding-marks.ts';
import { sourceOf } from './finding-text.ts';
import { MarkedLines } from './marked-lines.ts';
import { monaco } from './monaco.ts';
import styles from './yaml-pane.module.css';

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

const LOOKS = {
  error: { inlineClassName: styles['errorMark'] ?? null, ruler: 'editorOverviewRuler.errorForeground', zIndex: 30 },
  warning: { inlineClassName: styles['warningMark'] ?? null, ruler: 'editorOverviewRuler.warningForeground', zIndex: 20 },
  info: { inlineClassName: styles['infoMark'] ?? null, ruler: 'editorOverviewRuler.infoForeground', zIndex: 10 },
} as const;

/** The ruler reads all marks in it with each key: of more than so many it gets the first ones. */
const MOST_IN_RULER = 500;

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
  const lines = state.marked.linesToSet(wanted, MOST_IN_RULER, most);
  if (lines === null) return false;
  for (const [line, marks] of lines) monaco.editor.setModelMarkers(model, ownerOf(line), marks.map((mark) => markerOf(line, mark)));
  state.draw(lines, wanted);
  return true;
}

/** Monaco sets anew all markers of an owner: each line is one. */
function ownerOf(line: number): string {
  return `kubewright ${line}`;
}

/**
 * How the findings of one model are marked. Monaco's markers lead from one finding to the next (F8) and are not drawn:
 * Monaco would measure the text under each with every key, and draw it over the text. Here they are a style of the text.
 */
class MarkedModel {
  readonly marked = new MarkedLines();
  /** The latest marks that were made of its file, set or not. */
  made: FindingMarks = NO_MARKS;
  readonly #model: monaco.editor.ITextModel;
  /** Ids of decorations, by the line on which they were set. */
  readonly #drawn = new Map<number, readonly string[]>();

  constructor(model: monaco.editor.ITextModel) {
    this.#model = model;
  }

  draw(lines: ReadonlyMap<number, readonly FindingMark[]>, wanted: FindingMarks): void {
    const lastInRuler = wanted.lineOf(MOST_IN_RULER);
    const before = [...lines.keys()].flatMap((line) => this.#drawn.get(line) ?? []);
    const decorations = [...lines].flatMap(([line, marks]) => marks.map((mark) => this.#decorationOf(line, mark, line <= lastInRuler)));
    const ids = this.#model.deltaDecorations(before, decorations);
    let taken = 0;
    for (const [line, marks] of lines) {
      const own = ids.slice(taken, taken + marks.length);
      taken += own.length;
      if (own.length === 0) this.#drawn.delete(line);
      else this.#drawn.set(line, own);
    }
    this.marked.marked(wanted);
  }

  #decorationOf(line: number, { start, end, severity }: FindingMark, inRuler: boolean): monaco.editor.IModelDeltaDecoration {
    const { inlineClassName, ruler, zIndex } = LOOKS[severity];
    // what is marked without a letter is told at the one behind it, or before it
    const until = Math.min(Math.max(end, start + 1), this.#model.getLineMaxColumn(line));
    const from = Math.max(1, Math.min(start, until - 1));
    return {
      range: new monaco.Range(line, from, line, until),
      options: {
        inlineClassName,
        zIndex,
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        overviewRuler: inRuler ? { color: { id: ruler }, position: monaco.editor.OverviewRulerLane.Right } : null,
      },
    };
  }
}

const models = new WeakMap<monaco.editor.ITextModel, MarkedModel>();

function stateOf(model: monaco.editor.ITextModel): MarkedModel {
  const known = models.get(model);
  if (known !== undefined) return known;
  const state = new MarkedModel(model);
  model.onDidChangeContent(({ changes }) => state.marked.edited(changes.map(toViewEdit)));
  // Monaco keeps the markers of a model that is gone for the next one of its name
  model.onWillDispose(() => {
    for (const line of state.marked.marks.byLine.keys()) monaco.editor.setModelMarkers(model, ownerOf(line), []);
  });
  models.set(model, state);
  return state;
}

/** Monaco shows a marker's message as text, never as Markdown or HTML. */
function markerOf(line: number, { start, end, severity, check, message }: FindingMark): monaco.editor.IMarkerData {
  const source = sourceOf(check);
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
