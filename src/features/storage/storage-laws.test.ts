import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { claimMoreSection, claimSection, claimTemplatesSection } from './claim.section.ts';
import { claimNameSection, clusterNameSection, persistentVolumeSection, storageClassSection } from './cluster-storage.section.ts';
import { mountsMoreSection, mountsSection } from './mount.section.ts';
import { volumesSection } from './volume.section.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web # the one
    image: registry.example.com/web:1.0
`;

const head = (apiVersion: string, kind: string): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  # its name
  name: data
`;

const MODES = ['ReadWriteOnce', 'ReadWriteMany'].map((mode) => [mode]);

describeSections('volumes and mounts of a Pod', {
  text: POD,
  scopes: { pod: ['spec'], container: ['spec', 'containers', 0] },
  sections: [volumesSection, mountsSection, mountsMoreSection],
  samples: { 'storage.volumes ephemeral.volumeClaimTemplate.spec.accessModes': MODES },
});

describeSections('fields of a PersistentVolumeClaim', {
  text: head('v1', 'PersistentVolumeClaim'),
  scopes: { object: [] },
  sections: [claimNameSection, claimSection, claimMoreSection],
  samples: { 'storage.claim spec.accessModes': MODES },
});

describeSections('claims of a StatefulSet', {
  text: head('apps/v1', 'StatefulSet'),
  scopes: { object: [] },
  sections: [claimTemplatesSection],
  samples: { 'storage.claim-templates spec.accessModes': MODES },
});

describeSections('fields of a PersistentVolume', {
  text: head('v1', 'PersistentVolume'),
  scopes: { object: [] },
  sections: [clusterNameSection, persistentVolumeSection],
  samples: { 'storage.persistent-volume accessModes': MODES },
});

describeSections('fields of a StorageClass', { text: head('storage.k8s.io/v1', 'StorageClass'), scopes: { object: [] }, sections: [clusterNameSection, storageClassSection] });
