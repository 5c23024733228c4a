import { useState } from 'react';
import { field } from '../../core/kinds/fields.ts';
import { podRequest, type PodRequest } from '../../core/scaling/pod-requests.ts';
import { readBounds, type ReplicaBounds } from '../../core/scaling/read-autoscaler.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { useFromDocument } from '../../store/hooks.ts';
import { keepSame } from '../../store/keep-same.ts';
import { autoscalerOf, podSpecOf } from './relations.ts';

/** How many Pods a workload has: a number, or what its autoscaler keeps it between. */
export interface ReplicaRange {
  readonly least: number;
  readonly most: number;
  readonly by: 'replicas' | 'autoscaler';
}

const COUNTED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/** @returns null for what has no number of its own (a DaemonSet has one Pod per node). */
export function useReplicaRange(workload: ObjectPlace | null): ReplicaRange | null {
  const autoscaler = useFromIndex((index) => autoscalerOf(index, workload), samePlain);
  const [keep] = useState(keepSame<ReplicaBounds>);
  const bounds = useFromDocument(autoscaler?.documentId ?? null, ({ document }) => keep(readBounds(valueAt(document, autoscaler?.path ?? [])), samePlain));
  const replicas = useFromDocument(workload?.documentId ?? null, ({ document }) => {
    const written = field(valueAt(document, workload?.path ?? []), 'spec', 'replicas');
    return typeof written === 'number' ? written : 1;
  });
  if (workload === null || !COUNTED.has(workload.kind)) return null;
  if (bounds !== null && bounds.max !== null) return { least: bounds.min, most: bounds.max, by: 'autoscaler' };
  return { least: replicas ?? 1, most: replicas ?? 1, by: 'replicas' };
}

/** What a Pod of a workload requests of a resource; null when the bundle does not have the workload. */
export function usePodRequest(workload: ObjectPlace | null, resource: string, container: string | null): PodRequest | null {
  const [keep] = useState(keepSame<PodRequest>);
  const spec = workload === null ? null : podSpecOf(workload);
  return useFromDocument(spec === null ? null : (workload?.documentId ?? null), ({ document }) =>
    keep(podRequest(valueAt(document, spec ?? []), resource, container), (left, right) => left.nano === right.nano && samePlain(left.missing, right.missing)),
  );
}
