import { hasNoContent } from '../core/bundle/arrange.ts';
import { type DocumentHead, headOf } from '../core/bundle/head.ts';
import type { DocumentState } from './state.ts';

const heads = new WeakMap<DocumentState, DocumentHead>();
const empties = new WeakMap<DocumentState, boolean>();

/** What can be told of a document without parsing it, kept as long as its text stays: lists ask for thousands. */
export function headOfState(document: DocumentState): DocumentHead {
  let head = heads.get(document);
  if (head === undefined) {
    head = headOf(document.text);
    heads.set(document, head);
  }
  return head;
}

/** Whether a document holds nothing but blanks, comments and separators. */
export function isEmptyState(document: DocumentState): boolean {
  let empty = empties.get(document);
  if (empty === undefined) {
    empty = hasNoContent(document.text);
    empties.set(document, empty);
  }
  return empty;
}
