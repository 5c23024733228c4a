import type { Path } from '../../core/yaml/path.ts';
import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./security-form.tsx')).SecurityForm);

/** Fields of a Pod that say what it may do; below a security context, everything does. */
const OWN: ReadonlySet<string> = new Set(['securityContext', 'serviceAccountName', 'serviceAccount', 'automountServiceAccountToken', 'hostNetwork', 'hostPID', 'hostIPC', 'hostUsers']);

/** What a workload may do to its node and in the cluster. */
export const securityArea: DesignerArea = {
  id: 'security',
  title: { en: 'Security', ko: '보안' },
  kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
  owns: (path: Path) => path.some((step) => OWN.has(String(step))),
  Form: form.Form,
  ahead: form.ahead,
};
