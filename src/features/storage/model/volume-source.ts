import { sourceOfVolume, type VolumeSource } from '../../../core/kinds/volumes.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** Those that Kubernetes has given up: shown where they stand, offered nowhere. */
export const FORMER_SOURCES: ReadonlySet<VolumeSource> = new Set(['flexVolume', 'glusterfs']);

/** What a source starts with: what the API demands, empty, for the user to fill in. */
export function newVolumeSource(source: VolumeSource): YamlMap {
  switch (source) {
    case 'emptyDir': return {};
    case 'configMap': return { name: '' };
    case 'secret': return { secretName: '' };
    case 'persistentVolumeClaim': return { claimName: '' };
    case 'hostPath': return { path: '' };
    case 'projected': return { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 3600 } }] };
    case 'downwardAPI': return { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] };
    case 'ephemeral': return { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } } };
    case 'nfs': return { server: '', path: '/' };
    case 'csi': return { driver: '' };
    case 'image': return { reference: '' };
    case 'flexVolume': return { driver: '' };
    case 'glusterfs': return { endpoints: '', path: '' };
  }
}

/** Makes a volume of something else, in one step: its name, and so its mounts, stay. */
export function switchVolume(document: YamlDocument, volume: Path, to: VolumeSource): EditResult {
  const { name } = sourceOfVolume(valueAt(document, volume));
  if (name === to) return inSequence(document, []);
  return inSequence(document, [
    ...(name === null ? [] : [(current: YamlDocument) => removeValue(current, [...volume, name])]),
    (current) => setValue(current, [...volume, to], newVolumeSource(to)),
  ]);
}
