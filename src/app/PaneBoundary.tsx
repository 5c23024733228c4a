import { Component, type ReactNode } from 'react';
import type { Language, Localized } from '../core/localized.ts';
import { currentWorkText } from '../store/work-text.ts';
import { Button } from '../ui/Button.tsx';
import { textIn, useLanguage } from '../ui/language.tsx';
import styles from './PaneBoundary.module.css';

const WORDS = {
  broken: { en: 'This part of the window has stopped: {reason}', ko: '이 영역이 멈췄습니다: {reason}' },
  safe: { en: 'Your YAML is not touched.', ko: 'YAML은 그대로입니다.' },
  retry: { en: 'Show it again', ko: '다시 표시' },
  copy: { en: 'Copy all YAML', ko: 'YAML 모두 복사' },
} as const satisfies Record<string, Localized>;

interface BoundaryProps {
  readonly over: boolean;
  readonly language: Language;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { over, language, children } = this.props;
    if (error === null) return children;
    return (
      <div className={`${styles['broken'] ?? ''} ${over ? styles['over'] ?? '' : ''}`} role="alert">
        <p>{textIn(language, WORDS.broken, { reason: error.message })}</p>
        <p>{textIn(language, WORDS.safe)}</p>
        <div className={styles['actions']}>
          <Button onClick={() => this.setState({ error: null })}>{textIn(language, WORDS.retry)}</Button>
          <Button onClick={() => void navigator.clipboard.writeText(currentWorkText())}>{textIn(language, WORDS.copy)}</Button>
        </div>
      </div>
    );
  }
}

interface PaneBoundaryProps {
  /** Of what lies over the window: what is said of its fault does too. */
  readonly over?: boolean;
  readonly children: ReactNode;
}

/** Keeps a fault of one pane in that pane: the others go on, and the text can be taken from here. */
export function PaneBoundary({ over = false, children }: PaneBoundaryProps) {
  return <Boundary over={over} language={useLanguage()}>{children}</Boundary>;
}
