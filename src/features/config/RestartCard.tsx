import { useState } from 'react';
import type { ConfigReader } from '../../core/companions/config-checksum.ts';
import type { Localized } from '../../core/localized.ts';
import { selected } from '../../store/actions.ts';
import type { DocumentId } from '../../store/state.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { checksumsWritten, useConfigReaders, useStaleConfigs } from './config-readers.ts';
import { RESTART_WORDS as WORDS } from './restart-words.ts';
import styles from './restart.module.css';

interface RestartCardProps {
  readonly documentId: DocumentId;
}

const ICONS = { none: InfoIcon, stale: WarningIcon, fresh: CheckIcon, elsewhere: CheckIcon } as const;

/** Who reads a ConfigMap or Secret only once, and the way to have it restarted when that changes. */
export function RestartCard({ documentId }: RestartCardProps) {
  const t = useText();
  const host = useFormHost();
  const place = { documentId, path: useScope('object') };
  const readers = useConfigReaders(place);
  const [failure, setFailure] = useState<Localized | null>(null);
  const [first] = readers;
  if (first === undefined) return null;
  const lacks = readers.some(({ state }) => state === 'none');
  const isStale = readers.some(({ state }) => state === 'stale');
  const writes = host.readOnly === null && (lacks || isStale);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <ul className={styles['readers']}>
        {readers.map((reader) => <Reader key={`${reader.key} ${reader.path.join('/')}`} reader={reader} />)}
      </ul>
      {writes && (
        <div className={styles['offer']}>
          <p>{t(WORDS.explain, { annotation: String(first.path.at(-1)) })}</p>
          <button type="button" className={formStyles['small']} onClick={() => setFailure(checksumsWritten(place))}>
            {t(lacks ? WORDS.add : WORDS.update)}
          </button>
        </div>
      )}
      {failure !== null && <p className={styles['failure']} role="status">{t(failure)}</p>}
    </section>
  );
}

function Reader({ reader: { key, kind, name, path, state } }: { readonly reader: ConfigReader }) {
  const t = useText();
  const Icon = ICONS[state];
  return (
    <li className={styles['reader']} data-state={state}>
      <Icon size={14} />
      <span>
        <button type="button" className={styles['name']} onClick={() => selected({ documentId: key, path: path.slice(0, -3), by: 'list' })}>
          {kind} {name}
        </button>
        {' '}
        {t(WORDS[state])}
      </span>
    </li>
  );
}

/** Of a workload: the checksums in it that are of other data, each with the button that mends it. */
export function StaleChecksums({ documentId }: RestartCardProps) {
  const t = useText();
  const host = useFormHost();
  const stale = useStaleConfigs(documentId);
  if (stale.length === 0) return null;
  return (
    <ul className={styles['stale']}>
      {stale.map((object) => {
        const { kind, name } = object;
        return (
          <li key={`${kind} ${name}`} className={styles['reader']} data-state="stale">
            <WarningIcon size={14} />
            <span>{t(WORDS.staleHere, { kind, name })}</span>
            {host.readOnly === null && (
              <button type="button" className={formStyles['small']} aria-label={t(WORDS.updateNamed, { kind, name })} onClick={() => void checksumsWritten(object, documentId)}>
                {t(WORDS.updateHere)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
