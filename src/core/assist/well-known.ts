import type { Path } from '../yaml/path.ts';

/*
 * Keys and values that the schema leaves free and that everybody writes. Sources: the documentation's pages on
 * resource units, on recommended labels, and its reference of well-known labels (Kubernetes 1.34).
 */

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'] as const;
const NODE_LABELS = [
  'kubernetes.io/hostname', 'kubernetes.io/arch', 'kubernetes.io/os', 'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region', 'node.kubernetes.io/instance-type',
] as const;
const OBJECT_LABELS = [
  'app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/version', 'app.kubernetes.io/component',
  'app.kubernetes.io/part-of', 'app.kubernetes.io/managed-by',
] as const;

/** Keys that usually stand in the map with free keys at a path. */
export function wellKnownKeys(path: Path): readonly string[] {
  switch (path.at(-1)) {
    case 'requests': case 'limits':
      return path.includes('containers') || path.includes('initContainers') || path.at(-2) === 'resources' && path.at(-3) !== 'spec' ? RESOURCES : ['storage'];
    case 'capacity':
      return ['storage'];
    case 'default': case 'defaultRequest': case 'max': case 'min':
      return path.includes('limits') ? RESOURCES : [];
    case 'hard':
      return ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory', 'pods', 'services', 'persistentvolumeclaims', 'requests.storage'];
    case 'nodeSelector':
      return NODE_LABELS;
    case 'labels':
      return OBJECT_LABELS;
    default:
      return [];
  }
}

const CPU = ['100m', '250m', '500m', '1', '2'] as const;
const MEMORY = ['64Mi', '128Mi', '256Mi', '512Mi', '1Gi', '2Gi'] as const;
const STORAGE = ['1Gi', '10Gi', '50Gi', '100Gi'] as const;

/** Values that usually stand at a path. */
export function wellKnownValues(path: Path): readonly string[] {
  const key = String(path.at(-1) ?? '').replace(/^(?:requests|limits)\./, '');
  if (key === 'cpu') return CPU;
  if (key === 'memory') return MEMORY;
  if (key === 'storage' || key === 'ephemeral-storage' || key === 'sizeLimit') return STORAGE;
  if (key === 'topologyKey') return NODE_LABELS.filter((label) => /hostname|zone|region/.test(label));
  return [];
}
