import type { Localized } from '../../localized.ts';
import type { Question } from '../problems.ts';

/** What one line of a Dockerfile came to. */
export interface Note {
  /** From 1; 0 for what no line says. */
  readonly line: number;
  /** taken: an answer; kept: it stays in the image; warning: it needs a person. */
  readonly kind: 'taken' | 'kept' | 'warning';
  /** The question that it answers. */
  readonly question: Question | 'preset' | null;
  readonly text: Localized;
  readonly values?: Readonly<Record<string, string | number>>;
}
