import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useMemo, useState } from 'react';
import { completed, type Completion } from '../../core/bundle/fragment/complete.ts';
import { mergeFragment } from '../../core/bundle/fragment/merge.ts';
import type { FragmentPlace } from '../../core/bundle/fragment/places.ts';
import { changedLines, type ChangedLines } from '../../core/text/changed-lines.ts';
import { differenceEdit, type Edit } from '../../core/text/edit.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { Localized } from '../../core/localized.ts';
import { documentEdited, documentMerged } from '../../store/actions.ts';
import { offsetOf, placeOf, textOf } from '../../store/documents.ts';
import { fragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { store } from '../../store/store.ts';
import { ChangePreview } from '../../ui/fix-preview.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import styles from './export.module.css';
import { FRAGMENT_WORDS, LEVEL_WORDS } from './fragment-words.ts';
import { documentNow, useFragmentChoices, type FragmentChoices } from './use-fragment.ts';

interface PlaceFragmentDialogProps {
  readonly documentId: string;
}

const close = (): void => fragmentPlaceAsked(null);

/** Offers the places that a part of an object can go to, with the lines that change there. */
export function PlaceFragmentDialog({ documentId }: PlaceFragmentDialogProps) {
  const t = useText();
  const titleId = useId();
  const choices = useFragmentChoices(documentId);
  return (
    <MuiTheme>
      <Dialog open onClose={close} aria-labelledby={titleId} fullWidth maxWidth="md">
        <DialogTitle id={titleId}>{t(FRAGMENT_WORDS.title)}</DialogTitle>
        {choices === null ? <DialogContent>{t(FRAGMENT_WORDS.loading)}</DialogContent> : <Choices documentId={documentId} choices={choices} />}
      </Dialog>
    </MuiTheme>
  );
}

type Choice = { readonly place: FragmentPlace } | { readonly completion: Completion };

/** What a choice does: edits of a document, the fragment's own where it is completed. */
interface Outcome {
  readonly documentId: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly ChangedLines[];
  readonly lostComments: number;
}

/** More places than these are not read through. */
const MOST_PLACES = 40;

function Choices({ documentId, choices }: PlaceFragmentDialogProps & { readonly choices: FragmentChoices }) {
  const t = useText();
  const mayWrite = useMayWrite();
  const name = useId();
  const outcomes = useMemo(() => outcomesOf(documentId, choices), [documentId, choices]);
  const all = outcomes.choices;
  const [chosen, setChosen] = useState(0);
  const choice = all[chosen];
  const outcome = outcomes.at(chosen);
  const refusal = outcome !== null && 'refused' in outcome ? outcome.refused : mayWrite ? null : FRAGMENT_WORDS.readOnly;
  const done = outcome === null || 'refused' in outcome ? null : outcome;

  const apply = (): void => {
    if (done === null || !mayWrite) return;
    if (done.documentId === documentId) documentEdited(documentId, done.edits, 'list');
    else documentMerged(documentId, done.documentId, done.edits);
    close();
  };
  const option = (one: Choice, label: string, detail: string): React.ReactNode => {
    const at = all.indexOf(one);
    return (
      <label key={label + detail + at} className={styles['form']} data-chosen={at === chosen}>
        <input type="radio" name={name} checked={at === chosen} onChange={() => setChosen(at)} />
        <b>{label}</b>
        {detail !== '' && <span className={styles['help']}>{detail}</span>}
      </label>
    );
  };

  return (
    <>
      <DialogContent className={styles['content'] ?? ''}>
        <p className={styles['help']}>{t(FRAGMENT_WORDS.keys, { keys: choices.keys.join(', ') })}</p>
        {all.length === 0 ? <p>{t(FRAGMENT_WORDS.none)}</p> : (
          <div className={styles['columns']}>
            <fieldset className={styles['places']}>
              <legend>{t(FRAGMENT_WORDS.into)}</legend>
              {all.map((one) =>
                'place' in one
                  ? option(one, placeName(one.place), t(LEVEL_WORDS[one.place.level], { container: one.place.container ?? '' }))
                  : option(one, t(FRAGMENT_WORDS.whole, { kind: one.completion.kind }), ''),
              )}
            </fieldset>
            <div className={styles['preview']}>
              {done !== null && done.changes.length > 0 && <ChangePreview changes={done.changes} linesBefore={linesBefore(done.documentId)} />}
              {done !== null && done.changes.length === 0 && <p className={styles['help']}>{t(FRAGMENT_WORDS.nothingNew)}</p>}
              {done !== null && done.lostComments > 0 && <p className={styles['help']}>{t(FRAGMENT_WORDS.lost, { count: done.lostComments })}</p>}
              {done !== null && done.documentId !== documentId && <p className={styles['help']}>{t(FRAGMENT_WORDS.removes)}</p>}
              {refusal !== null && <p className={styles['refused']}>{t(refusal)}</p>}
            </div>
          </div>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={close}>{t(FRAGMENT_WORDS.keep)}</Button>
        {all.length > 0 && (
          <Button variant="contained" disabled={done === null || !mayWrite} onClick={apply}>
            {t(choice !== undefined && 'completion' in choice ? FRAGMENT_WORDS.make : FRAGMENT_WORDS.apply)}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

/** The choices, and what each does, worked out when it is looked at. */
function outcomesOf(documentId: string, choices: FragmentChoices) {
  const all: readonly Choice[] = [...choices.places.slice(0, MOST_PLACES).map((place) => ({ place })), ...choices.completions.map((completion) => ({ completion }))];
  const known = new Map<number, ReturnType<typeof outcomeOf>>();
  return {
    choices: all,
    at: (position: number): ReturnType<typeof outcomeOf> => {
      const choice = all[position];
      const before = known.get(position);
      if (before !== undefined || choice === undefined) return before ?? null;
      const outcome = outcomeOf(documentId, choices, choice);
      known.set(position, outcome);
      return outcome;
    },
  };
}

function placeName({ object: { summary } }: FragmentPlace): string {
  return [summary.kind, summary.name].filter((part) => part !== null).join(' ');
}

function outcomeOf(documentId: string, { fragment, schema }: FragmentChoices, choice: Choice): Outcome | { readonly refused: Localized } | null {
  if ('completion' in choice) {
    const whole = completed(fragment, choice.completion, 'my-app');
    const edit = whole === null ? null : differenceEdit(fragment.text, whole.text);
    if (edit === null) return null;
    return { documentId, edits: [edit], changes: changedLines(fragment.text, [edit]), lostComments: 0 };
  }
  const { key } = choice.place.object;
  const target = documentNow(key);
  if (target === null) return null;
  const result = mergeFragment(target, fragment, choice.place, schema);
  if (!result.ok) return { refused: result.message };
  return { documentId: key, edits: result.edits, changes: changedLines(target.text, result.edits), lostComments: result.lostComments };
}

function linesBefore(documentId: string): number {
  const place = placeOf(store.getState().files, documentId);
  return place === null ? 0 : new LineIndex(textOf(place.file)).position(offsetOf(place.file, documentId)).line - 1;
}
