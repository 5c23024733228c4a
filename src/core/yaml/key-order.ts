import type { Path } from './path.ts';

/**
 * Where people write keys. The API's own schema is alphabetical and no help; this is the order of the documentation's
 * examples and of most files in public repositories. A list may serve several places that never share a map (`spec`
 * of every kind); only the relative order of keys that can meet matters.
 */
const CONTAINER = [
  'name', 'image', 'imagePullPolicy', 'command', 'args', 'workingDir', 'ports', 'envFrom', 'env', 'resources', 'resizePolicy',
  'restartPolicy', 'volumeMounts', 'volumeDevices', 'startupProbe', 'livenessProbe', 'readinessProbe', 'lifecycle',
  'securityContext', 'stdin', 'stdinOnce', 'tty', 'terminationMessagePath', 'terminationMessagePolicy', 'targetContainerName',
] as const;

const PROBE = [
  'httpGet', 'tcpSocket', 'grpc', 'exec', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold',
  'failureThreshold', 'terminationGracePeriodSeconds',
] as const;

const SPEC = [
  // Service
  'type', 'clusterIP', 'externalName',
  // CronJob, Job
  'schedule', 'timeZone', 'concurrencyPolicy', 'suspend', 'startingDeadlineSeconds', 'successfulJobsHistoryLimit',
  'failedJobsHistoryLimit', 'completions', 'parallelism', 'completionMode', 'backoffLimit', 'activeDeadlineSeconds',
  'ttlSecondsAfterFinished', 'podFailurePolicy',
  // PersistentVolumeClaim, PersistentVolume
  'storageClassName', 'accessModes', 'volumeMode', 'capacity', 'persistentVolumeReclaimPolicy',
  // Autoscalers
  'scaleTargetRef', 'targetRef', 'minReplicas', 'maxReplicas',
  // Ingress, Gateway, HTTPRoute
  'ingressClassName', 'gatewayClassName', 'parentRefs', 'hostnames', 'defaultBackend', 'tls', 'listeners',
  // Workloads, PodDisruptionBudget, NetworkPolicy
  'serviceName', 'replicas', 'minAvailable', 'maxUnavailable', 'unhealthyPodEvictionPolicy', 'revisionHistoryLimit',
  'progressDeadlineSeconds', 'minReadySeconds', 'podManagementPolicy', 'podSelector', 'selector', 'strategy', 'updateStrategy',
  'persistentVolumeClaimRetentionPolicy', 'policyTypes', 'ingress', 'egress',
  'sessionAffinity', 'sessionAffinityConfig', 'externalTrafficPolicy', 'internalTrafficPolicy', 'loadBalancerClass',
  'loadBalancerSourceRanges', 'ipFamilyPolicy', 'ipFamilies', 'ports', 'publishNotReadyAddresses',
  'metrics', 'behavior', 'updatePolicy', 'resourcePolicy', 'rules', 'jobTemplate', 'template', 'volumeClaimTemplates',
  // Pod
  'serviceAccountName', 'automountServiceAccountToken', 'imagePullSecrets', 'nodeName', 'nodeSelector', 'affinity',
  'tolerations', 'topologySpreadConstraints', 'priorityClassName', 'runtimeClassName', 'schedulerName', 'hostNetwork', 'hostPID',
  'hostIPC', 'hostUsers', 'hostname', 'subdomain', 'dnsPolicy', 'dnsConfig', 'hostAliases', 'enableServiceLinks',
  'shareProcessNamespace', 'restartPolicy', 'terminationGracePeriodSeconds', 'securityContext', 'initContainers', 'containers',
  'ephemeralContainers', 'volumes',
  // PersistentVolumeClaim
  'resources', 'volumeName', 'dataSource', 'dataSourceRef',
] as const;

const ROOT = [
  'apiVersion', 'kind', 'metadata', 'type', 'immutable', 'spec', 'roleRef', 'subjects', 'automountServiceAccountToken',
  'imagePullSecrets', 'secrets', 'provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode', 'value', 'globalDefault',
  'description', 'aggregationRule', 'rules', 'webhooks', 'data', 'stringData', 'binaryData', 'items', 'status',
] as const;

const METADATA = [
  'name', 'generateName', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'uid', 'resourceVersion',
  'generation', 'creationTimestamp',
] as const;

const SELECTOR = ['matchLabels', 'matchExpressions'] as const;
const PEER = ['ipBlock', 'namespaceSelector', 'podSelector'] as const;
const OBJECT_REFERENCE = ['apiVersion', 'apiGroup', 'kind', 'name', 'namespace'] as const;
const AFFINITY_TERMS = ['requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution'] as const;
const HANDLER = ['httpGet', 'tcpSocket', 'exec', 'sleep'] as const;

/** Orders by the name of the key that holds the map (for the items of a list: the list's key); '' is the document. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  '': ROOT,
  metadata: METADATA,
  spec: SPEC,
  template: ['metadata', 'spec'],
  jobTemplate: ['metadata', 'spec'],
  volumeClaimTemplates: ['apiVersion', 'kind', 'metadata', 'spec'],
  items: ROOT,
  containers: CONTAINER,
  initContainers: CONTAINER,
  ephemeralContainers: CONTAINER,
  startupProbe: PROBE,
  livenessProbe: PROBE,
  readinessProbe: PROBE,
  httpGet: ['path', 'host', 'port', 'scheme', 'httpHeaders'],
  tcpSocket: ['host', 'port'],
  grpc: ['port', 'service'],
  lifecycle: ['postStart', 'preStop', 'stopSignal'],
  postStart: HANDLER,
  preStop: HANDLER,
  env: ['name', 'value', 'valueFrom'],
  valueFrom: ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef'],
  envFrom: ['prefix', 'configMapRef', 'secretRef'],
  configMapKeyRef: ['name', 'key', 'optional'],
  secretKeyRef: ['name', 'key', 'optional'],
  configMapRef: ['name', 'optional'],
  secretRef: ['name', 'optional'],
  configMap: ['name', 'items', 'defaultMode', 'optional'],
  secret: ['secretName', 'items', 'defaultMode', 'optional'],
  ports: ['name', 'containerPort', 'hostIP', 'hostPort', 'port', 'targetPort', 'nodePort', 'protocol', 'appProtocol', 'endPort'],
  resources: ['requests', 'limits', 'claims'],
  requests: ['cpu', 'memory', 'ephemeral-storage', 'storage'],
  limits: ['cpu', 'memory', 'ephemeral-storage', 'storage'],
  volumeMounts: ['name', 'mountPath', 'subPath', 'subPathExpr', 'readOnly', 'recursiveReadOnly', 'mountPropagation'],
  volumes: ['name'],
  securityContext: [
    'privileged', 'allowPrivilegeEscalation', 'readOnlyRootFilesystem', 'runAsNonRoot', 'runAsUser', 'runAsGroup', 'fsGroup',
    'fsGroupChangePolicy', 'supplementalGroups', 'capabilities', 'seccompProfile', 'appArmorProfile', 'seLinuxOptions', 'sysctls',
  ],
  capabilities: ['add', 'drop'],
  seccompProfile: ['type', 'localhostProfile'],
  selector: SELECTOR,
  labelSelector: SELECTOR,
  podSelector: SELECTOR,
  namespaceSelector: SELECTOR,
  matchExpressions: ['key', 'operator', 'values'],
  tolerations: ['key', 'operator', 'value', 'effect', 'tolerationSeconds'],
  affinity: ['nodeAffinity', 'podAffinity', 'podAntiAffinity'],
  nodeAffinity: AFFINITY_TERMS,
  podAffinity: AFFINITY_TERMS,
  podAntiAffinity: AFFINITY_TERMS,
  topologySpreadConstraints: ['maxSkew', 'topologyKey', 'whenUnsatisfiable', 'labelSelector', 'matchLabelKeys'],
  strategy: ['type', 'rollingUpdate'],
  updateStrategy: ['type', 'rollingUpdate'],
  rollingUpdate: ['maxSurge', 'maxUnavailable', 'partition'],
  scaleTargetRef: OBJECT_REFERENCE,
  targetRef: OBJECT_REFERENCE,
  roleRef: ['apiGroup', 'kind', 'name'],
  subjects: ['apiGroup', 'kind', 'name', 'namespace'],
  metrics: ['type', 'resource', 'containerResource', 'pods', 'object', 'external'],
  resource: ['name', 'target'],
  target: ['type', 'averageUtilization', 'averageValue', 'value'],
  behavior: ['scaleUp', 'scaleDown'],
  scaleUp: ['stabilizationWindowSeconds', 'selectPolicy', 'policies'],
  scaleDown: ['stabilizationWindowSeconds', 'selectPolicy', 'policies'],
  policies: ['type', 'value', 'periodSeconds'],
  rules: ['apiGroups', 'resources', 'resourceNames', 'nonResourceURLs', 'verbs', 'host', 'http', 'matches', 'filters', 'backendRefs'],
  paths: ['path', 'pathType', 'backend'],
  backend: ['service', 'resource'],
  service: ['name', 'port'],
  tls: ['hosts', 'secretName'],
  ingress: ['from', 'ports'],
  egress: ['to', 'ports'],
  from: PEER,
  to: PEER,
  ipBlock: ['cidr', 'except'],
};

/** Keys whose value is a list wherever Kubernetes has them. */
const LIST_KEYS: ReadonlySet<string> = new Set([
  'containers', 'initContainers', 'ephemeralContainers', 'env', 'envFrom', 'ports', 'volumes', 'volumeMounts', 'volumeDevices',
  'command', 'args', 'imagePullSecrets', 'tolerations', 'topologySpreadConstraints', 'hostAliases', 'readinessGates',
  'schedulingGates', 'resourceClaims', 'volumeClaimTemplates', 'accessModes', 'mountOptions', 'matchExpressions', 'values',
  'matchLabelKeys', 'metrics', 'policies', 'rules', 'paths', 'subjects', 'verbs', 'apiGroups', 'resourceNames', 'nonResourceURLs',
  'policyTypes', 'ingress', 'egress', 'from', 'to', 'except', 'tls', 'hosts', 'httpHeaders', 'supplementalGroups', 'sysctls', 'add',
  'drop', 'items', 'finalizers', 'ownerReferences', 'loadBalancerSourceRanges', 'externalIPs', 'ipFamilies', 'nameservers',
  'searches', 'parentRefs', 'hostnames', 'matches', 'filters', 'backendRefs', 'listeners', 'webhooks', 'sources',
  'requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms',
  'secrets',
]);

/** Maps whose keys the user chooses, so that a key in them is never one of Kubernetes' fields. */
const FREE_MAPS: ReadonlySet<string> = new Set([
  'labels', 'annotations', 'matchLabels', 'nodeSelector', 'data', 'stringData', 'binaryData', 'parameters',
]);

/** The human order of the keys of the map at `path`; empty where we know none. */
export function keyOrder(path: Path): readonly string[] {
  const owner = path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step));
  if (typeof owner !== 'string') return ORDERS[''] ?? [];
  return isFree(path) ? [] : Object.hasOwn(ORDERS, owner) ? ORDERS[owner] ?? [] : [];
}

function isFree(path: Path): boolean {
  return path.some((step) => FREE_MAPS.has(String(step)));
}

/**
 * Before which of the existing keys a new one belongs; `keys.length` for behind the last. Where the fewest of the
 * present keys stand on the wrong side of it; of several such places the one right behind the key that comes closest
 * before it, else right before the one that comes closest after. Keys that the order does not know do not count.
 */
export function placeOfKey(path: Path, key: string, keys: readonly string[]): number {
  const order = keyOrder(path);
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  const ranks = keys.map((present) => order.indexOf(present));
  const wrongAt = (place: number): number =>
    ranks.filter((other, index) => other >= 0 && (index < place ? other > rank : other < rank)).length;
  const places = Array.from({ length: keys.length + 1 }, (_, place) => ({ place, wrong: wrongAt(place) }));
  const fewest = Math.min(...places.map(({ wrong }) => wrong));
  const best = places.filter(({ wrong }) => wrong === fewest).map(({ place }) => place);
  const before = closest(best, (place) => rankOf(ranks[place - 1], (other) => other < rank));
  if (before !== null) return before;
  return closest(best, (place) => rankOf(ranks[place], (other) => other > rank, -1)) ?? keys.length;
}

/** The rank as a measure of closeness; null where it does not apply. */
function rankOf(rank: number | undefined, applies: (rank: number) => boolean, sign: 1 | -1 = 1): number | null {
  return rank !== undefined && rank >= 0 && applies(rank) ? rank * sign : null;
}

function closest(places: readonly number[], measure: (place: number) => number | null): number | null {
  let found: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const value = measure(place);
    if (value !== null && value >= highest) [found, highest] = [place, value];
  }
  return found;
}

/** Whether a missing value at `path` is to become a list when a list position is asked of it. */
export function isKnownList(path: Path): boolean {
  const key = path.at(-1);
  return typeof key === 'string' && LIST_KEYS.has(key) && !isFree(path.slice(0, -1));
}
