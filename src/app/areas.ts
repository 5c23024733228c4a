import type { Path } from '../core/yaml/path.ts';
import { isProbePath, PROBES_COVERAGE, WorkloadForm } from './workload-forms.tsx';
import { isShownInWorkload, WORKLOAD_KINDS } from './workload-scopes.ts';
import type { DesignerArea } from './area-form.ts';
import { clusterAreas } from './areas/cluster.area.tsx';
import { configAreas } from './areas/config.area.tsx';
import { deliveryArea } from './areas/delivery.area.tsx';
import { networkingAreas } from './areas/networking.area.tsx';
import { observabilityArea } from './areas/observability.area.tsx';
import { scalingObjectsArea } from './areas/scaling-objects.area.tsx';
import { scalingArea } from './areas/scaling.area.tsx';
import { securityObjectsArea } from './areas/security-objects.area.tsx';
import { securityArea } from './areas/security.area.tsx';
import { storageAreas } from './areas/storage.area.tsx';
import { lateForm } from './late-form.tsx';
import { schemaLoaded } from '../store/schema.ts';
import { isCovered } from '../ui/form/coverage.ts';

const { Form: ProbesForm } = lateForm(async () => (await import('./probes-form.tsx')).ProbesForm);
const allFields = lateForm(async () => (await import('./all-fields-form.tsx')).AllFieldsForm);

/** Never shown in the workload area, which is true before its late part has told what is. */
const isElsewhere = (path: Path): boolean => securityArea.owns(path) || storageAreas[0]?.owns(path) === true;

/** In the order of the tabs. */
export const AREAS: readonly DesignerArea[] = [
  {
    id: 'workload',
    title: { en: 'Workload', ko: '워크로드' },
    kinds: WORKLOAD_KINDS,
    owns: (path) => path.length > 1 && !isProbePath(path) && !isElsewhere(path) && isShownInWorkload(path),
    Form: WorkloadForm,
  },
  {
    id: 'probes',
    title: { en: 'Probes', ko: '프로브' },
    kinds: WORKLOAD_KINDS,
    owns: (path) => isProbePath(path) && isCovered(PROBES_COVERAGE, path),
    Form: ProbesForm,
  },
  scalingArea,
  scalingObjectsArea,
  securityArea,
  securityObjectsArea,
  ...networkingAreas,
  ...configAreas,
  ...storageAreas,
  ...clusterAreas,
  observabilityArea,
  deliveryArea,
  {
    id: 'all-fields',
    title: { en: 'All fields', ko: '모든 필드' },
    kinds: null,
    owns: () => true,
    Form: allFields.Form,
    ahead: () => {
      allFields.ahead();
      void schemaLoaded();
    },
  },
];

/** The tabs of a document, never none. */
export function areasOf(kind: string | null): readonly DesignerArea[] {
  return AREAS.filter(({ kinds }) => kinds === null || (kind !== null && kinds.includes(kind)));
}
