import { useId, useState } from 'react';
import { fromDockerfile } from '../../core/new-service/dockerfile/from-dockerfile.ts';
import type { Note } from '../../core/new-service/dockerfile/note.ts';
import { readDockerfile } from '../../core/dockerfile/read-dockerfile.ts';
import { PRESETS, withPreset } from '../../core/new-service/presets.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useText } from '../../ui/language.tsx';
import { isInWork } from './create.ts';
import type { Draft } from './draft.ts';
import { Choices, SwitchQuestion } from './fields.tsx';
import styles from './new-service.module.css';
import notesStyles from './notes.module.css';
import { useAsking } from './question-context.ts';
import { WORDS } from './words.ts';

interface PresetStepProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** What it is: chosen, or read from its Dockerfile. */
export function PresetStep({ draft, onDraft }: PresetStepProps) {
  const { answers, change } = useAsking();
  return (
    <>
      <Choices
        legend={WORDS.presets}
        value={answers.preset}
        onChoose={(id) => change(withPreset(answers, id))}
        choices={PRESETS.map(({ id, label, text }) => ({ value: id, label, text }))}
      />
      <DockerfileBox draft={draft} onDraft={onDraft} />
    </>
  );
}

/** The draft with the answers of its Dockerfile; null where that is none. */
export function withDockerfile(draft: Draft, text: string): Draft | null {
  const file = readDockerfile(text);
  if (file === null) return null;
  const { answers, notes } = fromDockerfile(file, draft.answers.namespace);
  return { ...draft, answers, written: answers, dockerfile: text, notes };
}

function DockerfileBox({ draft, onDraft }: PresetStepProps) {
  const t = useText();
  const id = useId();
  const [refused, setRefused] = useState(false);
  const read = (text: string): void => {
    const next = withDockerfile(draft, text);
    setRefused(next === null);
    if (next !== null) onDraft(next);
  };
  return (
    <section className={styles['group']} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t(WORDS.dockerfile)}</h3>
      <p id={`${id}-help`} className={formStyles['help']}>{t(WORDS.dockerfileHelp)}</p>
      <span className={formStyles['box']} data-tall>
        <textarea
          className={formStyles['mono']}
          rows={draft.dockerfile === '' ? 4 : 8}
          spellCheck={false}
          aria-label={t(WORDS.dockerfileLabel)}
          aria-describedby={`${id}-help`}
          placeholder={'FROM eclipse-temurin:21-jre\nEXPOSE 8080\n…'}
          value={draft.dockerfile}
          onChange={(event) => {
            setRefused(false);
            onDraft({ ...draft, dockerfile: event.target.value });
          }}
        />
      </span>
      {refused && <p className={formStyles['reason']} role="alert">{t(WORDS.noFrom)}</p>}
      <div className={styles['adds']}>
        <Button disabled={draft.dockerfile.trim() === ''} onClick={() => read(draft.dockerfile)}>{t(WORDS.readIt)}</Button>
      </div>
      {draft.notes.length > 0 && !isInWork(draft.dockerfile) && (
        <SwitchQuestion label={WORDS.keep} help={WORDS.keepHelp} on={draft.keepsDockerfile} onChange={(keepsDockerfile) => onDraft({ ...draft, keepsDockerfile })} />
      )}
      {draft.notes.length > 0 && <Notes notes={draft.notes} />}
    </section>
  );
}

const NOTE_KINDS = ['warning', 'taken', 'kept'] as const satisfies readonly Note['kind'][];

/** What each line of the Dockerfile came to; what needs a person first. */
function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const t = useText();
  return (
    <div className={notesStyles['notes']} role="status" aria-label={t(WORDS.said)}>
      {NOTE_KINDS.map((kind) => {
        const some = notes.filter((note) => note.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} data-kind={kind}>
            <h4>{t(WORDS[kind])}</h4>
            <ul>
              {some.map(({ line, text, values }) => (
                <li key={`${line} ${text.en} ${String(Object.values(values ?? {}))}`}>
                  <b>{line > 0 ? t(WORDS.line, { line: String(line) }) : '–'}</b>
                  <span>{t(text, values)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
