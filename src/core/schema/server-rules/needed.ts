/** 'set': the field must be there; 'filled': it must not be empty either. */
type Demand = 'set' | 'filled';

const of = (filled: readonly string[], set: readonly string[] = []): readonly (readonly [string, Demand])[] => [
  ...filled.map((name) => [name, 'filled'] as const),
  ...set.map((name) => [name, 'set'] as const),
];

/**
 * Fields that the server demands although the schema lets them be left out, or be empty, by definition. From the
 * validation of the API server: https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/ (core, apps, batch …).
 */
export const NEEDED: ReadonlyMap<string, readonly (readonly [string, Demand])[]> = new Map([
  ['core.v1.Pod', of([], ['spec'])],
  ['core.v1.PodSpec', of(['containers'])],
  ['core.v1.Container', of(['name', 'image'])],
  ['core.v1.EphemeralContainer', of(['name', 'image'])],
  ['core.v1.VolumeMount', of(['name', 'mountPath'])],
  ['core.v1.Volume', of(['name'])],
  ['core.v1.EnvVar', of(['name'])],
  ['core.v1.ConfigMapKeySelector', of(['name', 'key'])],
  ['core.v1.SecretKeySelector', of(['name', 'key'])],
  ['core.v1.ConfigMapEnvSource', of(['name'])],
  ['core.v1.SecretEnvSource', of(['name'])],
  ['core.v1.ConfigMapProjection', of(['name'])],
  ['core.v1.SecretProjection', of(['name'])],
  ['core.v1.ConfigMapVolumeSource', of(['name'])],
  ['core.v1.SecretVolumeSource', of(['secretName'])],
  ['core.v1.Service', of([], ['spec'])],
  ['core.v1.ReplicationController', of([], ['spec'])],
  ['core.v1.ReplicationControllerSpec', of([], ['template'])],
  ['core.v1.PersistentVolume', of([], ['spec'])],
  ['core.v1.PersistentVolumeSpec', of(['accessModes', 'capacity'])],
  ['core.v1.PersistentVolumeClaim', of([], ['spec'])],
  ['core.v1.PersistentVolumeClaimSpec', of(['accessModes'])],
  ['apps.v1.Deployment', of([], ['spec'])],
  ['apps.v1.ReplicaSet', of([], ['spec'])],
  ['apps.v1.ReplicaSetSpec', of([], ['template'])],
  ['apps.v1.DaemonSet', of([], ['spec'])],
  ['apps.v1.StatefulSet', of([], ['spec'])],
  ['batch.v1.Job', of([], ['spec'])],
  ['batch.v1.JobTemplateSpec', of([], ['spec'])],
  ['batch.v1.CronJob', of([], ['spec'])],
  ['batch.v1.CronJobSpec', of(['schedule'])],
  ['autoscaling.v1.HorizontalPodAutoscaler', of([], ['spec'])],
  ['autoscaling.v2.HorizontalPodAutoscaler', of([], ['spec'])],
  ['autoscaling.v1.CrossVersionObjectReference', of(['kind', 'name'])],
  ['autoscaling.v2.CrossVersionObjectReference', of(['kind', 'name'])],
  ['autoscaling.v2.MetricIdentifier', of(['name'])],
  ['autoscaling.v2.ResourceMetricSource', of(['name'])],
  ['autoscaling.v2.ContainerResourceMetricSource', of(['name', 'container'])],
  ['networking.v1.Ingress', of([], ['spec'])],
  ['networking.v1.HTTPIngressRuleValue', of(['paths'])],
  ['networking.v1.IngressServiceBackend', of(['name'])],
  ['rbac.v1.RoleRef', of(['kind', 'name'])],
  ['rbac.v1.PolicyRule', of(['verbs'])],
  ['storage.v1.StorageClass', of(['provisioner'])],
]);

/**
 * Fields that the schema demands and the server does not: what is missing is the zero of its type, and nothing in the
 * server's validation minds, or a default is set before it looks.
 */
export const ACCEPTED_WITHOUT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['apps.v1.ControllerRevision', new Set(['revision'])],
  ['core.v1.HTTPHeader', new Set(['value'])],
  ['core.v1.ISCSIVolumeSource', new Set(['lun'])],
  ['core.v1.ISCSIPersistentVolumeSource', new Set(['lun'])],
  ['core.v1.LimitRangeSpec', new Set(['limits'])],
]);
