import { useEffect, useId, useRef, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { newProbe } from '../../core/probes/handler.ts';
import type { ProbeName } from '../../core/probes/timing.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldView } from '../../ui/form/Fields.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { BudgetField } from './BudgetField.tsx';
import { Emphasised } from './Emphasised.tsx';
import { HandlerField } from './HandlerField.tsx';
import { MoreProbeFields } from './MoreProbeFields.tsx';
import { NewProbe } from './NewProbe.tsx';
import { PROBE_FIELDS } from './probe.section.ts';
import styles from './probes.module.css';
import { summaryOf } from './summaries.ts';
import { useIsOn, usePortToAsk, useTiming } from './use-probes.ts';
import { PROBE_SWITCH, PROBE_TITLES } from './words.ts';

interface ProbeCardProps {
  readonly name: ProbeName;
  readonly container: Path;
}

/** One probe: on or off, how it asks, its numbers, and what they come to. */
export function ProbeCard({ name, container }: ProbeCardProps) {
  const t = useText();
  const host = useFormHost();
  const titleId = useId();
  const path = [...container, name];
  const on = useIsOn(path);
  const knownPort = usePortToAsk(container);
  const hasLongPort = useHasLongPort(path);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const card = useRef<HTMLElement>(null);
  const focusWhenOn = useFocusWhenOn(card, on);

  const add = (port: string | number | null): void => {
    const probe = newProbe(valueAt(host.current(), container), name, port);
    if (probe !== null) setRefusal(host.set(path, probe, { focus: path }));
  };
  const toggle = (): void => {
    if (on) setRefusal(host.unset(path, { focus: path }));
    else if (knownPort !== null) add(null);
    else card.current?.querySelector<HTMLElement>('[data-new-port]')?.focus();
  };

  return (
    <section ref={card} className={styles['card']} data-probe={name} aria-labelledby={titleId}>
      <div className={styles['cardHead']}>
        <span className={styles['dot']} aria-hidden="true" />
        <h2 id={titleId}>{t(PROBE_TITLES[name])}</h2>
        <span className={`${formStyles['switch']} ${styles['toggle']}`}>
          <input type="checkbox" role="switch" aria-checked={on} aria-label={t(PROBE_SWITCH[name])} checked={on} disabled={host.readOnly !== null} onChange={toggle} />
        </span>
      </div>
      {refusal !== null && <p className={`${formStyles['reason']} ${styles['refusal']}`}>{t(refusal)}</p>}
      {!on ? (
        <NewProbe
          name={name}
          path={path}
          asksPort={knownPort === null}
          onAdd={(port) => {
            focusWhenOn();
            add(port);
          }}
        />
      ) : (
        <>
          <div className={styles['fields']}>
            <HandlerField container={container} name={name} />
            {PROBE_FIELDS[name].question.map((field) => (
              <FieldView key={field.path} field={field} base={path} />
            ))}
            <div className={styles['numbers']}>
              {PROBE_FIELDS[name].numbers.map((field) => (
                <FieldView key={field.path} field={hasLongPort && field.path.endsWith('.port') ? { ...field, width: 6 } : field} base={path} />
              ))}
              {name === 'startupProbe' && <BudgetField path={path} />}
            </div>
            <MoreProbeFields name={name} path={path} />
          </div>
          <Summary name={name} path={path} />
        </>
      )}
    </section>
  );
}

/** What the numbers of a probe come to. */
function Summary({ name, path }: { readonly name: ProbeName; readonly path: Path }) {
  const timing = useTiming(path);
  if (timing === null) return null;
  return (
    <p className={styles['summary']}>
      <Emphasised {...summaryOf(name, timing)} />
    </p>
  );
}

/** More characters of a port's name than this do not show in the width of a number. */
const SHORT_PORT = 5;

function useHasLongPort(path: Path): boolean {
  return useFormHost().useSelectedIn(path, (document) =>
    (['httpGet', 'tcpSocket'] as const).some((handler) => {
      const port = valueAt(document, [...path, handler, 'port']);
      return typeof port === 'string' && port.length > SHORT_PORT;
    }),
  );
}

/** The button that adds the probe goes away with its press: the focus moves on to the first field. */
function useFocusWhenOn(card: React.RefObject<HTMLElement | null>, on: boolean): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!on || !wanted.current) return;
    wanted.current = false;
    card.current?.querySelector<HTMLElement>('select')?.focus();
  }, [on, card]);
  return () => {
    wanted.current = true;
  };
}
