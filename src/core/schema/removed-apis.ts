import type { ApiLife } from './api-life.ts';

type Removed = Omit<ApiLife, 'since'>;

/** Kinds of one apiVersion that went together. */
interface Departure {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  readonly deprecatedIn: string;
  readonly removedIn: string | null;
  readonly use: string | null;
  /** The same object is read by `use` without any other change. */
  readonly sameShape?: true;
}

const RBAC = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'];
const FLOW_CONTROL = ['FlowSchema', 'PriorityLevelConfiguration'];

/**
 * Versions of Kubernetes' own API that are gone or will be.
 * Source: https://kubernetes.io/docs/reference/using-api/deprecation-guide/ and, for what it does not name, the
 * `prerelease-lifecycle-gen` marks in k8s.io/api `types.go`. `sameShape` is ours: it holds where no member was renamed,
 * moved or became required.
 */
const DEPARTURES: readonly Departure[] = [
  // 1.16
  { apiVersion: 'extensions/v1beta1', kinds: ['DaemonSet', 'Deployment', 'ReplicaSet'], deprecatedIn: '1.9', removedIn: '1.16', use: 'apps/v1' },
  { apiVersion: 'extensions/v1beta1', kinds: ['NetworkPolicy'], deprecatedIn: '1.9', removedIn: '1.16', use: 'networking.k8s.io/v1', sameShape: true },
  { apiVersion: 'extensions/v1beta1', kinds: ['PodSecurityPolicy'], deprecatedIn: '1.11', removedIn: '1.16', use: null },
  { apiVersion: 'apps/v1beta1', kinds: ['Deployment', 'StatefulSet'], deprecatedIn: '1.9', removedIn: '1.16', use: 'apps/v1' },
  { apiVersion: 'apps/v1beta1', kinds: ['ControllerRevision'], deprecatedIn: '1.9', removedIn: '1.16', use: 'apps/v1', sameShape: true },
  { apiVersion: 'apps/v1beta2', kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'], deprecatedIn: '1.9', removedIn: '1.16', use: 'apps/v1', sameShape: true },
  // 1.17
  { apiVersion: 'scheduling.k8s.io/v1alpha1', kinds: ['PriorityClass'], deprecatedIn: '1.14', removedIn: '1.17', use: 'scheduling.k8s.io/v1', sameShape: true },
  // 1.22
  { apiVersion: 'admissionregistration.k8s.io/v1beta1', kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'], deprecatedIn: '1.16', removedIn: '1.22', use: 'admissionregistration.k8s.io/v1' },
  { apiVersion: 'apiextensions.k8s.io/v1beta1', kinds: ['CustomResourceDefinition'], deprecatedIn: '1.16', removedIn: '1.22', use: 'apiextensions.k8s.io/v1' },
  { apiVersion: 'apiregistration.k8s.io/v1beta1', kinds: ['APIService'], deprecatedIn: '1.19', removedIn: '1.22', use: 'apiregistration.k8s.io/v1', sameShape: true },
  { apiVersion: 'authentication.k8s.io/v1beta1', kinds: ['TokenReview'], deprecatedIn: '1.19', removedIn: '1.22', use: 'authentication.k8s.io/v1' },
  { apiVersion: 'authorization.k8s.io/v1beta1', kinds: ['LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'], deprecatedIn: '1.19', removedIn: '1.22', use: 'authorization.k8s.io/v1' },
  { apiVersion: 'certificates.k8s.io/v1beta1', kinds: ['CertificateSigningRequest'], deprecatedIn: '1.19', removedIn: '1.22', use: 'certificates.k8s.io/v1' },
  { apiVersion: 'coordination.k8s.io/v1beta1', kinds: ['Lease'], deprecatedIn: '1.19', removedIn: '1.22', use: 'coordination.k8s.io/v1', sameShape: true },
  { apiVersion: 'extensions/v1beta1', kinds: ['Ingress'], deprecatedIn: '1.14', removedIn: '1.22', use: 'networking.k8s.io/v1' },
  { apiVersion: 'networking.k8s.io/v1beta1', kinds: ['Ingress'], deprecatedIn: '1.19', removedIn: '1.22', use: 'networking.k8s.io/v1' },
  { apiVersion: 'networking.k8s.io/v1beta1', kinds: ['IngressClass'], deprecatedIn: '1.19', removedIn: '1.22', use: 'networking.k8s.io/v1', sameShape: true },
  { apiVersion: 'rbac.authorization.k8s.io/v1alpha1', kinds: RBAC, deprecatedIn: '1.17', removedIn: '1.22', use: 'rbac.authorization.k8s.io/v1', sameShape: true },
  { apiVersion: 'rbac.authorization.k8s.io/v1beta1', kinds: RBAC, deprecatedIn: '1.17', removedIn: '1.22', use: 'rbac.authorization.k8s.io/v1', sameShape: true },
  { apiVersion: 'scheduling.k8s.io/v1beta1', kinds: ['PriorityClass'], deprecatedIn: '1.14', removedIn: '1.22', use: 'scheduling.k8s.io/v1', sameShape: true },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['CSIDriver', 'StorageClass', 'VolumeAttachment'], deprecatedIn: '1.19', removedIn: '1.22', use: 'storage.k8s.io/v1', sameShape: true },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['CSINode'], deprecatedIn: '1.17', removedIn: '1.22', use: 'storage.k8s.io/v1', sameShape: true },
  // 1.25
  { apiVersion: 'autoscaling/v2beta1', kinds: ['HorizontalPodAutoscaler'], deprecatedIn: '1.22', removedIn: '1.25', use: 'autoscaling/v2' },
  { apiVersion: 'batch/v1beta1', kinds: ['CronJob'], deprecatedIn: '1.21', removedIn: '1.25', use: 'batch/v1', sameShape: true },
  { apiVersion: 'discovery.k8s.io/v1beta1', kinds: ['EndpointSlice'], deprecatedIn: '1.21', removedIn: '1.25', use: 'discovery.k8s.io/v1' },
  { apiVersion: 'events.k8s.io/v1beta1', kinds: ['Event'], deprecatedIn: '1.19', removedIn: '1.25', use: 'events.k8s.io/v1' },
  { apiVersion: 'node.k8s.io/v1beta1', kinds: ['RuntimeClass'], deprecatedIn: '1.22', removedIn: '1.25', use: 'node.k8s.io/v1', sameShape: true },
  { apiVersion: 'policy/v1beta1', kinds: ['PodDisruptionBudget'], deprecatedIn: '1.21', removedIn: '1.25', use: 'policy/v1', sameShape: true },
  { apiVersion: 'policy/v1beta1', kinds: ['PodSecurityPolicy'], deprecatedIn: '1.21', removedIn: '1.25', use: null },
  // 1.26 and later
  { apiVersion: 'autoscaling/v2beta2', kinds: ['HorizontalPodAutoscaler'], deprecatedIn: '1.23', removedIn: '1.26', use: 'autoscaling/v2', sameShape: true },
  { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta1', kinds: FLOW_CONTROL, deprecatedIn: '1.23', removedIn: '1.26', use: 'flowcontrol.apiserver.k8s.io/v1' },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['CSIStorageCapacity'], deprecatedIn: '1.24', removedIn: '1.27', use: 'storage.k8s.io/v1', sameShape: true },
  { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2', kinds: FLOW_CONTROL, deprecatedIn: '1.26', removedIn: '1.29', use: 'flowcontrol.apiserver.k8s.io/v1' },
  { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3', kinds: FLOW_CONTROL, deprecatedIn: '1.29', removedIn: '1.32', use: 'flowcontrol.apiserver.k8s.io/v1', sameShape: true },
  { apiVersion: 'authentication.k8s.io/v1beta1', kinds: ['SelfSubjectReview'], deprecatedIn: '1.30', removedIn: '1.33', use: 'authentication.k8s.io/v1', sameShape: true },
  { apiVersion: 'admissionregistration.k8s.io/v1beta1', kinds: ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'], deprecatedIn: '1.31', removedIn: '1.34', use: 'admissionregistration.k8s.io/v1', sameShape: true },
  // deprecated, with no removal in sight
  { apiVersion: 'v1', kinds: ['ComponentStatus'], deprecatedIn: '1.19', removedIn: null, use: null },
  { apiVersion: 'v1', kinds: ['Endpoints'], deprecatedIn: '1.33', removedIn: null, use: null },
];

export const REMOVED: readonly Removed[] = DEPARTURES.flatMap(({ kinds, apiVersion, deprecatedIn, removedIn, use, sameShape }) =>
  kinds.map((kind) => ({ apiVersion, kind, deprecatedIn, removedIn, use, sameShape: sameShape === true })),
);
