import type { ComponentType } from 'react';
import type { Area } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import type { Path } from '../core/yaml/path.ts';

/** A tab of the designer: a form over documents of some kinds. */
export interface DesignerArea {
  readonly id: Area;
  readonly title: Localized;
  /** Kinds whose documents have this tab. */
  readonly kinds: readonly string[];
  /** Whether a field of this tab shows the path. */
  readonly owns: (path: Path) => boolean;
  readonly Form: ComponentType;
}

/** In the order of the tabs. */
export const AREAS: readonly DesignerArea[] = [];
