import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import { samePath } from '../../core/yaml/path.ts';
import type { Path } from '../../core/yaml/path.ts';
import { selected } from '../../store/actions.ts';
import { documentAt, documentOf, fileOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import type { FileModels } from './file-models.ts';
import { linesOf } from './file-text.ts';
import { toFileOffset } from './mapping.ts';
import type { monaco } from './monaco.ts';
import { pathAt } from './path-at.ts';

/**
 * Selects in the store what the user's cursor is in, once a frame. Moves that are not the user's (edits from outside,
 * undo, another file shown) select nothing, so nothing goes round.
 */
export function selectsByCursor(editor: monaco.editor.ICodeEditor, models: FileModels): monaco.IDisposable[] {
  let frame = 0;
  const select = (): void => {
    frame = 0;
    const model = editor.getModel();
    const position = editor.getPosition();
    const state = store.getState();
    const fileId = models.fileIdOf(model);
    const file = fileId === null ? null : fileOf(state.files, fileId);
    if (file === null || position === null || models.bindingOf(model)?.holding === true) return;
    const offset = toFileOffset(linesOf(file), { line: position.lineNumber, column: position.column });
    // a Dockerfile goes by its first document, whatever its lines look like
    const isYaml = !isDockerfileName(file.name);
    const place = documentAt(file, isYaml ? offset : 0);
    if (place === null) return;
    const path = isYaml ? pathAt(documentOf(place.document), offset - place.start) : null;
    const { selection } = state;
    if (selection.documentId === place.document.id && sameOrBothNull(selection.path, path)) return;
    selected({ documentId: place.document.id, path, by: 'yaml' });
  };
  return [
    editor.onDidChangeCursorPosition(({ source }) => {
      if (source !== 'mouse' && source !== 'keyboard') return;
      if (frame === 0) frame = requestAnimationFrame(select);
    }),
    { dispose: () => cancelAnimationFrame(frame) },
  ];
}

function sameOrBothNull(left: Path | null, right: Path | null): boolean {
  return left === null || right === null ? left === right : samePath(left, right);
}
