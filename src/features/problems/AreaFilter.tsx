import type { Area } from '../../core/checks/check.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import type { Problem } from './problem-list.ts';
import styles from './Problems.module.css';
import { AREA_NAMES, WORDS } from './words.ts';

const AREAS: readonly Area[] = ['workload', 'probes', 'scaling', 'security', 'networking', 'config', 'storage', 'document'];

interface AreaFilterProps {
  readonly problems: readonly Problem[];
  readonly area: Area | null;
  readonly onChange: (area: Area | null) => void;
}

/** Chooses one area of those that have problems, or all. */
export function AreaFilter({ problems, area, onChange }: AreaFilterProps) {
  const t = useText();
  const present = AREAS.filter((candidate) => candidate === area || problems.some(({ finding }) => finding.area === candidate));
  return (
    <label className={styles['area']}>
      {t(WORDS.area)}
      <select value={area ?? ''} onChange={({ target }) => onChange(AREAS.find((candidate) => candidate === target.value) ?? null)}>
        <option value="">{t(WORDS.allAreas)}</option>
        {present.map((choice) => (
          <option key={choice} value={choice}>
            {t(AREA_NAMES[choice])}
          </option>
        ))}
      </select>
      <ChevronDownIcon size={12} />
    </label>
  );
}
