import { createContext, useContext } from 'react';
import type { Note } from '../../core/new-service/dockerfile/note.ts';
import type { Answers } from '../../core/new-service/answers.ts';
import type { Problems } from '../../core/new-service/problems.ts';

/** What the inputs of the questions read and write. */
export interface Asking {
  readonly answers: Answers;
  readonly problems: Problems;
  /** Where the Dockerfile gave the answer. */
  readonly notes: readonly Note[];
  readonly change: (answers: Answers) => void;
}

const AskingContext = createContext<Asking | null>(null);
export const AskingProvider = AskingContext.Provider;

/** @throws RangeError outside of the questions. */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (asking === null) throw new RangeError('a question outside of New service');
  return asking;
}
