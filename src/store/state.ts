import type { Edit } from '../core/text/edit.ts';
import type { Path } from '../core/yaml/path.ts';
import type { YamlDocument } from '../core/yaml/document.ts';

export type FileId = string;
export type DocumentId = string;

/**
 * One document of a file. The concatenation of the texts of a file's documents is the file, byte for byte (byte
 * order mark and line ends included). Slices that hold only comments or separators are here too; lists leave them out.
 */
export interface DocumentState {
  readonly id: DocumentId;
  readonly text: string;
  /** The last parse that worked, while `text` does not parse; its offsets count in the text it came from. */
  readonly lastGood: YamlDocument | null;
}

export interface FileState {
  readonly id: FileId;
  readonly name: string;
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
  readonly by: 'form' | 'yaml' | 'list' | 'problems' | 'history' | 'import';
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

export interface WorkspaceState {
  readonly workspaceId: string;
  readonly name: string;
  readonly files: readonly FileState[];
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveState;
  /** false until the stored work was read. */
  readonly restored: boolean;
}
