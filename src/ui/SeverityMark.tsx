import type { Severity } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import { useText } from './language.tsx';
import styles from './SeverityMark.module.css';

export const SEVERITY_NAMES = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  info: { en: 'hint', ko: '제안' },
} as const satisfies Record<Severity, Localized>;

export const SEVERITY_COUNTS = {
  error: { en: '{count} errors', ko: '오류 {count}개' },
  warning: { en: '{count} warnings', ko: '경고 {count}개' },
} as const satisfies Partial<Record<Severity, Localized>>;

/** Severities from the worst on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Decoration only: the text beside it says the severity. */
  readonly silent?: boolean;
}

/** A severity as colour and shape (disc, diamond, ring), with its word for screen readers. */
export function SeverityMark({ severity, silent = false }: SeverityMarkProps) {
  const t = useText();
  const name = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(SEVERITY_NAMES[severity]) };
  return <span className={styles['mark']} data-severity={severity} {...name} />;
}
