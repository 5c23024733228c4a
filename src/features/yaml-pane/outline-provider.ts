import { type OutlineSymbol, outlineOf } from '../../core/assist/outline.ts';
import { headOf } from '../../core/bundle/head.ts';
import type { Range } from '../../core/text/edit.ts';
import { viewOf } from '../../store/documents.ts';
import type { DocumentState, FileState } from '../../store/state.ts';
import { fileOfModel, modelRange, presentRange } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { monaco } from './monaco.ts';
import { YAML } from './yaml-language.ts';

/** Files of more text than this are listed by their documents alone: to read them all would take too long. */
const READ_WHOLE_CHARACTERS = 512 * 1024;

const NOT_READ = { document: null, stale: false };

/** A range of a document's text, in the model. */
type RangeIn = (range: Range) => monaco.Range;

/** The table of contents of a file (Ctrl+Shift+O). @returns what ends it. */
export function offersOutline(models: FileModels): monaco.IDisposable {
  return monaco.languages.registerDocumentSymbolProvider(YAML, {
    displayName: 'Kubewright',
    provideDocumentSymbols: (model) => {
      const file = fileOfModel(models, model);
      return file === null ? [] : symbolsOf(file);
    },
  });
}

function symbolsOf(file: FileState): monaco.languages.DocumentSymbol[] {
  const length = file.documents.reduce((sum, { text }) => sum + text.length, 0);
  const symbols: monaco.languages.DocumentSymbol[] = [];
  let start = 0;
  for (const document of file.documents) {
    const at = start;
    const { document: read, stale } = length > READ_WHOLE_CHARACTERS ? NOT_READ : viewOf(document);
    const outline = read === null ? null : outlineOf(read);
    const rangeIn = (range: Range): monaco.Range => modelRange(file, at, stale ? presentRange(document, range) : range);
    const symbol = outline === null ? headSymbol(document, rangeIn) : monacoSymbol(outline, rangeIn);
    if (symbol !== null) symbols.push(symbol);
    start += document.text.length;
  }
  return symbols;
}

/** A document by what its first lines say: it is long, or cannot be read. */
function headSymbol({ text }: DocumentState, rangeIn: RangeIn): monaco.languages.DocumentSymbol | null {
  const { kind, name } = headOf(text);
  if (kind === null && name === null) return null;
  const content = Math.max(0, text.search(/^(?!---|#)\S/m));
  const first = { start: content, end: content };
  return monacoSymbol({
    name: name ?? kind ?? '', detail: name === null ? '' : (kind ?? ''), what: 'document', path: [],
    range: { start: content, end: text.trimEnd().length }, selection: first, children: [],
  }, rangeIn);
}

function monacoSymbol(symbol: OutlineSymbol, rangeIn: RangeIn): monaco.languages.DocumentSymbol {
  const { name, detail, what, range, selection, children } = symbol;
  return {
    name: what === 'document' && detail !== '' ? `${detail} ${name}` : name,
    detail,
    kind: kindOf(what),
    tags: [],
    range: rangeIn(range),
    selectionRange: rangeIn(selection),
    children: children.map((child) => monacoSymbol(child, rangeIn)),
  };
}

function kindOf(what: OutlineSymbol['what']): monaco.languages.SymbolKind {
  const { SymbolKind } = monaco.languages;
  switch (what) {
    case 'document':
      return SymbolKind.File;
    case 'map':
      return SymbolKind.Object;
    case 'list':
      return SymbolKind.Array;
    case 'item':
      return SymbolKind.Struct;
    case 'text':
      return SymbolKind.String;
  }
}
