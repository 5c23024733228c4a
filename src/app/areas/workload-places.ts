/*
 * What the workload area shows beyond its first form, as patterns from the scope they are in: small, for the first page;
 * the sections themselves come later. workload-places.test.ts holds them against the sections.
 */

const HOOK = ['sleep.seconds', 'exec.command[]', 'httpGet.path', 'httpGet.port', 'httpGet.scheme', 'httpGet.host', 'httpGet.httpHeaders[].name', 'httpGet.httpHeaders[].value'];

export const LATE_IN_CONTAINER: readonly string[] = [
  'command[]', 'args[]', 'workingDir', 'restartPolicy', 'stdin', 'stdinOnce', 'tty', 'terminationMessagePath', 'terminationMessagePolicy',
  'ports[].containerPort', 'ports[].hostPort', 'ports[].hostIP',
  'resources.requests.ephemeral-storage', 'resources.limits.ephemeral-storage', 'resources.limits{}',
  'resources.claims[].name', 'resources.claims[].request', 'resizePolicy[].resourceName', 'resizePolicy[].restartPolicy',
  ...['preStop', 'postStart'].flatMap((hook) => HOOK.map((field) => `lifecycle.${hook}.${field}`)),
  'lifecycle.stopSignal',
];

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution[]';
const EXPRESSION = ['key', 'operator', 'values[]'].map((field) => `matchExpressions[].${field}`);
const TERM = ['topologyKey', 'namespaces[]', 'matchLabelKeys[]', 'labelSelector.matchLabels{}', ...EXPRESSION.map((field) => `labelSelector.${field}`)];

export const LATE_IN_POD: readonly string[] = [
  'restartPolicy', 'activeDeadlineSeconds', 'terminationGracePeriodSeconds', 'imagePullSecrets[].name', 'runtimeClassName', 'os.name',
  'shareProcessNamespace', 'enableServiceLinks', 'resources.requests.cpu', 'resources.requests.memory', 'resources.limits.cpu', 'resources.limits.memory',
  'resourceClaims[].name', 'resourceClaims[].resourceClaimName', 'resourceClaims[].resourceClaimTemplateName',
  'dnsPolicy', 'dnsConfig.nameservers[]', 'dnsConfig.searches[]', 'dnsConfig.options[].name', 'dnsConfig.options[].value',
  'hostname', 'subdomain', 'hostnameOverride', 'setHostnameAsFQDN', 'hostAliases[].ip', 'hostAliases[].hostnames[]',
  'nodeName', 'nodeSelector{}', 'schedulerName', 'priorityClassName', 'preemptionPolicy', 'readinessGates[].conditionType', 'schedulingGates[].name',
  ...['key', 'operator', 'value', 'effect', 'tolerationSeconds'].map((field) => `tolerations[].${field}`),
  ...['topologyKey', 'maxSkew', 'whenUnsatisfiable', 'minDomains', 'labelSelector.matchLabels{}', 'matchLabelKeys[]', 'nodeAffinityPolicy', 'nodeTaintsPolicy'].map(
    (field) => `topologySpreadConstraints[].${field}`,
  ),
  ...EXPRESSION.map((field) => `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[].${field}`),
  ...['weight', ...EXPRESSION.map((field) => `preference.${field}`)].map((field) => `affinity.nodeAffinity.${PREFERRED}.${field}`),
  ...['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
    ...TERM.map((field) => `affinity.${affinity}.${REQUIRED}[].${field}`),
    ...['weight', ...TERM.map((field) => `podAffinityTerm.${field}`)].map((field) => `affinity.${affinity}.${PREFERRED}.${field}`),
  ]),
];

/** From where a Job is described: its own spec, or that of a CronJob's template. */
export const LATE_IN_JOB: readonly string[] = [
  'completions', 'parallelism', 'backoffLimit', 'backoffLimitPerIndex', 'maxFailedIndexes', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished', 'completionMode',
  'suspend', 'podReplacementPolicy', 'podFailurePolicy.rules[].action', 'podFailurePolicy.rules[].onExitCodes.containerName',
  'podFailurePolicy.rules[].onExitCodes.operator', 'podFailurePolicy.rules[].onExitCodes.values[]',
  'podFailurePolicy.rules[].onPodConditions[].type', 'podFailurePolicy.rules[].onPodConditions[].status',
  'successPolicy.rules[].succeededIndexes', 'successPolicy.rules[].succeededCount',
];

/** From the document's root. */
export const LATE_IN_OBJECT: readonly string[] = [
  'replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds', 'paused', 'serviceName', 'podManagementPolicy', 'ordinals.start',
  'updateStrategy.type', 'updateStrategy.rollingUpdate.partition', 'updateStrategy.rollingUpdate.maxSurge', 'updateStrategy.rollingUpdate.maxUnavailable',
  'persistentVolumeClaimRetentionPolicy.whenDeleted', 'persistentVolumeClaimRetentionPolicy.whenScaled',
  'selector.matchLabels{}', ...EXPRESSION.map((field) => `selector.${field}`),
  'schedule', 'timeZone', 'suspend', 'concurrencyPolicy', 'startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit',
].map((field) => `spec.${field}`);

/** Places of a Pod that have an area of their own, and are shown, or counted, there. */
export const OTHERS_IN_CONTAINER: readonly string[] = ['securityContext', 'env', 'envFrom', 'volumeMounts', 'volumeDevices'];
export const OTHERS_IN_POD: readonly string[] = ['securityContext', 'serviceAccountName', 'serviceAccount', 'automountServiceAccountToken', 'hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'volumes'];
