import type { Finding } from '../../core/checks/check.ts';
import { CHECK_WORDS } from '../../core/checks/index.ts';
import type { Language } from '../../core/localized.ts';
import type { DocumentId } from '../../store/state.ts';
import { textIn } from '../../ui/language.tsx';
import { SEVERITY_NAMES } from '../../ui/SeverityMark.tsx';
import { escapeMarkdown } from './markdown.ts';

/** The editor's command that does the fix of a finding; takes the ids of its document and of itself. */
export const FIX_COMMAND = 'kubewright.fix';

const SOURCES: ReadonlyMap<string, string> = new Map(CHECK_WORDS.map(({ id, source }) => [id, source]));

/** The address where the reason of a check can be read; undefined for what is no check of the catalogue. */
export function sourceOf(check: string): string | undefined {
  return SOURCES.get(check);
}

/**
 * What is wrong, how grave it is, which check says so, and the fix as a link to its command: Markdown in which all that
 * may come from a manifest is escaped.
 * @param mayFix false: without the fix
 */
export function findingText(
  { id, severity, check, message, fix }: Pick<Finding, 'id' | 'severity' | 'check' | 'message' | 'fix'>,
  documentId: DocumentId,
  language: Language,
  mayFix: boolean,
): string {
  const source = sourceOf(check);
  const name = escapeMarkdown(check);
  const facts = [
    escapeMarkdown(textIn(language, SEVERITY_NAMES[severity])),
    source === undefined ? name : `[${name}](<${source}>)`,
    ...(fix === null || !mayFix ? [] : [`[${escapeMarkdown(textIn(language, fix.label))}](${commandLink(documentId, id)})`]),
  ];
  return `${escapeMarkdown(textIn(language, message))}\n\n${facts.join(' · ')}`;
}

function commandLink(...values: readonly string[]): string {
  // `encodeURIComponent` leaves what Markdown takes for the end of a link
  return `command:${FIX_COMMAND}?${encodeURIComponent(JSON.stringify(values)).replace(/[()']/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;
}
