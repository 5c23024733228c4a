import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import { filesEdited, redone, undone } from '../../store/actions.ts';
import type { EditOrigin, FileId, FileState } from '../../store/state.ts';
import { subscribeToFileEdits } from '../../store/store.ts';
import type { FileChange } from '../../store/store.ts';
import { FileBinding } from './file-binding.ts';
import type { ViewEdit } from './mapping.ts';
import { viewText } from './mapping.ts';
import { linesOf } from './file-text.ts';
import { monaco } from './monaco.ts';
import { YAML } from './yaml-language.ts';

interface OpenFile {
  readonly model: monaco.editor.ITextModel;
  readonly binding: FileBinding;
  documents: FileState['documents'];
}

export interface ModelEvents {
  /** A change that came from outside was applied; its last edit ended at `end`. */
  readonly onApplied: (model: monaco.editor.ITextModel, origin: EditOrigin, end: monaco.IPosition) => void;
  /** A model was not what the edits say and was corrected (see `BindingOptions`). */
  readonly onMismatch: () => void;
}

/**
 * One Monaco model for each file that was shown, kept equal to the store's text by its binding. The store's history
 * is the only one: a model's undo and redo are the store's, whoever calls them.
 */
export class FileModels {
  readonly #open = new Map<FileId, OpenFile>();
  readonly #unsubscribe: () => void;
  readonly #events: ModelEvents;
  #lastEnd: monaco.IPosition | null = null;

  constructor(events: ModelEvents) {
    this.#events = events;
    this.#unsubscribe = subscribeToFileEdits((change) => this.#filesChanged(change));
  }

  /** The model of a file, made when first asked for. */
  modelOf(file: FileState): monaco.editor.ITextModel {
    const open = this.#open.get(file.id) ?? this.#opened(file);
    // the store may have changed without telling its edits (work restored, taken over)
    if (open.documents !== file.documents) {
      open.documents = file.documents;
      open.binding.fileChanged(null, linesOf(file));
    }
    return open.model;
  }

  /** The model of a file that was shown; null before. */
  openModel(fileId: FileId): monaco.editor.ITextModel | null {
    return this.#open.get(fileId)?.model ?? null;
  }

  bindingOf(model: monaco.editor.ITextModel | null): FileBinding | null {
    for (const open of this.#open.values()) if (open.model === model) return open.binding;
    return null;
  }

  fileIdOf(model: monaco.editor.ITextModel | null): FileId | null {
    for (const [fileId, open] of this.#open) if (open.model === model) return fileId;
    return null;
  }

  dispose(): void {
    this.#unsubscribe();
    for (const { model } of this.#open.values()) model.dispose();
    this.#open.clear();
  }

  #opened(file: FileState): OpenFile {
    const lines = linesOf(file);
    const uri = monaco.Uri.from({ scheme: 'kubewright', path: `/${file.id}/${file.name}` }); // the name is shown where places of several files are listed
    const model = createYamlModel(lines.text(0, lines.length), uri);
    model.undo = () => void undone();
    model.redo = () => void redone();
    const view = {
      text: () => model.getValue(),
      length: () => model.getValueLength(),
      lineCount: () => model.getLineCount(),
      apply: (edits: readonly ViewEdit[]) => {
        const inverse = model.applyEdits(edits.map(toMonacoEdit), true);
        this.#lastEnd = inverse.map(({ range }) => endOf(range)).toSorted(monaco.Position.compare).at(-1) ?? null;
      },
    };
    const send = (edits: readonly { start: number; end: number; text: string }[]): void => {
      const fileEdits = edits.map((edit) => ({ ...edit, fileId: file.id }));
      filesEdited(fileEdits, 'yaml', binding.composing || isTyping(edits) ? { group: `yaml:${file.id}` } : {});
    };
    const binding = new FileBinding(view, lines, send, { strict: import.meta.env.DEV, onMismatch: this.#events.onMismatch });
    model.onDidChangeContent(({ changes }) => binding.viewChanged(changes.map(toViewEdit)));
    const open = { model, binding, documents: file.documents };
    this.#open.set(file.id, open);
    return open;
  }

  #filesChanged({ edits, origin, before, after }: FileChange): void {
    for (const [fileId, open] of this.#open) {
      const file = after.find(({ id }) => id === fileId);
      if (file === undefined) {
        this.#open.delete(fileId);
        open.model.dispose();
        continue;
      }
      const language = languageOf(file.name);
      if (open.model.getLanguageId() !== language) monaco.editor.setModelLanguage(open.model, language);
      if (file.documents === open.documents) continue;
      const known = before.find(({ id }) => id === fileId)?.documents === open.documents;
      const own = edits.filter((edit) => edit.fileId === fileId);
      open.documents = file.documents;
      this.#lastEnd = null;
      open.binding.fileChanged(known ? own : null, linesOf(file));
      if (this.#lastEnd !== null) this.#events.onApplied(open.model, origin, this.#lastEnd);
    }
  }
}

/** A model of a file's text as the view has it; a Dockerfile is no YAML. */
export function createYamlModel(text: string, uri: monaco.Uri): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(viewText(text), languageOf(uri.path), uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  return model;
}

function languageOf(name: string): string {
  return isDockerfileName(name) ? 'plaintext' : YAML;
}

/** Single characters and line breaks continue a step of the history; what is pasted or replaced is one of its own. */
function isTyping(edits: readonly { readonly text: string }[]): boolean {
  return edits.every(({ text }) => text.length <= 1 || /^(?:\r\n?|\n)[ \t]*$/.test(text));
}

function toMonacoEdit({ start, end, text }: ViewEdit): monaco.editor.IIdentifiedSingleEditOperation {
  return { range: new monaco.Range(start.line, start.column, end.line, end.column), text };
}

export function toViewEdit({ range, text }: monaco.editor.IModelContentChange): ViewEdit {
  return {
    start: { line: range.startLineNumber, column: range.startColumn },
    end: { line: range.endLineNumber, column: range.endColumn },
    text,
  };
}

function endOf(range: monaco.IRange): monaco.Position {
  return new monaco.Position(range.endLineNumber, range.endColumn);
}
