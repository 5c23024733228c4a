import { claimReferences, podLinks } from './pod-spec.ts';
import type { KindReference } from './link.ts';
import { below, links, name, object, part, parts, selector } from './write.ts';

const TEMPLATE = ['spec', 'template'] as const;
const JOB_TEMPLATE = ['spec', 'jobTemplate', 'spec', 'template'] as const;
const OWN = { path: 'spec.selector', form: 'selector' } as const;
const own = selector('spec.selector', 'own-pods');
const pods = podLinks(TEMPLATE);
const controller = links({ references: [own, ...pods.references], parts: pods.parts, ownSelector: OWN });
const cronJobPods = podLinks(JOB_TEMPLATE);

function failurePolicy(spec: string): KindReference {
  return part(`${spec}.podFailurePolicy.rules[].onExitCodes.containerName`, 'container', { own: spec });
}

export const WORKLOADS = {
  Deployment: controller,
  DaemonSet: controller,
  ReplicaSet: controller,
  StatefulSet: links({
    references: [
      name('spec.serviceName', 'Service'),
      ...controller.references,
      ...below(['spec.volumeClaimTemplates[].spec'], claimReferences),
    ],
    parts: [...pods.parts, parts('volume', 'spec.volumeClaimTemplates', { name: 'metadata.name' })],
    ownSelector: OWN,
  }),
  Job: links({ references: [...controller.references, failurePolicy('spec')], parts: pods.parts, ownSelector: OWN }),
  CronJob: links({
    references: [
      selector('spec.jobTemplate.spec.selector', 'own-pods'),
      ...cronJobPods.references,
      failurePolicy('spec.jobTemplate.spec'),
    ],
    parts: cronJobPods.parts,
  }),
  Pod: links(podLinks([])),
  PodTemplate: links(podLinks(['template'])),
  ReplicationController: links({
    references: [{ by: 'selector', path: 'spec.selector', form: 'labels', selects: 'own-pods' }, ...pods.references],
    parts: pods.parts,
    ownSelector: { path: 'spec.selector', form: 'labels' },
  }),
  ControllerRevision: links({}),
  HorizontalPodAutoscaler: links({
    references: [
      object('spec.scaleTargetRef', ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout', 'ReplicationController']),
      object('spec.metrics[].object.describedObject', ['Ingress', 'Service', 'Deployment']),
      object('spec.metrics[].object.target', ['Ingress', 'Service', 'Deployment']),
      part('spec.metrics[].containerResource.container', 'container', 'spec.scaleTargetRef'),
    ],
  }),
  PodDisruptionBudget: links({ references: [selector('spec.selector', 'pods')] }),
  Eviction: links({ references: [name('metadata.name', 'Pod', { loose: true })] }),
  Scale: links({}),
  Binding: links({ references: [name('metadata.name', 'Pod', { loose: true }), object('target', ['Node'], { usual: 'Node', loose: true })] }),
} as const;
