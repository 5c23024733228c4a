import type { YamlDocument } from '../yaml/document.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { inSequence, removeEarlierDuplicates, removeValue, renameKey, setValue } from '../yaml/edit.ts';
import { separateObjects } from '../yaml/edit-separate.ts';
import type { Fix, FixStep } from './check.ts';

/** The proved edits of a fix, all its steps or none. `document` must be the one in which the finding was made. */
export function applyFix(document: YamlDocument, fix: Fix): EditResult {
  return inSequence(document, fix.steps.map((step) => (current) => applyStep(current, step)));
}

function applyStep(document: YamlDocument, step: FixStep): EditResult {
  switch (step.op) {
    case 'set':
      return setValue(document, step.path, step.value);
    case 'remove':
      return removeValue(document, step.path, { removeEmptyParents: (parent) => step.withEmpty?.includes(String(parent.at(-1))) === true });
    case 'rename':
      return renameKey(document, step.path, step.to);
    case 'remove-earlier-entries':
      return removeEarlierDuplicates(document, step.path);
    case 'separate-objects':
      return separateObjects(document);
  }
}
