import { lazy, type ComponentType } from 'react';
import { isProbePath, PROBES_COVERAGE, WORKLOAD_COVERAGE, WorkloadForm } from './workload-forms.tsx';
import type { AreaFormProps } from './area-form.ts';
import type { Area } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import type { Path } from '../core/yaml/path.ts';
import { isCovered } from '../ui/form/coverage.ts';

/** A tab of the designer: a form over documents of some kinds. */
export interface DesignerArea {
  readonly id: Area;
  readonly title: Localized;
  /** Kinds whose documents have this tab. */
  readonly kinds: readonly string[];
  /** Whether a field of this tab shows the path. */
  readonly owns: (path: Path) => boolean;
  readonly Form: ComponentType<AreaFormProps>;
}

const ProbesForm = lazy(async () => ({ default: (await import('./probes-form.tsx')).ProbesForm }));

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
];
