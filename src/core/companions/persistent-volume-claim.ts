import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** Room on a disk for one node at a time, of the cluster's default class: what a database or a cache of files needs. */
export function volumeClaimText(workload: WorkloadFacts, name: string, storage: string): string {
  return documentText({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: companionMetadata(workload, name),
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  });
}
