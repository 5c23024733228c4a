import { mapField, textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const pvHostPath: ObjectCheck = {
  id: 'pv-host-path',
  severity: 'warning',
  area: 'storage',
  scope: 'object',
  kinds: ['PersistentVolume'],
  title: { en: 'PersistentVolume on a folder of a node', ko: '노드 폴더를 쓰는 퍼시스턴트볼륨' },
  why: {
    en: 'The data stay on whichever node wrote them. A Pod that starts on another one finds an empty folder there, and nobody is told. It is made for tests on a single node.',
    ko: '데이터는 처음 쓴 노드에만 남습니다. 다른 노드에서 시작한 파드는 빈 폴더를 보게 되고 아무 알림도 없습니다. 노드 하나로 하는 테스트용입니다.',
  },
  todo: {
    en: 'Use a CSI driver, or the type local with nodeAffinity where the disk of a node is meant.',
    ko: 'CSI 드라이버를 쓰세요. 노드의 디스크가 목적이면 nodeAffinity와 함께 local 유형을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
  find(object) {
    const source = mapField(object.value, 'spec', 'hostPath');
    if (source === null) return [];
    const folder = textField(source, 'path') ?? '';
    return [{ path: [...object.path, 'spec', 'hostPath'], message: { en: `The data lie in ${folder} of one node`, ko: `데이터가 노드 하나의 폴더에 있습니다: ${folder}` } }];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds it',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  hostPath: {path: /data}
`,
    finds: ['/spec/hostPath'],
  },
  {
    name: 'lets other volumes pass',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec: {local: {path: /data}, hostPath: null}
`,
    finds: [],
  },
];
