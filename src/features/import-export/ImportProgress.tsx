import { useEffect, useState } from 'react';
import { useText } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './import-export.module.css';
import { READING } from './words.ts';

/** A small import is over before anyone could read that it is under way. */
const PATIENCE_MILLISECONDS = 250;

interface ImportProgressProps {
  /** 0 to 1. */
  readonly share: number;
}

export function ImportProgress({ share }: ImportProgressProps) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={styles.notice}>
      <span>{t(READING)}</span>
      <ProgressBar label={t(READING)} share={share} />
    </div>
  );
}
