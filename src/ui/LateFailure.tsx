import type { Localized } from '../core/localized.ts';
import { Button } from './Button.tsx';
import { useText } from './language.tsx';
import styles from './late-failure.module.css';

const WORDS = {
  failed: { en: 'Part of the window could not be loaded. Your work is not affected.', ko: '화면 일부를 불러오지 못했습니다. 작업 내용은 그대로입니다.' },
  again: { en: 'Try again', ko: '다시 시도' },
  close: { en: 'Close', ko: '닫기' },
} as const satisfies Record<string, Localized>;

interface LateFailureProps {
  readonly onRetry: () => void;
  /** Over the window, not in its place. */
  readonly over?: boolean;
  readonly onClose?: (() => void) | null;
}

/** Stands for what the network did not bring. Its words are here from the start: no network would bring them then. */
export function LateFailure({ onRetry, over = false, onClose = null }: LateFailureProps) {
  const t = useText();
  return (
    <div role="alert" className={`${styles['failure'] ?? ''} ${over ? styles['over'] ?? '' : ''}`}>
      <span>{t(WORDS.failed)}</span>
      <Button onClick={onRetry}>{t(WORDS.again)}</Button>
      {onClose !== null && <Button variant="text" onClick={onClose}>{t(WORDS.close)}</Button>}
    </div>
  );
}
