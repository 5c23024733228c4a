import { clusterSubjectsRule, policyRule, roleRule, subjectRule } from './access.ts';
import { labelSelectorRule, templateRule } from './labels.ts';
import { ingressPathRule, ingressRule, networkPeerRule, networkPortRule, serviceBackendRule } from './networking.ts';
import { containerPortRule, containerRule, podRule, portOrNameRule, resourcesRule, securityContextRule, tolerationRule } from './pods.ts';
import type { Rule } from './rule.ts';
import { autoscalerRule, metricRule } from './scaling.ts';
import { servicePortRule, serviceRule } from './services.ts';
import { claimRule, dataRule, secretRule, volumeRule } from './storage.ts';
import { indexedJobRule, ownPodsByMapRule, ownPodsOfJobRule, ownPodsRule, progressDeadlineRule, restartAlwaysRule, restartNotAlwaysRule, rolloutRoomRule, shareRule, strategyRule } from './workloads.ts';

/** What the server of Kubernetes demands that the schema does not say, by the definition of the map it is about. */
export const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  [
    'apps.v1.DeploymentSpec',
    [
      ownPodsRule, restartAlwaysRule, strategyRule('strategy', ['Recreate']), rolloutRoomRule('strategy'), progressDeadlineRule,
      shareRule(['strategy', 'rollingUpdate', 'maxUnavailable'], true), shareRule(['strategy', 'rollingUpdate', 'maxSurge'], false),
    ],
  ],
  ['apps.v1.ReplicaSetSpec', [ownPodsRule, restartAlwaysRule]],
  ['apps.v1.DaemonSetSpec', [ownPodsRule, restartAlwaysRule, rolloutRoomRule('updateStrategy')]],
  ['apps.v1.StatefulSetSpec', [ownPodsRule, restartAlwaysRule, strategyRule('updateStrategy', ['OnDelete'])]],
  ['core.v1.ReplicationControllerSpec', [ownPodsByMapRule, restartAlwaysRule]],
  ['batch.v1.JobSpec', [ownPodsOfJobRule, restartNotAlwaysRule, indexedJobRule]],
  ['batch.v1.JobTemplateSpec', [templateRule]],
  ['core.v1.PodTemplateSpec', [templateRule]],
  ['meta.v1.LabelSelector', [labelSelectorRule]],

  ['core.v1.PodSpec', [podRule]],
  ['core.v1.Container', [containerRule]],
  ['core.v1.ContainerPort', [containerPortRule]],
  ['core.v1.HTTPGetAction', [portOrNameRule('port', 1)]],
  ['core.v1.TCPSocketAction', [portOrNameRule('port', 1)]],
  ['core.v1.ResourceRequirements', [resourcesRule]],
  ['core.v1.Toleration', [tolerationRule]],
  ['core.v1.SecurityContext', [securityContextRule]],

  ['core.v1.ServiceSpec', [serviceRule]],
  ['core.v1.ServicePort', [servicePortRule, portOrNameRule('targetPort', 0)]],
  ['networking.v1.IngressSpec', [ingressRule]],
  ['networking.v1.HTTPIngressPath', [ingressPathRule]],
  ['networking.v1.IngressServiceBackend', [serviceBackendRule]],
  ['networking.v1.NetworkPolicyPeer', [networkPeerRule]],
  ['networking.v1.NetworkPolicyPort', [networkPortRule, portOrNameRule('port', 1)]],

  ['core.v1.ConfigMap', [dataRule('binaryData')]],
  ['core.v1.Secret', [dataRule('stringData'), secretRule]],
  ['core.v1.PersistentVolumeSpec', [volumeRule]],
  ['core.v1.PersistentVolumeClaimSpec', [claimRule]],

  ['autoscaling.v1.HorizontalPodAutoscalerSpec', [autoscalerRule]],
  ['autoscaling.v2.HorizontalPodAutoscalerSpec', [autoscalerRule]],
  ['autoscaling.v2.MetricSpec', [metricRule]],
  ['policy.v1.PodDisruptionBudgetSpec', [shareRule(['minAvailable'], true), shareRule(['maxUnavailable'], true)]],

  ['rbac.v1.PolicyRule', [policyRule]],
  ['rbac.v1.Role', [roleRule]],
  ['rbac.v1.ClusterRoleBinding', [clusterSubjectsRule]],
  ['rbac.v1.Subject', [subjectRule]],
]);
