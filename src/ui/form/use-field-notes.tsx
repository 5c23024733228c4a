import type { ReactNode } from 'react';
import type { Path } from '../../core/yaml/path.ts';
import { useText } from '../language.tsx';
import { useFormHost } from './form-host.ts';
import { WORDS } from './words.ts';

/** What is worth saying of a value beside the value: how it is written, that it stands elsewhere. */
export function useFieldNotes(path: Path, source: string | null, elsewhere: number | null): ReactNode {
  const t = useText();
  const host = useFormHost();
  if (source === null && elsewhere === null) return null;
  return (
    <>
      {source !== null && t(WORDS.source, { source })}{' '}
      {elsewhere !== null && (
        <button type="button" onClick={() => host.shown(path)}>{t(WORDS.elsewhere, { line: elsewhere })}</button>
      )}
    </>
  );
}
