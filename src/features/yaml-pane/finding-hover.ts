import type { Language } from '../../core/localized.ts';
import { mayWrite, store } from '../../store/store.ts';
import type { FileModels } from './file-models.ts';
import { FIX_COMMAND, findingText } from './finding-text.ts';
import { findingsOnLines } from './findings-here.ts';
import { monaco } from './monaco.ts';
import { YAML } from './yaml-language.ts';

/** Tells the findings that are marked where the pointer is, each with its fix. */
export function offersFindingHovers(models: FileModels, language: Language): monaco.IDisposable {
  return monaco.languages.registerHoverProvider(YAML, {
    provideHover: (model, position) => {
      const found = findingsOnLines(models, model, position.lineNumber, position.lineNumber).filter(({ range }) => range.containsPosition(position));
      const [first, ...others] = found;
      if (first === undefined) return null;
      const mayFix = mayWrite(store.getState());
      return {
        range: others.reduce((range, other) => range.plusRange(other.range), first.range),
        contents: found.map(({ finding, documentId }) => ({
          value: findingText(finding, documentId, language, mayFix),
          isTrusted: { enabledCommands: [FIX_COMMAND] },
          supportHtml: false,
        })),
      };
    },
  });
}
