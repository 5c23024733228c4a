import type { BundleCheck, CheckCase } from '../../check.ts';
import { missingObjects } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const pvcReferenceMissing: BundleCheck = {
  id: 'pvc-reference-missing',
  severity: 'warning',
  area: 'storage',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  reads: ['PersistentVolumeClaim'],
  title: { en: 'The PersistentVolumeClaim is not here', ko: '참조하는 퍼시스턴트볼륨클레임이 없습니다' },
  why: {
    en: 'A Pod whose claim does not exist cannot be placed on a node: it stays Pending, with the claim named only in its events.',
    ko: '클레임이 없는 파드는 노드에 배치되지 않고 Pending 상태로 남습니다. 이유는 이벤트에만 나옵니다.',
  },
  todo: {
    en: 'Add the PersistentVolumeClaim to the bundle, or mend its name.',
    ko: '묶음에 PersistentVolumeClaim을 추가하거나 이름을 고치세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes',
  find(_, bundle) {
    return missingObjects(bundle, 'PersistentVolumeClaim', ({ path }) => path.at(-1) === 'claimName').map(({ reference: { name, path } }) => ({
      path,
      message: {
        en: `The claim ${name} is not in this bundle: without it the Pod stays Pending`,
        ko: `이 묶음에 클레임이 없습니다. 없으면 파드가 Pending 상태로 남습니다: ${name}`,
      },
      open: openForm('storage', path),
    }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'minds the namespace, and parts that stand alone',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: lab}
---
resources: {limits: {cpu: 1}}
volumes:
- name: data
  persistentVolumeClaim: {claimName: web-data}
`,
    finds: ['/spec/volumes/0/persistentVolumeClaim/claimName', '#2/volumes/0/persistentVolumeClaim/claimName'],
  },
  {
    name: 'is content with a claim of the bundle and with claims that are made for each Pod',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: data}}, {name: tmp, ephemeral: {volumeClaimTemplate: {spec: {}}}}]}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template: {spec: {containers: [{name: db, volumeMounts: [{name: data, mountPath: /data}]}]}}
  volumeClaimTemplates: [{metadata: {name: data}}]
`,
    finds: [],
  },
];
