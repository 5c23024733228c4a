import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { containerSection, envSection, resourcesSection } from './container.section.ts';
import { hostPortsSection, initContainerSection, moreResourcesSection, processSection } from './container/process.section.ts';
import { identitySection, labelsSection, podLabelsSection } from './identity.section.ts';
import { cronJobSection } from './kinds/cron-job.section.ts';
import { daemonSetSection } from './kinds/daemon-set.section.ts';
import { deploymentMoreSection } from './kinds/deployment.section.ts';
import { jobMoreSection, jobSection } from './kinds/job.section.ts';
import { replicaSetSection } from './kinds/replica-set.section.ts';
import { statefulSetMoreSection, statefulSetSection } from './kinds/stateful-set.section.ts';
import { podLifeSection, podMoreSection } from './pod/life.section.ts';
import { podNetworkSection } from './pod/network.section.ts';
import { podAffinitySection, podAntiAffinitySection, topologySpreadSection } from './pod/neighbours.section.ts';
import { nodeAffinitySection, nodesSection, prioritySection } from './pod/scheduling.section.ts';
import { rolloutSection } from './rollout.section.ts';

/** A document of a kind with Pods, as people write it. */
function manifest(apiVersion: string, kind: string, head: string, depth: number): string {
  const pod = `spec:
  # what runs
  containers:
  - name: web # the one
    image: registry.example.com/web:1.0
`;
  const indented = pod.replace(/^(?=.)/gm, ' '.repeat(depth));
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web # its name\n${head}${indented}`;
}

const TEMPLATE = 'spec:\n  template:\n';
const DEPLOYMENT = manifest('apps/v1', 'Deployment', TEMPLATE, 4);
const scopesOf = (template: readonly string[]) => ({
  object: [],
  template,
  pod: [...template, 'spec'],
  container: [...template, 'spec', 'containers', 0],
  job: template.slice(0, -1),
});
const samples = {
  'workload.container image': ['nginx', 'registry.example.com/a:1'],
  'workload.more-resources resources.limits': [{ 'nvidia.com/gpu': '1' }],
};

describeSections('fields of a Deployment', {
  text: DEPLOYMENT,
  scopes: scopesOf(['spec', 'template']),
  samples,
  sections: [
    identitySection, labelsSection, podLabelsSection, rolloutSection, deploymentMoreSection,
    containerSection, resourcesSection, envSection, processSection, hostPortsSection, moreResourcesSection,
    podLifeSection, podMoreSection, podNetworkSection,
    nodesSection, prioritySection, nodeAffinitySection, podAntiAffinitySection, podAffinitySection, topologySpreadSection,
  ],
});

describeSections('fields of an init container', {
  text: DEPLOYMENT.replace('containers:', 'initContainers:'),
  scopes: { container: ['spec', 'template', 'spec', 'initContainers', 0] },
  sections: [initContainerSection],
});

describeSections('fields of a StatefulSet', {
  text: manifest('apps/v1', 'StatefulSet', TEMPLATE, 4),
  scopes: scopesOf(['spec', 'template']),
  sections: [statefulSetSection, statefulSetMoreSection],
});

describeSections('fields of a DaemonSet', { text: manifest('apps/v1', 'DaemonSet', TEMPLATE, 4), scopes: scopesOf(['spec', 'template']), sections: [daemonSetSection] });

describeSections('fields of a ReplicaSet', { text: manifest('apps/v1', 'ReplicaSet', TEMPLATE, 4), scopes: scopesOf(['spec', 'template']), sections: [replicaSetSection] });

describeSections('fields of a Job', { text: manifest('batch/v1', 'Job', TEMPLATE, 4), scopes: scopesOf(['spec', 'template']), sections: [jobSection, jobMoreSection] });

describeSections('fields of a CronJob', {
  text: manifest('batch/v1', 'CronJob', 'spec:\n  jobTemplate:\n    spec:\n      template:\n', 8),
  scopes: scopesOf(['spec', 'jobTemplate', 'spec', 'template']),
  sections: [cronJobSection, jobSection, jobMoreSection, podLifeSection],
});

describeSections('fields of a Pod', { text: manifest('v1', 'Pod', '', 0), scopes: scopesOf([]), sections: [podLifeSection, podMoreSection, podNetworkSection, nodesSection] });
