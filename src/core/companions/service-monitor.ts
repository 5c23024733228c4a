import type { YamlMap } from '../yaml/nodes.ts';
import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What a ServiceMonitor of a workload reads. */
export interface MonitorTarget {
  /** Labels by which it finds the Service: those that the Service carries. */
  readonly serviceLabels: Readonly<Record<string, string>>;
  /** By name, for a monitor knows no numbers of the Service. */
  readonly port: string;
  readonly path: string;
}

/** Names by which people call the port that metrics are read from; the first that a Service has is taken. */
const METRICS_PORTS: readonly string[] = ['metrics', 'http-metrics', 'prometheus', 'management', 'mgmt', 'actuator', 'http', 'web'];

/** The port of a Service to read metrics from: the one called so, else the first with a name; null where none has one. */
export function metricsPort(names: readonly (string | null)[]): string | null {
  const named = names.filter((name) => name !== null);
  return METRICS_PORTS.find((usual) => named.includes(usual)) ?? named[0] ?? null;
}

/** Where metrics are read: what an annotation of the Pods says, else where they usually are. */
export function metricsPath(podAnnotations: Readonly<Record<string, string>>): string {
  return podAnnotations['prometheus.io/path'] ?? '/metrics';
}

/** Has Prometheus read the metrics of a workload through its Service, every 30 seconds. */
export function serviceMonitorText(workload: WorkloadFacts, { serviceLabels, port, path }: MonitorTarget): string {
  const endpoint: YamlMap = { port, path, interval: '30s', scrapeTimeout: '10s' };
  return documentText({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: companionMetadata(workload),
    spec: { selector: { matchLabels: { ...serviceLabels } }, endpoints: [endpoint] },
  });
}
