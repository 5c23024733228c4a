import type { ReactNode } from 'react';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import type { Section } from '../../ui/form/field.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { labelsSection } from '../../ui/form/metadata.section.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import { limitRangeSection, namespaceLabelsSection, namespaceNameSection, objectNameSection, podSecuritySection, quotaSection } from './cluster.section.ts';
import { NamespaceLevels } from './NamespaceLevels.tsx';

const LABELS = labelsSection('cluster');

interface PlainFormProps {
  readonly sections: readonly Section[];
  /** Below the fields of a section, by its id. */
  readonly footers?: Readonly<Record<string, ReactNode>>;
  /** Folded, behind them. */
  readonly last: Section;
}

/** A form of nothing but sections; what they do not show is counted. */
function PlainForm({ sections, footers = {}, last }: PlainFormProps) {
  const coverage = coverageOf(['apiVersion', 'kind', ...[...sections, last].flatMap(patternsOfSection)]);
  return (
    <>
      {sections.map((section) => <SectionCard key={section.id} section={section} footer={footers[section.id]} />)}
      <FoldedSection section={last} />
      <MoreFields base={[]} coverage={coverage} />
    </>
  );
}

const NAMESPACE = [namespaceNameSection, podSecuritySection];
const NAMESPACE_FOOTERS = { [podSecuritySection.id]: <NamespaceLevels /> };
const QUOTA = [objectNameSection, quotaSection];
const LIMITS = [objectNameSection, limitRangeSection];

/** A namespace, and how strict it is with its Pods. */
export function NamespaceForm() {
  return <PlainForm sections={NAMESPACE} footers={NAMESPACE_FOOTERS} last={namespaceLabelsSection} />;
}

export function ResourceQuotaForm() {
  return <PlainForm sections={QUOTA} last={LABELS} />;
}

export function LimitRangeForm() {
  return <PlainForm sections={LIMITS} last={LABELS} />;
}
