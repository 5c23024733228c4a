import { useEffect } from 'react';
import type { YamlProblem } from '../core/yaml/problem.ts';
import { documentOf } from '../store/documents.ts';
import { useFromDocumentState } from '../store/hooks.ts';
import type { DocumentId, DocumentState } from '../store/state.ts';
import { lateComponent } from '../ui/late-component.tsx';

const { Component: ErrorNote, ahead } = lateComponent(async () => (await import('./ErrorNote.tsx')).ErrorNote);

/** Why a document cannot be edited in the form, if it cannot. */
export function DocumentNotes({ documentId }: { readonly documentId: DocumentId }) {
  const error = useFromDocumentState(documentId, errorOf);
  useEffect(ahead, []);
  return error === null ? null : <ErrorNote documentId={documentId} error={error} />;
}

function errorOf(state: DocumentState): YamlProblem | null {
  return documentOf(state).error;
}
