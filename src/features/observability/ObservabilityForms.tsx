import type { Section } from '../../ui/form/field.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { alertGroupsSection } from './alert.section.ts';
import { AlertsCard } from './AlertsCard.tsx';
import { MONITOR_KINDS, POD_MONITOR_SECTIONS, SERVICE_MONITOR_SECTIONS, type MonitorKind } from './monitor.section.ts';
import { MonitorEndpointsCard, MonitorMoreCard, MonitorSelectorCard } from './MonitorForm.tsx';

const NAME = metadataSection('observability');

/** Prometheus picks its monitors and rules by labels, in the charts most use by `release`. */
const LABELS: Section = {
  ...labelsSection('observability'),
  about: { en: 'Prometheus may pick it by one: release, in most charts', ko: 'Prometheus가 레이블로 고를 수 있습니다. 보통 release입니다' },
  fields: labelsSection('observability').fields.map((field) =>
    field.path === 'labels' && field.input === 'map'
      ? { ...field, suggestedKeys: [{ values: [{ value: 'release', note: { en: 'kube-prometheus-stack picks by it', ko: 'kube-prometheus-stack이 고르는 기준' } }, { value: 'prometheus' }, { value: 'role' }] }] }
      : field,
  ),
};

/** What the forms show, by kind, for the count of what no form shows. */
export const OBSERVABILITY_SECTIONS: Readonly<Record<string, readonly Section[]>> = {
  ServiceMonitor: [NAME, ...SERVICE_MONITOR_SECTIONS, LABELS],
  PodMonitor: [NAME, ...POD_MONITOR_SECTIONS, LABELS],
  PrometheusRule: [NAME, alertGroupsSection, LABELS],
};

interface ObservabilityFormProps {
  readonly kind: string | null;
  readonly documentId: string;
}

/** The whole form of a monitor, or of a PrometheusRule. */
export function ObservabilityForm({ kind, documentId }: ObservabilityFormProps) {
  const monitor = MONITOR_KINDS.find((known) => known === kind);
  return (
    <>
      <SectionCard section={NAME} />
      {monitor === undefined ? <AlertsCard /> : <MonitorCards kind={monitor} documentId={documentId} />}
      <FoldedSection section={LABELS} />
    </>
  );
}

function MonitorCards({ kind, documentId }: { readonly kind: MonitorKind; readonly documentId: string }) {
  return (
    <>
      <MonitorSelectorCard kind={kind} documentId={documentId} />
      <MonitorEndpointsCard kind={kind} documentId={documentId} />
      <MonitorMoreCard kind={kind} />
    </>
  );
}
