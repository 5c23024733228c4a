import { expect, it } from 'vitest';
import { commandSection } from '../../features/workload/container/command.section.ts';
import { graceSection, LIFECYCLE_SECTIONS } from '../../features/workload/container/lifecycle.section.ts';
import { hostPortsSection, initContainerSection, moreResourcesSection, processSection } from '../../features/workload/container/process.section.ts';
import { cronJobSection } from '../../features/workload/kinds/cron-job.section.ts';
import { daemonSetSection } from '../../features/workload/kinds/daemon-set.section.ts';
import { deploymentMoreSection } from '../../features/workload/kinds/deployment.section.ts';
import { jobMoreSection, jobSection } from '../../features/workload/kinds/job.section.ts';
import { replicaSetSection } from '../../features/workload/kinds/replica-set.section.ts';
import { selectorSection } from '../../features/workload/kinds/selector.section.ts';
import { statefulSetMoreSection, statefulSetSection } from '../../features/workload/kinds/stateful-set.section.ts';
import { podLifeSection, podMoreSection } from '../../features/workload/pod/life.section.ts';
import { podNetworkSection } from '../../features/workload/pod/network.section.ts';
import { podAffinitySection, podAntiAffinitySection, topologySpreadSection } from '../../features/workload/pod/neighbours.section.ts';
import { nodeAffinitySection, nodesSection, prioritySection } from '../../features/workload/pod/scheduling.section.ts';
import { scheduleSection } from '../../features/workload/schedule/schedule.section.ts';
import { patternsOfSection } from '../../ui/form/coverage.ts';
import { LATE_IN_CONTAINER, LATE_IN_JOB, LATE_IN_OBJECT, LATE_IN_POD } from './workload-places.ts';

const SECTIONS = [
  commandSection, ...LIFECYCLE_SECTIONS, graceSection, hostPortsSection, initContainerSection, moreResourcesSection, processSection,
  cronJobSection, daemonSetSection, deploymentMoreSection, jobSection, jobMoreSection, replicaSetSection, selectorSection, statefulSetSection, statefulSetMoreSection,
  podLifeSection, podMoreSection, podNetworkSection,
  nodeAffinitySection, nodesSection, podAffinitySection, podAntiAffinitySection, prioritySection, topologySpreadSection, scheduleSection,
];

it.each([
  ['container', LATE_IN_CONTAINER],
  ['pod', LATE_IN_POD],
  ['job', LATE_IN_JOB],
  ['object', LATE_IN_OBJECT],
])('says all that the late sections of a %s show, and nothing else', (scope, places) => {
  const shown = SECTIONS.filter((section) => section.scope === scope).flatMap(patternsOfSection);
  expect([...new Set(places)].sort()).toEqual([...new Set(shown)].sort());
});
