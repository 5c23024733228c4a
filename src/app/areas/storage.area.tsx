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

/** What forms of their own show of an object: its name and labels, and these members. */
function shows(members: readonly string[]): (path: Path) => boolean {
  return ([first, second, third]) => (first === 'metadata' && second !== undefined) || members.includes(String(first === 'spec' && second !== undefined ? `spec.${second}` : first)) || members.includes(`spec.${String(second)}.${String(third)}`);
}

const CLAIM = ['accessModes', 'resources', 'storageClassName', 'volumeMode', 'volumeName', 'volumeAttributesClassName', 'dataSource', 'selector.matchLabels'].map((member) => `spec.${member}`);
const VOLUME = ['capacity', 'accessModes', 'storageClassName', 'persistentVolumeReclaimPolicy', 'volumeMode', 'mountOptions', 'nfs', 'hostPath', 'csi.driver', 'csi.volumeHandle', 'csi.fsType', 'local.path', 'claimRef.name', 'claimRef.namespace'].map(
  (member) => `spec.${member}`,
);
const CLASS = ['provisioner', 'volumeBindingMode', 'reclaimPolicy', 'allowVolumeExpansion', 'parameters', 'mountOptions'];

/** What outlives a container: volumes, claims, disks. */
export const storageAreas: readonly DesignerArea[] = [
  { id: 'storage', title: TITLE, kinds: WORKLOAD_KINDS, owns: (path) => path.some((step) => OF_POD.has(String(step))), Form: workload.Form, ahead: workload.ahead },
  { id: 'storage', title: TITLE, kinds: ['PersistentVolumeClaim'], owns: shows(CLAIM), Form: claim.Form, ahead: claim.ahead },
  { id: 'storage', title: TITLE, kinds: ['PersistentVolume'], owns: shows(VOLUME), Form: volume.Form, ahead: volume.ahead },
  { id: 'storage', title: TITLE, kinds: ['StorageClass'], owns: shows(CLASS), Form: storageClass.Form, ahead: storageClass.ahead },
];
