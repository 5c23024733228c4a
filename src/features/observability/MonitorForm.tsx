import { samePlain } from '../../core/graph/same-plain.ts';
import { field } from '../../core/kinds/fields.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { scrapeLines, scrapesOf, watchedLines } from './model/scrapes.ts';
import { ENDPOINTS, MONITOR_SECTIONS, type MonitorKind } from './monitor.section.ts';
import { watchedBy } from './relations.ts';

interface MonitorCardsProps {
  readonly kind: MonitorKind;
  readonly documentId: string;
}

/** What a monitor selects and reads, and what that comes to in the bundle. */
export function MonitorSelectorCard({ kind, documentId }: MonitorCardsProps) {
  const object = useScope('object');
  const watched = useFromIndex((index) => watchedBy(index, { documentId, path: object }), samePlain);
  return <SectionCard section={MONITOR_SECTIONS[kind].selector} footer={<SaidLines lines={watchedLines(watched, kind === 'PodMonitor' ? 'pods' : 'services')} />} />;
}

export function MonitorEndpointsCard({ kind, documentId }: MonitorCardsProps) {
  const object = useScope('object');
  const scrapes = useFormHost().useSelectedLate((document) => scrapesOf(field(valueAt(document, object), 'spec'), ENDPOINTS[kind]), samePlain);
  const watched = useFromIndex((index) => watchedBy(index, { documentId, path: object }), samePlain);
  return <SectionCard section={MONITOR_SECTIONS[kind].endpoints} footer={<SaidLines lines={scrapeLines(scrapes, watched)} />} />;
}

export function MonitorMoreCard({ kind }: Pick<MonitorCardsProps, 'kind'>) {
  return <FoldedSection section={MONITOR_SECTIONS[kind].limits} />;
}
