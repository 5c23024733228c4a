import { useId, type KeyboardEvent } from 'react';
import { badgeOf } from '../../core/kinds/index.ts';
import { useText } from '../../ui/language.tsx';
import { KIND_GUIDE, RARE_KINDS, type KindAnswer } from './model/kind-guide.ts';
import styles from './kind-guide.module.css';
import { WORDS } from './words.ts';

interface KindGuideProps {
  /** The kind whose answer is taken; null, or a kind that none leads to: none. */
  readonly chosen: string | null;
  readonly onChoose: (kind: string) => void;
  /** The kind of what is looked at, which is marked. */
  readonly present?: string | null;
  /** Beside each other where there is room. */
  readonly wide?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A short way from what a program is like to the kind that runs it, all of it in sight. */
export function KindGuide({ chosen, onChoose, present = null, wide = false, onKeyDown }: KindGuideProps) {
  const t = useText();
  const id = useId();
  return (
    // the keys come from the radio buttons inside
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div role="radiogroup" aria-label={t(WORDS.guide)} className={styles['guide']} data-wide={wide || undefined} onKeyDown={onKeyDown}>
      {KIND_GUIDE.map(({ question, answers }) => (
        <fieldset key={question.en}>
          <legend>{t(question)}</legend>
          {answers.map((answer) => (
            <Answer key={answer.kind} group={id} answer={answer} checked={answer.kind === chosen} present={answer.kind === present} onChoose={onChoose} />
          ))}
        </fieldset>
      ))}
      <section aria-labelledby={`${id}-rare`} className={styles['rare']}>
        <h3 id={`${id}-rare`}>{t(WORDS.rare)}</h3>
        <dl>
          {RARE_KINDS.map(({ kind, why }) => (
            <div key={kind}>
              <dt translate="no">{kind}</dt>
              <dd>
                {kind === present && <Present />}
                {t(why)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

interface AnswerProps {
  /** Begins the ids, and is the name that the radio buttons share. */
  readonly group: string;
  readonly answer: KindAnswer;
  readonly checked: boolean;
  readonly present: boolean;
  readonly onChoose: (kind: string) => void;
}

function Answer({ group, answer: { kind, answer, such, means }, checked, present, onChoose }: AnswerProps) {
  const t = useText();
  const id = `${group}-${kind}`;
  return (
    <label className={styles['answer']}>
      <input
        type="radio"
        name={group}
        checked={checked}
        aria-labelledby={`${id}-answer ${id}-kind`}
        aria-describedby={`${id}-said`}
        onChange={() => onChoose(kind)}
      />
      <span className={styles['line']}>
        <span id={`${id}-answer`}>{t(answer)}</span>
        {present && <Present />}
        <span className={styles['leads']}>
          <i aria-hidden="true">{badgeOf(kind)}</i>
          <b id={`${id}-kind`} translate="no">{kind}</b>
        </span>
      </span>
      <span id={`${id}-said`} className={styles['said']}>
        <span>{t(WORDS.such, { such: t(such) })}</span> {t(means)}
      </span>
    </label>
  );
}

function Present() {
  const t = useText();
  return <em className={styles['present']}>{t(WORDS.present)}</em>;
}
