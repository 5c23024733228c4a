import type { Language } from '../../core/localized.ts';
import { mayWrite, store } from '../../store/store.ts';
import { textIn } from '../../ui/language.tsx';
import { SEVERITY_NAMES } from '../../ui/SeverityMark.tsx';
import type { FileModels } from './file-models.ts';
import { type FindingHere, findingsOnLines, sourceOf } from './findings-here.ts';
import { escapeMarkdown } from './markdown.ts';
import { monaco } from './monaco.ts';
import { FIX_COMMAND } from './quick-fixes.ts';
import { YAML } from './yaml-language.ts';

/** Tells the findings that are marked where the pointer is, each with its fix. */
export function offersFindingHovers(models: FileModels, language: Language): monaco.IDisposable {
  return monaco.languages.registerHoverProvider(YAML, {
    provideHover: (model, position) => {
      const found = findingsOnLines(models, model, position.lineNumber, position.lineNumber).filter(({ range }) => range.containsPosition(position));
      const [first, ...others] = found;
      if (first === undefined) return null;
      const contents = found.map((here) => ({
        value: findingText(here, language),
        isTrusted: { enabledCommands: [FIX_COMMAND] },
        supportHtml: false,
      }));
      return { range: others.reduce((range, other) => range.plusRange(other.range), first.range), contents };
    },
  });
}

/** What a finding says, how grave it is, which check says so, and its fix: Markdown in which all that is not ours is escaped. */
export function findingText({ finding, documentId }: Pick<FindingHere, 'finding' | 'documentId'>, language: Language): string {
  const { id, severity, check, message, fix } = finding;
  const source = sourceOf(check);
  const name = escapeMarkdown(check);
  const facts = [
    escapeMarkdown(textIn(language, SEVERITY_NAMES[severity])),
    source === undefined ? name : `[${name}](<${source}>)`,
    ...(fix === null || !mayWrite(store.getState()) ? [] : [`[${escapeMarkdown(textIn(language, fix.label))}](${commandLink(documentId, id)})`]),
  ];
  return `${escapeMarkdown(textIn(language, message))}\n\n${facts.join(' · ')}`;
}

function commandLink(...values: readonly string[]): string {
  // what Markdown takes for the end of a link is left as it is by `encodeURIComponent`
  return `command:${FIX_COMMAND}?${encodeURIComponent(JSON.stringify(values)).replace(/[()']/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;
}
