import { composeEdits } from '../text/compose.ts';
import type { Edit } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { alsoChanged } from './edit-anchors.ts';
import { prove, type Candidate } from './edit-prove.ts';
import { refuse } from './edit-refusal.ts';
import type { EditResult, ProvedEdit } from './edit-result.ts';
import type { Target } from './edit-target.ts';
import type { Node } from './nodes.ts';
import { samePath, type Path } from './path.ts';

/** The first way that proves right. */
export function firstProved(document: YamlDocument, target: Target, candidates: Iterable<Candidate>, path: Path = target.slot.path): EditResult {
  for (const candidate of candidates) {
    if (candidate.edits.length === 0) continue;
    const after = prove(document, candidate);
    if (after === null) continue;
    const chain: Node[] = target.slot.node === null ? [] : [...target.holders, target.slot.node];
    return { ok: true, edits: joined(candidate.edits), document: after, alsoChanges: alsoChanged(document, chain, path) };
  }
  return refuse('not-proved', target.slot.node);
}

/** Edits that touch become one. */
export function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last !== undefined && last.end === edit.start) result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}

/** No edit: the document says so already. */
export function unchanged(document: YamlDocument): ProvedEdit {
  return { ok: true, edits: [], document, alsoChanges: [] };
}

/** Two edits, the second made on what the first left, as one. */
export function composed(first: ProvedEdit, second: ProvedEdit): ProvedEdit {
  const edits: readonly Edit[] = first.edits.length === 0 ? second.edits : composeEdits(first.edits, second.edits);
  const others = second.alsoChanges.filter((path) => !first.alsoChanges.some((other) => samePath(path, other)));
  return { ok: true, edits, document: second.document, alsoChanges: [...first.alsoChanges, ...others] };
}
