import type { Completion, Knowledge } from '../../core/assist/completion.ts';
import { completionsFor } from '../../core/assist/complete.ts';
import type { Cursor } from '../../core/assist/cursor.ts';
import { choicesIn, mendedAt } from '../../core/assist/in-bundle.ts';
import { positionAt } from '../../core/assist/position.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { Language } from '../../core/localized.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { documentOf, viewOf } from '../../store/documents.ts';
import { currentTargetVersion } from '../../store/preferences.ts';
import { descriptionOf } from '../../store/schema.ts';
import type { DocumentState } from '../../store/state.ts';
import { mayWrite, store } from '../../store/store.ts';
import { completionDetail, noteWords } from './assist-words.ts';
import { documentPlaceOf, modelRange, type DocumentPlace } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { escapeMarkdown } from './markdown.ts';
import { indexAtHand } from './index-at-hand.ts';
import { monaco } from './monaco.ts';
import { schemaAtHand } from './schema-at-hand.ts';
import { YAML } from './yaml-language.ts';

const NONE: monaco.languages.CompletionList = { suggestions: [] };

/** A completion on its way through Monaco, which gives back what it was given. */
interface Suggestion extends monaco.languages.CompletionItem {
  readonly made: Completion;
}

/** Offers what can stand at the cursor. @returns what ends it. */
export function offersCompletions(models: FileModels, language: Language): monaco.IDisposable {
  return monaco.languages.registerCompletionItemProvider(YAML, {
    triggerCharacters: [' '],
    provideCompletionItems: async (model, position, { triggerKind }) => {
      const [schema, index] = await Promise.all([schemaAtHand(), indexAtHand()]);
      const place = documentPlaceOf(models, model, position);
      if (schema === null || index === null || place === null || !mayWrite(store.getState())) return NONE;
      const cursor = positionAt(place.document.text, place.offset);
      const byItself = triggerKind === monaco.languages.CompletionTriggerKind.TriggerCharacter;
      if (byItself && !isBehindColon(cursor)) return NONE;
      const found = completionsFor(cursor, knowledgeAt(place, cursor, schema, index));
      // a blank behind a colon brings up what there is to choose, not the blocks that could follow
      const shown = byItself ? found.filter(({ what }) => what === 'value' || what === 'name') : found;
      return { suggestions: shown.map((made, index) => suggestionOf(made, index, place, language)) };
    },
    resolveCompletionItem: async (item) => {
      const documentation = isSuggestion(item) ? await documentationOf(item.made, language) : null;
      return documentation === null ? item : { ...item, documentation };
    },
  });
}

function isBehindColon(cursor: Cursor): boolean {
  return cursor.at === 'value' && cursor.placed === 'behind' && cursor.token.text === '';
}

function knowledgeAt({ document }: DocumentPlace, cursor: Cursor, schema: Schema, index: ObjectIndex): Knowledge {
  const choices = choicesIn({ index, key: document.id, document: readable(document, cursor) });
  return { schema, target: currentTargetVersion(), choices };
}

/** The document as it reads, else without the half-typed word, else as it last read. */
function readable(state: DocumentState, cursor: Cursor): YamlDocument {
  const document = documentOf(state);
  if (document.error === null && document.root !== null) return document;
  return mendedAt(state.text, cursor) ?? viewOf(state).document;
}

function suggestionOf(made: Completion, index: number, place: DocumentPlace, language: Language): Suggestion {
  const { InsertAsSnippet, KeepWhitespace } = monaco.languages.CompletionItemInsertTextRule;
  const snippet = /(?<!\\)\$/.test(made.snippet);
  const detail = completionDetail(made, language);
  return {
    // the blank parts the two for assistive technology, which reads them as one text
    label: detail === '' ? made.label : { label: made.label, description: ` ${detail}` },
    kind: kindOf(made),
    ...(made.note === null ? {} : { tags: [monaco.languages.CompletionItemTag.Deprecated] }),
    // a text without stops goes in as it is, so that Enter behind a word that is complete is a line break
    insertText: snippet ? made.snippet : made.snippet.replace(/\\([\\$}])/g, '$1'),
    insertTextRules: snippet ? InsertAsSnippet | KeepWhitespace : KeepWhitespace,
    range: modelRange(place.file, place.start, made.range),
    filterText: made.filter,
    sortText: String(index).padStart(5, '0'),
    ...(made.goesOn ? { command: { id: 'editor.action.triggerSuggest', title: made.label } } : {}),
    made,
  };
}

function kindOf({ what }: Completion): monaco.languages.CompletionItemKind {
  const { CompletionItemKind } = monaco.languages;
  switch (what) {
    case 'key':
      return CompletionItemKind.Field;
    case 'value':
      return CompletionItemKind.EnumMember;
    case 'name':
      return CompletionItemKind.Reference;
    case 'item':
      return CompletionItemKind.Struct;
    case 'document':
      return CompletionItemKind.File;
  }
}

function isSuggestion(item: monaco.languages.CompletionItem): item is Suggestion {
  return 'made' in item;
}

async function documentationOf(made: Completion, language: Language): Promise<monaco.IMarkdownString | null> {
  const { docs, note } = made;
  const said = docs === null ? null : await descriptionOf(docs.definition, docs.member);
  const speaks = note === null ? null : noteWords(note, currentTargetVersion(), language);
  const parts = [speaks, said].filter((part) => part !== null).map(escapeMarkdown);
  return parts.length === 0 ? null : { value: parts.join('\n\n'), isTrusted: false, supportHtml: false };
}
