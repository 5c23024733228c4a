import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { ANY_NAMESPACE } from '../../../graph/summary.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { podsOf, readIntOrPercent } from '../../../scaling/int-or-percent.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { volumesOf } from '../../reading/mounts.ts';
import { replicasOfOther } from '../../reading/replicas.ts';

export const pvcReadWriteOnceShared: BundleCheck = {
  id: 'pvc-read-write-once-shared',
  severity: 'warning',
  area: 'storage',
  scope: 'bundle',
  kinds: ['Deployment', 'PersistentVolumeClaim'],
  fragments: ['pod-spec', 'pod-spec-part', 'pod', 'mixed'],
  reads: ['Deployment', 'PersistentVolumeClaim', 'HorizontalPodAutoscaler', 'objects'],
  title: { en: 'Volume of one node for Pods of several', ko: '한 노드 전용 볼륨을 여러 파드가 씁니다' },
  why: {
    en: 'A ReadWriteOnce disk is attached to one node at a time. A Pod that lands on another one waits for it, often for ever: during a rolling update too, when the old Pod still holds the disk.',
    ko: 'ReadWriteOnce 디스크는 한 번에 한 노드에만 연결됩니다. 다른 노드에 놓인 파드는 하염없이 기다립니다. 이전 파드가 디스크를 잡고 있는 롤링 업데이트 중에도 그렇습니다.',
  },
  todo: {
    en: 'Use a StatefulSet with a claim for each Pod, storage that is ReadWriteMany, or for one replica the strategy Recreate.',
    ko: '파드마다 클레임이 있는 스테이트풀셋이나 ReadWriteMany 스토리지를 쓰세요. 레플리카가 하나면 Recreate 전략을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  find(object, bundle) {
    if (object.summary.known === 'PersistentVolumeClaim') return atClaim(object, bundle);
    return object.summary.fragment === null ? atDeployment(object, bundle) : atPart(object, bundle);
  },
};

/** Why the Pods of a Deployment cannot share a disk. */
type Crowd =
  | { readonly by: 'replicas'; readonly most: number; readonly deployment: LinkedObject }
  /** One Pod, and a second one during each update. */
  | { readonly by: 'update'; readonly deployment: LinkedObject };

function crowdOf(deployment: LinkedObject, bundle: Bundle): Crowd | null {
  const replicas = replicasOfOther(deployment, bundle);
  if (replicas === null) return null;
  const most = replicas.most ?? replicas.count;
  if (most > 1) return { by: 'replicas', most, deployment };
  const strategy = field(bundle.look(deployment) ?? undefined, 'spec', 'strategy');
  if (most < 1 || (textField(strategy, 'type') ?? 'RollingUpdate') !== 'RollingUpdate') return null;
  const surge = podsOf(readIntOrPercent(field(strategy, 'rollingUpdate', 'maxSurge')) ?? USUAL_SURGE, most, 'up');
  return surge > 0 ? { by: 'update', deployment } : null;
}

/** What the API fills in. */
const USUAL_SURGE = { percent: 25 };

/** Whether one node at a time is all that a claim offers. */
function isForOneNode(claim: YamlValue | undefined): boolean {
  const modes = listField(claim, 'spec', 'accessModes');
  return modes.some((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod') && !modes.includes('ReadWriteMany') && !modes.includes('ReadOnlyMany');
}

interface ClaimUse {
  readonly claim: string;
  readonly path: Path;
}

function claimsOf(object: CheckedObject): readonly ClaimUse[] {
  return gathered(volumesOf(object), ({ value, path }): ClaimUse[] => {
    const claim = textField(value, 'persistentVolumeClaim', 'claimName');
    return claim === null ? [] : [{ claim, path: [...path, 'persistentVolumeClaim', 'claimName'] }];
  });
}

function atDeployment(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const uses = claimsOf(object);
  const crowd = uses.length === 0 ? null : crowdOf(bundle.self, bundle);
  if (crowd === null) return [];
  return gathered(uses, ({ claim, path }): Report[] => {
    const [found] = bundle.named('PersistentVolumeClaim', claim, object.summary.namespace);
    if (found !== undefined && !isForOneNode(bundle.look(found) ?? undefined)) return [];
    return [
      {
        path,
        message: found === undefined ? conditional(claim, crowd) : certain(claim, crowd),
        ...(found === undefined ? {} : { related: { key: found.key, path: [...found.summary.path, 'spec', 'accessModes'] } }),
        ...(crowd.by === 'update' ? { fix: recreate(object) } : { open: openForm('storage', path) }),
      },
    ];
  });
}

/** A part shows the claim alone: it belongs to some Deployment of the bundle. */
function atPart(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const uses = claimsOf(object);
  if (uses.length === 0) return [];
  const crowd = anyCrowd(bundle);
  if (crowd === null) return [];
  return gathered(uses, ({ claim, path }): Report[] => {
    const [found] = bundle.named('PersistentVolumeClaim', claim, ANY_NAMESPACE);
    if (found !== undefined && !isForOneNode(bundle.look(found) ?? undefined)) return [];
    return [{ path, message: conditional(claim, crowd), related: { key: crowd.deployment.key, path: crowd.deployment.summary.path } }];
  });
}

/** A Deployment of several Pods. */
function anyCrowd(bundle: Bundle): Crowd | null {
  const crowds = bundle.ofKind('Deployment').map((deployment) => crowdOf(deployment, bundle));
  return crowds.find((one) => one?.by === 'replicas') ?? null;
}

/** Whether a part of an object, of which nobody knows the rest, mounts a claim. */
function isInPart(claim: string, bundle: Bundle): boolean {
  return bundle
    .objects()
    .some(({ summary }) => summary.fragment !== null && summary.references.some((one) => one.by === 'name' && one.kind === 'PersistentVolumeClaim' && one.name === claim));
}

function atClaim(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (!isForOneNode(object.value)) return [];
  for (const { from } of bundle.usedBy(bundle.self, 'Deployment')) {
    const crowd = crowdOf(from, bundle);
    if (crowd === null) continue;
    return [
      {
        path: [...object.path, 'spec', 'accessModes'],
        message: certain(object.summary.name ?? '', crowd),
        related: { key: from.key, path: from.summary.path },
      },
    ];
  }
  const name = object.summary.name ?? '';
  const crowd = isInPart(name, bundle) ? anyCrowd(bundle) : null;
  if (crowd === null) return [];
  return [{ path: [...object.path, 'spec', 'accessModes'], message: conditional(name, crowd), related: { key: crowd.deployment.key, path: crowd.deployment.summary.path } }];
}

function nameOf({ deployment: { summary } }: Crowd): string {
  return summary.name ?? 'Deployment';
}

function certain(claim: string, crowd: Crowd) {
  return crowd.by === 'replicas'
    ? { en: `${claim} is for one node at a time, but ${nameOf(crowd)} has up to ${crowd.most} Pods`, ko: `한 노드 전용 클레임(${claim})을 여러 파드가 씁니다. ${nameOf(crowd)}: 최대 ${crowd.most}개` }
    : { en: `${claim} is for one node at a time: during an update of ${nameOf(crowd)} the new Pod waits for the old one`, ko: `한 노드 전용 클레임(${claim})이라, 업데이트할 때 새 파드가 이전 파드를 기다립니다. 디플로이먼트: ${nameOf(crowd)}` };
}

function conditional(claim: string, crowd: Crowd) {
  return crowd.by === 'replicas'
    ? { en: `Up to ${crowd.most} Pods of ${nameOf(crowd)} share ${claim}: that takes ReadWriteMany, or all of them on one node`, ko: `여러 파드가 클레임(${claim})을 함께 씁니다. ReadWriteMany이거나 모두 한 노드에 있어야 합니다. ${nameOf(crowd)}: 최대 ${crowd.most}개` }
    : { en: `If ${claim} is ReadWriteOnce, the new Pod of an update waits for the old one`, ko: `클레임(${claim})이 ReadWriteOnce이면 업데이트할 때 새 파드가 이전 파드를 기다립니다` };
}

/** For a moment there is no Pod at all. */
function recreate(object: CheckedObject): Fix {
  return {
    label: { en: 'Stop the old Pod first (Recreate)', ko: '이전 파드를 먼저 종료(Recreate)' },
    safe: false,
    steps: [{ op: 'set', path: [...object.path, 'spec', 'strategy'], value: { type: 'Recreate' } }],
  };
}

const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast}
`;

export const cases: CheckCase[] = [
  {
    name: 'speaks at the mount and at the claim, by the replicas or by the most of an autoscaler',
    yaml: `${CLAIM}---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 1, maxReplicas: 5}
`,
    finds: ['/spec/accessModes', '#1/spec/template/spec/volumes/0/persistentVolumeClaim/claimName'],
  },
  {
    name: 'knows the second Pod of a rolling update, and offers Recreate',
    yaml: `${CLAIM}---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db}
spec:
  replicas: 1
  # the default
  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}
  template: {spec: {containers: [{name: db}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}
`,
    finds: ['/spec/accessModes', '#1/spec/template/spec/volumes/0/persistentVolumeClaim/claimName'],
    fixed: `${CLAIM}---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db}
spec:
  replicas: 1
  # the default
  strategy: {type: Recreate}
  template: {spec: {containers: [{name: db}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}
`,
  },
  {
    name: 'warns of a claim that the bundle does not hold, also in a part of an object',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {replicas: 3, template: {spec: {containers: [{name: web}], volumes: [{name: data, persistentVolumeClaim: {claimName: elsewhere}}]}}}
---
volumes:
  - name: data
    persistentVolumeClaim: {claimName: data}
---
${CLAIM}`,
    finds: ['/spec/template/spec/volumes/0/persistentVolumeClaim/claimName', '#1/volumes/0/persistentVolumeClaim/claimName', '#2/spec/accessModes'],
  },
  {
    name: 'is content with shared storage, one Pod that is recreated, none, no surge, and a StatefulSet',
    yaml: `${CLAIM}---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteOnce, ReadWriteMany], storageClassName: files}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 3, template: {spec: {containers: [{name: a}], volumes: [{name: data, persistentVolumeClaim: {claimName: shared}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {strategy: {type: Recreate}, template: {spec: {containers: [{name: b}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 0, template: {spec: {containers: [{name: c}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}, template: {spec: {containers: [{name: d}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: e}
spec: {replicas: 3, template: {spec: {containers: [{name: e}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}}}
`,
    finds: [],
  },
];
