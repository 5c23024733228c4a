import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { Palette } from '../features/palette/Palette.tsx';
import { selected } from '../store/actions.ts';
import { placeOf } from '../store/documents.ts';
import { schemaLoaded, useSchema } from '../store/schema.ts';
import type { DocumentId } from '../store/state.ts';
import { store } from '../store/store.ts';
import type { Path } from '../core/yaml/path.ts';
import { useLanguage } from '../ui/language.tsx';
import type { DesignerArea } from './area-form.ts';
import { ask } from './asked.ts';
import { areaEntries, commandEntries, documentEntries } from './palette-entries.ts';
import { fieldEntries, symptomEntries } from './palette-fields.ts';
import { ALL_SECTIONS } from './palette-sections.ts';

interface PaletteHostProps {
  readonly documentId: DocumentId | null;
  readonly areasOf: (kind: string | null) => readonly DesignerArea[];
  readonly onClose: () => void;
}

/** Documents looked at for what is seen, beside the one in the designer. */
const MOST_OTHERS = 40;

/** The palette over the work as it is now. */
export function PaletteHost({ documentId, areasOf, onClose }: PaletteHostProps) {
  const language = useLanguage();
  const schema = useSchema();
  useEffect(() => void schemaLoaded(), []);
  const entries = useMemo(() => {
    const { files, selection } = store.getState();
    const place = documentId === null ? null : placeOf(files, documentId);
    const at = selection.documentId === documentId ? selection.path : null;
    const sources = schema === null ? null : { sections: ALL_SECTIONS, schema, areasOf, language, at, go: goToField };
    const others = files.flatMap(({ documents }) => documents).filter(({ id }) => id !== documentId).slice(0, MOST_OTHERS);
    return [
      ...areaEntries(documentId, areasOf, language),
      ...documentEntries(language),
      ...(sources === null || place === null ? [] : fieldEntries(place.document, sources)),
      ...(sources === null ? [] : symptomEntries(others, sources)),
      ...commandEntries(language),
    ];
  }, [documentId, areasOf, language, schema]);
  return <Palette entries={entries} onClose={onClose} />;
}

/** Opens the area of a field, which takes the focus; where no form shows it, the form has the focus. */
function goToField(documentId: DocumentId, path: Path): void {
  flushSync(() => ask({ pane: 'designer' }));
  document.getElementById('designer')?.focus();
  selected({ documentId, path, by: 'problems' });
}
