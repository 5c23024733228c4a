import type { KindReference } from './kind.ts';

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

const IN_CONTAINER: readonly (readonly [path: string, to: string])[] = [
  ['env[].valueFrom.configMapKeyRef.name', 'ConfigMap'],
  ['env[].valueFrom.secretKeyRef.name', 'Secret'],
  ['envFrom[].configMapRef.name', 'ConfigMap'],
  ['envFrom[].secretRef.name', 'Secret'],
];

const IN_POD: readonly (readonly [path: string, to: string])[] = [
  ['serviceAccountName', 'ServiceAccount'],
  ['imagePullSecrets[].name', 'Secret'],
  ['volumes[].configMap.name', 'ConfigMap'],
  ['volumes[].secret.secretName', 'Secret'],
  ['volumes[].persistentVolumeClaim.claimName', 'PersistentVolumeClaim'],
  ['volumes[].projected.sources[].configMap.name', 'ConfigMap'],
  ['volumes[].projected.sources[].secret.name', 'Secret'],
];

/** What a Pod points at, from the place where the Pods of a kind are described. */
export function podReferences(template: readonly string[]): readonly KindReference[] {
  const spec = [...template, 'spec'].join('.');
  const inContainers = CONTAINER_LISTS.flatMap((list) =>
    IN_CONTAINER.map(([path, to]) => [`${list}[].${path}`, to] as const),
  );
  return [...IN_POD, ...inContainers].map(([path, to]) => ({ by: 'name', path: `${spec}.${path}`, to }));
}
