import type { Path } from '../../core/yaml/path.ts';
import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';
import { WORKLOAD_KINDS } from '../workload-scopes.ts';

const TITLE = { en: 'Storage', ko: '스토리지' } as const;

const workload = lateForm(async () => (await import('./storage-form.tsx')).WorkloadStorageForm);
const claim = lateForm(async () => (await import('./storage-form.tsx')).ClaimAreaForm);
const volume = lateForm(async () => (await import('./storage-form.tsx')).PersistentVolumeAreaForm);
const storageClass = lateForm(async () => (await import('./storage-form.tsx')).StorageClassAreaForm);

const OF_POD: ReadonlySet<string> = new Set(['volumes', 'volumeMounts', 'volumeDevices', 'volumeClaimTemplates']);

/** Objects whose fields nearly all are shown: what is not is counted in the form, with the way to it. */
const isOwn = ([first, second]: Path): boolean => second !== undefined || first !== 'metadata';

/** What outlives a container: volumes, claims, disks. */
export const storageAreas: readonly DesignerArea[] = [
  { id: 'storage', title: TITLE, kinds: WORKLOAD_KINDS, owns: (path) => path.some((step) => OF_POD.has(String(step))), Form: workload.Form, ahead: workload.ahead },
  { id: 'storage', title: TITLE, kinds: ['PersistentVolumeClaim'], owns: isOwn, Form: claim.Form, ahead: claim.ahead },
  { id: 'storage', title: TITLE, kinds: ['PersistentVolume'], owns: isOwn, Form: volume.Form, ahead: volume.ahead },
  { id: 'storage', title: TITLE, kinds: ['StorageClass'], owns: isOwn, Form: storageClass.Form, ahead: storageClass.ahead },
];
