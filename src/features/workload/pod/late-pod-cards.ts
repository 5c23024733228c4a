import { lateComponent } from '../../../ui/late-component.tsx';

/* Pictures of the Pod below the forms: they come when these are there. */

export const { Component: LatePodPicture } = lateComponent(async () => (await import('./PodPictureCard.tsx')).PodPictureCard);
export const { Component: LatePhases } = lateComponent(async () => (await import('./PhasesCard.tsx')).PhasesCard);
export const { Component: LateFoldedPhases } = lateComponent(async () => (await import('./PhasesCard.tsx')).FoldedPhases);
