import { podRequest } from '../scaling/pod-requests.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** The floor that survives the loss of a Pod. */
const FEWEST = 2;
/** Room to grow: this many times the present number. */
const GROWTH = 3;
/** Share of the requested CPU at which most services still answer quickly. */
const CPU_PERCENT = 70;

/**
 * An autoscaler by CPU: by share of the request, or where a container requests none, by an amount, since a share of
 * nothing cannot be measured.
 * @param own the name of the autoscaler
 */
export function autoscalerText(workload: WorkloadFacts, own: string = workload.name): string {
  const { apiVersion, kind, name, replicas, podSpec } = workload;
  const least = Math.max(FEWEST, replicas ?? 0);
  return documentText({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: companionMetadata(workload, own),
    spec: {
      scaleTargetRef: { apiVersion, kind, name },
      minReplicas: least,
      maxReplicas: least * GROWTH,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: cpuTarget(podRequest(podSpec, 'cpu').nano === null) } }],
      // down slowly: a wave of traffic often comes back
      behavior: { scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] } },
    },
  });
}

function cpuTarget(byAmount: boolean): YamlMap {
  return byAmount ? { type: 'AverageValue', averageValue: '500m' } : { type: 'Utilization', averageUtilization: CPU_PERCENT };
}
