import { gathered } from '../../../gathered.ts';
import { followsConfiguration, hasContentHash } from '../../../kinds/config-followers.ts';
import { field, mapField, textField } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { type ConfigKind, configVolumesOf, keySourcesOf, mountsOf, wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf, podTemplatePath } from '../../reading/containers.ts';

export const configChangeDoesNotRestart: BundleCheck = {
  id: 'config-change-does-not-restart',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  // Jobs read it anew at each run, and a bare Pod is never rolled out
  kinds: ['Deployment', 'StatefulSet', 'DaemonSet'],
  reads: ['ConfigMap', 'Secret'],
  title: { en: 'Changed configuration does not restart the Pods', ko: '설정이 바뀌어도 파드가 다시 시작되지 않습니다' },
  why: {
    en: 'Variables, and files mounted with subPath, are read once, when the container starts. After an apply that changes only the ConfigMap, old and new Pods run with different settings until the next rollout.',
    ko: '환경 변수와 subPath로 마운트한 파일은 컨테이너가 시작될 때 한 번만 읽습니다. 컨피그맵만 바꿔 적용하면 다음 배포 때까지 파드마다 설정이 다를 수 있습니다.',
  },
  todo: {
    en: 'Let the template change with the content: an annotation such as checksum/config, a name with a hash (kustomize), or a reloader.',
    ko: '내용이 바뀌면 템플릿도 바뀌게 하세요. checksum/config 같은 어노테이션, 해시가 붙은 이름(kustomize), 리로더를 쓸 수 있습니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
  find(object, bundle) {
    const template = podTemplatePath(object);
    if (template === null || changesByItself(object, template)) return [];
    const read = eachOnce(readOnce(object)).filter(({ name }) => !hasContentHash(name));
    const mutable = read.filter(({ kind, name }) => !isImmutable(kind, name, object, bundle));
    const [first] = mutable;
    if (first === undefined) return [];
    const names = mutable.map(({ kind, name }) => `${kind} ${name}`).join(', ');
    return [
      {
        path: first.path,
        message: {
          en: `The Pods keep their old settings when these change: ${names}`,
          ko: `다음 오브젝트가 바뀌어도 파드는 예전 설정으로 실행됩니다: ${names}`,
        },
      },
    ];
  },
};

function changesByItself({ document, value }: CheckedObject, template: Path): boolean {
  const own = mapField(value, 'metadata', 'annotations') ?? {};
  const ofPods = mapField(valueIn(document.value, template), 'metadata', 'annotations') ?? {};
  return [...Object.keys(own), ...Object.keys(ofPods)].some((key) => followsConfiguration(key));
}

interface ReadOnce {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly path: Path;
}

function readOnce(object: CheckedObject): readonly ReadOnce[] {
  const containers = containersOf(object).filter(({ role }) => role !== 'ephemeral');
  const asVariables = gathered(containers, (container) => [...keySourcesOf(container), ...wholeSourcesOf(container)]);
  const bySubPath = gathered(configVolumesOf(object), ({ kind, name, volume }) =>
    gathered(containers, (container) =>
      gathered(mountsOf(container, volume), ({ mount, path }) =>
        textField(mount, 'subPath') === null && textField(mount, 'subPathExpr') === null ? [] : [{ kind, name, path }],
      ),
    ),
  );
  return [...asVariables, ...bySubPath];
}

/** Where each of them is first read. */
function eachOnce(read: readonly ReadOnce[]): readonly ReadOnce[] {
  const seen = { ConfigMap: new Set<string>(), Secret: new Set<string>() };
  return read.filter(({ kind, name }) => {
    const isNew = !seen[kind].has(name);
    if (isNew) seen[kind].add(name);
    return isNew;
  });
}

function isImmutable(kind: ConfigKind, name: string, { summary }: CheckedObject, bundle: Bundle): boolean {
  const [found] = bundle.named(kind, name, summary.namespace);
  return found !== undefined && field(bundle.look(found) ?? undefined, 'immutable') === true;
}

export const cases: CheckCase[] = [
  {
    name: 'speaks once, of variables and of files by subPath',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        env: [{name: MODE, valueFrom: {configMapKeyRef: {name: web, key: mode}}}]
        envFrom: [{secretRef: {name: db}}]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    spec:
      containers: [{name: db, volumeMounts: [{name: conf, mountPath: /etc/my.cnf, subPath: my.cnf}]}]
      volumes: [{name: conf, configMap: {name: db}}]
`,
    finds: ['/spec/template/spec/containers/0/env/0', '#1/spec/template/spec/containers/0/volumeMounts/0'],
  },
  {
    name: 'is content with a checksum, a reloader, a hash in the name, immutable ones, and files that follow',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {template: {metadata: {annotations: {checksum/config: abc}}, spec: {containers: [{name: a, envFrom: [{configMapRef: {name: a}}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b, annotations: {reloader.stakater.com/auto: "true"}}
spec: {template: {spec: {containers: [{name: b, envFrom: [{configMapRef: {name: b}}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {template: {spec: {containers: [{name: c, envFrom: [{configMapRef: {name: c-5g9dk2mtf8}}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {template: {spec: {containers: [{name: d, envFrom: [{configMapRef: {name: d}}], volumeMounts: [{name: e, mountPath: /e}]}], volumes: [{name: e, configMap: {name: e}}]}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: d}
immutable: true
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: f}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: f, envFrom: [{configMapRef: {name: f}}]}]}}}}}
`,
    finds: [],
  },
];
