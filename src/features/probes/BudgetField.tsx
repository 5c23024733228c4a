import { failureThresholdFor, formatClock, parseSeconds, startBudgetSeconds } from '../../core/probes/budget.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { boxProps, useDraft, type Reading } from '../../ui/form/use-draft.ts';
import { timingAt } from './use-probes.ts';
import { WORDS } from './words.ts';

interface BudgetFieldProps {
  /** The startup probe, which is on. */
  readonly path: Path;
}

/** The time a start may take, typed as a time; what is written is the failureThreshold that allows it. */
export function BudgetField({ path }: BudgetFieldProps) {
  const host = useFormHost();
  const failures = [...path, 'failureThreshold'];
  const budget = host.useSelectedIn(path, (document) => {
    const timing = timingAt(document, path);
    return timing === null ? '' : formatClock(startBudgetSeconds(timing));
  });
  const draft = useDraft(budget, (text): Reading => {
    const timing = timingAt(host.current(), path);
    const seconds = parseSeconds(text);
    if (seconds === null || timing === null) {
      // "3:" and "" are on the way to a time; left like this, the field shows the budget again
      return /^\s*(?:\d{1,4}:)?\s*$/.test(text) ? { kind: 'wait', write: () => null, reason: null } : { kind: 'wrong', reason: WORDS.badBudget };
    }
    const failureThreshold = failureThresholdFor(seconds, timing);
    return {
      kind: 'write',
      // the same budget again is no reason to write a number that was left to its default
      write: () => (failureThreshold === timing.failureThreshold ? null : host.set(failures, failureThreshold, { group: `budget ${toPointer(path)}`, focus: failures })),
      shows: formatClock(startBudgetSeconds({ ...timing, failureThreshold })),
    };
  });
  return (
    <FieldFrame path={[...path, 'budget']} label={WORDS.budget} name={null} help={WORDS.budgetHelp} width={2} reason={draft.reason}>
      {(input) => (
        <span className={formStyles['box']} data-readonly={input.readOnly || undefined}>
          <input {...input} onFocus={() => host.focused(failures)} type="text" autoComplete="off" {...boxProps(draft)} />
        </span>
      )}
    </FieldFrame>
  );
}
