import { POD_SECURITY_LEVELS, type PodSecurityLevel } from '../../core/companions/namespace.ts';
import type { Localized } from '../../core/localized.ts';
import { useText } from '../../ui/language.tsx';
import styles from './namespace.module.css';
import { NAMESPACE_WORDS as WORDS } from './namespace-words.ts';

interface Maker {
  readonly wanted: boolean;
  readonly level: PodSecurityLevel | null;
}

interface NamespaceMakerProps {
  readonly maker: Maker;
  /** Name of the file that gets it. */
  readonly file: string;
  readonly onChange: (maker: Maker) => void;
}

const LEVELS: Readonly<Record<PodSecurityLevel, Localized>> = {
  privileged: WORDS.levelPrivileged,
  baseline: WORDS.levelBaseline,
  restricted: WORDS.levelRestricted,
};

/** The Namespace itself, where the bundle has none of that name, and how strict it is with its Pods. */
export function NamespaceMaker({ maker: { wanted, level }, file, onChange }: NamespaceMakerProps) {
  const t = useText();
  return (
    <div className={styles['maker']}>
      <label className={styles['group']}>
        <input type="checkbox" checked={wanted} onChange={() => onChange({ wanted: !wanted, level })} />
        <span>{t(WORDS.make, { file })}</span>
      </label>
      {wanted && (
        <label className={styles['level']}>
          <span>{t(WORDS.security)}</span>
          <select value={level ?? ''} onChange={(event) => onChange({ wanted, level: POD_SECURITY_LEVELS.find((one) => one === event.target.value) ?? null })}>
            <option value="">{t(WORDS.levelNone)}</option>
            {POD_SECURITY_LEVELS.map((one) => <option key={one} value={one}>{t(LEVELS[one])}</option>)}
          </select>
        </label>
      )}
    </div>
  );
}
