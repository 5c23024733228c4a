import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { documentsOf } from '../../core/new-service/documents.ts';
import { problemsOf } from '../../core/new-service/problems.ts';
import type { TargetVersion } from '../../core/schema/target-version.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { ImageStep, NameStep, ScheduleStep } from './BasicSteps.tsx';
import type { Complaint } from './complaint.ts';
import { serviceCreated } from './create.ts';
import { newServiceClosed } from './desk.ts';
import { atStep, draftKept, keptDraft, newDraft, withAnswers, type Draft } from './draft.ts';
import styles from './new-service.module.css';
import previewStyles from './preview.module.css';
import { PresetStep, withDockerfile } from './PresetStep.tsx';
import { AskingProvider } from './question-context.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { PortStep, ReplicasStep, ResourcesStep } from './RunSteps.tsx';
import { SettingsStep } from './SettingsStep.tsx';
import { firstFaulty, stepAt, stepsFor, type StepId } from './steps.ts';
import { StepList } from './StepList.tsx';
import { AccessStep, NetworkStep, StorageStep, UserStep } from './SurroundSteps.tsx';
import { useComplaints } from './use-complaints.ts';
import { WORDS } from './words.ts';
import { YamlPreview } from './YamlPreview.tsx';

interface QuestionsProps {
  readonly dockerfile: string | null;
  readonly target: TargetVersion;
  readonly mayWrite: boolean;
  readonly yamlShown: boolean;
}

/** The questions, one step after the other, with the file that they come to beside them. */
export function Questions({ dockerfile, target, mayWrite, yamlShown }: QuestionsProps) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(() => (dockerfile === null ? keptDraft() : (withDockerfile(newDraft(), dockerfile) ?? { ...newDraft(), dockerfile })));
  const pane = useRef<HTMLElement>(null);
  const problems = useMemo(() => problemsOf(draft.answers), [draft.answers]);
  const documents = useMemo(() => documentsOf(draft.written, target), [draft.written, target]);
  const before = useMemo(() => documentsOf(draft.before, target), [draft.before, target]);
  const complaints = useComplaints(documents, target);
  const steps = stepsFor(draft.answers);
  const at = stepAt(steps, draft.step);
  const step = steps[at];

  const take = (next: Draft): void => {
    setDraft(next);
    draftKept(next);
  };
  const goTo = (id: StepId): void => take(atStep(draft, id));
  const next = (): void => {
    const following = steps[at + 1];
    if (following !== undefined) goTo(following.id);
  };
  const create = (): void => {
    const faulty = firstFaulty(steps, problems);
    if (faulty !== null) goTo(faulty.id);
    else if (mayWrite && serviceCreated(draft.answers, target, draft.keepsDockerfile ? draft.dockerfile : null)) {
      draftKept(null);
      newServiceClosed();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) create();
    else if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') next();
    else return;
    event.preventDefault();
  };
  useFirstInput(pane, draft.step);

  return (
    <AskingProvider value={{ answers: draft.answers, problems, notes: draft.notes, change: (answers) => take(withAnswers(draft, answers)) }}>
      <div className={styles['columns']} data-yaml={yamlShown || undefined} data-steps>
        <StepList steps={steps} at={at} problems={problems} onGoTo={goTo} />
        {/* Enter in any of its inputs goes on */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <section ref={pane} className={styles['question']} aria-labelledby="new-service-question" onKeyDown={onKeyDown}>
          <p className={styles['stepOf']}>{t(WORDS.stepOf, { at: at + 1, of: steps.length })}</p>
          <h2 id="new-service-question">{step !== undefined && t(step.ask)}</h2>
          {step?.id === 'preset' && <PresetStep draft={draft} onDraft={take} />}
          {step?.id === 'name' && <NameStep />}
          {step?.id === 'image' && <ImageStep />}
          {step?.id === 'schedule' && <ScheduleStep />}
          {step?.id === 'port' && <PortStep />}
          {step?.id === 'replicas' && <ReplicasStep />}
          {step?.id === 'resources' && <ResourcesStep />}
          {step?.id === 'settings' && <SettingsStep />}
          {step?.id === 'access' && <AccessStep />}
          {step?.id === 'network' && <NetworkStep />}
          {step?.id === 'storage' && <StorageStep />}
          {step?.id === 'user' && <UserStep />}
          {step?.id === 'review' && <ReviewStep documents={documents} complaints={complaints} />}
        </section>
        <YamlPreview documents={documents} before={before} reveal={step?.reveal ?? ''} old={problems.size > 0} state={<CheckState complaints={complaints} />} />
      </div>
      <footer className={styles['foot']}>
        <Button variant="text" onClick={() => take(newDraft())}>{t(WORDS.startAgain)}</Button>
        <span className={styles['space']}>{!mayWrite && t(WORDS.readOnly)}</span>
        <Button disabled={at === 0} onClick={() => goTo(steps[at - 1]?.id ?? 'preset')}>{t(WORDS.back)}</Button>
        {step?.id !== 'review' && <Button variant="contained" onClick={next}>{t(WORDS.next)}</Button>}
        <Button variant={step?.id === 'review' ? 'contained' : 'outlined'} disabled={!mayWrite} aria-keyshortcuts="Control+Enter" onClick={create}>{t(WORDS.create, { count: documents.length })}</Button>
      </footer>
    </AskingProvider>
  );
}

/** Puts the cursor where the step is answered. */
function useFirstInput(pane: RefObject<HTMLElement | null>, step: StepId): void {
  useLayoutEffect(() => {
    pane.current?.scrollTo({ top: 0 });
    const inputs = pane.current?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? pane.current?.querySelector<HTMLElement>('input, textarea, button');
    inputs?.focus({ preventScroll: true });
  }, [pane, step]);
}

function CheckState({ complaints }: { readonly complaints: readonly Complaint[] | null }) {
  const t = useText();
  return (
    <output className={previewStyles['checked']} data-state={complaints === null ? 'running' : complaints.length === 0 ? 'clean' : 'found'}>
      {complaints === null && t(WORDS.checking)}
      {complaints?.length === 0 && <><CheckIcon size={13} />{t(WORDS.clean)}</>}
      {complaints !== null && complaints.length > 0 && <><WarningIcon size={13} />{t(WORDS.findings, { count: complaints.length })}</>}
    </output>
  );
}
