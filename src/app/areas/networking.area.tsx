import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./networking-form.tsx')).NetworkingForm);
const objectsForm = lateForm(async () => (await import('./networking-objects-form.tsx')).NetworkingObjectsForm);

const TITLE = { en: 'Networking', ko: '네트워킹' };

/** How a workload is reached; and the Services, Ingresses, routes and policies themselves, whose fields all are shown. */
export const networkingAreas: readonly DesignerArea[] = [
  {
    id: 'networking',
    title: TITLE,
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
    // it shows other documents alone: fields of the workload's own ports are the Workload area's
    owns: () => false,
    Form: form.Form,
    ahead: form.ahead,
  },
  {
    id: 'networking',
    title: TITLE,
    kinds: ['Service', 'Ingress', 'NetworkPolicy', 'Gateway', 'HTTPRoute'],
    owns: (path) => path[0] === 'spec' || (path[0] === 'metadata' && path.length > 1),
    Form: objectsForm.Form,
    ahead: objectsForm.ahead,
  },
];
