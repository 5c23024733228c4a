import { freeName } from '../../core/companions/free-name.ts';
import { headOf } from '../../core/bundle/head.ts';
import type { Note } from '../../core/new-service/dockerfile/note.ts';
import type { Answers } from '../../core/new-service/answers.ts';
import { answersOf, withName } from '../../core/new-service/presets.ts';
import { problemsOf } from '../../core/new-service/problems.ts';
import { currentIndex } from '../../store/bundle-index.ts';
import { store } from '../../store/store.ts';
import type { StepId } from './steps.ts';

/** Where the user is in New service. */
export interface Draft {
  readonly answers: Answers;
  /** The latest answers that could be written down: what is shown while one is half typed. */
  readonly written: Answers;
  /** Those of when the step was opened: what has changed since is marked. */
  readonly before: Answers;
  readonly step: StepId;
  readonly dockerfile: string;
  /** Whether the Dockerfile shall lie beside the manifests. */
  readonly keepsDockerfile: boolean;
  readonly notes: readonly Note[];
}

/** Kept when the dialog is closed: to cancel is to come back to it later, for as long as the page is open. */
let kept: Draft | null = null;

export function keptDraft(): Draft {
  return kept ?? newDraft();
}

export function draftKept(draft: Draft | null): void {
  kept = draft;
}

/** A service in the namespace of the work, under a name that is free in it. */
export function newDraft(): Draft {
  const namespace = currentIndex()?.podMakers()[0]?.summary.namespace ?? '';
  const named = answersOf('http', namespace);
  const answers = withName(named, freeName(named.name, isTaken));
  return { answers, written: answers, before: answers, step: 'preset', dockerfile: '', keepsDockerfile: false, notes: [] };
}

/** Whether something that makes Pods has the name already. */
export function isTaken(name: string): boolean {
  return store.getState().files.some((file) =>
    file.documents.some((document) => {
      const head = headOf(document.text);
      return head.name === name && head.kind !== null && /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job)$/.test(head.kind);
    }),
  );
}

export function withAnswers(draft: Draft, answers: Answers): Draft {
  return { ...draft, answers, written: problemsOf(answers).size === 0 ? answers : draft.written };
}

export function atStep(draft: Draft, step: StepId): Draft {
  return { ...draft, step, before: draft.written };
}
