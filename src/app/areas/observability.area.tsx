import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./observability-form.tsx')).ObservabilityObjectForm);

/** What Prometheus reads and when it speaks up, whose fields nearly all are shown: what is not is counted in the form. */
export const observabilityArea: DesignerArea = {
  id: 'document',
  title: { en: 'Monitoring', ko: '모니터링' },
  kinds: ['ServiceMonitor', 'PodMonitor', 'PrometheusRule'],
  owns: ([first, second]) => first === 'spec' || (first === 'metadata' && second !== undefined),
  Form: form.Form,
  ahead: form.ahead,
};
