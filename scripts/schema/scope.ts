/**
 * Kinds without a namespace, by group and kind; a version never changes that. Kubernetes' own: the resources that
 * `kubectl api-resources --namespaced=false` lists; of operators: `scope: Cluster` in their CustomResourceDefinitions.
 */
const CLUSTER_SCOPED = new Set([
  '/ComponentStatus',
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'authentication.k8s.io/SelfSubjectReview',
  'authentication.k8s.io/TokenReview',
  'authorization.k8s.io/SelfSubjectAccessReview',
  'authorization.k8s.io/SelfSubjectRulesReview',
  'authorization.k8s.io/SubjectAccessReview',
  'certificates.k8s.io/CertificateSigningRequest',
  'extensions/PodSecurityPolicy',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/IPAddress',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/ServiceCIDR',
  'node.k8s.io/RuntimeClass',
  'policy/PodSecurityPolicy',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'resource.k8s.io/DeviceClass',
  'resource.k8s.io/ResourceSlice',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',

  'argoproj.io/ClusterAnalysisTemplate',
  'awspca.cert-manager.io/AWSPCAClusterIssuer',
  'cert-manager.io/ClusterIssuer',
  'policy.cert-manager.io/CertificateRequestPolicy',
  'trust-manager.io/ClusterBundle',
  'trust.cert-manager.io/Bundle',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ClusterPushSecret',
  'external-secrets.io/ClusterSecretStore',
  'generators.external-secrets.io/ClusterGenerator',
  'gateway.networking.k8s.io/GatewayClass',
  'gateway.networking.x-k8s.io/XMesh',
  'eventing.keda.sh/ClusterCloudEventSource',
  'keda.sh/ClusterTriggerAuthentication',
  'kyverno.io/ClusterCleanupPolicy',
  'kyverno.io/ClusterPolicy',
  'kyverno.io/GlobalContextEntry',
  'policies.kyverno.io/DeletingPolicy',
  'policies.kyverno.io/GeneratingPolicy',
  'policies.kyverno.io/ImageValidatingPolicy',
  'policies.kyverno.io/MutatingPolicy',
  'policies.kyverno.io/ValidatingPolicy',
  'reports.kyverno.io/ClusterEphemeralReport',
  'wgpolicyk8s.io/ClusterPolicyReport',
]);

export function isClusterScoped(apiVersion: string, kind: string): boolean {
  const slash = apiVersion.lastIndexOf('/');
  return CLUSTER_SCOPED.has(`${slash < 0 ? '' : apiVersion.slice(0, slash)}/${kind}`);
}

/** What the list names, so that a test can see that each of them is a kind. */
export function clusterScoped(): ReadonlySet<string> {
  return CLUSTER_SCOPED;
}
