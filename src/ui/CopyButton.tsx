import { useEffect, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import type { Localized } from '../core/localized.ts';
import { Button } from './Button.tsx';
import { useText } from './language.tsx';

const WORDS = {
  copied: { en: 'Copied', ko: '복사됨' },
  notCopied: { en: 'The browser did not allow copying.', ko: '브라우저가 복사를 허용하지 않았습니다.' },
} as const satisfies Record<string, Localized>;

interface CopyButtonProps {
  /** Asked for when it is wanted. */
  readonly text: () => string;
  /** For who hears the button; left out where its words say it. */
  readonly label?: string;
  readonly variant?: ComponentPropsWithRef<typeof Button>['variant'];
  readonly children: ReactNode;
}

const SAID_MILLISECONDS = 2000;

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label, variant = 'outlined', children }: CopyButtonProps) {
  const t = useText();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('copied');
    } catch {
      setSaid('notCopied'); // the browser asks the user, who may refuse
    }
  };
  return (
    <Button variant={variant} aria-label={said === null ? label : undefined} onClick={() => void copy()}>
      <span aria-live="polite">{said === null ? children : t(WORDS[said])}</span>
    </Button>
  );
}
