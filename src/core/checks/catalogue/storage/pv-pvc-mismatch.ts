import type { LinkedObject } from '../../../graph/object-index.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { compareQuantities, quantityOf } from '../../../quantity/quantity.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';

export const pvPvcMismatch: BundleCheck = {
  id: 'pv-pvc-mismatch',
  severity: 'error',
  area: 'storage',
  scope: 'bundle',
  kinds: ['PersistentVolume', 'PersistentVolumeClaim'],
  reads: ['PersistentVolume', 'PersistentVolumeClaim'],
  title: { en: 'Volume and claim do not fit', ko: '볼륨과 클레임이 맞지 않습니다' },
  why: {
    en: 'A claim binds to a volume only when class, access modes and size fit. Where one does not, the claim stays Pending, or gets a fresh, empty disk instead.',
    ko: '클레임은 클래스, 접근 모드, 크기가 모두 맞는 볼륨에만 바인딩됩니다. 하나라도 다르면 Pending에 머물거나 새로 만든 빈 디스크를 받습니다.',
  },
  todo: {
    en: 'Write the same storageClassName on both, and ask for modes and a size that the volume offers.',
    ko: '양쪽에 같은 storageClassName을 쓰고, 볼륨이 제공하는 접근 모드와 크기를 요청하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding',
  find(object, bundle) {
    const isClaim = object.summary.known === 'PersistentVolumeClaim';
    const other = isClaim ? volumeOf(bundle.self, bundle) : claimOf(bundle.self, bundle);
    const there = other === null ? null : bundle.look(other);
    if (other === null || there === null) return [];
    const related = { key: other.key, path: [...other.summary.path, 'spec'] };
    const found = isClaim ? atClaim(object, there, other.summary.name ?? '') : atVolume(object, there, other.summary.name ?? '');
    return found.map((report) => ({ ...report, related }));
  },
};

/** The volume that a claim asks for, or that asks for it, or the only one there is beside the only claim. */
function volumeOf(claim: LinkedObject, bundle: Bundle): LinkedObject | null {
  const volumes = bundle.ofKind('PersistentVolume');
  const value = bundle.look(claim) ?? undefined;
  const wanted = textField(value, 'spec', 'volumeName');
  if (wanted !== null) return volumes.find(({ summary }) => summary.name === wanted) ?? null;
  const bound = volumes.find((volume) => claimRefOf(volume, bundle)?.(claim) === true);
  if (bound !== undefined) return bound;
  const selected = bundle.uses(claim, 'PersistentVolume').find(({ reference, targets }) => reference.by === 'selector' && targets.length > 0);
  if (selected !== undefined) return selected.targets[0]?.object ?? null;
  if (field(value, 'spec', 'selector') !== undefined) return null;
  const [only, ...more] = volumes;
  const alone = more.length === 0 && bundle.ofKind('PersistentVolumeClaim').length === 1;
  return only !== undefined && alone && claimRefOf(only, bundle) === null ? only : null;
}

function claimOf(volume: LinkedObject, bundle: Bundle): LinkedObject | null {
  return bundle.ofKind('PersistentVolumeClaim').find((claim) => volumeOf(claim, bundle) === volume) ?? null;
}

/** Whether a volume is kept for a claim; null when it is kept for none. */
function claimRefOf(volume: LinkedObject, bundle: Bundle): ((claim: LinkedObject) => boolean) | null {
  const kept = field(bundle.look(volume) ?? undefined, 'spec', 'claimRef');
  const name = textField(kept, 'name');
  if (name === null) return null;
  return ({ summary }) => summary.name === name && sameNamespace(summary.namespace, textField(kept, 'namespace'));
}

function classOf(value: YamlMap): string | null {
  const written = field(value, 'spec', 'storageClassName') ?? null;
  return typeof written === 'string' ? written : null;
}

function atClaim(object: CheckedObject, volume: YamlMap, name: string): readonly Report[] {
  const spec = [...object.path, 'spec'];
  const offered = listField(volume, 'spec', 'accessModes');
  const modes = listField(object.value, 'spec', 'accessModes').filter((mode) => !offered.includes(mode));
  const asked = quantityOf(field(object.value, 'spec', 'resources', 'requests', 'storage'));
  const capacity = quantityOf(field(volume, 'spec', 'capacity', 'storage'));
  const written = { asked: String(field(object.value, 'spec', 'resources', 'requests', 'storage')), capacity: String(field(volume, 'spec', 'capacity', 'storage')) };
  const size = asked === null || capacity === null ? 0 : compareQuantities(asked, capacity);
  const sizePath = [...spec, 'resources', 'requests', 'storage'];
  return [
    ...differingClass(object, volume, name),
    ...(modes.length === 0
      ? []
      : [{ path: [...spec, 'accessModes'], message: { en: `Volume ${name} does not offer ${modes.join(', ')}`, ko: `볼륨(${name})이 제공하지 않는 접근 모드: ${modes.join(', ')}` } }]),
    ...(size > 0
      ? [{ path: sizePath, message: { en: `The claim asks for ${written.asked}, and volume ${name} has ${written.capacity}`, ko: `요청(${written.asked})이 볼륨의 용량보다 큽니다. ${name}: ${written.capacity}` } }]
      : []),
    ...(size < 0
      ? [
          {
            path: sizePath,
            severity: 'info' as const,
            message: { en: `The claim takes all ${written.capacity} of volume ${name}, not only ${written.asked}`, ko: `요청한 ${written.asked}만이 아니라 볼륨 전체를 차지합니다. ${name}: ${written.capacity}` },
          },
        ]
      : []),
  ];
}

/** A claim that names no class gets the default one, which is not that of a volume made by hand. */
function differingClass(object: CheckedObject, volume: YamlMap, name: string): readonly Report[] {
  const own = classOf(object.value);
  const theirs = classOf(volume);
  if ((own === null && theirs === null) || (own ?? null) === theirs || (own === '' && theirs === null)) return [];
  const path = [...object.path, 'spec', 'storageClassName'];
  const words = { own: own ?? '', theirs: theirs ?? '' };
  return [
    {
      path,
      message:
        own === null
          ? { en: `Volume ${name} is of class ${words.theirs}; a claim that names none gets the default one`, ko: `클레임은 기본 클래스를 받지만 볼륨(${name})의 클래스는 다릅니다: ${words.theirs}` }
          : { en: `The claim wants class "${words.own}", and volume ${name} is of "${words.theirs}"`, ko: `클레임과 볼륨(${name})의 클래스가 다릅니다: "${words.own}", "${words.theirs}"` },
      fix: { label: { en: `Use "${words.theirs}", as the volume does`, ko: `볼륨과 같은 "${words.theirs}" 사용` }, safe: false, steps: [{ op: 'set', path, value: words.theirs }] },
    },
  ];
}

function atVolume(object: CheckedObject, claim: YamlMap, name: string): readonly Report[] {
  if (classOf(object.value) !== null && classOf(object.value) !== '') return [];
  if (classOf(claim) !== null) return [];
  const path = [...object.path, 'spec', 'storageClassName'];
  return [
    {
      path,
      message: {
        en: `Neither this volume nor claim ${name} names a class: where the cluster has a default one the claim gets that, and never this volume`,
        ko: `볼륨과 클레임(${name}) 모두 클래스가 없습니다. 기본 클래스가 있는 클러스터에서는 클레임이 그것을 받아 이 볼륨에 바인딩되지 않습니다`,
      },
      open: openForm('storage', path),
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds two that name no class, and says that a smaller claim takes all',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec: {capacity: {storage: 10Gi}, accessModes: [ReadWriteOnce]}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}
`,
    finds: ['/spec/storageClassName', '#1/spec/resources/requests/storage info'],
  },
  {
    name: 'compares class, modes and size of the volume that the claim names',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec: {capacity: {storage: 10Gi}, accessModes: [ReadWriteOnce], storageClassName: manual}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: other}
spec: {capacity: {storage: 100Gi}, accessModes: [ReadWriteMany], storageClassName: fast}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  volumeName: disk
  storageClassName: fast # new
  accessModes: [ReadWriteOnce, ReadWriteMany]
  resources: {requests: {storage: 11Gi}}
`,
    finds: ['#2/spec/storageClassName', '#2/spec/accessModes', '#2/spec/resources/requests/storage'],
    fixed: `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec: {capacity: {storage: 10Gi}, accessModes: [ReadWriteOnce], storageClassName: manual}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: other}
spec: {capacity: {storage: 100Gi}, accessModes: [ReadWriteMany], storageClassName: fast}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec:
  volumeName: disk
  storageClassName: manual # new
  accessModes: [ReadWriteOnce, ReadWriteMany]
  resources: {requests: {storage: 11Gi}}
`,
  },
  {
    name: 'joins them by claimRef and by selector too, and takes no class for the default one',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: a}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, claimRef: {name: data, namespace: shop}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: b, labels: {disk: b}}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: logs, namespace: shop}
spec: {selector: {matchLabels: {disk: b}}, storageClassName: manual, accessModes: [ReadWriteOnce], resources: {requests: {storage: 2Gi}}}
`,
    finds: ['#2/spec/storageClassName', '#3/spec/resources/requests/storage'],
    fixed: `apiVersion: v1
kind: PersistentVolume
metadata: {name: a}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, claimRef: {name: data, namespace: shop}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: b, labels: {disk: b}}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {storageClassName: manual, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: logs, namespace: shop}
spec: {selector: {matchLabels: {disk: b}}, storageClassName: manual, accessModes: [ReadWriteOnce], resources: {requests: {storage: 2Gi}}}
`,
  },
  {
    name: 'is content with a fit, with no class on purpose, and joins no two of several',
    yaml: `apiVersion: v1
kind: PersistentVolume
metadata: {name: a}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce, ReadOnlyMany], claimRef: {name: data}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: "", accessModes: [ReadWriteOnce], resources: {requests: {storage: 1024Mi}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: cloud}
spec: {storageClassName: fast, accessModes: [ReadWriteMany], resources: {requests: {storage: 50Gi}}}
`,
    finds: [],
  },
];
