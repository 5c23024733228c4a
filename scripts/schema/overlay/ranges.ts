import type { OfMembers } from './members.ts';

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

const PORT: Range = { min: 1, max: 65_535 };
/** Where 0 says that there is none. */
const PORT_OR_NONE: Range = { min: 0, max: 65_535 };
const NOT_NEGATIVE: Range = { min: 0 };
const AT_LEAST_ONE: Range = { min: 1 };
const WEIGHT: Range = { min: 1, max: 100 };
/** A user or a group of a Linux system. */
const LINUX_ID: Range = { min: 0, max: 2_147_483_647 };
/** 0777: the permissions of a file. */
const FILE_MODE: Range = { min: 0, max: 0o777 };

/**
 * Numbers that the API server refuses outside these limits. Of an integer or a text (a port by number or by name) they
 * hold for the integer. A probe's numbers may be 0, which the server takes for "not set"; a nodePort's range is the
 * cluster's own choice.
 * Source: Kubernetes' `pkg/apis/<group>/validation/validation.go`, by the functions named here.
 */
export const RANGES: OfMembers<Range> = {
  // core: ValidatePodSpec and what it calls
  'core.v1.PodSpec': { activeDeadlineSeconds: { min: 1, max: 2_147_483_647 } },
  'core.v1.ContainerPort': { containerPort: PORT, hostPort: PORT_OR_NONE },
  'core.v1.Probe': {
    failureThreshold: NOT_NEGATIVE,
    initialDelaySeconds: NOT_NEGATIVE,
    periodSeconds: NOT_NEGATIVE,
    successThreshold: NOT_NEGATIVE,
    terminationGracePeriodSeconds: AT_LEAST_ONE,
    timeoutSeconds: NOT_NEGATIVE,
  },
  'core.v1.HTTPGetAction': { port: PORT },
  'core.v1.TCPSocketAction': { port: PORT },
  'core.v1.GRPCAction': { port: PORT },
  'core.v1.SecurityContext': { runAsGroup: LINUX_ID, runAsUser: LINUX_ID },
  'core.v1.PodSecurityContext': { fsGroup: LINUX_ID, runAsGroup: LINUX_ID, runAsUser: LINUX_ID },
  'core.v1.ConfigMapVolumeSource': { defaultMode: FILE_MODE },
  'core.v1.SecretVolumeSource': { defaultMode: FILE_MODE },
  'core.v1.DownwardAPIVolumeSource': { defaultMode: FILE_MODE },
  'core.v1.DownwardAPIVolumeFile': { mode: FILE_MODE },
  'core.v1.ProjectedVolumeSource': { defaultMode: FILE_MODE },
  'core.v1.KeyToPath': { mode: FILE_MODE },
  'core.v1.ServiceAccountTokenProjection': { expirationSeconds: { min: 600, max: 4_294_967_296 } },
  'core.v1.TopologySpreadConstraint': { maxSkew: AT_LEAST_ONE, minDomains: AT_LEAST_ONE },
  'core.v1.WeightedPodAffinityTerm': { weight: WEIGHT },
  'core.v1.PreferredSchedulingTerm': { weight: WEIGHT },
  // core: ValidateService
  'core.v1.ServicePort': { nodePort: PORT_OR_NONE, port: PORT, targetPort: PORT_OR_NONE },
  'core.v1.ServiceSpec': { healthCheckNodePort: PORT_OR_NONE },
  'core.v1.ClientIPConfig': { timeoutSeconds: { min: 1, max: 86_400 } },
  'core.v1.EndpointPort': { port: PORT },
  'core.v1.ReplicationControllerSpec': { minReadySeconds: NOT_NEGATIVE, replicas: NOT_NEGATIVE },
  // apps: ValidateDeploymentSpec, ValidateStatefulSetSpec, ValidateDaemonSetSpec, ValidateReplicaSetSpec
  'apps.v1.DeploymentSpec': { minReadySeconds: NOT_NEGATIVE, progressDeadlineSeconds: NOT_NEGATIVE, replicas: NOT_NEGATIVE, revisionHistoryLimit: NOT_NEGATIVE },
  'apps.v1.StatefulSetSpec': { minReadySeconds: NOT_NEGATIVE, replicas: NOT_NEGATIVE },
  'apps.v1.StatefulSetOrdinals': { start: NOT_NEGATIVE },
  'apps.v1.RollingUpdateStatefulSetStrategy': { partition: NOT_NEGATIVE },
  'apps.v1.DaemonSetSpec': { minReadySeconds: NOT_NEGATIVE, revisionHistoryLimit: NOT_NEGATIVE },
  'apps.v1.ReplicaSetSpec': { minReadySeconds: NOT_NEGATIVE, replicas: NOT_NEGATIVE },
  'autoscaling.v1.ScaleSpec': { replicas: NOT_NEGATIVE },
  // autoscaling: ValidateHorizontalPodAutoscalerSpec, validateScalingRules; 0 replicas take a feature gate
  'autoscaling.v1.HorizontalPodAutoscalerSpec': { maxReplicas: AT_LEAST_ONE, minReplicas: NOT_NEGATIVE, targetCPUUtilizationPercentage: AT_LEAST_ONE },
  'autoscaling.v2.HorizontalPodAutoscalerSpec': { maxReplicas: AT_LEAST_ONE, minReplicas: NOT_NEGATIVE },
  'autoscaling.v2.HPAScalingRules': { stabilizationWindowSeconds: { min: 0, max: 3600 } },
  'autoscaling.v2.HPAScalingPolicy': { periodSeconds: { min: 1, max: 1800 }, value: AT_LEAST_ONE },
  'autoscaling.v2.MetricTarget': { averageUtilization: AT_LEAST_ONE },
  // batch: validateJobSpec, validateCronJobSpec
  'batch.v1.JobSpec': {
    activeDeadlineSeconds: NOT_NEGATIVE,
    backoffLimit: NOT_NEGATIVE,
    backoffLimitPerIndex: NOT_NEGATIVE,
    completions: NOT_NEGATIVE,
    maxFailedIndexes: NOT_NEGATIVE,
    parallelism: NOT_NEGATIVE,
    ttlSecondsAfterFinished: NOT_NEGATIVE,
  },
  'batch.v1.CronJobSpec': { failedJobsHistoryLimit: NOT_NEGATIVE, startingDeadlineSeconds: NOT_NEGATIVE, successfulJobsHistoryLimit: NOT_NEGATIVE },
  // networking: validateIngressBackend, ValidateNetworkPolicyPort
  'networking.v1.ServiceBackendPort': { number: PORT_OR_NONE },
  'networking.v1.NetworkPolicyPort': { endPort: PORT, port: PORT },
  // admissionregistration: validateValidatingWebhook, ValidateWebhookService
  'admissionregistration.v1.MutatingWebhook': { timeoutSeconds: { min: 1, max: 30 } },
  'admissionregistration.v1.ValidatingWebhook': { timeoutSeconds: { min: 1, max: 30 } },
  'admissionregistration.v1.ServiceReference': { port: PORT },
  'coordination.v1.LeaseSpec': { leaseDurationSeconds: AT_LEAST_ONE, leaseTransitions: NOT_NEGATIVE },
};

/** How many items the API server wants in a list, when the list is needed or written. */
export const LENGTHS: OfMembers<Range> = {
  'core.v1.PodSpec': { containers: AT_LEAST_ONE },
  'core.v1.PodDNSConfig': { nameservers: { max: 3 }, searches: { max: 32 } },
  'core.v1.NodeSelector': { nodeSelectorTerms: AT_LEAST_ONE },
  'core.v1.PersistentVolumeClaimSpec': { accessModes: AT_LEAST_ONE },
  'core.v1.PersistentVolumeSpec': { accessModes: AT_LEAST_ONE },
  'networking.v1.HTTPIngressRuleValue': { paths: AT_LEAST_ONE },
  'networking.v1.NetworkPolicySpec': { policyTypes: { max: 2 } },
  'rbac.v1.PolicyRule': { verbs: AT_LEAST_ONE },
  'apiextensions.v1.CustomResourceDefinitionSpec': { versions: AT_LEAST_ONE },
};
