import type { ComponentType } from 'react';
import type { Area } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import type { Path } from '../core/yaml/path.ts';
import type { DocumentId } from '../store/state.ts';

/** What the form of an area is given; everything else it reads from the form host around it. */
export interface AreaFormProps {
  readonly documentId: DocumentId;
}

/** A tab: one of the areas that checks know, or the one that shows whatever a document has. */
export type DesignerAreaId = Area | 'all-fields';

/** A tab of the designer: a form over documents of some kinds. */
export interface DesignerArea {
  readonly id: DesignerAreaId;
  readonly title: Localized;
  /** Kinds whose documents have this tab; null: every document has it. */
  readonly kinds: readonly string[] | null;
  /** Whether a field of this tab shows the path. */
  readonly owns: (path: Path) => boolean;
  readonly Form: ComponentType<AreaFormProps>;
  /** Fetches what the form is made of, ahead of its first showing. */
  readonly ahead?: () => void;
}
