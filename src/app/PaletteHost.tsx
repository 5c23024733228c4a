import { useMemo } from 'react';
import { Palette } from '../features/palette/Palette.tsx';
import type { DocumentId } from '../store/state.ts';
import { useLanguage } from '../ui/language.tsx';
import type { DesignerArea } from './area-form.ts';
import { areaEntries, commandEntries, documentEntries } from './palette-entries.ts';

interface PaletteHostProps {
  readonly documentId: DocumentId | null;
  readonly areasOf: (kind: string | null) => readonly DesignerArea[];
  readonly onClose: () => void;
}

/** The palette over the work as it is now. */
export function PaletteHost({ documentId, areasOf, onClose }: PaletteHostProps) {
  const language = useLanguage();
  const entries = useMemo(
    () => [...areaEntries(documentId, areasOf, language), ...documentEntries(language), ...commandEntries(language)],
    [documentId, areasOf, language],
  );
  return <Palette entries={entries} onClose={onClose} />;
}
