import { ImageParts } from '../features/workload/container/ImageParts.tsx';
import { KindSections, MoreContainer, PodSections } from '../features/workload/MoreWorkload.tsx';
import { useWorkloadKind } from './workload-forms.tsx';

/* What of the workload area comes behind its first form, each part in its place. */

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
