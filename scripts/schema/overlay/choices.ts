import type { OfMembers } from './members.ts';

/**
 * Choices that the packages do not mark, where the API server refuses anything else. Left out on purpose: emptyDir's
 * medium (the server takes any text), the type of a LimitRange's item and of a Secret (names of one's own are fine).
 * Sources: the constants beside each type in k8s.io/api `<group>/<version>/types.go`, and the `NotSupported` of
 * Kubernetes' `pkg/apis/<group>/validation/validation.go`; for operators the `Enum` markers of their types.
 */
export const CHOICES: OfMembers<readonly string[]> = {
  // core/v1/types.go: ContainerRestartPolicy, ResourceResizeRestartPolicy, ContainerRestartRuleAction …
  'core.v1.Container': { restartPolicy: ['Always', 'Never', 'OnFailure'] },
  'core.v1.ContainerResizePolicy': { restartPolicy: ['NotRequired', 'RestartContainer'] },
  'core.v1.ContainerRestartRule': { action: ['Restart', 'RestartAllContainers'] },
  'core.v1.ContainerRestartRuleOnExitCodes': { operator: ['In', 'NotIn'] },
  'core.v1.PodCertificateProjection': { keyType: ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'] },
  'core.v1.PodOS': { name: ['linux', 'windows'] },
  'core.v1.PodSecurityContext': { seLinuxChangePolicy: ['MountOption', 'Recursive'] },
  'core.v1.ServiceSpec': { trafficDistribution: ['PreferClose', 'PreferSameNode', 'PreferSameZone'] },
  'core.v1.VolumeMount': { recursiveReadOnly: ['Disabled', 'Enabled', 'IfPossible'] },
  // meta/v1/types.go: LabelSelectorOperator
  'meta.v1.LabelSelectorRequirement': { operator: ['DoesNotExist', 'Exists', 'In', 'NotIn'] },
  // apps/v1/types.go: PersistentVolumeClaimRetentionPolicyType
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy': { whenDeleted: ['Delete', 'Retain'], whenScaled: ['Delete', 'Retain'] },
  // autoscaling/v2/types.go: MetricSourceType, MetricTargetType, ScalingPolicySelect, HPAScalingPolicyType
  'autoscaling.v2.HPAScalingPolicy': { type: ['Percent', 'Pods'] },
  'autoscaling.v2.HPAScalingRules': { selectPolicy: ['Disabled', 'Max', 'Min'] },
  'autoscaling.v2.MetricSpec': { type: ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'] },
  'autoscaling.v2.MetricTarget': { type: ['AverageValue', 'Utilization', 'Value'] },
  // batch validation.go: validatePodFailurePolicyRuleOnPodConditions
  'batch.v1.PodFailurePolicyOnPodConditionsPattern': { status: ['False', 'True', 'Unknown'] },
  // rbac validation.go: ValidateRoleBinding, ValidateRoleBindingSubject
  'rbac.v1.RoleRef': { kind: ['ClusterRole', 'Role'] },
  'rbac.v1.Subject': { kind: ['Group', 'ServiceAccount', 'User'] },
  // networking/v1/types.go: IngressClassParametersReferenceScope…
  'networking.v1.IngressClassParametersReference': { scope: ['Cluster', 'Namespace'] },
  // storage/v1/types.go: FSGroupPolicy, VolumeLifecycleMode
  'storage.v1.CSIDriverSpec': { fsGroupPolicy: ['File', 'None', 'ReadWriteOnceWithFSType'] },
  // flowcontrol/v1/types.go
  'flowcontrol.v1.FlowDistinguisherMethod': { type: ['ByNamespace', 'ByUser'] },
  'flowcontrol.v1.LimitResponse': { type: ['Queue', 'Reject'] },
  'flowcontrol.v1.PriorityLevelConfigurationSpec': { type: ['Exempt', 'Limited'] },
  'flowcontrol.v1.Subject': { kind: ['Group', 'ServiceAccount', 'User'] },
  // admissionregistration/v1/types.go: ParameterNotFoundActionType
  'admissionregistration.v1.ParamRef': { parameterNotFoundAction: ['Allow', 'Deny'] },
  // apiextensions/v1/types.go: ResourceScope; validation.go: the types of a structural schema
  'apiextensions.v1.CustomResourceDefinitionSpec': { scope: ['Cluster', 'Namespaced'] },
};

/** Choices of the items of lists. */
export const ITEM_CHOICES: OfMembers<readonly string[]> = {
  'storage.v1.CSIDriverSpec': { volumeLifecycleModes: ['Ephemeral', 'Persistent'] },
};
