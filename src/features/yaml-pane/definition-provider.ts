import { referredAt, usesAt } from '../../core/assist/in-bundle.ts';
import { positionAt } from '../../core/assist/position.ts';
import type { Path } from '../../core/yaml/path.ts';
import { selected } from '../../store/actions.ts';
import { documentAt, documentOf, fileOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { documentPlaceOf, fileOfDocument, modelRange, rangeOfPath } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { linesOf } from './file-text.ts';
import { indexAtHand } from './index-at-hand.ts';
import { toFileOffset } from './mapping.ts';
import { monaco } from './monaco.ts';
import { pathAt } from './path-at.ts';
import { YAML } from './yaml-language.ts';

/** Leads from a reference to what it means (F12, Ctrl+click), and from an object to what uses it (Shift+F12). */
export function offersDefinitions(models: FileModels): monaco.IDisposable[] {
  return [
    monaco.languages.registerDefinitionProvider(YAML, {
      provideDefinition: async (model, position) => {
        const index = await indexAtHand();
        const found = pathUnder(models, model, position);
        if (index === null || found === null) return null;
        const referred = referredAt({ index, key: found.key }, found.path);
        return (referred?.targets ?? []).flatMap(({ object, path }) => {
          const location = locationOf(models, object.key, path);
          return location === null ? [] : [{ ...location, originSelectionRange: found.range }];
        });
      },
    }),
    monaco.languages.registerReferenceProvider(YAML, {
      provideReferences: async (model, position) => {
        const index = await indexAtHand();
        const found = pathUnder(models, model, position);
        if (index === null || found === null) return null;
        const uses = usesAt({ index, key: found.key }, found.path);
        return uses.flatMap(({ from, reference }) => locationOf(models, from.key, reference.path) ?? []);
      },
    }),
  ];
}

interface PathUnder {
  readonly key: string;
  readonly path: Path;
  readonly range: monaco.Range;
}

/** The key or value under a position. */
export function pathUnder(models: FileModels, model: monaco.editor.ITextModel, position: monaco.IPosition): PathUnder | null {
  const place = documentPlaceOf(models, model, position);
  if (place === null) return null;
  const { document, offset, file, start } = place;
  const cursor = positionAt(document.text, offset);
  if (cursor.at !== 'key' && cursor.at !== 'value') return null;
  const path = cursor.at === 'key' ? [...cursor.path, cursor.token.text] : cursor.path;
  return { key: document.id, path, range: modelRange(file, start, cursor.token.range) };
}

/** Where a path of a document stands, in the model of its file, which is made when there is none yet. */
function locationOf(models: FileModels, key: string, path: Path): monaco.languages.Location | null {
  const place = fileOfDocument(key);
  if (place === null) return null;
  const { file, document, start } = place;
  return { uri: models.modelOf(file).uri, range: rangeOfPath(file, document, start, path) };
}

/**
 * Opens the places that definitions and references lead to, in whatever file: the store selects them, so that the
 * form and the list follow; the cursor goes there too.
 * @param show puts the cursor at a place of a file, when the editor shows that file
 */
export function opensPlaces(models: FileModels, show: (fileId: string, position: monaco.IPosition) => void): monaco.IDisposable {
  return monaco.editor.registerEditorOpener({
    openCodeEditor: (_source, resource, at) => {
      const fileId = models.fileIdOf(monaco.editor.getModel(resource));
      const file = fileId === null ? null : fileOf(store.getState().files, fileId);
      if (file === null || at === undefined) return false;
      const position = monaco.Range.isIRange(at) ? { lineNumber: at.startLineNumber, column: at.startColumn } : at;
      const offset = toFileOffset(linesOf(file), { line: position.lineNumber, column: position.column });
      const place = documentAt(file, offset);
      if (place === null) return false;
      const path = pathAt(documentOf(place.document), offset - place.start);
      selected({ documentId: place.document.id, path, by: 'yaml' }); // as if the user had clicked there: nothing takes the focus
      show(file.id, position);
      return true;
    },
  });
}
