import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import type { Path } from '../../../yaml/path.ts';

export const pvcStorageClassMissing: ObjectCheck = {
  id: 'pvc-storage-class-missing',
  severity: 'warning',
  area: 'storage',
  scope: 'object',
  kinds: ['PersistentVolumeClaim', 'StatefulSet'],
  title: { en: 'Claim without a storage class', ko: '스토리지클래스가 없는 클레임' },
  why: {
    en: 'The claim takes the default class of the cluster: another kind of disk on each, and where there is no default the claim and its Pods stay Pending.',
    ko: '클러스터의 기본 스토리지클래스를 씁니다. 클러스터마다 다른 디스크가 되고, 기본값이 없으면 클레임과 파드가 Pending에 머뭅니다.',
  },
  todo: {
    en: 'Name the class that the data needs: kubectl get storageclass lists them.',
    ko: '데이터에 맞는 스토리지클래스를 쓰세요. kubectl get storageclass로 볼 수 있습니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1',
  find(object) {
    if (object.summary.known === 'PersistentVolumeClaim') return report(field(object.value, 'spec'), [...object.path, 'spec'], object.summary.name);
    return gathered(listField(object.value, 'spec', 'volumeClaimTemplates'), (template, index) =>
      report(field(template, 'spec'), [...object.path, 'spec', 'volumeClaimTemplates', index, 'spec'], textField(template, 'metadata', 'name')),
    );
  },
};

function report(spec: YamlValue | undefined, at: Path, name: string | null): readonly Report[] {
  const written = field(spec, 'storageClassName');
  if (mapField({ spec: spec ?? null }, 'spec') === null || (typeof written === 'string' && written !== '')) return [];
  const path = [...at, 'storageClassName'];
  const who = name ?? '';
  if (written === '') {
    return [
      {
        path,
        severity: 'info',
        message: { en: `Claim ${who} is provisioned by nobody: it waits for a volume without a class`, ko: `자동으로 만들어지지 않고 클래스 없는 볼륨을 기다리는 클레임: ${who}` },
      },
    ];
  }
  return [
    {
      path,
      message: { en: `Claim ${who} takes whatever class is the default of the cluster`, ko: `클러스터의 기본 스토리지클래스를 쓰는 클레임: ${who}` },
      open: openForm('storage', path),
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds claims and templates of claims without a class, and hints at the empty one',
    yaml: `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  accessModes: [ReadWriteOnce]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  volumeClaimTemplates:
    - {metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}
    - {metadata: {name: logs}, spec: {storageClassName: fast}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: old}
spec: {storageClassName: ""}
`,
    finds: ['/spec/storageClassName', '#1/spec/volumeClaimTemplates/0/spec/storageClassName', '#2/spec/storageClassName info'],
  },
  {
    name: 'is content with a class, and says nothing of what is hardly begun',
    yaml: `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: fast}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: begun}
spec:
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {volumeClaimTemplates: [{metadata: {name: data}}]}
`,
    finds: [],
  },
];
