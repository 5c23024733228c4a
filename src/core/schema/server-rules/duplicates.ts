/**
 * Items of which the server itself refuses a second with the same keys, by definition. In other lists with keys it warns
 * at most, but merging by keys (kubectl apply, kustomize) keeps one of the two.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go
 */
export const REFUSED_DUPLICATES: ReadonlySet<string> = new Set([
  'core.v1.Container',
  'core.v1.EphemeralContainer',
  'core.v1.ServicePort',
  'core.v1.TopologySpreadConstraint',
  'core.v1.Volume',
  'core.v1.VolumeDevice',
  'core.v1.VolumeMount',
  'core.v1.PodSchedulingGate',
  'core.v1.PodResourceClaim',
]);
