import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import type { Section } from '../../ui/form/field.ts';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { AUTOSCALER_SECTIONS, autoscalerTargetSection, boundsSection } from './autoscaler.section.ts';
import { BudgetCard, BudgetSelectorCard } from './BudgetCard.tsx';
import { BUDGET_SECTIONS } from './budget.section.ts';
import { MetricsCard } from './MetricsCard.tsx';
import styles from './scaling.module.css';
import { SpeedCards } from './SpeedCards.tsx';
import { VERTICAL_SECTIONS, verticalModeSection, verticalTargetSection } from './vertical.section.ts';

const NAME = metadataSection('scaling');
const LABELS = labelsSection('scaling');

export type ScalingKind = 'HorizontalPodAutoscaler' | 'PodDisruptionBudget' | 'VerticalPodAutoscaler';

/** What the forms show, by kind, for the count of what no form shows. */
export const SCALING_SECTIONS: Readonly<Record<ScalingKind, readonly Section[]>> = {
  HorizontalPodAutoscaler: [NAME, ...AUTOSCALER_SECTIONS, LABELS],
  PodDisruptionBudget: [NAME, ...BUDGET_SECTIONS, LABELS],
  VerticalPodAutoscaler: [NAME, ...VERTICAL_SECTIONS, LABELS],
};

export function isScalingKind(kind: string | null): kind is ScalingKind {
  return kind !== null && Object.hasOwn(SCALING_SECTIONS, kind);
}

interface ScalingFormProps {
  readonly kind: ScalingKind;
  readonly documentId: string;
}

/** What matters of an autoscaler or budget, wherever it is shown. */
export function ScalingFields({ kind, documentId }: ScalingFormProps) {
  switch (kind) {
    case 'HorizontalPodAutoscaler':
      return (
        <>
          <SectionCard section={boundsSection} />
          <MetricsCard documentId={documentId} />
          <SpeedCards />
        </>
      );
    case 'PodDisruptionBudget':
      return <BudgetCard documentId={documentId} />;
    case 'VerticalPodAutoscaler':
      return <SectionCard section={verticalModeSection} />;
  }
}

/** The whole form of an autoscaler or budget: with its name, and what it is for. */
export function ScalingObjectForm({ kind, documentId }: ScalingFormProps) {
  return (
    <div className={styles['area']}>
      <SectionCard section={NAME} />
      {kind === 'HorizontalPodAutoscaler' && <SectionCard section={autoscalerTargetSection} />}
      {kind === 'VerticalPodAutoscaler' && <SectionCard section={verticalTargetSection} />}
      {kind === 'PodDisruptionBudget' && <BudgetSelectorCard documentId={documentId} />}
      <ScalingFields kind={kind} documentId={documentId} />
      <FoldedSection section={LABELS} />
    </div>
  );
}
