import type { FixturePeer } from './fixtures.ts';

/** Where ours says something else than a peer on purpose, and why. */
export interface Decision {
  readonly peer: FixturePeer;
  readonly check: string;
  /** Begins the name of the file (the first of several); without it all rows of the check. */
  readonly file?: string;
  /** What the peer says. */
  readonly expect: 'pass' | 'fail' | 'skip';
  readonly why: string;
}

export const DECISIONS: readonly Decision[] = [];
