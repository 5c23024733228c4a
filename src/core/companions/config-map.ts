import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** Settings of a workload; without any yet where none are given. */
export function configMapText(workload: WorkloadFacts, name: string, data: Readonly<Record<string, string>> = {}): string {
  return documentText({ apiVersion: 'v1', kind: 'ConfigMap', metadata: companionMetadata(workload, name), data: Object.fromEntries(Object.entries(data)) });
}

