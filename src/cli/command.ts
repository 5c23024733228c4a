/** What a command may do with the world; tests give their own. */
export interface Host {
  /** Relative paths count from here: where the caller stood. */
  readonly directory: string;
  readonly readFile: (path: string) => Uint8Array;
  /** What stands in a folder; null when it is none. */
  readonly readFolder: (path: string) => readonly FolderEntry[] | null;
  readonly writeFile: (path: string, bytes: Uint8Array) => void;
  readonly print: (output: string | Uint8Array) => void;
}

/** A file or a folder in a folder; a link to a file is a file. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Command {
  /** What stands behind the command's name, and what it does, for the help text. */
  readonly usage: string;
  readonly summary: string;
  /**
   * @returns the exit code.
   * @throws CommandError when the command cannot do what it was asked.
   */
  readonly run: (args: readonly string[], host: Host) => number | Promise<number>;
}

/** Bad input or a refused edit: one sentence for standard error, exit code 2, nothing written. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
