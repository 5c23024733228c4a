import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./scaling-objects-form.tsx')).ScalingObjectsForm);

/** Autoscalers and disruption budgets, whose fields all are shown. */
export const scalingObjectsArea: DesignerArea = {
  id: 'scaling',
  title: { en: 'Scaling', ko: '스케일링' },
  kinds: ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'VerticalPodAutoscaler'],
  owns: (path) => path[0] === 'spec' || (path[0] === 'metadata' && path.length > 1),
  Form: form.Form,
  ahead: form.ahead,
};
