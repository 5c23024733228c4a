import { limitRangeSection, namespaceLabelsSection, namespaceNameSection, objectNameSection, podSecuritySection, quotaSection } from '../features/cluster/cluster.section.ts';
import { configMapDataSection, immutableSection, objectNameSection as configNameSection, secretDataSection, secretTypeSection } from '../features/config/config-objects.section.ts';
import { envSection as configEnvSection } from '../features/config/env.section.ts';
import { APPLICATION_SECTIONS } from '../features/delivery/application.section.ts';
import { GATEWAY_SECTIONS } from '../features/networking/gateway.section.ts';
import { HTTP_ROUTE_SECTIONS } from '../features/networking/http-route.section.ts';
import { INGRESS_SECTIONS } from '../features/networking/ingress.section.ts';
import { POLICY_SECTIONS } from '../features/networking/policy.section.ts';
import { SERVICE_SECTIONS } from '../features/networking/service.section.ts';
import { alertGroupsSection } from '../features/observability/alert.section.ts';
import { POD_MONITOR_SECTIONS, SERVICE_MONITOR_SECTIONS } from '../features/observability/monitor.section.ts';
import { scrapeSection } from '../features/observability/scrape.section.ts';
import { PROBE_SECTIONS } from '../features/probes/probe.section.ts';
import { AUTOSCALER_SECTIONS } from '../features/scaling/autoscaler.section.ts';
import { BUDGET_SECTIONS } from '../features/scaling/budget.section.ts';
import { amountsSection, replicasSection } from '../features/scaling/resources.section.ts';
import { VERTICAL_SECTIONS } from '../features/scaling/vertical.section.ts';
import { clusterRoleBindingSection, roleBindingSection, serviceAccountSection } from '../features/security/access.section.ts';
import { CONTAINER_SECURITY_SECTIONS } from '../features/security/container.section.ts';
import { POD_SECURITY_SECTIONS } from '../features/security/pod.section.ts';
import { aggregationSection, clusterRoleSection, roleSection } from '../features/security/role.section.ts';
import { claimMoreSection, claimSection, claimTemplatesSection } from '../features/storage/claim.section.ts';
import { claimNameSection, clusterNameSection, persistentVolumeSection, storageClassSection } from '../features/storage/cluster-storage.section.ts';
import { mountsMoreSection, mountsSection } from '../features/storage/mount.section.ts';
import { volumesSection } from '../features/storage/volume.section.ts';
import { containerSection, envSection, resourcesSection } from '../features/workload/container.section.ts';
import { commandSection } from '../features/workload/container/command.section.ts';
import { LIFECYCLE_SECTIONS, graceSection } from '../features/workload/container/lifecycle.section.ts';
import { hostPortsSection, initContainerSection, moreResourcesSection, processSection } from '../features/workload/container/process.section.ts';
import { identitySection, labelsSection, podLabelsSection } from '../features/workload/identity.section.ts';
import { cronJobSection } from '../features/workload/kinds/cron-job.section.ts';
import { daemonSetSection } from '../features/workload/kinds/daemon-set.section.ts';
import { deploymentMoreSection } from '../features/workload/kinds/deployment.section.ts';
import { jobMoreSection, jobSection } from '../features/workload/kinds/job.section.ts';
import { replicaSetSection } from '../features/workload/kinds/replica-set.section.ts';
import { selectorSection } from '../features/workload/kinds/selector.section.ts';
import { statefulSetMoreSection, statefulSetSection } from '../features/workload/kinds/stateful-set.section.ts';
import { podLifeSection, podMoreSection } from '../features/workload/pod/life.section.ts';
import { podNetworkSection } from '../features/workload/pod/network.section.ts';
import { podAffinitySection, podAntiAffinitySection, topologySpreadSection } from '../features/workload/pod/neighbours.section.ts';
import { nodeAffinitySection, nodesSection, prioritySection } from '../features/workload/pod/scheduling.section.ts';
import { rolloutSection } from '../features/workload/rollout.section.ts';
import { scheduleSection } from '../features/workload/schedule/schedule.section.ts';
import type { Section } from '../ui/form/field.ts';

/*
 * Every section of every form, for who looks for a field. Only the palette loads this, when it is first opened. By name,
 * one by one: taken as whole modules, those that the first page has too would bring half a kilobyte to it.
 */
export const ALL_SECTIONS: readonly Section[] = [
  namespaceNameSection, objectNameSection, podSecuritySection, namespaceLabelsSection, quotaSection, limitRangeSection, configNameSection,
  immutableSection, secretTypeSection, configMapDataSection, secretDataSection, configEnvSection, ...INGRESS_SECTIONS, ...POLICY_SECTIONS,
  ...SERVICE_SECTIONS, ...GATEWAY_SECTIONS, ...HTTP_ROUTE_SECTIONS, ...SERVICE_MONITOR_SECTIONS, ...POD_MONITOR_SECTIONS, scrapeSection, alertGroupsSection, ...APPLICATION_SECTIONS, ...PROBE_SECTIONS, ...AUTOSCALER_SECTIONS, ...BUDGET_SECTIONS, amountsSection, replicasSection, ...VERTICAL_SECTIONS,
  serviceAccountSection, roleSection, clusterRoleSection, aggregationSection, roleBindingSection, clusterRoleBindingSection,
  ...CONTAINER_SECURITY_SECTIONS, ...POD_SECURITY_SECTIONS, claimSection, claimMoreSection, claimTemplatesSection, claimNameSection,
  clusterNameSection, persistentVolumeSection, storageClassSection, volumesSection, mountsSection, mountsMoreSection, containerSection,
  resourcesSection, envSection, commandSection, ...LIFECYCLE_SECTIONS, graceSection, processSection, initContainerSection, hostPortsSection,
  moreResourcesSection, identitySection, labelsSection, podLabelsSection, cronJobSection, daemonSetSection, deploymentMoreSection, jobSection,
  jobMoreSection, replicaSetSection, selectorSection, statefulSetSection, statefulSetMoreSection, podLifeSection, podMoreSection, podNetworkSection, nodesSection,
  prioritySection, nodeAffinitySection, podAntiAffinitySection, podAffinitySection, topologySpreadSection, rolloutSection, scheduleSection,
];
