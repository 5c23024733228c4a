import { podLinks } from './pod-spec.ts';
import type { KindReference } from './link.ts';
import { below, keyOf, links, name, object, part, selector } from './write.ts';

const pods = podLinks(['spec', 'template']);

/** `clusterScope: true` beside the name means a ClusterAnalysisTemplate. */
function analysis(at: string): KindReference[] {
  return [
    name(`${at}.templates[].templateName`, 'AnalysisTemplate', { unless: { key: 'clusterScope', is: true, to: 'ClusterAnalysisTemplate' } }),
  ];
}

const measuringPods = podLinks(['spec', 'metrics[]', 'provider', 'job', 'spec', 'template']);

const TRAFFIC = 'spec.strategy.canary.trafficRouting';
const STEP = 'spec.strategy.canary.steps[]';

const analysisTemplate = links({
  references: [
    ...analysis('spec'),
    ...keyOf('spec.args[].valueFrom.secretKeyRef', 'Secret'),
    name('spec.metrics[].provider.datadog.secretRef.name', 'Secret'),
    // a Job that runs as a measurement
    ...measuringPods.references,
  ],
  parts: measuringPods.parts,
});

export const ARGO = {
  Application: links({ references: [name('spec.project', 'AppProject'), name('spec.destination.namespace', 'Namespace', { loose: true })] }),
  AppProject: links({
    references: ['spec.destinations[].namespace', 'spec.sourceNamespaces[]', 'spec.destinationServiceAccounts[].namespace'].map((path) =>
      name(path, 'Namespace', { loose: true }),
    ),
  }),
  Rollout: links({
    references: [
      selector('spec.selector', 'own-pods'),
      ...pods.references,
      object('spec.workloadRef', ['Deployment', 'ReplicaSet', 'PodTemplate']),
      ...['canary.canaryService', 'canary.stableService', 'canary.pingPong.pingService', 'canary.pingPong.pongService', 'blueGreen.activeService', 'blueGreen.previewService'].map(
        (service) => name(`spec.strategy.${service}`, 'Service'),
      ),
      ...below(
        ['spec.strategy.canary.analysis', `${STEP}.analysis`, 'spec.strategy.blueGreen.prePromotionAnalysis', 'spec.strategy.blueGreen.postPromotionAnalysis'],
        analysis,
      ),
      name(`${STEP}.experiment.analyses[].templateName`, 'AnalysisTemplate', { unless: { key: 'clusterScope', is: true, to: 'ClusterAnalysisTemplate' } }),
      name(`${TRAFFIC}.istio.virtualService.name`, 'VirtualService', { written: 'host' }),
      name(`${TRAFFIC}.istio.virtualServices[].name`, 'VirtualService', { written: 'host' }),
      name(`${TRAFFIC}.istio.destinationRule.name`, 'DestinationRule'),
      part(`${TRAFFIC}.istio.destinationRule.canarySubsetName`, 'subset', `${TRAFFIC}.istio.destinationRule.name`),
      part(`${TRAFFIC}.istio.destinationRule.stableSubsetName`, 'subset', `${TRAFFIC}.istio.destinationRule.name`),
      name(`${TRAFFIC}.nginx.stableIngress`, 'Ingress'),
      name(`${TRAFFIC}.nginx.stableIngresses[]`, 'Ingress'),
      name(`${TRAFFIC}.alb.ingress`, 'Ingress'),
      name(`${TRAFFIC}.alb.ingresses[]`, 'Ingress'),
      name(`${TRAFFIC}.alb.rootService`, 'Service'),
      name(`${TRAFFIC}.smi.rootService`, 'Service'),
    ],
    parts: pods.parts,
    ownSelector: { path: 'spec.selector', form: 'selector' },
  }),
  AnalysisTemplate: analysisTemplate,
  ClusterAnalysisTemplate: analysisTemplate,
} as const;
