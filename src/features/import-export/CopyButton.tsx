import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import { EXPORT_WORDS } from './export-words.ts';

interface CopyButtonProps {
  /** Asked for when it is wanted. */
  readonly text: () => string;
  /** For who hears the button; left out where its words say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

const SAID_MILLISECONDS = 2000;

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label, children }: CopyButtonProps) {
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
    <Button aria-label={said === null ? label : undefined} onClick={() => void copy()}>
      <span aria-live="polite">{said === null ? children : t(EXPORT_WORDS[said])}</span>
    </Button>
  );
}
