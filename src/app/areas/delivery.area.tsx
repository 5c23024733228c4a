import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./delivery-form.tsx')).DeliveryForm);

/** What Argo CD deploys, whose fields nearly all are shown: what is not is counted in the form. */
export const deliveryArea: DesignerArea = {
  id: 'document',
  title: { en: 'Delivery', ko: '배포' },
  kinds: ['Application'],
  owns: ([first, second]) => first === 'spec' || (first === 'metadata' && second !== undefined),
  Form: form.Form,
  ahead: form.ahead,
};
