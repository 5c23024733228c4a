import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const volumeTypeNotRestricted = controlCheck({
  id: 'volume-type-not-restricted',
  severity: 'warning',
  fragments: POD_FRAGMENTS,
  control: 'restrictedVolumes',
  title: { en: 'Kind of volume that restricted Pods may not have', ko: 'restricted 수준에서 쓸 수 없는 볼륨 유형' },
  why: {
    en: 'Drivers built into Kubernetes let a Pod name storage and its secrets directly, past what an administrator has set up. The restricted level refuses them, and most of them are gone from newer versions.',
    ko: 'Kubernetes에 내장된 드라이버를 쓰면 파드가 관리자의 설정을 거치지 않고 스토리지와 자격 증명을 직접 지정합니다. restricted 수준은 이를 거부하며, 대부분 최신 버전에서 제거되었습니다.',
  },
  todo: {
    en: 'Claim the storage with a PersistentVolumeClaim, or use a CSI driver.',
    ko: 'PersistentVolumeClaim으로 스토리지를 요청하거나 CSI 드라이버를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  message: ({ path }) => ({
    en: `Restricted Pods may not have a volume of type ${String(path.at(-1))}`,
    ko: `restricted 수준에서 쓸 수 없는 볼륨 유형: ${String(path.at(-1))}`,
  }),
  fix: null,
});

export const cases: CheckCase[] = [
  {
    name: 'names the type',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes:
    - {name: a, nfs: {server: files.example.com, path: /web}}
    - {name: b, emptyDir: {}}
    - {name: c, hostPath: {path: /data}}
`,
    finds: ['/spec/volumes/0/nfs', '/spec/volumes/2/hostPath'],
  },
  {
    name: 'allows the nine types, and one that says none',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web}]
      volumes:
        - {name: a, configMap: {name: a}}
        - {name: b, csi: {driver: d}}
        - {name: c, downwardAPI: {}}
        - {name: d, emptyDir: {}}
        - {name: e, ephemeral: {}}
        - {name: f, image: {reference: "data:1.0.0"}}
        - {name: g, persistentVolumeClaim: {claimName: g}}
        - {name: h, projected: {}}
        - {name: i, secret: {secretName: i}}
        - {name: j}
`,
    finds: [],
  },
];
