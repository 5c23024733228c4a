import { isWithin, toPointer, type Path } from '../../core/yaml/path.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useText } from '../language.tsx';
import { uncoveredFields, type Coverage, type UncoveredFields } from './coverage.ts';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { WORDS } from './words.ts';

interface MoreFieldsProps {
  /** What lies below this path is counted. */
  readonly base: Path;
  /** Patterns, from the document's root, of everything that forms show. */
  readonly coverage: Coverage;
  /** A long way that most of the paths begin with, left out of their names. */
  readonly omit?: Path;
}

/** More groups than this are counted, not named. */
const MOST_NAMED = 12;

/** What a form does not show of a document: counted, and linked to its place in the YAML. Nothing is hidden. */
export function MoreFields({ base, coverage, omit = base }: MoreFieldsProps) {
  const t = useText();
  const host = useFormHost();
  const more = host.useSelected((document) => uncoveredFields(valueAt(document, []), base, coverage), sameGroups);
  const count = more.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return null;
  return (
    <div className={styles['more']}>
      <span>{t(WORDS.moreFields, { count })}</span>
      {more.slice(0, MOST_NAMED).map((group) => (
        <button key={toPointer(group.path)} type="button" onClick={() => host.shown(group.path)}>
          {t(WORDS.moreAt, { path: group.path.slice(isWithin(group.path, omit) ? omit.length : base.length).join('.'), count: group.count })}
        </button>
      ))}
    </div>
  );
}

function sameGroups(left: readonly UncoveredFields[], right: readonly UncoveredFields[]): boolean {
  return (
    left.length === right.length &&
    left.every((group, index) => group.count === right[index]?.count && toPointer(group.path) === toPointer(right[index].path))
  );
}
