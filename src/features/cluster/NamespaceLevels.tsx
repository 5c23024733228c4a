import { useState } from 'react';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { field, textField, textMap } from '../../core/kinds/fields.ts';
import { badgeOf } from '../../core/kinds/index.ts';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { selected } from '../../store/actions.ts';
import { useFromBundle } from '../../store/bundle-index.ts';
import { usePreferences } from '../../store/preferences.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { LEVEL_WORDS as WORDS, MODE_WORDS } from './level-words.ts';
import styles from './levels.module.css';
import { demandsOf, namespaceReading, type BeyondWorkload, type DemandReading, type NamespaceReading, type Reason } from './namespace-levels.ts';

/** What the chosen levels do to the workloads of the bundle, and what the levels that are not chosen would. */
export function NamespaceLevels() {
  const t = useText();
  const object = useScope('object');
  const cluster = usePreferences(({ targetVersion }) => targetVersion);
  const name = useFormHost().useSelectedLate((document) => textField(valueAt(document, object), 'metadata', 'name'));
  const labels = useFormHost().useSelectedLate((document) => textMap(field(valueAt(document, object), 'metadata', 'labels')), samePlain);
  const reading = useFromBundle<NamespaceReading | null>((index, read) => (name === null ? null : namespaceReading(index, read, name, demandsOf(labels, cluster))), samePlain);
  if (reading === null || name === null) return null;
  return (
    <section aria-label={t(WORDS.title)} className={styles['levels']}>
      <h3>{t(WORDS.title)}</h3>
      {reading.count === 0 ? (
        <p className={styles['none']}>{t(WORDS.none)}</p>
      ) : (
        reading.demands.map((demand) => <DemandRow key={`${demand.level} ${demand.version}`} demand={demand} count={reading.count} pinned={demand.version !== cluster} />)
      )}
      <SaidLines lines={saidOf(reading, name)} />
    </section>
  );
}

function saidOf({ count, demands, homeless }: NamespaceReading, name: string): readonly Said[] {
  const enforced = demands.filter(({ modes }) => modes.includes('enforce'));
  return [
    ...(count > 0 && enforced.length === 0 ? [{ text: WORDS.unforced }] : []),
    ...(enforced.some(({ beyond }) => beyond.length > 0) ? [{ text: WORDS.accepted }] : []),
    ...(homeless.length > 0 ? [{ text: homelessSentence(homeless, name) }] : []),
  ];
}

/** More names than this are only counted. */
const MOST_NAMES = 4;

function homelessSentence(homeless: readonly ObjectPlace[], name: string): Localized {
  const sentence = (language: 'en' | 'ko'): string => {
    const named = homeless.slice(0, MOST_NAMES).map((place) => `${place.kind} ${place.name}`).join(', ');
    const hidden = homeless.length - MOST_NAMES;
    const names = hidden > 0 ? WORDS.more[language].replace('{names}', named).replace('{count}', String(hidden)) : named;
    return WORDS.homeless[language].replace('{names}', names).replace('{name}', name);
  };
  return { en: sentence('en'), ko: sentence('ko') };
}

interface DemandRowProps {
  readonly demand: DemandReading;
  /** Workloads in the namespace. */
  readonly count: number;
  /** Whether it is another version than the cluster's. */
  readonly pinned: boolean;
}

/** More workloads than this are shown when asked for. */
const MOST_SHOWN = 6;

function DemandRow({ demand: { level, version, modes, beyond }, count, pinned }: DemandRowProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const fit = count - beyond.length;
  const shown = all || beyond.length <= MOST_SHOWN + 1 ? beyond : beyond.slice(0, MOST_SHOWN);
  return (
    <section aria-label={`${level} ${version}`} className={styles['demand']} data-mode={beyond.length === 0 ? 'fit' : (modes[0] ?? 'unused')}>
      <div className={styles['head']}>
        <h4 translate="no">{level}</h4>
        {pinned && <small>{t(WORDS.pinned, { version })}</small>}
        {modes.length === 0 ? <small>{t(WORDS.unused)}</small> : modes.map((mode) => <span key={mode} className={styles['mode']} data-mode={mode}>{t(MODE_WORDS[mode])}</span>)}
        <span className={styles['fit']}>
          {beyond.length === 0 && <CheckIcon size={13} />}
          {t(WORDS.fit, { fit, count })}
        </span>
      </div>
      <div className={styles['bar']} aria-hidden="true"><i style={{ width: `${(fit / count) * 100}%` }} /></div>
      {shown.length > 0 && (
        <ul className={styles['beyond']}>
          {shown.map((workload) => <Beyond key={`${workload.place.documentId} ${workload.place.path.join('/')}`} workload={workload} />)}
        </ul>
      )}
      {shown.length < beyond.length && (
        <button type="button" className={formStyles['small']} onClick={() => setAll(true)}>{t(WORDS.all, { count: beyond.length })}</button>
      )}
    </section>
  );
}

/** A workload and why it does not fit: each leads to where that can be mended. */
function Beyond({ workload: { place, security, reasons } }: { readonly workload: BeyondWorkload }) {
  const t = useText();
  const show = (path: Path): void => selected({ documentId: place.documentId, path, by: 'problems' });
  return (
    <li>
      <button type="button" className={styles['workload']} title={t(WORDS.open, { kind: place.kind, name: place.name })} onClick={() => show(security)}>
        <i aria-hidden="true">{badgeOf(place.kind)}</i>
        <span>{place.name}</span>
      </button>
      <span className={styles['reasons']}>
        <span>{t(reasons.length === 0 ? WORDS.before : WORDS.unmet)}</span>
        {reasons.map((reason) => (
          <button key={reason.control} type="button" className={styles['reason']} onClick={() => show(reason.path)}>
            <ReasonText reason={reason} />
          </button>
        ))}
      </span>
    </li>
  );
}

function ReasonText({ reason: { title, containers } }: { readonly reason: Reason }) {
  const t = useText();
  return containers.length === 0 ? t(title) : t(WORDS.of, { title: t(title), containers: containers.join(', ') });
}
