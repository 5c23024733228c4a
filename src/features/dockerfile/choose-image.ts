import { dockerfileAnnotation } from '../../core/dockerfile/built-image.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import type { EditResult } from '../../core/yaml/edit-result.ts';
import { removeValue, setValue } from '../../core/yaml/edit.ts';
import type { Path } from '../../core/yaml/path.ts';
import { documentEdited } from '../../store/actions.ts';
import { documentOf, placeOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import type { WorkContainer } from './built-containers.ts';

/** Writes which Dockerfile builds the image of a container, at its workload. @returns false when it was refused */
export function imageChosen(container: WorkContainer, file: string): boolean {
  return edited(container, (document, annotation) => setValue(document, annotation, file));
}

/** Takes a choice back; where the name alone says it, writes that none of the Dockerfiles builds the image. */
export function imageLeft(container: WorkContainer): boolean {
  if (container.built === 'name') return imageChosen(container, '');
  return edited(container, (document, annotation) =>
    removeValue(document, annotation, { removeEmptyParents: (parent) => parent.at(-1) === 'annotations' }),
  );
}

function edited({ documentId, object, name }: WorkContainer, edit: (document: YamlDocument, annotation: Path) => EditResult): boolean {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return false;
  const result = edit(documentOf(place.document), [...object, 'metadata', 'annotations', dockerfileAnnotation(name)]);
  return result.ok && documentEdited(documentId, result.edits, 'form', { document: result.document });
}
