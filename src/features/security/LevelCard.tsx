import { useMemo, useState } from 'react';
import { changedLines, type ChangedLines } from '../../core/text/changed-lines.ts';
import { POD_SECURITY_LEVELS, type Offence, type PodSecurityLevel, type PolicyVersion } from '../../core/pod-security/control.ts';
import { harden, type Hardening } from '../../core/pod-security/harden.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { usePreferences } from '../../store/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangePreview } from '../../ui/fix-preview.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { CheckIcon, InfoIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { fieldName, levelSummary, sameSummary, type BreachPlace, type LevelSummary } from './level-summary.ts';
import styles from './security.module.css';
import { LEVEL_ABOUT, WORDS } from './words.ts';

interface LevelCardProps {
  /** Path of what describes the Pod, `metadata` and `spec` below it. */
  readonly template: Path;
}

/** How strict the Pod is by the standards, what keeps it from the next level, and the way there. */
export function LevelCard({ template }: LevelCardProps) {
  const t = useText();
  const host = useFormHost();
  const version = usePreferences(({ targetVersion }) => targetVersion);
  const summary = host.useSelectedLate((document) => levelSummary(document, template, version), sameSummary);
  return (
    <section className={styles['card']} aria-label={t(WORDS.level)}>
      <div className={styles['cardHead']}>
        <h2>{t(WORDS.level)}</h2>
        <p>{t(WORDS.version, { version })}</p>
      </div>
      <Meter level={summary.level} />
      {summary.next === null ? (
        <p className={styles['met']}>
          <CheckIcon size={14} />
          {t(WORDS.allMet)}
        </p>
      ) : (
        <Breaches summary={summary} next={summary.next} />
      )}
      {host.readOnly === null && summary.next !== null && <Harden template={template} version={version} summary={summary} />}
    </section>
  );
}

function Meter({ level }: { readonly level: PodSecurityLevel }) {
  const t = useText();
  const reached = POD_SECURITY_LEVELS.indexOf(level);
  return (
    <ol className={styles['meter']} data-level={level}>
      {POD_SECURITY_LEVELS.map((name, index) => (
        <li key={name} data-reached={index <= reached || undefined} aria-current={name === level || undefined}>
          <b translate="no">{name}</b>
          <span>{t(LEVEL_ABOUT[name])}</span>
          <span className={formStyles['hidden']}>{t(index <= reached ? WORDS.reached : WORDS.missed)}</span>
        </li>
      ))}
    </ol>
  );
}

function Breaches({ summary, next }: { readonly summary: LevelSummary; readonly next: PodSecurityLevel }) {
  const t = useText();
  return (
    <div className={styles['breaches']}>
      <h3>{t(WORDS.keeps, { level: next })}</h3>
      <p>{t(WORDS.refused, { level: next })}</p>
      <ul>
        {summary.breaches.map(({ control, title, places }) => (
          <li key={control}>
            <span>{t(title)}</span>
            <span className={styles['places']}>
              {places.map((place) => (
                <PlaceLink key={toPointer(place.path)} place={place} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the field, in the form and in the YAML. */
function PlaceLink({ place }: { readonly place: BreachPlace }) {
  const t = useText();
  const host = useFormHost();
  const owner = place.container === null ? t(WORDS.pod) : place.container === '' ? t(WORDS.unnamed) : place.container;
  return (
    <button type="button" className={styles['place']} onClick={() => host.shown(place.path)}>
      {owner} <code>{place.field}</code> <i>{place.value ?? t(WORDS.notSet)}</i>
    </button>
  );
}

function itself(document: YamlDocument): YamlDocument {
  return document;
}

interface HardenProps {
  readonly template: Path;
  readonly version: PolicyVersion;
  readonly summary: LevelSummary;
}

/** Mends all of it in one step, once the lines that change have been seen. */
function Harden({ template, version, summary }: HardenProps) {
  const t = useText();
  const host = useFormHost();
  const [plan, setPlan] = useState<Plan | null>(null);
  const document = host.useSelectedIf(plan === null ? null : itself);
  // an edit from elsewhere makes it another document: what was planned is no longer what would be done
  const shown = plan !== null && plan.document === document ? plan : null;
  const levels = POD_SECURITY_LEVELS.slice(POD_SECURITY_LEVELS.indexOf(summary.level) + 1);
  const planFor = (level: PodSecurityLevel): void => {
    const now = host.current();
    setPlan({ level, document: now, ...harden(now, template, level, version) });
  };
  return (
    <div className={styles['harden']}>
      <div className={styles['actions']}>
        {levels.map((level) => (
          <Button
            key={level}
            aria-expanded={shown?.level === level}
            onClick={() => (shown?.level === level ? setPlan(null) : planFor(level))}
          >
            {t(WORDS.harden, { level })}
          </Button>
        ))}
      </div>
      {shown !== null && <HardenPreview plan={shown} template={template} onDone={() => setPlan(null)} />}
    </div>
  );
}

/** What hardening comes to in the document as it was then. */
interface Plan extends Hardening {
  readonly level: PodSecurityLevel;
  readonly document: YamlDocument;
}

interface HardenPreviewProps {
  readonly plan: Plan;
  readonly template: Path;
  readonly onDone: () => void;
}

function HardenPreview({ plan, template, onDone }: HardenPreviewProps) {
  const t = useText();
  const host = useFormHost();
  const { result, document } = plan;
  const changes = useMemo(() => (result.ok ? changedLines(document.text, result.edits) : []), [result, document]);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const apply = (): void => {
    const refused = host.apply(() => result);
    if (refused === null) onDone();
    else setRefusal(refused);
  };
  const why = refusal ?? (result.ok ? null : result.message);
  return (
    <div className={styles['plan']} role="group" aria-label={t(WORDS.preview)}>
      {changes.length > 0 && (
        <>
          <h3>{t(WORDS.preview)}</h3>
          <ChangePreview changes={changes} />
        </>
      )}
      <Notes changes={changes} left={plan.left} template={template} />
      {why !== null && <p className={formStyles['reason']}>{t(why)}</p>}
      <div className={styles['actions']}>
        {changes.length > 0 && <Button variant="contained" onClick={apply}>{t(WORDS.apply)}</Button>}
        <Button onClick={onDone}>{t(WORDS.cancel)}</Button>
      </div>
    </div>
  );
}

interface NotesProps {
  readonly changes: readonly ChangedLines[];
  readonly left: readonly Offence[];
  readonly template: Path;
}

/** What an edit cannot know. */
function Notes({ changes, left, template }: NotesProps) {
  const t = useText();
  const added = changes.flatMap((change) => change.added).join('\n');
  const notes = [
    left.length > 0 && t(WORDS.left, { places: left.map(({ path }) => fieldName(path, template)).join(', ') }),
    /runAsNonRoot: true/.test(added) && t(WORDS.nonRootNote),
    /\bALL\b/.test(added) && t(WORDS.capabilityNote),
  ].filter((note) => note !== false);
  return notes.map((note) => (
    <p key={note} className={styles['hint']}>
      <InfoIcon size={13} />
      {note}
    </p>
  ));
}
