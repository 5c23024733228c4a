import { useEffect, useState } from 'react';
import { loadedOnce } from '../../../core/loaded-once.ts';

/** Two small manifests: one in which the check finds something, and one that contents it. */
export interface CheckExample {
  readonly bad: string;
  readonly good: string;
}

type Examples = ReadonlyMap<string, CheckExample>;

/** Made by `scripts/checks-reference.ts`; a file of the own origin, which only who opens the book asks for. */
const loadExamples = loadedOnce(async (): Promise<Examples> => {
  const answer = await fetch(`${import.meta.env.BASE_URL}reference/examples.json`);
  if (!answer.ok) throw new Error(`examples: ${answer.status}`);
  const value: unknown = await answer.json();
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(exampleOf) : []);
});

function exampleOf([id, value]: [string, unknown]): [string, CheckExample][] {
  if (typeof value !== 'object' || value === null || !('bad' in value) || !('good' in value)) return [];
  const { bad, good } = value;
  return typeof bad === 'string' && typeof good === 'string' ? [[id, { bad, good }]] : [];
}

/** null until they are here, and for good where they cannot be had: the book tells the rest all the same. */
export function useExample(id: string | null): CheckExample | null {
  const [examples, setExamples] = useState<Examples | null>(null);
  useEffect(() => {
    let wanted = true;
    loadExamples().then(
      (found) => { if (wanted) setExamples(found); },
      () => undefined,
    );
    return () => { wanted = false; };
  }, []);
  return id === null ? null : (examples?.get(id) ?? null);
}
