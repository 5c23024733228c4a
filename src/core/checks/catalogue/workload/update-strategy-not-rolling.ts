import { listField, textField } from '../../../kinds/fields.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { writtenReplicas } from '../../reading/replicas.ts';
import { servicesOf } from '../../reading/served-containers.ts';

export const updateStrategyNotRolling: BundleCheck = {
  id: 'update-strategy-not-rolling',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Deployment', 'DaemonSet', 'StatefulSet'],
  reads: ['Service', 'PersistentVolumeClaim'],
  title: { en: 'Updates do not roll', ko: '순차적으로 업데이트되지 않습니다' },
  why: {
    en: 'Recreate ends all Pods before the first new one starts: nobody answers in between. OnDelete changes nothing until somebody deletes the Pods by hand.',
    ko: 'Recreate는 새 파드를 시작하기 전에 모든 파드를 종료해 그동안 응답할 파드가 없습니다. OnDelete는 파드를 직접 지울 때까지 아무것도 바꾸지 않습니다.',
  },
  todo: {
    en: 'Use RollingUpdate, unless two versions may not run side by side.',
    ko: '두 버전이 함께 실행되면 안 되는 경우가 아니라면 RollingUpdate를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  find(object, bundle) {
    const field = object.summary.known === 'Deployment' ? 'strategy' : 'updateStrategy';
    const type = textField(object.value, 'spec', field, 'type');
    if (type !== 'Recreate' && type !== 'OnDelete') return [];
    if (type === 'Recreate' && hasExclusiveVolume(object, bundle)) return [];
    const [service] = servicesOf(object, bundle);
    const path = [...object.path, 'spec', field, 'type'];
    const name = service?.summary.name ?? '';
    return [
      {
        path,
        ...(service === undefined ? { severity: 'info' as const } : { related: { key: service.key, path: [...service.summary.path, 'spec', 'selector'] } }),
        message:
          type === 'OnDelete'
            ? { en: 'Pods stay as they are until somebody deletes them', ko: '파드를 직접 지울 때까지 바뀌지 않습니다' }
            : service === undefined
              ? { en: 'All Pods end before the first new one starts', ko: '모든 파드가 종료된 뒤에 새 파드가 시작됩니다' }
              : { en: `All Pods end before the first new one starts: Service ${name} has nobody to send to`, ko: `모든 파드가 종료된 뒤에 새 파드가 시작되어, 그동안 서비스(${name})가 요청을 보낼 곳이 없습니다` },
        fix: {
          label: { en: 'Use RollingUpdate', ko: 'RollingUpdate 사용' },
          // two versions side by side are more than some programs bear
          safe: false,
          steps: [{ op: 'remove', path, withEmpty: [field] }],
        },
      },
    ];
  },
};

/** A disk that one node at a time can have: there the old Pod has to go first. A claim of elsewhere is taken for one. */
function hasExclusiveVolume(object: CheckedObject, bundle: Bundle): boolean {
  if (writtenReplicas(object) !== 1) return false;
  const claims = listField(podSpecOf(object), 'volumes').flatMap((volume) => textField(volume, 'persistentVolumeClaim', 'claimName') ?? []);
  return claims.some((name) => {
    const [claim] = bundle.named('PersistentVolumeClaim', name, object.summary.namespace);
    const modes = claim === undefined ? [] : listField(bundle.look(claim) ?? undefined, 'spec', 'accessModes');
    return !modes.includes('ReadWriteMany') && !modes.includes('ReadOnlyMany');
  });
}

export const cases: CheckCase[] = [
  {
    name: 'warns behind a Service, and tells it elsewhere',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 2
  strategy:
    type: Recreate
  # how its Pods look
  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a}]}}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: b}
spec: {updateStrategy: {type: OnDelete}, template: {spec: {containers: [{name: b}]}}}
`,
    finds: ['/spec/strategy/type', '#2/spec/updateStrategy/type info'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 2
  # how its Pods look
  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a}]}}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: b}
spec: {template: {spec: {containers: [{name: b}]}}}
`,
  },
  {
    name: 'speaks of one Pod whose disk others can have as well',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  strategy: {type: Recreate}
  template: {spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: shared}}]}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteMany]}
`,
    finds: ['/spec/strategy/type info'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template: {spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: shared}}]}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteMany]}
`,
  },
  {
    name: 'is content with a disk for one, with rolling updates and with none written',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  strategy: {type: Recreate}
  template: {spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: own}}]}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: own}
spec: {accessModes: [ReadWriteOnce]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: b}
spec: {updateStrategy: {type: RollingUpdate}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 2}
`,
    finds: [],
  },
];
