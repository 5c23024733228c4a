import { isDeepStrictEqual } from 'node:util';
import { applyEdits, invertEdits } from '../../text/edit.ts';
import { commentsOf } from '../comments.ts';
import type { YamlDocument } from '../document.ts';
import type { RefusalCode } from '../edit-result.ts';
import { parseDocument } from '../parse.ts';
import type { Attempt } from './edit-attempts.ts';
import { toJson } from '../value.ts';
import { difference, plainOf, type Plain } from './plain-tree.ts';

export type Verdict =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly code: RefusalCode }
  | { readonly outcome: 'wrong value' | 'bytes outside' | 'comment lost' | 'threw'; readonly detail: string };

export type Outcome = Verdict['outcome'];

/**
 * Makes an edit and judges it against the laws, without using anything that made it: the new tree is the old one but
 * for the change, with the source text of everything else; no byte outside the allowed range is touched; comments stay;
 * undo gives the old text; the same again is no edit.
 * @param thorough compares the document that proved the edit node by node with what its text says.
 */
export function judge(document: YamlDocument, tree: Plain, attempt: Attempt, thorough = true): Verdict {
  let result;
  try {
    result = attempt.run(document);
  } catch (error) {
    return { outcome: 'threw', detail: String(error) };
  }
  if (!result.ok) return { outcome: 'refused', code: result.code };
  const { edits, document: after } = result;
  const { text } = document;
  if (applyEdits(text, edits) !== after.text) return { outcome: 'wrong value', detail: 'the edits do not give the document' };
  if (applyEdits(after.text, invertEdits(text, edits)) !== text) return { outcome: 'wrong value', detail: 'undo gives another text' };
  // judged is a parse of the whole text, whatever parse proved the edit; that one must say the same
  const whole = parseDocument(after.text);
  if (thorough && (!isDeepStrictEqual(whole, after) || toJson(whole.value) !== toJson(after.value))) {
    return { outcome: 'wrong value', detail: 'the document given out is not what the text says' };
  }
  if (whole.error !== null || whole.root === null) return { outcome: 'wrong value', detail: 'the new text does not parse' };
  const actual = plainOf(whole.text, whole.root);
  const differs = difference(attempt.expected(tree), actual);
  const isAlsoRight = attempt.alsoRight !== undefined && difference(attempt.alsoRight(tree), actual) === null;
  if (differs !== null && !isAlsoRight) return { outcome: 'wrong value', detail: differs };
  for (const edit of edits) {
    if (edit.start < attempt.allowed.start || edit.end > attempt.allowed.end) {
      return { outcome: 'bytes outside', detail: `${edit.start}-${edit.end} outside ${attempt.allowed.start}-${attempt.allowed.end}` };
    }
    const taken = text.slice(edit.start, edit.end);
    if (attempt.insertsOnly && !/^[\s{}[\]]*$/.test(taken)) return { outcome: 'bytes outside', detail: `took ${JSON.stringify(taken)}` };
  }
  const lost = lostComment(document, whole, attempt);
  if (lost !== null) return { outcome: 'comment lost', detail: lost };
  if (attempt.operation === 'set' || attempt.operation === 'insert key') {
    const again = attempt.run(after);
    if (!again.ok || again.edits.length > 0) return { outcome: 'wrong value', detail: 'the same again is an edit' };
  }
  return { outcome: 'done' };
}

function lostComment(before: YamlDocument, after: YamlDocument, { mayLose }: Attempt): string | null {
  if (!before.text.includes('#')) return null;
  const left = commentsOf(after).map(({ start, end }) => after.text.slice(start, end));
  for (const { start, end } of commentsOf(before)) {
    if (mayLose !== null && start >= mayLose.start && end <= mayLose.end) continue;
    const text = before.text.slice(start, end);
    const index = left.indexOf(text);
    if (index < 0) return text;
    left.splice(index, 1);
  }
  return null;
}
