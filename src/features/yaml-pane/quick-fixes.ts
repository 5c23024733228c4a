import type { Finding } from '../../core/checks/check.ts';
import { selected } from '../../store/actions.ts';
import { fileOf } from '../../store/documents.ts';
import { currentFindings } from '../../store/findings.ts';
import { findingFixed } from '../../store/fix-finding.ts';
import { mayWrite, store } from '../../store/store.ts';
import type { FileModels } from './file-models.ts';
import { linesOf } from './file-text.ts';
import { monaco } from './monaco.ts';
import { YAML } from './yaml-language.ts';

const FIX_COMMAND = 'kubewright.fix';
const NONE: monaco.languages.CodeActionList = { actions: [], dispose: () => {} };

/**
 * Offers the fixes of findings on their lines (Ctrl+.), those that need no choice of the user before the others.
 * @returns what ends it.
 */
export function offersQuickFixes(models: FileModels, label: (finding: Finding) => string): monaco.IDisposable[] {
  return [
    monaco.editor.registerCommand(FIX_COMMAND, (_accessor, documentId: unknown, findingId: unknown) => fix(documentId, findingId)),
    monaco.languages.registerCodeActionProvider(YAML, {
      provideCodeActions: (model, range) => {
        const state = store.getState();
        const fileId = models.fileIdOf(model);
        const file = fileId === null ? null : fileOf(state.files, fileId);
        if (file === null || !mayWrite(state)) return NONE;
        const lines = linesOf(file);
        const actions: monaco.languages.CodeAction[] = [];
        let offset = 0;
        for (const { id, text } of file.documents) {
          const run = currentFindings().documents.get(id);
          for (const finding of run?.text === text ? run.findings : []) {
            const { line } = lines.position(offset + finding.range.start);
            if (finding.fix === null || line < range.startLineNumber || line > range.endLineNumber) continue;
            const title = label(finding);
            actions.push({ title, kind: 'quickfix', isPreferred: finding.fix.safe, command: { id: FIX_COMMAND, title, arguments: [id, finding.id] } });
          }
          offset += text.length;
        }
        return { ...NONE, actions: actions.toSorted((left, right) => Number(right.isPreferred) - Number(left.isPreferred)) };
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
