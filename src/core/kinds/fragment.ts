import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import { field, listField, mapField, textField } from './fields.ts';
import { CONTAINER_FIELDS, DEPLOYMENT_FIELDS, POD_FIELDS, SERVICE_FIELDS } from './fragment-fields.ts';

/**
 * What a document without `apiVersion` and `kind` can be a part of, as far as checks look into such parts. The names
 * with `-part` lack what every whole one has (an image, containers), so only what they show can be judged.
 * - `container`, `container-part`, `pod-spec`, `pod-spec-part`, `deployment-spec`: the fields stand at the root;
 * - `mixed`: fields of a container and of the Pod around it stand side by side at the root;
 * - `pod`, `deployment`, `service`: the fields stand below `spec`;
 * - `ingress`: nothing but annotations that an Ingress controller reads.
 */
export type Fragment =
  | 'container'
  | 'container-part'
  | 'pod-spec'
  | 'pod-spec-part'
  | 'mixed'
  | 'pod'
  | 'deployment-spec'
  | 'deployment'
  | 'service'
  | 'ingress';

/** Those that show a container, or the Pod around it. */
export const POD_FRAGMENTS = ['container', 'container-part', 'pod-spec', 'pod-spec-part', 'mixed', 'pod'] as const satisfies readonly Fragment[];

/**
 * Recognises a part of an object by its keys; null for anything else. Strict on purpose: a CI pipeline has `image` at
 * its root too, so every key must be one that the API has in that place, and one of them must look as only it does.
 */
export function fragmentOf(value: YamlValue): Fragment | null {
  if (!isMap(value) || Object.hasOwn(value, 'kind') || Object.hasOwn(value, 'apiVersion')) return null;
  const keys = Object.keys(value);
  const spec = keys.every((key) => key === 'spec' || key === 'metadata') ? mapField(value, 'spec') : null;
  if (spec !== null) return fragmentBelowSpec(spec);
  if (keys.length === 1 && showsIngress(value)) return 'ingress';
  const all = (fields: ReadonlySet<string>): boolean => keys.every((key) => fields.has(key));
  if (textField(value, 'image') !== null && all(CONTAINER_FIELDS)) return 'container';
  if (hasContainers(value)) return 'pod-spec';
  if (all(CONTAINER_FIELDS)) return showsContainer(value) ? 'container-part' : null;
  // a Pod has resources too, since 1.32, but nobody shows them without its containers
  if (all(POD_FIELDS) && !(Object.hasOwn(value, 'resources') && showsContainer(value))) return showsPod(value) ? 'pod-spec-part' : null;
  if (all(DEPLOYMENT_FIELDS)) return showsDeployment(value) ? 'deployment-spec' : null;
  const isMixed = keys.every((key) => CONTAINER_FIELDS.has(key) || POD_FIELDS.has(key)) && showsContainer(value) && showsPod(value);
  return isMixed ? 'mixed' : null;
}

function fragmentBelowSpec(spec: YamlMap): Fragment | null {
  const keys = Object.keys(spec);
  const all = (fields: ReadonlySet<string>): boolean => keys.every((key) => fields.has(key));
  if (all(SERVICE_FIELDS) && showsService(spec)) return 'service';
  if (all(POD_FIELDS) && showsPod(spec)) return 'pod';
  return all(DEPLOYMENT_FIELDS) && showsDeployment(spec) ? 'deployment' : null;
}

function hasContainers(spec: YamlMap): boolean {
  return listField(spec, 'containers').some((container) => textField(container, 'image') !== null);
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'];
const CONTAINER_SECURITY = ['allowPrivilegeEscalation', 'capabilities', 'privileged', 'procMount', 'readOnlyRootFilesystem'];

function showsContainer(value: YamlMap): boolean {
  const has = (...path: readonly string[]): boolean => field(value, ...path) !== undefined;
  return (
    listField(value, 'env').some((item) => textField(item, 'name') !== null) ||
    listField(value, 'envFrom').some((item) => mapField(item, 'configMapRef') !== null || mapField(item, 'secretRef') !== null) ||
    listField(value, 'volumeMounts').some((item) => textField(item, 'mountPath') !== null) ||
    listField(value, 'ports').some((item) => field(item, 'containerPort') !== undefined) ||
    PROBES.some((probe) => HANDLERS.some((handler) => has(probe, handler))) ||
    has('resources', 'requests') ||
    has('resources', 'limits') ||
    has('lifecycle', 'preStop') ||
    has('lifecycle', 'postStart') ||
    CONTAINER_SECURITY.some((key) => has('securityContext', key))
  );
}

/** Lists whose items are maps with a name: in other formats they are lists of words, or maps. */
const NAMED_LISTS = ['containers', 'initContainers', 'volumes', 'imagePullSecrets'];

function showsPod(value: YamlMap): boolean {
  return (
    NAMED_LISTS.some((list) => listField(value, list).some((item) => textField(item, 'name') !== null)) ||
    listField(value, 'tolerations').some((item) => isMap(item)) ||
    listField(value, 'topologySpreadConstraints').some((item) => textField(item, 'topologyKey') !== null) ||
    ['nodeAffinity', 'podAffinity', 'podAntiAffinity'].some((key) => mapField(value, 'affinity', key) !== null) ||
    textField(value, 'serviceAccountName') !== null ||
    field(value, 'securityContext', 'fsGroup') !== undefined
  );
}

function showsDeployment(value: YamlMap): boolean {
  const type = textField(value, 'strategy', 'type');
  return mapField(value, 'strategy', 'rollingUpdate') !== null || type === 'RollingUpdate' || type === 'Recreate';
}

/** A plain map of labels as selector, or ports as only a Service has them. */
function showsService(spec: YamlMap): boolean {
  const selector = Object.values(mapField(spec, 'selector') ?? {});
  if (Object.hasOwn(spec, 'selector')) return selector.length > 0 && selector.every((label) => typeof label === 'string');
  return listField(spec, 'ports').some((port) => typeof field(port, 'port') === 'number');
}

function showsIngress(value: YamlMap): boolean {
  return Object.keys(mapField(value, 'metadata', 'annotations') ?? {}).some((key) => key.startsWith('nginx.ingress.kubernetes.io/'));
}
