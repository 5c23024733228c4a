import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { partsNamed, sameNamespace } from '../../../graph/summary.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import type { ImageReference } from '../../../kinds/image-reference.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { DOCKER_HUB, imagesOf, PUBLIC_REGISTRIES, registryOf } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';

export const imagePullSecretMissing: BundleCheck = {
  id: 'image-pull-secret-missing',
  severity: 'info',
  area: 'workload',
  scope: 'bundle',
  kinds: POD_KINDS,
  reads: ['ServiceAccount', 'Secret'],
  title: { en: 'Private image without a pull secret', ko: '비공개 이미지에 풀 시크릿이 없습니다' },
  why: {
    en: 'A registry that asks who pulls refuses without credentials: the Pod stays in ImagePullBackOff, unless the nodes have credentials of their own.',
    ko: '인증이 필요한 레지스트리는 자격 증명 없이 이미지를 주지 않습니다. 노드에 자격 증명이 없다면 파드가 ImagePullBackOff 상태로 남습니다.',
  },
  todo: {
    en: 'Name a Secret of type kubernetes.io/dockerconfigjson in imagePullSecrets, of the Pod or of its ServiceAccount.',
    ko: '파드나 서비스어카운트의 imagePullSecrets에 kubernetes.io/dockerconfigjson 타입의 시크릿을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
  find(object, bundle) {
    const spec = podSpecPath(object);
    const images = gathered(imagesOf(object), ({ image, written }) => (image !== null && looksPrivate(image) ? [{ image, written }] : []));
    const [first] = images;
    if (spec === null || first === undefined || hasPullSecret(object, bundle)) return [];
    const path = [...spec, 'imagePullSecrets'];
    const secrets = pullSecrets(object, bundle);
    const accounts = accountsWithSecret(object, bundle);
    const hosted = images.find(({ image }) => !PUBLIC_REGISTRIES.has(registryOf(image)));
    const unused = secrets[0] ?? accounts[0];
    const { written } = hosted ?? first;
    return [
      {
        path,
        ...(hosted === undefined && unused === undefined ? {} : { severity: 'warning' as const }),
        message:
          unused === undefined
            ? { en: `No imagePullSecrets here or at the ServiceAccount, though ${written} looks private`, ko: `비공개로 보이는 이미지(${written})가 있지만 여기에도 서비스어카운트에도 imagePullSecrets가 없습니다` }
            : { en: `${written} looks private, but ${unused.summary.kind ?? ''} ${unused.summary.name ?? ''} is not used to pull it`, ko: `비공개로 보이는 이미지(${written})를 받는 데 ${unused.summary.kind ?? ''}(${unused.summary.name ?? ''})를 쓰지 않습니다` },
        ...(unused === undefined ? {} : { related: { key: unused.key, path: [...unused.summary.path, 'metadata', 'name'] } }),
        ...withOnlySecret(path, secrets),
      },
    ];
  },
};

/** Names of Docker Hub under which well-known projects publish for everybody. */
const KNOWN_PUBLISHERS: ReadonlySet<string> = new Set([
  'library', 'bitnami', 'bitnamilegacy', 'grafana', 'prom', 'envoyproxy', 'fluent', 'hashicorp', 'nginxinc', 'istio', 'jaegertracing',
  'otel', 'confluentinc', 'curlimages', 'minio', 'rancher', 'calico', 'traefik', 'apache', 'timberio', 'oliver006', 'kong', 'elastic',
]);

function looksPrivate(image: ImageReference): boolean {
  const registry = registryOf(image);
  if (registry !== DOCKER_HUB) return !PUBLIC_REGISTRIES.has(registry) && !registry.endsWith('.pkg.dev') && !/^localhost(?::|$)/.test(registry);
  const [publisher, ...rest] = image.repository.split('/');
  return rest.length > 0 && !KNOWN_PUBLISHERS.has(publisher ?? '');
}

function hasPullSecret(object: CheckedObject, bundle: Bundle): boolean {
  const spec = podSpecOf(object);
  if (listField(spec, 'imagePullSecrets').length > 0) return true;
  const account = textField(spec, 'serviceAccountName') ?? textField(spec, 'serviceAccount') ?? 'default';
  return bundle.named('ServiceAccount', account, object.summary.namespace).some(namesPullSecret);
}

function namesPullSecret({ summary }: LinkedObject): boolean {
  return summary.references.some(({ by, path }) => by === 'name' && path.includes('imagePullSecrets'));
}

function accountsWithSecret(object: CheckedObject, bundle: Bundle): readonly LinkedObject[] {
  return inNamespaceOf(object, chosenOf(bundle.ofKind('ServiceAccount'), namesPullSecret));
}

function pullSecrets(object: CheckedObject, bundle: Bundle): readonly LinkedObject[] {
  return inNamespaceOf(object, chosenOf(bundle.ofKind('Secret'), ({ summary }) => partsNamed(summary, 'key', '.dockerconfigjson').length > 0));
}

function inNamespaceOf({ summary }: CheckedObject, objects: readonly LinkedObject[]): readonly LinkedObject[] {
  return objects.filter((one) => sameNamespace(one.summary.namespace, summary.namespace));
}

/** The same list serves the question of each workload of a bundle. */
const chosen = new WeakMap<readonly LinkedObject[], readonly LinkedObject[]>();

function chosenOf(objects: readonly LinkedObject[], isMeant: (object: LinkedObject) => boolean): readonly LinkedObject[] {
  let found = chosen.get(objects);
  if (found === undefined) {
    found = objects.filter(isMeant);
    chosen.set(objects, found);
  }
  return found;
}

/** Where there is one only, it is the one that is meant, most likely. */
function withOnlySecret(path: readonly (string | number)[], secrets: readonly LinkedObject[]): { readonly fix?: Fix } {
  const [only, ...more] = secrets;
  const name = only?.summary.name ?? null;
  if (name === null || more.length > 0) return {};
  return { fix: { label: { en: `Pull with Secret ${name}`, ko: `풀 시크릿 사용: ${name}` }, safe: false, steps: [{ op: 'set', path, value: [{ name }] }] } };
}

export const cases: CheckCase[] = [
  {
    name: 'tells it of a name at Docker Hub, and warns of other registries',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {template: {spec: {containers: [{name: a, image: "shop/web:1.0.0"}]}}}
---
apiVersion: batch/v1
kind: Job
metadata: {name: b}
spec: {template: {spec: {containers: [{name: a, image: "registry.example.com/shop/web:1.0.0"}]}}}
`,
    finds: ['/spec/template/spec/imagePullSecrets', '#1/spec/template/spec/imagePullSecrets warning'],
  },
  {
    name: 'warns where the bundle has credentials that are not used, and offers the only Secret',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: a
spec:
  template:
    spec:
      # nothing to pull with
      containers:
        - name: a
          image: shop/web:1.0.0
---
apiVersion: v1
kind: Secret
metadata: {name: regcred}
type: kubernetes.io/dockerconfigjson
data: {.dockerconfigjson: e30=}
`,
    finds: ['/spec/template/spec/imagePullSecrets warning'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: a
spec:
  template:
    spec:
      imagePullSecrets:
        - name: regcred
      # nothing to pull with
      containers:
        - name: a
          image: shop/web:1.0.0
---
apiVersion: v1
kind: Secret
metadata: {name: regcred}
type: kubernetes.io/dockerconfigjson
data: {.dockerconfigjson: e30=}
`,
  },
  {
    name: 'warns of a ServiceAccount that has the secret, in this namespace only',
    yaml: `apiVersion: v1
kind: ServiceAccount
metadata: {name: puller}
imagePullSecrets: [{name: regcred}]
---
apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, image: "shop/web:1.0.0"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: other}
spec: {containers: [{name: a, image: "shop/web:1.0.0"}]}
`,
    finds: ['#1/spec/imagePullSecrets warning', '#2/spec/imagePullSecrets'],
  },
  {
    name: 'is content with a secret of the Pod or its account, and with public images',
    yaml: `apiVersion: v1
kind: ServiceAccount
metadata: {name: default}
imagePullSecrets: [{name: regcred}]
---
apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, image: "registry.example.com/web:1.0.0"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: other}
spec: {imagePullSecrets: [{name: x}], containers: [{name: a, image: "registry.example.com/web:1.0.0"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: other}
spec:
  containers:
    - {name: a, image: "nginx:1.27.1"}
    - {name: b, image: "grafana/grafana:11.0.0"}
    - {name: c, image: "ghcr.io/shop/web:1.0.0"}
    - {name: d, image: "\${IMAGE}"}
    - {name: e, image: "localhost:5000/web:1.0.0"}
`,
    finds: [],
  },
];
