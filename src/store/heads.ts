import { hasNoContent } from '../core/bundle/arrange.ts';
import { headOf } from '../core/bundle/head.ts';
import { remembered } from '../core/remembered.ts';
import type { DocumentState } from './state.ts';

/** What can be told of a document without parsing it, kept as long as its text stays: lists ask for thousands. */
export const headOfState = remembered(({ text }: DocumentState) => headOf(text));

/** Whether a document holds nothing but blanks, comments and separators. */
export const isEmptyState = remembered(({ text }: DocumentState) => hasNoContent(text));
