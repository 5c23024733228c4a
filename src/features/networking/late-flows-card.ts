import { lateComponent } from '../../ui/late-component.tsx';

/** It evaluates all policies of the bundle: not before the forms are there. */
export const { Component: LateFlowsCard } = lateComponent(async () => (await import('./FlowsCard.tsx')).FlowsCard);
