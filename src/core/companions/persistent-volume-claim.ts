import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** As the class is called that most clusters come with; which is their default differs, so a claim says it. */
const USUAL_CLASS = 'standard';

/** Room on a disk for one node at a time: what a database or a cache of files needs. */
export function volumeClaimText(workload: WorkloadFacts, name: string, storage: string): string {
  return documentText({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: companionMetadata(workload, name),
    spec: { storageClassName: USUAL_CLASS, accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  });
}
