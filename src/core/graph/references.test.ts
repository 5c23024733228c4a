import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { fromPointer, toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { choicesAt } from './choices.ts';
import { type LinkedObject, ObjectIndex } from './object-index.ts';
import { missingOf, referenceAt, targetsAt, type Use, usedBy, usesOf } from './references.ts';
import { summarise } from './summarise.ts';

function bundle(...documents: readonly string[]): ObjectIndex {
  const parsed = splitDocuments(documents.join('')).map(parseDocument).filter(({ value }) => value !== null);
  return new ObjectIndex(parsed.map((document, key) => ({ key: String(key), summary: summarise(document) })));
}

function object(index: ObjectIndex, key = 0): LinkedObject {
  const [first] = index.inDocument(String(key));
  if (first === undefined) throw new RangeError(`no document ${key}`);
  return first;
}

/** `pointer what`: what is amiss in a document. */
function missing(index: ObjectIndex, key = 0): string[] {
  return index.inDocument(String(key)).flatMap((from) => missingOf(index, from).map(saying));
}

function saying({ reference, missing: amiss }: Use): string {
  return `${toPointer(reference.path)} ${amiss?.what ?? 'found'}`;
}

function pathOf(pointer: string): (string | number)[] {
  return (fromPointer(pointer) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** `document pointer` of what a place of a document leads to. */
function leadsTo(index: ObjectIndex, pointer: string, key = 0): string[] {
  return targetsAt(index, object(index, key), pathOf(pointer)).map((target) => `${target.object.key} ${toPointer(target.path)}`);
}

function pod(spec: string, metadata = '{name: web}'): string {
  return `{apiVersion: v1, kind: Pod, metadata: ${metadata}, spec: ${spec}}\n---\n`;
}

const CONFIG = '{apiVersion: v1, kind: ConfigMap, metadata: {name: config}, data: {url: a}, binaryData: {logo: aGk=}}\n---\n';
const EMPTY_CONFIG = '{apiVersion: v1, kind: ConfigMap, metadata: {name: config}}\n---\n';
const SECRET = '{apiVersion: v1, kind: Secret, metadata: {name: keys}, stringData: {token: a}}\n---\n';
const EMPTY_SECRET = '{apiVersion: v1, kind: Secret, metadata: {name: keys}}\n---\n';

const ENV = '/spec/containers/0/env/0/valueFrom';

describe('names and keys', () => {
  const from = (source: string): string => pod(`{containers: [{name: web, env: [{name: A, valueFrom: {${source}}}]}]}`);

  it.each<[name: string, source: string, others: string, finds: string[]]>([
    ['a ConfigMap that is there', 'configMapKeyRef: {name: config, key: url}', CONFIG, []],
    ['binary data', 'configMapKeyRef: {name: config, key: logo}', CONFIG, []],
    ['no such ConfigMap: its key is not named as well', 'configMapKeyRef: {name: config, key: url}', '', [`${ENV}/configMapKeyRef/name object`]],
    ['no such key', 'configMapKeyRef: {name: config, key: uri}', CONFIG, [`${ENV}/configMapKeyRef/key part`]],
    ['a ConfigMap without keys has not this one', 'configMapKeyRef: {name: config, key: url}', EMPTY_CONFIG, [`${ENV}/configMapKeyRef/key part`]],
    ['optional objects', 'configMapKeyRef: {name: config, key: url, optional: true}', '', []],
    ['optional keys', 'configMapKeyRef: {name: config, key: uri, optional: true}', CONFIG, []],
    ['a name that is filled in later', 'secretKeyRef: {name: "${SECRET}", key: token}', '', []],
    ['a Secret', 'secretKeyRef: {name: keys, key: token}', SECRET, []],
    ['no such key of a Secret', 'secretKeyRef: {name: keys, key: tokne}', SECRET, [`${ENV}/secretKeyRef/key part`]],
    ['a Secret that somebody fills in', 'secretKeyRef: {name: keys, key: token}', EMPTY_SECRET, []],
    ['half-written', 'secretKeyRef: {name: , key: token}', '', []],
    ['an object of another namespace', 'secretKeyRef: {name: keys, key: token}', SECRET.replace('{name: keys', '{namespace: other, name: keys'), [`${ENV}/secretKeyRef/name object`]],
    ['a container beside it', 'resourceFieldRef: {containerName: web, resource: limits.cpu}', '', []],
    ['no such container', 'resourceFieldRef: {containerName: wbe, resource: limits.cpu}', '', [`${ENV}/resourceFieldRef/containerName part`]],
  ])('%s', (_, source, others, finds) => {
    expect(missing(bundle(from(source), others))).toEqual(finds);
  });

  it('lead to the name of the object, and to the key', () => {
    const index = bundle(from('configMapKeyRef: {name: config, key: logo}'), CONFIG);
    expect(leadsTo(index, `${ENV}/configMapKeyRef/name`)).toEqual(['1 /metadata/name']);
    expect(leadsTo(index, `${ENV}/configMapKeyRef/key`)).toEqual(['1 /binaryData/logo']);
    expect(leadsTo(index, ENV)).toEqual([]);
  });

  it('of volumes and their items', () => {
    const volumes = '[{name: c, configMap: {name: config, items: [{key: url, path: a}, {key: uri, path: b}]}}, {name: s, secret: {secretName: gone, optional: true, items: [{key: x, path: y}]}}]';
    expect(missing(bundle(pod(`{volumes: ${volumes}}`), CONFIG))).toEqual(['/spec/volumes/0/configMap/items/1/key part']);
  });

  it('take what every cluster has for given', () => {
    const bound = `{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: a}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:auth-delegator}, subjects: [{kind: User, name: ann, apiGroup: rbac.authorization.k8s.io}, {kind: ServiceAccount, name: default, namespace: kube-system}]}`;
    expect(missing(bundle(bound))).toEqual([]);
    expect(missing(bundle(bound.replace('system:auth', 'shop:auth')))).toEqual(['/roleRef/name object']);
    expect(missing(bundle(pod('{serviceAccountName: default, priorityClassName: high, nodeName: n1, volumes: [{name: a, configMap: {name: kube-root-ca.crt}}]}')))).toEqual([]);
    expect(missing(bundle(pod('{}', '{name: web, namespace: default}'), pod('{}', '{name: web, namespace: shop}')), 1)).toEqual(['/metadata/namespace object']);
  });

  it('of objects without a namespace find theirs where it is said, or anywhere', () => {
    const binding = `{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: a}, roleRef: {kind: ClusterRole, name: view}, subjects: [{kind: ServiceAccount, name: robot, namespace: shop}, {kind: ServiceAccount, name: robot}, {kind: ServiceAccount, name: robot, namespace: other}]}\n---\n`;
    const index = bundle(binding, '{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot, namespace: shop}}');
    expect(usesOf(index, object(index)).map(saying)).toEqual(['/roleRef/name found', '/subjects/0/name found', '/subjects/1/name found', '/subjects/2/name object']);
  });
});

describe('objects by kind and name', () => {
  it('follow the group that is said, former ones too, and what is usual where nothing is', () => {
    const target = (group: string): string => `{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a}, spec: {scaleTargetRef: {apiVersion: ${group}, kind: Deployment, name: web}}}\n---\n`;
    const web = '{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}\n---\n';
    expect(missing(bundle(target('apps/v1'), web))).toEqual([]);
    expect(missing(bundle(target('extensions/v1beta1'), web))).toEqual([]);
    expect(missing(bundle(target('argoproj.io/v1alpha1'), web))).toEqual(['/spec/scaleTargetRef/name object']);
    const scaled = '{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: a}, spec: {scaleTargetRef: {name: web}, triggers: [{type: cron, authenticationRef: {name: auth}}]}}\n---\n';
    expect(leadsTo(bundle(scaled, web), '/spec/scaleTargetRef/name')).toEqual(['1 /metadata/name']);
    expect(missing(bundle(scaled, web))).toEqual(['/spec/triggers/0/authenticationRef/name object']);
  });

  it('tell the two Gateways apart', () => {
    const route = '{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: a}, spec: {parentRefs: [{name: edge, sectionName: https}], rules: [{backendRefs: [{name: web, port: 80}, {name: web, port: 81}]}]}}\n---\n';
    const gateway = '{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: edge}, spec: {listeners: [{name: http}, {name: https}]}}\n---\n';
    const istio = '{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: edge}}\n---\n';
    const service = '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}\n---\n';
    const index = bundle(route, istio, gateway, service);
    expect(leadsTo(index, '/spec/parentRefs/0/name')).toEqual(['2 /metadata/name']);
    expect(leadsTo(index, '/spec/parentRefs/0/sectionName')).toEqual(['2 /spec/listeners/1']);
    expect(missing(index)).toEqual(['/spec/rules/0/backendRefs/1/port part']);
    const virtual = '{apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: a, namespace: shop}, spec: {gateways: [default/edge, mesh], http: [{route: [{destination: {host: web.default.svc.cluster.local}}, {destination: {host: api.example.com}}, {destination: {host: gone}}]}]}}\n---\n';
    const mesh = bundle(virtual, istio, gateway, service);
    expect(leadsTo(mesh, '/spec/gateways/0')).toEqual(['1 /metadata/name']);
    expect(leadsTo(mesh, '/spec/http/0/route/0/destination/host')).toEqual(['3 /metadata/name']);
    expect(missing(mesh)).toEqual(['/metadata/namespace object', '/spec/http/0/route/2/destination/host object']);
  });
});

describe('ports, volumes and containers', () => {
  const service = (ports: string): string => `{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: ${ports}}}\n---\n`;
  const web = pod('{containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}', '{name: web, labels: {app: web}}');

  it('lead from a Service to the port of the container: names must be there, numbers need not', () => {
    const index = bundle(service('[{port: 80, targetPort: http}, {port: 81, targetPort: 8080}, {port: 82, targetPort: 9090}, {port: 83, targetPort: metrics}]'), web);
    expect(leadsTo(index, '/spec/ports/0/targetPort')).toEqual(['1 /spec/containers/0/ports/0']);
    expect(leadsTo(index, '/spec/ports/1/targetPort')).toEqual(['1 /spec/containers/0/ports/0']);
    expect(missing(index)).toEqual(['/spec/ports/3/targetPort part']);
    expect(missing(bundle(service('[]')))).toEqual(['/spec/selector selection']);
  });

  it('lead from an Ingress to the port of the Service, of today and as it was', () => {
    const backend = (place: string): string => `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {rules: [{http: {paths: [{backend: {${place}}}]}}]}}\n---\n`;
    const services = service('[{name: http, port: 80}]');
    const at = '/spec/rules/0/http/paths/0/backend';
    expect(missing(bundle(backend('service: {name: web, port: {name: http}}'), services, web))).toEqual([]);
    expect(missing(bundle(backend('service: {name: web, port: {number: 8080}}'), services, web))).toEqual([`${at}/service/port/number part`]);
    expect(missing(bundle(backend('service: {name: wbe, port: {number: 80}}'), services, web))).toEqual([`${at}/service/name object`]);
    expect(missing(bundle(backend('serviceName: web, servicePort: https'), services, web))).toEqual([`${at}/servicePort part`]);
  });

  it('stay in their container, or their Pod', () => {
    const two = `{volumes: [{name: data}], containers: [{name: a, ports: [{name: http, containerPort: 80}]}, {name: b, volumeMounts: [{name: data}, {name: dta}], livenessProbe: {httpGet: {port: http}}, readinessProbe: {tcpSocket: {port: 81}}}]}`;
    const index = bundle(pod(two));
    expect(missing(index)).toEqual(['/spec/containers/1/volumeMounts/1/name part', '/spec/containers/1/livenessProbe/httpGet/port part']);
    expect(leadsTo(index, '/spec/containers/1/volumeMounts/0/name')).toEqual(['0 /spec/volumes/0']);
  });

  it('belong to a Pod or its spec that stands by itself', () => {
    expect(missing(bundle('volumes:\n- {name: data, persistentVolumeClaim: {claimName: gone}}\n'))).toEqual(['/volumes/0/persistentVolumeClaim/claimName object']);
    expect(missing(bundle('spec: {containers: [{name: a, volumeMounts: [{name: x}]}]}\n'))).toEqual(['/spec/containers/0/volumeMounts/0/name part']);
    expect(missing(bundle('spec: {stages: [{name: a}]}\nvolumes: [a]\n'))).toEqual([]);
  });

  it('are named by annotations of the template', () => {
    const deployment = (name: string): string => `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {annotations: {kubectl.kubernetes.io/default-container: ${name}}}, spec: {containers: [{name: web}]}}}}`;
    expect(missing(bundle(deployment('web')))).toEqual([]);
    expect(missing(bundle(deployment('wbe')))).toEqual(['/spec/template/metadata/annotations/kubectl.kubernetes.io~1default-container part']);
  });

  it('of a StatefulSet come from its claims too, inside a List too', () => {
    const set = '{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, template: {spec: {containers: [{name: db, volumeMounts: [{name: data}]}]}}, volumeClaimTemplates: [{metadata: {name: data}}]}}';
    const index = bundle(`{apiVersion: v1, kind: List, items: [${set}]}`);
    expect(missing(index)).toEqual(['/items/0/spec/serviceName object']);
    expect(leadsTo(index, '/items/0/spec/template/spec/containers/0/volumeMounts/0/name')).toEqual(['0 /items/0/spec/volumeClaimTemplates/0']);
  });
});

describe('selectors', () => {
  const policy = (from: string): string => `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: shop}, spec: {podSelector: {}, ingress: [{from: [{${from}}]}]}}\n---\n`;
  const others = [
    pod('{}', '{name: one, namespace: shop, labels: {app: web}}'),
    pod('{}', '{name: two, namespace: ops, labels: {app: web}}'),
    '{apiVersion: v1, kind: Namespace, metadata: {name: ops, labels: {team: ops}}}\n---\n',
    '{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n',
  ];
  const selector = 'podSelector: {matchLabels: {app: web}}';
  const at = '/spec/ingress/0/from/0/podSelector';

  it.each<[name: string, from: string, selected: string[]]>([
    ['their own namespace', selector, ['1 /metadata/name']],
    ['namespaces by label', `${selector}, namespaceSelector: {matchLabels: {team: ops}}`, ['2 /metadata/name']],
    ['namespaces by the name every one carries', `${selector}, namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}`, ['2 /metadata/name']],
    ['all namespaces', `${selector}, namespaceSelector: {}`, ['1 /metadata/name', '2 /metadata/name']],
    ['no namespace', `${selector}, namespaceSelector: {matchLabels: {team: none}}`, []],
  ])('look in %s', (_, from, selected) => {
    const index = bundle(policy(from), ...others);
    expect(leadsTo(index, at)).toEqual(selected);
    expect(missing(index)).toEqual([]);
  });

  it('of a monitor select Services by their labels, in the namespaces it names', () => {
    const monitor = (where: string): string => `{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a}, spec: {selector: {matchLabels: {app: web}}, ${where} endpoints: [{port: http}, {port: metrics}]}}\n---\n`;
    const service = '{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {ports: [{name: http, port: 80}]}}\n---\n';
    expect(missing(bundle(monitor(''), service))).toEqual(['/spec/selector selection']);
    const named = bundle(monitor('namespaceSelector: {matchNames: [shop]},'), service, ...others);
    expect(missing(named)).toEqual(['/spec/endpoints/1/port part']);
    expect(leadsTo(named, '/spec/endpoints/0/port')).toEqual(['1 /spec/ports/0']);
    expect(missing(bundle(monitor('namespaceSelector: {any: true},'), service))).toEqual(['/spec/endpoints/1/port part']);
  });

  it('of a controller hold against its own template', () => {
    const deployment = (app: string): string => `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {selector: {matchLabels: {app: ${app}}}, template: {metadata: {labels: {app: web}}}}}`;
    expect(missing(bundle(deployment('web')))).toEqual([]);
    expect(missing(bundle(deployment('other')))).toEqual(['/spec/selector selection']);
  });

  it('hold every place below them', () => {
    const index = bundle('{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selector: {app: web}}}\n---\n', pod('{}', '{name: web, labels: {app: web}}'));
    expect(referenceAt(object(index).summary, ['spec', 'selector', 'app'])?.by).toBe('selector');
    expect(leadsTo(index, '/spec/selector/app')).toEqual(['1 /metadata/name']);
    expect(referenceAt(object(index).summary, ['spec'])).toBeNull();
  });
});

describe('what is made', () => {
  it('stands for the object that is not written', () => {
    const ingress = '{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {tls: [{secretName: web-tls}, {secretName: other}]}}\n---\n';
    const certificate = '{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: web}, spec: {secretName: web-tls, issuerRef: {name: ca, kind: ClusterIssuer}}}\n---\n';
    const index = bundle(ingress, certificate);
    expect(missing(index)).toEqual(['/spec/tls/1/secretName object']);
    expect(leadsTo(index, '/spec/tls/0/secretName')).toEqual(['1 /spec/secretName']);
    expect(missing(index, 1)).toEqual(['/spec/issuerRef/name object']);
  });

  it('may be made because of an annotation', () => {
    const ingress = '{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a, annotations: {cert-manager.io/cluster-issuer: ca}}, spec: {tls: [{secretName: web-tls}]}}\n---\n';
    expect(missing(bundle(ingress))).toEqual([]);
    expect(missing(bundle(ingress.replace('cert-manager.io', 'example.com')))).toEqual(['/spec/tls/0/secretName object']);
  });

  it('has the name of its maker where none is said; nobody judges its keys', () => {
    const using = pod('{containers: [{name: a, envFrom: [{secretRef: {name: keys}}], env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: token}}}]}]}');
    const external = '{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: keys}, spec: {secretStoreRef: {kind: ClusterSecretStore, name: vault}, data: [{secretKey: other}]}}\n---\n';
    const sealed = '{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: keys}, spec: {encryptedData: {token: AgB}}}\n---\n';
    expect(missing(bundle(using, external))).toEqual([]);
    expect(leadsTo(bundle(using, sealed), '/spec/containers/0/env/0/valueFrom/secretKeyRef/key')).toEqual(['1 /spec/encryptedData/token']);
    const everywhere = external.replace('kind: ExternalSecret', 'kind: ClusterExternalSecret');
    expect(missing(bundle(using.replace('{name: web}', '{name: web, namespace: default}'), everywhere))).toEqual([]);
  });
});

describe('usedBy', () => {
  it('tells who leads to an object, and to what of it', () => {
    const index = bundle(
      pod('{containers: [{name: a, env: [{name: A, valueFrom: {configMapKeyRef: {name: config, key: url}}}]}]}', '{name: a, labels: {app: web}}'),
      CONFIG,
      '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}\n---\n',
      '{apiVersion: v1, kind: Service, metadata: {name: other}, spec: {selector: {app: db}}}\n---\n',
    );
    const users = (key: number): string[] => usedBy(index, object(index, key)).map(({ from, reference }) => `${from.key} ${toPointer(reference.path)}`);
    expect(users(1)).toEqual([`0 ${ENV}/configMapKeyRef/name`, `0 ${ENV}/configMapKeyRef/key`]);
    expect(users(0)).toEqual(['2 /spec/selector']);
    expect(users(2)).toEqual([]);
  });
});

describe('choicesAt', () => {
  const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      volumes: [{name: data}]
      containers:
      - name: web
        ports: [{name: http, containerPort: 8080}]
        env: [{name: A, valueFrom: {configMapKeyRef: {name: config}}}]
---
`;
  const service = '{apiVersion: v1, kind: Service, metadata: {name: web, labels: {team: a}}, spec: {selector: {app: web}, ports: [{port: 80, name: main}]}}\n---\n';
  const certificate = '{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: web}, spec: {secretName: web-tls}}\n---\n';
  const binding = '{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b}, roleRef: {kind: ClusterRole}}\n---\n';
  const role = '{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}}\n---\n';
  const far = '{apiVersion: v1, kind: ConfigMap, metadata: {name: far, namespace: other}}\n---\n';
  const texts = [web, CONFIG, service, SECRET, certificate, binding, role, far];
  const index = bundle(...texts);
  const container = '/spec/template/spec/containers/0';

  it.each<[key: number, pointer: string, values: (string | number)[]]>([
    [0, `${container}/env/0/valueFrom/configMapKeyRef/name`, ['config']],
    [0, `${container}/env/0/valueFrom/configMapKeyRef/key`, ['url', 'logo']],
    [0, `${container}/env/0/valueFrom/secretKeyRef/name`, ['keys', 'web-tls']],
    [0, `${container}/livenessProbe/httpGet/port`, ['http', 8080]],
    [0, `${container}/volumeMounts/0/name`, ['data']],
    [0, '/spec/selector/matchLabels/tier', ['front']],
    [0, '/spec/selector/matchExpressions/0/key', ['app', 'tier']],
    [0, '/metadata/namespace', ['other']],
    [0, `${container}/image`, []],
    [2, '/spec/ports/0/targetPort', ['http', 8080]],
    [2, '/spec/selector/app', ['web']],
    [5, '/roleRef/name', ['reader']],
    [5, '/roleRef/kind', ['Role', 'ClusterRole']],
    [5, '/subjects/0/namespace', ['other']],
  ])('%i %s', (key, pointer, values) => {
    const document = parseDocument(texts[key] ?? '').value;
    expect(choicesAt(index, object(index, key), document, pathOf(pointer)).values.map(({ value }) => value)).toEqual(values);
  });

  it('gives keys for selectors', () => {
    const keysAt = (key: number, pointer: string): (string | number)[] =>
      choicesAt(index, object(index, key), null, pathOf(pointer)).keys.map(({ value }) => value);
    expect(keysAt(2, '/spec/selector')).toEqual(['app', 'tier']);
    expect(keysAt(0, '/spec/selector/matchLabels')).toEqual(['app', 'tier']);
    expect(keysAt(0, '/spec/selector')).toEqual([]);
  });
});
