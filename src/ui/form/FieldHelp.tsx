import { useEffect, useRef, useState } from 'react';
import { joinPatterns, stepsOf } from '../../core/kinds/pattern.ts';
import type { Localized } from '../../core/localized.ts';
import { useText } from '../language.tsx';
import type { Field, RowsField } from './field.ts';
import styles from './form.module.css';
import { helpsLoaded, wordsOfHelp, type Help } from './help.ts';
import { WORDS } from './words.ts';

interface FieldHelpProps {
  readonly id: string;
  readonly help: Help;
  /** Its cells are explained below what is said of it. */
  readonly list: RowsField | undefined;
}

/** The help on a field, read out as it comes; words that load late follow in the same place. */
export function FieldHelp({ id, help, list }: FieldHelpProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'asked' | 'loaded' | 'failed'>('asked');
  const words = wordsOfHelp(help);
  const cells = list === undefined ? [] : explainedCells(list);
  useEffect(() => {
    helpsLoaded().then(() => setState('loaded'), () => setState('failed'));
  }, []);
  useEffect(() => {
    if (state !== 'asked') place.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  return (
    <div ref={place} id={id} className={styles['help']} aria-live="polite">
      {words !== null ? <p>{t(words)}</p> : state === 'failed' && <p>{t(WORDS.helpFailed)}</p>}
      {cells.length > 0 && (
        <dl>
          {cells.map(({ at, cell, said }) => (
            <div key={at + cell.label.en}>
              <dt>{t(cell.label)}{cell.nameless !== true && <> <i translate="no">{stepsOf(cell.path).at(-1)}</i></>}</dt>
              <dd>{t(said)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

interface ExplainedCell {
  readonly at: string;
  readonly cell: Field;
  readonly said: Localized;
}

/** What stands in the rows without a help of its own; a list among it with its cells. In a card each field has its own. */
function explainedCells(list: RowsField, base = ''): readonly ExplainedCell[] {
  if (list.card === true) return [];
  const cells = list.fields.flatMap((cell) => {
    const at = joinPatterns(base, cell.path);
    const said = cell.help === undefined ? null : wordsOfHelp(cell.help);
    return [...(said === null ? [] : [{ at, cell, said }]), ...(cell.input === 'rows' ? explainedCells(cell, at) : [])];
  });
  // the same cell for each of several sources is told once
  return cells.filter(({ said }, index) => cells.findIndex((other) => other.said === said) === index);
}
