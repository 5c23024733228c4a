/*
 * The fields of the places that people show without the object around them. Known by name here, because recognising a
 * part must not wait for the schema.
 */

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
export const CONTAINER_FIELDS: ReadonlySet<string> = fields(
  `args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy resources
  restartPolicy securityContext startupProbe stdin stdinOnce terminationMessagePath terminationMessagePolicy tty
  volumeDevices volumeMounts workingDir`,
);

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec */
export const POD_FIELDS: ReadonlySet<string> = fields(
  `activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks
  ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets
  initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates
  resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates securityContext serviceAccount
  serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations
  topologySpreadConstraints volumes`,
);

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/#DeploymentSpec */
export const DEPLOYMENT_FIELDS: ReadonlySet<string> = fields(
  'minReadySeconds paused progressDeadlineSeconds replicas revisionHistoryLimit selector strategy template',
);

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec */
export const SERVICE_FIELDS: ReadonlySet<string> = fields(
  `allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy healthCheckNodePort
  internalTrafficPolicy ipFamilies ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges ports
  publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig trafficDistribution type`,
);

function fields(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}
