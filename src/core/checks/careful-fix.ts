import { attachedComments, commentsOfEarlierEntries } from '../yaml/attached-comments.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';
import type { Fix, FixStep } from './check.ts';

/** The fix as it may be offered in a document: what would take a comment with it is done only when somebody asks for it. */
export function carefulFix(document: YamlDocument, fix: Fix): Fix {
  return fix.safe && fix.steps.some((step) => takesComment(document, step)) ? { ...fix, safe: false } : fix;
}

function takesComment(document: YamlDocument, step: FixStep): boolean {
  if (step.op === 'remove') return attachedComments(document, removedBy(document, step.path, step.withEmpty ?? [])).length > 0;
  return step.op === 'remove-earlier-entries' && commentsOfEarlierEntries(document, step.path).length > 0;
}

/** The topmost path that goes: an ancestor, where it is left with nothing and may go too. */
function removedBy(document: YamlDocument, path: Path, withEmpty: readonly string[]): Path {
  const parent = path.slice(0, -1);
  if (!withEmpty.includes(String(parent.at(-1)))) return path;
  const holder = locate(document, parent)?.node;
  const members = holder?.kind === 'map' ? holder.pairs : holder?.kind === 'list' ? holder.items : [];
  return members.length === 1 ? removedBy(document, parent, withEmpty) : path;
}
