import { checksumEdits, checksumOf, configReaders, type ConfigKind, type ConfigReader } from '../../core/companions/config-checksum.ts';
import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { objectAtPlace } from '../../core/graph/object-place.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { Localized } from '../../core/localized.ts';
import type { Edit } from '../../core/text/edit.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { currentIndex, useFromIndex } from '../../store/bundle-index.ts';
import { documentsEdited } from '../../store/documents-edited.ts';
import type { DocumentId } from '../../store/state.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';
import { usedObjects } from './used-objects.ts';

/** A ConfigMap or Secret of the work. */
export interface ConfigPlace {
  readonly documentId: DocumentId;
  readonly path: Path;
}

/** Who reads it once, and whether that is restarted when it changes. */
export function useConfigReaders(place: ConfigPlace): readonly ConfigReader[] {
  return useFromIndex((index) => readersAt(index, place), samePlain);
}

function readersAt(index: ObjectIndex | null, place: ConfigPlace): readonly ConfigReader[] {
  const target = objectAtPlace(index, place);
  return index === null || target === undefined ? [] : configReaders(index, WORK_DOCUMENTS.read, target);
}

/** An object whose checksum in a workload is of other data by now. */
export interface StaleConfig extends ConfigPlace {
  readonly kind: ConfigKind;
  readonly name: string;
}

export function useStaleConfigs(documentId: DocumentId): readonly StaleConfig[] {
  return useFromIndex((index) => staleConfigs(index, documentId), samePlain);
}

function staleConfigs(index: ObjectIndex | null, documentId: DocumentId): readonly StaleConfig[] {
  return usedObjects(index, documentId).flatMap(({ kind, name, place }) =>
    place !== null && readersAt(index, place).some(({ key, state }) => key === documentId && state === 'stale') ? [{ kind, name, ...place }] : [],
  );
}

/**
 * Writes the checksum of an object into the templates of those that read it once: one undo step.
 * @param only a document; all of them when left out
 * @returns why it was refused, or null
 */
export function checksumsWritten(place: ConfigPlace, only?: DocumentId): Localized | null {
  const index = currentIndex();
  const target = objectAtPlace(index, place);
  const sum = target === undefined ? null : sumOf(target);
  if (sum === null) return null;
  const readers = readersAt(index, place).filter(({ key, state }) => (only === undefined || key === only) && (state === 'none' || state === 'stale'));
  const edits = new Map<DocumentId, readonly Edit[]>();
  for (const key of new Set(readers.map((reader) => reader.key))) {
    const document = WORK_DOCUMENTS.read(key);
    const result = document === null ? null : checksumEdits(document, readers.filter((reader) => reader.key === key), sum);
    if (result?.ok === false) return result.message;
    if (result !== null) edits.set(key, result.edits);
  }
  documentsEdited(edits, 'form');
  return null;
}

function sumOf({ key, summary: { known, path } }: LinkedObject): string | null {
  const document = WORK_DOCUMENTS.read(key);
  const object = document === null ? undefined : valueAt(document, path);
  return object === undefined || (known !== 'ConfigMap' && known !== 'Secret') ? null : checksumOf(known, object);
}
