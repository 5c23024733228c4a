import type { CompactExclusive } from '../../../src/core/schema/compact.ts';

const exactlyOne = (...members: readonly string[]): CompactExclusive => ({ k: members, n: 1 });
const atMostOne = (...members: readonly string[]): CompactExclusive => ({ k: members });

/** A Volume without any source is an emptyDir: SetDefaults_Volume. */
const VOLUME_SOURCES = atMostOne(
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'fc', 'flexVolume', 'flocker',
  'gcePersistentDisk', 'gitRepo', 'glusterfs', 'hostPath', 'image', 'iscsi', 'nfs', 'persistentVolumeClaim', 'photonPersistentDisk', 'portworxVolume', 'projected',
  'quobyte', 'rbd', 'scaleIO', 'secret', 'storageos', 'vsphereVolume',
);

const PERSISTENT_VOLUME_SOURCES = exactlyOne(
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'csi', 'fc', 'flexVolume', 'flocker', 'gcePersistentDisk', 'glusterfs', 'hostPath', 'iscsi',
  'local', 'nfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume',
);

/**
 * Members of which the API takes one.
 * Source: "may not specify more than 1", "must specify one of" in Kubernetes' `pkg/apis/<group>/validation/validation.go`
 * and in the validation of the operators, by the functions named here.
 */
export const EXCLUSIVE: Readonly<Record<string, readonly CompactExclusive[]>> = {
  // core: validateHandler, of probes and of lifecycle hooks
  'core.v1.Probe': [exactlyOne('exec', 'grpc', 'httpGet', 'tcpSocket')],
  'core.v1.LifecycleHandler': [exactlyOne('exec', 'httpGet', 'sleep', 'tcpSocket')],
  // validateEnv, validateEnvVarValueFrom, ValidateEnvFrom
  'core.v1.EnvVar': [atMostOne('value', 'valueFrom')],
  'core.v1.EnvVarSource': [exactlyOne('configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef')],
  'core.v1.EnvFromSource': [exactlyOne('configMapRef', 'secretRef')],
  // validateVolumeSource, ValidatePersistentVolume, validateProjectionSources, validateDownwardAPIVolumeFile
  'core.v1.Volume': [VOLUME_SOURCES],
  'core.v1.PersistentVolumeSpec': [PERSISTENT_VOLUME_SOURCES],
  'core.v1.VolumeProjection': [atMostOne('clusterTrustBundle', 'configMap', 'downwardAPI', 'podCertificate', 'secret', 'serviceAccountToken')],
  'core.v1.DownwardAPIVolumeFile': [exactlyOne('fieldRef', 'resourceFieldRef')],
  'core.v1.ClusterTrustBundleProjection': [atMostOne('name', 'signerName')],
  // ValidateVolumeMounts
  'core.v1.VolumeMount': [atMostOne('subPath', 'subPathExpr')],
  // validatePodResourceClaim
  'core.v1.PodResourceClaim': [exactlyOne('resourceClaimName', 'resourceClaimTemplateName')],
  // networking: ValidateNetworkPolicyPeer, validateIngressBackend
  'networking.v1.NetworkPolicyPeer': [atMostOne('ipBlock', 'namespaceSelector'), atMostOne('ipBlock', 'podSelector')],
  'networking.v1.IngressBackend': [exactlyOne('resource', 'service')],
  'networking.v1.ServiceBackendPort': [exactlyOne('name', 'number')],
  // policy: ValidatePodDisruptionBudgetSpec
  'policy.v1.PodDisruptionBudgetSpec': [atMostOne('maxUnavailable', 'minAvailable')],
  // autoscaling: validateMetricSpec, validateMetricTarget
  'autoscaling.v2.MetricSpec': [exactlyOne('containerResource', 'external', 'object', 'pods', 'resource')],
  'autoscaling.v2.MetricTarget': [atMostOne('averageUtilization', 'averageValue'), atMostOne('averageValue', 'value')],
  // batch: validatePodFailurePolicyRule
  'batch.v1.PodFailurePolicyRule': [exactlyOne('onExitCodes', 'onPodConditions')],
  // rbac: ValidatePolicyRule
  'rbac.v1.PolicyRule': [atMostOne('nonResourceURLs', 'resources')],
  // admissionregistration and apiextensions: "exactly one of url or service is required"
  'admissionregistration.v1.WebhookClientConfig': [exactlyOne('service', 'url')],
  'apiextensions.v1.WebhookClientConfig': [exactlyOne('service', 'url')],
  // flowcontrol: ValidateFlowSchemaSubject, ValidatePriorityLevelConfigurationSpec
  'flowcontrol.v1.Subject': [atMostOne('group', 'serviceAccount', 'user')],
  'flowcontrol.v1.PriorityLevelConfigurationSpec': [atMostOne('exempt', 'limited')],
  // storage: validateVolumeAttachmentSource
  'storage.v1.VolumeAttachmentSource': [exactlyOne('inlineVolumeSpec', 'persistentVolumeName')],
  // cert-manager: ValidateIssuerConfig
  'cert-manager.v1.IssuerConfig': [exactlyOne('acme', 'ca', 'selfSigned', 'vault', 'venafi')],
  // Argo Rollouts: ValidateRolloutStrategy, ValidateRolloutSpec
  'rollouts.v1alpha1.RolloutStrategy': [exactlyOne('blueGreen', 'canary')],
  'rollouts.v1alpha1.RolloutSpec': [atMostOne('template', 'workloadRef')],
  // prometheus-operator: SecretOrConfigMap.Validate
  'monitoring.v1.SecretOrConfigMap': [atMostOne('configMap', 'secret')],
};
