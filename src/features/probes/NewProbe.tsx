import { useId, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { ProbeName } from '../../core/probes/timing.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { readIntOrText } from '../../ui/form/read-text.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './probes.module.css';
import { PROBE_ABOUT, PROBE_ADD, WORDS } from './words.ts';

interface NewProbeProps {
  readonly name: ProbeName;
  readonly path: Path;
  /** The container names no port, and guessing one would make a probe that fails: the user says which. */
  readonly asksPort: boolean;
  readonly onAdd: (port: string | number | null) => void;
}

/** A probe that is off: what it would do, what is wrong with its absence, and the way to add it. */
export function NewProbe({ name, path, asksPort, onAdd }: NewProbeProps) {
  const t = useText();
  const { readOnly } = useFormHost();
  return (
    <div className={styles['fields']}>
      <FieldFrame path={path} label={WORDS.off} name={name} width={6} as="group">
        {() => (
          <>
            <p className={styles['about']}>{t(PROBE_ABOUT[name])}</p>
            {readOnly === null &&
              (asksPort ? (
                <PortQuestion addLabel={PROBE_ADD[name]} onAdd={onAdd} />
              ) : (
                <button type="button" className={`${formStyles['add']} ${styles['addProbe']}`} onClick={() => onAdd(null)}>
                  <PlusIcon size={13} />
                  {t(PROBE_ADD[name])}
                </button>
              ))}
          </>
        )}
      </FieldFrame>
    </div>
  );
}

const ANY_PORT = { text: 'port-name', min: 1, max: 65_535, required: true } as const;

function PortQuestion({ addLabel, onAdd }: { readonly addLabel: Localized; readonly onAdd: (port: string | number) => void }) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [reason, setReason] = useState<Localized | null>(null);
  const add = (): void => {
    const reading = readIntOrText(ANY_PORT, text);
    if (reading.kind === 'value') onAdd(reading.value);
    else setReason(reading.kind === 'wrong' ? reading.reason : WORDS.askPort);
  };
  return (
    <div className={styles['question']}>
      <label htmlFor={id}>{t(WORDS.askPort)}</label>
      <div className={styles['answer']}>
        <span className={formStyles['box']}>
          <input
            id={id}
            data-new-port
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder="8080"
            aria-invalid={reason !== null || undefined}
            aria-describedby={reason === null ? undefined : `${id}-reason`}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setReason(null);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </span>
        <button type="button" className={formStyles['small']} aria-label={t(addLabel)} onClick={add}>
          {t(WORDS.add)}
        </button>
      </div>
      {reason !== null && <p id={`${id}-reason`} className={formStyles['reason']}>{t(reason)}</p>}
    </div>
  );
}
