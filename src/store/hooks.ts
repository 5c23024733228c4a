import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { YamlDocument } from '../core/yaml/document.ts';
import { fromPointer, toPointer, type Path } from '../core/yaml/path.ts';
import { DocumentReaders } from './document-readers.ts';
import { documentOf, fileOf, placeOf, viewOf, type DocumentPlace, type DocumentView } from './documents.ts';
import { filesPart, selectionFromElsewhere, subscribeToNothing } from './parts.ts';
import type { DocumentId, DocumentState, FileId, FileState, Notice, SaveState, Selection, WorkspaceState } from './state.ts';
import { mayWrite, store } from './store.ts';

/** What a component reads of the work. Selectors must give the same object as long as nothing they read changed. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(store, selector);
}

export function useFiles(): readonly FileState[] {
  return useWorkspace((state) => state.files);
}

export function useFile(fileId: FileId | null): FileState | null {
  return useWorkspace((state) => (fileId === null ? null : fileOf(state.files, fileId)));
}

/** The file of a document. */
export function useFileOf(documentId: DocumentId | null): FileState | null {
  return useWorkspace((state) => placeIn(state, documentId)?.file ?? null);
}

/** A value of one document's state; the component renders again only when it is another (`Object.is`). */
export function useFromDocumentState<T>(documentId: DocumentId | null, select: (state: DocumentState) => T): T | null {
  return useWorkspace((state) => {
    const place = placeIn(state, documentId);
    return place === null ? null : select(place.document);
  });
}

/** The document as its text now reads. */
export function useDocument(documentId: DocumentId | null): YamlDocument | null {
  return useFromDocumentState(documentId, documentOf);
}

/**
 * A value of one document; the component renders again only when the value is another (`Object.is`).
 * @param select null: nothing is asked, and no change is heard of
 * @param within where all stands that is read: changes elsewhere are not heard of. null: anywhere
 */
export function useFromDocument<T>(documentId: DocumentId | null, select: ((view: DocumentView) => T) | null, within: Path | null = null): T | null {
  const isHeard = select !== null && documentId !== null;
  const pointer = within === null ? null : toPointer(within);
  const subscribe = useMemo(
    () => (isHeard ? (pointer === null ? filesPart.subscribe : readersAt(documentId, fromPointer(pointer) ?? [])) : subscribeToNothing),
    [documentId, isHeard, pointer],
  );
  return useSyncExternalStore(subscribe, () => {
    const view = isHeard ? viewIn(filesPart.getState(), documentId) : null;
    return select === null || view === null ? null : select(view);
  });
}

const readersOf = new Map<DocumentId, DocumentReaders>();

filesPart.subscribe(() => {
  const files = filesPart.getState();
  for (const [documentId, readers] of readersOf) readers.changed(viewIn(files, documentId)?.document ?? null);
});

/** A subscription to what stands at a path of a document, or below it. */
function readersAt(documentId: DocumentId, path: Path): (listener: () => void) => () => void {
  return (listener) => {
    let readers = readersOf.get(documentId);
    if (readers === undefined) readersOf.set(documentId, (readers = new DocumentReaders(viewIn(filesPart.getState(), documentId)?.document ?? null)));
    const own = readers;
    const end = own.add(path, listener);
    return () => {
      end();
      if (own.isEmpty && readersOf.get(documentId) === own) readersOf.delete(documentId);
    };
  };
}

/** The last answer of `viewIn`: hundreds of fields ask for the same document after each key. */
let lastView: { readonly files: readonly FileState[]; readonly documentId: DocumentId; readonly view: DocumentView | null } | null = null;

function viewIn(files: readonly FileState[], documentId: DocumentId): DocumentView | null {
  if (lastView?.files !== files || lastView.documentId !== documentId) {
    const place = placeOf(files, documentId);
    lastView = { files, documentId, view: place === null ? null : viewOf(place.document) };
  }
  return lastView.view;
}

export function useSelection(): Selection {
  return useWorkspace((state) => state.selection);
}

/** The selected document; not each field of it. */
export function useSelectedDocument(): DocumentId | null {
  return useWorkspace((state) => state.selection.documentId);
}

/** The selection where no form made it, which selects with each key. */
export function useSelectionFromElsewhere(): Selection | null {
  return useFromSelectionElsewhere((selection) => selection);
}

/** A value of it; the component renders again only when that is another (`Object.is`). */
export function useFromSelectionElsewhere<T>(select: (selection: Selection | null) => T): T {
  return useSyncExternalStore(selectionFromElsewhere.subscribe, () => select(selectionFromElsewhere.getState()));
}

export function useCanUndo(): boolean {
  return useWorkspace((state) => state.canUndo);
}

export function useCanRedo(): boolean {
  return useWorkspace((state) => state.canRedo);
}

export function useSaveState(): SaveState {
  return useWorkspace((state) => state.save);
}

export function useNotice(): Notice | null {
  return useWorkspace((state) => state.notice);
}

/** false until the stored work was read: nothing can be edited before. */
export function useRestored(): boolean {
  return useWorkspace((state) => state.restored);
}

/** false while another tab or a newer version owns the work. */
export function useMayWrite(): boolean {
  return useWorkspace(mayWrite);
}

function placeIn(state: WorkspaceState, documentId: DocumentId | null): DocumentPlace | null {
  return documentId === null ? null : placeOf(state.files, documentId);
}
