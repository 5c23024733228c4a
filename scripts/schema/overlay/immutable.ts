/**
 * Members that the API server lets nobody change once the object is there (`ValidateImmutableField` and its like in the
 * `Validate…Update` of Kubernetes' `pkg/apis/<group>/validation/validation.go`; "immutable" in k8s.io/api `types.go`).
 * Not here: what may change in some states of the object (a Job's completions), and a Pod's spec, which is the template
 * of other kinds as well, where it may change.
 */
export const IMMUTABLE: Readonly<Record<string, readonly string[]>> = {
  // ValidateDeploymentUpdate, ValidateReplicaSetUpdate, ValidateDaemonSetUpdate
  'apps.v1.DeploymentSpec': ['selector'],
  'apps.v1.ReplicaSetSpec': ['selector'],
  'apps.v1.DaemonSetSpec': ['selector'],
  // ValidateStatefulSetUpdate
  'apps.v1.StatefulSetSpec': ['podManagementPolicy', 'selector', 'serviceName', 'volumeClaimTemplates'],
  'apps.v1.ControllerRevision': ['data'],
  // ValidateJobSpecUpdate; of a suspended Job the template may change in part
  'batch.v1.JobSpec': ['backoffLimitPerIndex', 'completionMode', 'managedBy', 'podFailurePolicy', 'selector', 'successPolicy', 'template'],
  // ValidatePersistentVolumeClaimUpdate: all but the requested size and the attributes class
  'core.v1.PersistentVolumeClaimSpec': ['accessModes', 'dataSource', 'dataSourceRef', 'selector', 'storageClassName', 'volumeMode'],
  // ValidatePersistentVolumeUpdate
  'core.v1.PersistentVolumeSpec': ['volumeMode'],
  // ValidateServiceUpdate: unless the type changes from or to ExternalName
  'core.v1.ServiceSpec': ['clusterIP', 'healthCheckNodePort', 'loadBalancerClass'],
  // ValidateSecretUpdate
  'core.v1.Secret': ['type'],
  // ValidateResourceQuotaUpdate
  'core.v1.ResourceQuotaSpec': ['scopes'],
  'rbac.v1.RoleBinding': ['roleRef'],
  'rbac.v1.ClusterRoleBinding': ['roleRef'],
  // ValidateStorageClassUpdate
  'storage.v1.StorageClass': ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'],
  'storage.v1.VolumeAttributesClass': ['driverName', 'parameters'],
  'storage.v1.CSIDriverSpec': ['attachRequired', 'volumeLifecycleModes'],
  'storage.v1.CSIStorageCapacity': ['nodeTopology', 'storageClassName'],
  'storage.v1.VolumeAttachment': ['spec'],
  // ValidatePriorityClassUpdate
  'scheduling.v1.PriorityClass': ['preemptionPolicy', 'value'],
  'node.v1.RuntimeClass': ['handler'],
  'networking.v1.IngressClassSpec': ['controller'],
  'networking.v1.IPAddressSpec': ['parentRef'],
  'discovery.v1.EndpointSlice': ['addressType'],
  'certificates.v1.CertificateSigningRequest': ['spec'],
  'resource.v1.ResourceClaim': ['spec'],
  'resource.v1.ResourceClaimTemplate': ['spec'],
  // ValidateCustomResourceDefinitionUpdate, once the definition is established
  'apiextensions.v1.CustomResourceDefinitionSpec': ['group', 'scope'],
};
