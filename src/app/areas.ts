import { lazy, type ComponentType } from 'react';
import { isProbePath, PROBES_COVERAGE, WORKLOAD_COVERAGE, WorkloadForm } from './workload-forms.tsx';
import type { AreaFormProps } from './area-form.ts';
import type { Area } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import type { Path } from '../core/yaml/path.ts';
import { schemaLoaded } from '../store/schema.ts';
import { isCovered } from '../ui/form/coverage.ts';

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

const ProbesForm = lazy(async () => ({ default: (await import('./probes-form.tsx')).ProbesForm }));
const loadAllFields = () => import('./all-fields-form.tsx');
const AllFieldsForm = lazy(async () => ({ default: (await loadAllFields()).AllFieldsForm }));

/** In the order of the tabs. */
export const AREAS: readonly DesignerArea[] = [
  {
    id: 'workload',
    title: { en: 'Workload', ko: '워크로드' },
    kinds: ['Deployment'],
    owns: (path) => path.length > 1 && !isProbePath(path) && isCovered(WORKLOAD_COVERAGE, path),
    Form: WorkloadForm,
  },
  {
    id: 'probes',
    title: { en: 'Probes', ko: '프로브' },
    kinds: ['Deployment'],
    owns: (path) => isProbePath(path) && isCovered(PROBES_COVERAGE, path),
    Form: ProbesForm,
  },
  {
    id: 'all-fields',
    title: { en: 'All fields', ko: '모든 필드' },
    kinds: null,
    owns: () => true,
    Form: AllFieldsForm,
    ahead: () => {
      void loadAllFields();
      void schemaLoaded();
    },
  },
];

/** The tabs of a document, never none. */
export function areasOf(kind: string | null): readonly DesignerArea[] {
  return AREAS.filter(({ kinds }) => kinds === null || (kind !== null && kinds.includes(kind)));
}
