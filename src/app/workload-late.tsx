import { ImageParts } from '../features/workload/container/ImageParts.tsx';
import { KindSections, MoreContainer, PodSections } from '../features/workload/MoreWorkload.tsx';
import { isCovered } from '../ui/form/coverage.ts';
import { MoreFields } from '../ui/form/MoreFields.tsx';
import { ALL_COVERAGE, WORKLOAD_COVERAGE } from './workload-coverage.ts';
import { podSpecOf, useWorkloadKind, workloadPlacesKnown } from './workload-scopes.ts';

/* What of the workload area comes behind its first form, each part in its place. */

workloadPlacesKnown((path) => isCovered(WORKLOAD_COVERAGE, path));

export function LateKind() {
  return <KindSections kind={useWorkloadKind()} />;
}

export function LateImage() {
  return <ImageParts />;
}

export function LateContainer() {
  return <MoreContainer />;
}

export function LatePod() {
  return <PodSections kind={useWorkloadKind()} />;
}

export function LateMore() {
  return <MoreFields base={[]} coverage={ALL_COVERAGE} omit={podSpecOf(useWorkloadKind())} />;
}
