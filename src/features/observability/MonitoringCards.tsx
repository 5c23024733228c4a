import { useMemo } from 'react';
import { serviceMonitorText, metricsPath, metricsPort } from '../../core/companions/service-monitor.ts';
import { plainLabels, workloadFacts } from '../../core/companions/workload-facts.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { mapField, textField, textMap } from '../../core/kinds/fields.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Localized } from '../../core/localized.ts';
import type { Edit } from '../../core/text/edit.ts';
import { setValue } from '../../core/yaml/edit.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { companionAdded, selected } from '../../store/actions.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { documentOf, placeOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { ScopesProvider, useFormHost } from '../../ui/form/form-host.ts';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { OfferCard } from '../../ui/form/OfferCard.tsx';
import { RelatedCard } from '../../ui/form/RelatedCard.tsx';
import type { MonitorKind } from './monitor.section.ts';
import { MonitorEndpointsCard } from './MonitorForm.tsx';
import styles from './observability.module.css';
import { scrapeSection } from './scrape.section.ts';
import { monitoringRelations, type MonitoredService, type MonitoringRelations } from './relations.ts';

const TITLES: Readonly<Record<MonitorKind, Localized>> = {
  ServiceMonitor: { en: 'Service monitor', ko: '서비스 모니터' },
  PodMonitor: { en: 'Pod monitor', ko: '파드 모니터' },
};

const WORDS = {
  add: { en: 'Add a ServiceMonitor', ko: 'ServiceMonitor 추가' },
  why: { en: 'A ServiceMonitor has Prometheus read metrics by the Service.', ko: 'ServiceMonitor를 추가하면 Prometheus가 서비스를 통해 메트릭을 수집합니다.' },
} as const satisfies Record<string, Localized>;

/** Who reads the metrics of a workload, or by which annotations; where nobody does and its Service has a port with a name, an offer. */
export function MonitoringCards({ documentId }: { readonly documentId: string }) {
  const relations = useFromIndex((index) => monitoringRelations(index, documentId), samePlain);
  if (relations === null) return null;
  return (
    <div className={styles['area']}>
      {relations.monitors.map((place) => (
        <RelatedCard
          key={`${place.documentId} ${place.path.join('/')}`}
          place={place}
          title={TITLES[monitorKind(place.kind)]}
          onOpen={() => selected({ documentId: place.documentId, path: null, by: 'list' })}
        >
          <MonitorEndpointsCard kind={monitorKind(place.kind)} documentId={place.documentId} />
        </RelatedCard>
      ))}
      <Offer relations={relations} />
      <ScrapeCard />
    </div>
  );
}

/** The annotations by which a Prometheus without the operator finds the Pods. */
function ScrapeCard() {
  const kind = useFormHost().useSelected((document) => textField(document.value, 'kind'));
  const scopes = useMemo(() => {
    const template = kindOf(null, kind)?.podTemplate ?? [];
    return { object: [], template, container: [...template, 'spec', 'containers', 0] };
  }, [kind]);
  return (
    <ScopesProvider value={scopes}>
      <FoldedSection section={scrapeSection} />
    </ScopesProvider>
  );
}

function monitorKind(kind: string): MonitorKind {
  return kind === 'PodMonitor' ? 'PodMonitor' : 'ServiceMonitor';
}

function Offer({ relations: { monitors, service, last } }: { readonly relations: MonitoringRelations }) {
  const host = useFormHost();
  const port = metricsPort(service?.ports.map(({ name }) => name) ?? []);
  if (host.readOnly !== null || monitors.length > 0 || service === null || port === null) return null;
  return <OfferCard label={WORDS.add} why={WORDS.why} onClick={() => monitorAdded(host.current().value, service, port, last)} />;
}

/** Adds the monitor behind what belongs to the workload; a Service without labels gets those it is to be found by, in the same step. */
function monitorAdded(workload: YamlValue, service: MonitoredService, port: string, last: string): void {
  const facts = workloadFacts(workload);
  if (facts === null) return;
  const named = Object.keys(service.labels).length > 0;
  const serviceLabels = named ? service.labels : plainLabels(facts);
  const text = serviceMonitorText(facts, { serviceLabels, port, path: metricsPath(podAnnotations(workload)) });
  companionAdded(service.documentId, text, behind(service.documentId, last), named ? [] : labelEdits(service, serviceLabels));
}

function podAnnotations(workload: YamlValue): Readonly<Record<string, string>> {
  const template = kindOf(null, textField(workload, 'kind'))?.podTemplate ?? [];
  return textMap(mapField(workload, ...template, 'metadata', 'annotations') ?? undefined);
}

/** The last companion where it stands in the Service's file, else the Service itself. */
function behind(serviceId: string, last: string): string {
  const { files } = store.getState();
  return placeOf(files, serviceId)?.file === placeOf(files, last)?.file ? last : serviceId;
}

function labelEdits({ documentId, path }: MonitoredService, labels: Readonly<Record<string, string>>): readonly Edit[] {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return [];
  const result = setValue(documentOf(place.document), [...path, 'metadata', 'labels'], { ...labels });
  return result.ok ? result.edits : [];
}
