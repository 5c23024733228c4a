import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * A budget that lets one Pod go at a time: said so, it goes on being true when the number of Pods changes, and never
 * blocks a drain, as minAvailable does when it comes to equal the number of Pods.
 * @param own the name of the budget
 */
export function disruptionBudgetText(workload: WorkloadFacts, own: string = workload.name): string {
  return documentText({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: companionMetadata(workload, own),
    spec: { maxUnavailable: 1, selector: workload.selector, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  });
}
