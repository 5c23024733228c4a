import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./scaling-form.tsx')).ScalingForm);

/** How many Pods a workload has, and how big they are. */
export const scalingArea: DesignerArea = {
  id: 'scaling',
  title: { en: 'Scaling', ko: '스케일링' },
  kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
  // the Workload area shows these too, and comes before
  owns: (path) => path.at(-1) === 'replicas' || path.includes('resources'),
  Form: form.Form,
  ahead: form.ahead,
};
