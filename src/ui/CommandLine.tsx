import type { Localized } from '../core/localized.ts';
import styles from './command-line.module.css';
import { CopyButton } from './CopyButton.tsx';
import { useText } from './language.tsx';

const WORDS = {
  copy: { en: 'Copy', ko: '복사' },
  copyCommand: { en: 'Copy the command: {command}', ko: '명령 복사: {command}' },
} as const satisfies Record<string, Localized>;

interface CommandLineProps {
  readonly command: string;
  /** What it does, said above it; left out where what stands around says it. */
  readonly what?: Localized;
}

/** A line for a shell, to be copied. */
export function CommandLine({ command, what }: CommandLineProps) {
  const t = useText();
  return (
    <div className={styles['command']}>
      {what !== undefined && <p>{t(what)}</p>}
      <div className={styles['line']}>
        <code translate="no">{command}</code>
        <CopyButton variant="text" text={() => command} label={t(WORDS.copyCommand, { command })}>{t(WORDS.copy)}</CopyButton>
      </div>
    </div>
  );
}
