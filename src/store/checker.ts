import type { checksFor, checksWithoutSchema } from '../core/checks/checks-for.ts';
import type { documentRun, runBundle, runDocument } from '../core/checks/run.ts';
import type { objectsOf } from '../core/graph/summary.ts';
import { loadedOnce } from '../core/loaded-once.ts';
import type { describesKinds } from '../core/schema/learner.ts';
import type { BackgroundAnalysis } from './background-analysis.ts';
import type { checkedStates, entryOf } from './checked-states.ts';

/** The checks with their words, and what reads the work for them: chunks of their own, loaded behind the first form. */
export interface Checker {
  readonly runBundle: typeof runBundle;
  readonly runDocument: typeof runDocument;
  readonly documentRun: typeof documentRun;
  readonly checkedStates: typeof checkedStates;
  readonly entryOf: typeof entryOf;
  readonly objectsOf: typeof objectsOf;
  readonly checksFor: typeof checksFor;
  readonly describesKinds: typeof describesKinds;
  readonly Background: typeof BackgroundAnalysis;
  readonly checksWithoutSchema: typeof checksWithoutSchema;
}

/** All of it or nothing; who asks after a failure tries again. */
export const loadChecker = loadedOnce(async (): Promise<Checker> => {
  const [run, list, states, summary, learner, analysis] = await Promise.all([
    import('../core/checks/run.ts'),
    import('../core/checks/checks-for.ts'),
    import('./checked-states.ts'),
    import('../core/graph/summary.ts'),
    import('../core/schema/learner.ts'),
    import('./background-analysis.ts'),
  ]);
  return {
    runBundle: run.runBundle,
    runDocument: run.runDocument,
    documentRun: run.documentRun,
    checkedStates: states.checkedStates,
    entryOf: states.entryOf,
    objectsOf: summary.objectsOf,
    checksFor: list.checksFor,
    describesKinds: learner.describesKinds,
    Background: analysis.BackgroundAnalysis,
    checksWithoutSchema: list.checksWithoutSchema,
  };
});
