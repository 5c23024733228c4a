import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What must not be seen by everybody, in clear text: the API server turns stringData into base64 by itself. */
export function secretText(workload: WorkloadFacts, name: string, stringData: Readonly<Record<string, string>> = {}): string {
  return documentText({ apiVersion: 'v1', kind: 'Secret', metadata: companionMetadata(workload, name), type: 'Opaque', stringData: Object.fromEntries(Object.entries(stringData)) });
}
