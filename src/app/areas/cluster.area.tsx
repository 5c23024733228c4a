import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./cluster-form.tsx')).ClusterObjectForm);

/** Namespaces and what rules them, whose fields nearly all are shown: what is not is counted in the form. */
export const clusterAreas: readonly DesignerArea[] = [
  {
    id: 'document',
    title: { en: 'Namespace', ko: '네임스페이스' },
    kinds: ['Namespace', 'ResourceQuota', 'LimitRange'],
    owns: ([first, second]) => first === 'spec' || (first === 'metadata' && second !== undefined),
    Form: form.Form,
    ahead: form.ahead,
  },
];
