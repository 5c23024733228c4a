import { compareVersions } from '../../core/schema/target-version.ts';
import { usePreferences } from '../../store/preferences.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { WORDS } from './words.ts';

/** The version of Kubernetes that brought a field; marked when manifests are written for an older one. */
export function SinceBadge({ version }: { readonly version: string }) {
  const t = useText();
  const target = usePreferences(({ targetVersion }) => targetVersion);
  const isTooNew = compareVersions(target, version) < 0;
  return (
    <i className={styles['mark']} data-tone={isTooNew ? 'warning' : undefined} title={isTooNew ? t(WORDS.notYet, { target }) : undefined}>
      {t(WORDS.since, { version })}
    </i>
  );
}
