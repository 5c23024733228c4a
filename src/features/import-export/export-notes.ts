import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { BundleRun } from '../../core/checks/run.ts';
import type { Localized } from '../../core/localized.ts';
import { textOf } from '../../store/documents.ts';
import type { FileState } from '../../store/state.ts';
import type { TextValues } from '../../ui/language.tsx';
import { EXPORT_WORDS } from './export-words.ts';

/** Something to know before a bundle leaves. */
export interface ExportNote {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: Localized;
  readonly values?: TextValues;
}

/** What is to be said of the work as it is, the gravest first. */
export function exportNotes(files: readonly FileState[], run: BundleRun, index: ObjectIndex, version: string): readonly ExportNote[] {
  const findings = [...run.documents.values()].flatMap((document) => document.findings);
  const removed = findings.filter(({ check }) => check === 'api-removed').length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const secrets = index.ofKind('Secret').filter(({ summary }) => summary.parts.length > 0).length;
  const recoded = files.filter((file) => file.encoding === 'euc-kr' && textOf(file) !== file.imported);
  return [
    ...(removed > 0 ? [{ severity: 'error', text: EXPORT_WORDS.removed, values: { count: removed, version } } as const] : []),
    ...(errors > 0 ? [{ severity: 'error', text: EXPORT_WORDS.errors, values: { count: errors } } as const] : []),
    ...(secrets > 0 ? [{ severity: 'warning', text: EXPORT_WORDS.secrets, values: { count: secrets } } as const] : []),
    ...(warnings > 0 ? [{ severity: 'warning', text: EXPORT_WORDS.warnings, values: { count: warnings } } as const] : []),
    ...recoded.map(({ name }) => ({ severity: 'info', text: EXPORT_WORDS.recoded, values: { name } }) as const),
  ];
}

