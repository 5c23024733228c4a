import { memo, useId, useState, type ReactNode } from 'react';
import { countOf } from '../../core/checks/count-of.ts';
import type { Localized } from '../../core/localized.ts';
import { joinPatterns, placesOf } from '../../core/kinds/pattern.ts';
import { remembered } from '../../core/remembered.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { isWithin, type Path } from '../../core/yaml/path.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import { SEVERITY_COUNTS } from '../SeverityMark.tsx';
import { coverageOf, isCoveredBy, pathOf } from './coverage.ts';
import type { Section } from './field.ts';
import { Fields } from './Fields.tsx';
import styles from './form.module.css';
import { useFormHost, useScope } from './form-host.ts';
import { WORDS } from './words.ts';

interface FoldedCardProps {
  readonly title: Localized;
  readonly about?: Localized | undefined;
  /** What is shown in it: counted while it is folded, and it opens when one of them is asked for from elsewhere. */
  readonly places: readonly FoldedPlaces[];
  /** Buttons at the end of its head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Places of a document, by patterns that begin at one. */
export interface FoldedPlaces {
  readonly base: Path;
  readonly patterns: readonly string[];
  /** What counts as set, where that is less: a list that another form shows as well is there without this one. */
  readonly counted?: readonly string[];
  /** What another form shows as well, and better: asked for, it is shown there, and this stays as it is. */
  readonly repeats?: readonly string[];
}

/**
 * A section that is seldom needed: folded until it is opened, and nothing of it is drawn before. What is set in it and
 * what is wrong in it is said in its head, so that it hides nothing.
 */
export function FoldedCard({ title, about, places, actions, children }: FoldedCardProps) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const count = useSetCount(places);
  const asked = useAskedWithin(places);
  // each request opens it once; the user may fold it again
  const [answered, setAnswered] = useState<number | null>(null);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== null) setOpen(true);
  }
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className={styles['card']} aria-labelledby={`${id}-title`} data-folded={!open || undefined}>
      <div className={styles['foldHead']}>
        <h2 id={`${id}-title`}>
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Chevron size={13} />
            {t(title)}
          </button>
        </h2>
        {about !== undefined && <p>{t(about)}</p>}
        <span className={styles['cardActions']}>
          <FoldedFindings places={places} />
          {count > 0 && <small className={styles['setCount']}>{t(WORDS.setCount, { count })}</small>}
          {actions}
        </span>
      </div>
      <div id={id} hidden={!open}>{open && children}</div>
    </section>
  );
}

interface FoldedSectionProps {
  readonly section: Section;
  /** Patterns, from the section's scope, of what counts as set; all its fields when left out. */
  readonly counted?: readonly string[];
  /** Patterns, from the section's scope, of what is only repeated here, to tell the rows apart. */
  readonly repeats?: readonly string[];
}

/** A section of fields that is folded until it is opened. */
export const FoldedSection = memo(function FoldedSection({ section, counted, repeats }: FoldedSectionProps) {
  const scope = useScope(section.scope);
  const places = { base: scope, patterns: placesOfFields(section), ...(counted === undefined ? {} : { counted }), ...(repeats === undefined ? {} : { repeats }) };
  return (
    <FoldedCard title={section.title} about={section.about} places={[places]}>
      <Fields fields={section.fields} base={pathOf(scope, section.path)} />
    </FoldedCard>
  );
});

/** Where the fields of a section stand: a list or map counts as one place. */
export function placesOfFields(section: Section): string[] {
  return section.fields.map(({ path }) => joinPatterns(section.path, path));
}

/** How many of the places hold something. */
function useSetCount(places: readonly FoldedPlaces[]): number {
  return useFormHost().useSelectedIn(commonBase(places), (document) =>
    places.reduce((count, { base, patterns, counted = patterns }) => {
      const value = valueAt(document, base);
      return count + counted.filter((pattern) => placesOf(value, pattern).next().done !== true).length;
    }, 0),
  );
}

function isAmong(path: Path, places: readonly FoldedPlaces[]): boolean {
  return places.some((place) => isWithin(path, place.base) && isCoveredBy(path.slice(place.base.length), coverageOfPlaces(place)));
}

/** Asked for each finding, after each pause of typing. */
const coverageOfPlaces = remembered(({ patterns }: FoldedPlaces) => coverageOf(patterns));

function useAskedWithin(places: readonly FoldedPlaces[]): number | null {
  const wanted = useFormHost().useWanted(commonBase(places), 'within');
  if (wanted === null || !isAmong(wanted.path, places)) return null;
  const repeated = places.map(({ base, repeats = [] }) => ({ base, patterns: repeats }));
  return isAmong(wanted.path, repeated) ? null : wanted.serial;
}

function FoldedFindings({ places }: { readonly places: readonly FoldedPlaces[] }) {
  const t = useText();
  const findings = useFormHost().useFindings(commonBase(places), 'within', ({ path }) => isAmong(path, places));
  return (['error', 'warning'] as const).map((severity) => {
    const count = countOf(findings, severity);
    if (count === 0) return null;
    return (
      <em key={severity} className={styles['findingCount']} data-severity={severity} role="img" aria-label={t(SEVERITY_COUNTS[severity], { count })}>
        {count}
      </em>
    );
  });
}

/** The longest way that all places have in common. */
function commonBase([first, ...others]: readonly FoldedPlaces[]): Path {
  const base = first?.base ?? [];
  const length = others.reduce((least, other) => {
    let same = 0;
    while (same < least && String(other.base[same]) === String(base[same])) same++;
    return same;
  }, base.length);
  return base.slice(0, length);
}
