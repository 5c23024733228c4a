import { isTargetVersion, TARGET_VERSIONS } from '../core/schema/target-version.ts';
import { targetVersionChosen, usePreferences } from '../store/preferences.ts';
import { ChevronDownIcon } from '../ui/icons.tsx';
import { useText } from '../ui/language.tsx';
import { Tip } from '../ui/Tip.tsx';
import styles from './TopBar.module.css';
import { WORDS } from './words.ts';

/** No source tells 1.35 and 1.36 apart, so they are one choice. */
const LABELS: ReadonlyMap<string, string> = new Map([['1.35', '1.35–1.36']]);

/** The version of Kubernetes whose API the work is held against. */
export function TargetVersionSelect() {
  const t = useText();
  const version = usePreferences((state) => state.targetVersion);
  const choose = (text: string): void => {
    if (isTargetVersion(text)) targetVersionChosen(text);
  };
  return (
    <Tip text={t(WORDS.targetVersionTip)}>
      <span className={styles['version']}>
        <span aria-hidden>Kubernetes</span>
        <select aria-label={t(WORDS.targetVersion)} value={version} onChange={(event) => choose(event.target.value)}>
          {TARGET_VERSIONS.toReversed().map((each) => (
            <option key={each} value={each}>{LABELS.get(each) ?? each}</option>
          ))}
        </select>
        <ChevronDownIcon size={12} />
      </span>
    </Tip>
  );
}
