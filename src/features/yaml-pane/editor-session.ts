import type { Language } from '../../core/localized.ts';
import type { EditOrigin, FileId, FileState } from '../../store/state.ts';
import { offersCompletions } from './completion-provider.ts';
import { selectsByCursor } from './cursor-selection.ts';
import { offersDefinitions, opensPlaces } from './definition-provider.ts';
import { EDITOR_OPTIONS } from './editor-options.ts';
import { readsLinesBeforeEnter } from './enter-indent.ts';
import { FileModels } from './file-models.ts';
import { offersFindingHovers } from './finding-hover.ts';
import { drawsGuidesWithFocus } from './focus-guides.ts';
import { offersHovers } from './hover-provider.ts';
import { leavesByEscape } from './leave-editor.ts';
import { monaco } from './monaco.ts';
import { offersOutline } from './outline-provider.ts';
import { offersQuickFixes } from './quick-fixes.ts';
import { renamesByKey } from './rename-action.ts';
import { drawsSelectedBlanks } from './selected-blanks.ts';
import { WORDS } from './words.ts';

export interface SessionEvents {
  readonly onPosition: (line: number, column: number) => void;
  /** Whether Tab now leaves the editor. */
  readonly onLeaves: (leaves: boolean) => void;
}

/** The editor, the models it shows one at a time, and what both need of each other. Lives as long as its element. */
export class EditorSession {
  readonly editor: monaco.editor.IStandaloneCodeEditor;
  readonly models: FileModels;
  readonly #events: SessionEvents;
  readonly #language: Language;
  readonly #editors = new Set<monaco.editor.ICodeEditor>();
  readonly #viewStates = new Map<FileId, monaco.editor.ICodeEditorViewState>();
  #shown: FileId | null = null;
  #drawing = false;
  /** Where the cursor goes when the file is shown. */
  #awaited: { readonly fileId: FileId; readonly position: monaco.IPosition } | null = null;
  readonly #end: () => void;

  constructor(element: HTMLElement, language: Language, events: SessionEvents) {
    this.#events = events;
    this.#language = language;
    this.editor = monaco.editor.create(element, { ...EDITOR_OPTIONS, model: null });
    let mismatches = 0;
    element.dataset['mismatches'] = '0';
    this.models = new FileModels({
      onApplied: (model, origin, end) => {
        this.#follow(model, origin, end);
        this.#drawWithTheEvent(model);
      },
      // on the page, where browser tests see that there are none
      onMismatch: () => (element.dataset['mismatches'] = String(++mismatches)),
    });
    const offers = [
      ...offersQuickFixes(this.models, language),
      offersCompletions(this.models, language),
      offersHovers(this.models, language),
      offersFindingHovers(this.models, language),
      offersOutline(this.models),
      ...offersDefinitions(this.models),
      opensPlaces(this.models, (fileId, position) => this.#goTo(fileId, position)),
    ];
    const end = this.adopt(this.editor);
    this.#end = () => {
      end();
      for (const offer of offers) offer.dispose();
    };
  }

  /** Shows a file where it was last left. */
  show(file: FileState): void {
    const model = this.models.modelOf(file);
    if (this.editor.getModel() === model) return;
    const left = this.editor.saveViewState();
    if (this.#shown !== null && left !== null) this.#viewStates.set(this.#shown, left);
    this.models.bindingOf(this.editor.getModel())?.compositionEnded();
    this.editor.setModel(model);
    this.editor.restoreViewState(this.#viewStates.get(file.id) ?? null);
    this.#shown = file.id;
    const awaited = this.#awaited;
    if (awaited?.fileId === file.id) this.#goTo(file.id, awaited.position);
    const { lineNumber, column } = this.editor.getPosition() ?? { lineNumber: 1, column: 1 };
    this.#events.onPosition(lineNumber, column);
  }

  /**
   * Gives an editor of these models what all of them have: composition kept from edits, the way out by keyboard, and
   * the selection that follows the cursor. @returns what ends it.
   */
  adopt(editor: monaco.editor.IStandaloneCodeEditor): () => void {
    this.#editors.add(editor);
    const binding = () => this.models.bindingOf(editor.getModel());
    const listeners = [
      editor.onDidCompositionStart(() => binding()?.compositionStarted()),
      editor.onDidCompositionEnd(() => binding()?.compositionEnded()),
      editor.onDidBlurEditorText(() => binding()?.compositionEnded()),
      editor.onDidChangeCursorPosition(({ position }) => this.#events.onPosition(position.lineNumber, position.column)),
      ...leavesByEscape(editor, WORDS.leaveAction[this.#language], this.#events.onLeaves),
      renamesByKey(editor, this.models, WORDS.renameAction[this.#language]),
      ...selectsByCursor(editor, this.models),
      readsLinesBeforeEnter(editor),
      drawsSelectedBlanks(editor),
      drawsGuidesWithFocus(editor),
    ];
    return () => {
      this.#editors.delete(editor);
      for (const listener of listeners) listener.dispose();
    };
  }

  dispose(): void {
    this.#end();
    this.editor.dispose();
    this.models.dispose();
  }

  #goTo(fileId: FileId, position: monaco.IPosition): void {
    this.#awaited = null;
    if (this.#shown !== fileId) {
      this.#awaited = { fileId, position };
      return;
    }
    this.editor.setPosition(position, 'navigation');
    this.editor.revealPositionInCenterIfOutsideViewport(position, monaco.editor.ScrollType.Immediate);
    this.editor.focus();
  }

  /**
   * What was changed elsewhere is drawn at the end of that event. Left to the next frame, the page would be laid out
   * twice in it: once for the field that was typed into, to find out what lies under the pointer, and again for this.
   */
  #drawWithTheEvent(model: monaco.editor.ITextModel): void {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (this.editor.getModel() === model) this.editor.render();
    });
  }

  /** After undo and redo the cursor is where the text changed, as in any editor, if the user is in the text. */
  #follow(model: monaco.editor.ITextModel, origin: EditOrigin, end: monaco.IPosition): void {
    if (origin !== 'undo' && origin !== 'redo') return;
    for (const editor of this.#editors) {
      if (editor.getModel() !== model || !editor.hasTextFocus()) continue;
      editor.setPosition(end, 'history');
      editor.revealPositionInCenterIfOutsideViewport(end, monaco.editor.ScrollType.Immediate);
    }
  }
}
