import type { Localized } from '../localized.ts';
import type { Path } from '../yaml/path.ts';

/** A place of the bundle whose text a change of a name would change. */
export interface RenamePlace {
  /** Key of its document. */
  readonly key: string;
  /** From the document's root. */
  readonly path: Path;
  /** Whether the key at the path changes, not the value. */
  readonly asKey: boolean;
  readonly from: string;
  readonly to: string;
  /** `name`: what is renamed; `reference`: names it; `twin`: must have the same name; `mention`: text that may mean it. */
  readonly role: 'name' | 'reference' | 'twin' | 'mention';
  /** Whether it surely means it; what does not is only offered, for the reason given. */
  readonly doubt: Localized | null;
}
