import type { Language } from '../../core/localized.ts';
import { selected } from '../../store/actions.ts';
import { currentFindings } from '../../store/findings.ts';
import { findingFixed } from '../../store/fix-finding.ts';
import { mayWrite, store } from '../../store/store.ts';
import { textIn } from '../../ui/language.tsx';
import type { FileModels } from './file-models.ts';
import { FIX_COMMAND } from './finding-text.ts';
import { findingsOnLines } from './findings-here.ts';
import { monaco } from './monaco.ts';
import { YAML } from './yaml-language.ts';

/**
 * Offers the fixes of findings on their lines (Ctrl+.), those that need no choice of the user before the others.
 * @returns what ends it.
 */
export function offersQuickFixes(models: FileModels, language: Language): monaco.IDisposable[] {
  return [
    monaco.editor.registerCommand(FIX_COMMAND, (_accessor, documentId: unknown, findingId: unknown) => fix(documentId, findingId)),
    monaco.languages.registerCodeActionProvider(YAML, {
      provideCodeActions: (model, { startLineNumber, endLineNumber }) => {
        const found = mayWrite(store.getState()) ? findingsOnLines(models, model, startLineNumber, endLineNumber) : [];
        const actions = found.flatMap(({ finding, documentId }): monaco.languages.CodeAction[] => {
          if (finding.fix === null) return [];
          const title = textIn(language, finding.fix.label);
          return [{ title, kind: 'quickfix', isPreferred: finding.fix.safe, command: { id: FIX_COMMAND, title, arguments: [documentId, finding.id] } }];
        });
        return { actions: actions.toSorted((left, right) => Number(right.isPreferred) - Number(left.isPreferred)), dispose: () => {} };
      },
    }),
  ];
}

/** Nothing is done when the text has changed since the fix was offered. */
function fix(documentId: unknown, findingId: unknown): void {
  if (typeof documentId !== 'string') return;
  const run = currentFindings().documents.get(documentId);
  const finding = run?.findings.find(({ id }) => id === findingId);
  if (finding === undefined || !findingFixed(finding)) return;
  selected({ documentId, path: finding.path, by: 'yaml' }); // whoever fixes in the text stays in it
}
