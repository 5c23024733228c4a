import type { Profile } from '../core/checks/profile.ts';
import type { Encoding } from '../core/bundle/decode.ts';
import type { Edit } from '../core/text/edit.ts';
import type { Path } from '../core/yaml/path.ts';

export type FileId = string;
export type DocumentId = string;

/**
 * One document of a file. The concatenation of the texts of a file's documents is the file, byte for byte (byte
 * order mark and line ends included). Slices that hold only comments or separators are here too; lists leave them out.
 * What the text says is derived, see derived.ts.
 */
export interface DocumentState {
  readonly id: DocumentId;
  readonly text: string;
  /** The latest text that may have parsed, while nobody knows about this one; see `lastGoodOf`. */
  readonly basis: Basis | null;
}

/** An earlier text of a document, and the edits that lead from it to the present one. */
export interface Basis {
  readonly source: { readonly text: string };
  readonly edits: readonly Edit[];
}




export interface FileState {
  readonly id: FileId;
  readonly name: string;
  readonly encoding: Encoding;
  readonly documents: readonly DocumentState[];
  /** The text as it was imported or created, against which changed lines are marked and reverted. */
  readonly imported: string;
}

/** A replacement in a file's text: UTF-16 code units from 0, byte order mark counted. */
export interface FileEdit extends Edit {
  readonly fileId: FileId;
}

/** Who changed the text. The pane ignores changes that it made itself. */
export type EditOrigin = 'form' | 'yaml' | 'fix' | 'import' | 'list' | 'revert' | 'undo' | 'redo' | 'takeover';

export interface Selection {
  readonly documentId: DocumentId | null;
  /** The field under focus or cursor; null for the document as a whole. */
  readonly path: Path | null;
  /** Who selected: the others follow (the pane reveals the line, the form scrolls to the field). */
  readonly by: 'form' | 'yaml' | 'list' | 'problems' | 'fix' | 'history' | 'import';
  /** Grows with each selection, so that selecting the same place again reveals it again. */
  readonly serial: number;
}

/** What the bar shows of saving. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: 'quota' | 'unknown' }
  | { readonly kind: 'memory-only' } // storage blocked: work lives in this tab
  | { readonly kind: 'read-only' } // another tab writes this workspace
  | { readonly kind: 'newer-version' }; // the record was written by a newer version: read-only

/** Document ids as a replacement in the list of ids of a file. */
export interface IdSplice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly DocumentId[];
}

/**
 * One change of the files, complete enough to be stored and to give its own inverse. The changes of a list are applied
 * one after the other.
 */
export type Change =
  | { readonly kind: 'text'; readonly fileId: FileId; readonly edits: readonly Edit[]; readonly ids: IdSplice | null }
  | { readonly kind: 'file-added'; readonly index: number; readonly file: FileState }
  | { readonly kind: 'file-removed'; readonly fileId: FileId }
  | { readonly kind: 'file-renamed'; readonly fileId: FileId; readonly name: string }
  | { readonly kind: 'file-moved'; readonly fileId: FileId; readonly index: number };

/** A place that undo and redo come back to. */
export interface Place {
  readonly documentId: DocumentId | null;
  readonly path: Path | null;
}

/** One step of the history, as it lies on the undo or on the redo stack: applying its changes takes it back. */
export interface Step {
  readonly id: number;
  readonly changes: readonly Change[];
  /** Where to go when the changes were applied, and where to go when they are taken back again. */
  readonly before: Place;
  readonly after: Place;
  /** Strokes with the same group that follow each other closely are one step. */
  readonly group: string | null;
  /** When its last stroke came, in milliseconds of the caller's clock. */
  readonly at: number;
  readonly bytes: number;
}

export interface History {
  /** The last step is the next to take back. */
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** What a change of the work is made from and makes: everything that undo brings back. */
export interface Workspace {
  readonly name: string;
  readonly files: readonly FileState[];
  readonly selection: Selection;
  readonly history: History;
  /** Which checks speak. */
  readonly profile: Profile;
  /** Ids are 'f<n>' and 'd<n>', each number used once in a workspace. */
  readonly nextId: number;
}

/** What the user should know of their work, until they say that they do. */
export type Notice =
  | { readonly kind: 'recovered'; readonly records: number } // stored records were unreadable and put aside
  | { readonly kind: 'copied' } // another tab had written this work: it goes on here as a copy
  | { readonly kind: 'history-dropped' }; // the stored history did not fit the files

export interface WorkspaceState extends Workspace {
  readonly workspaceId: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveState;
  readonly notice: Notice | null;
  /** false until the stored work was read. */
  readonly restored: boolean;
}
