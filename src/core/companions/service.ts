import { field, listField, textField } from '../kinds/fields.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { companionMetadata, documentText } from './companion-text.ts';
import { plainLabels, type WorkloadFacts } from './workload-facts.ts';

/** Where people look for what speaks HTTP, whatever number the container listens on. */
const USUAL_PORTS: Readonly<Record<string, number>> = { http: 80, web: 80, https: 443 };

/**
 * A Service for all ports of a workload's containers, by name where they have one; for a StatefulSet a headless one,
 * which gives each of its Pods a name, under the name that the StatefulSet asks for.
 */
export function serviceText(workload: WorkloadFacts): string {
  return documentText({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: companionMetadata(workload, serviceName(workload.serviceName ?? workload.name)),
    spec: {
      ...(workload.kind === 'StatefulSet' ? { clusterIP: 'None' } : {}),
      selector: plainLabels(workload),
      ports: servicePorts(containerPorts(workload.podSpec)),
    },
  });
}

/** Of a Service more is asked than of other objects: no dots, a letter first. */
export function serviceName(name: string): string {
  const plain = name.replaceAll('.', '-');
  return (/^[a-z]/.test(plain) ? plain : `svc-${plain}`).slice(0, 63).replace(/-+$/, '');
}

interface ContainerPort {
  readonly name: string | null;
  readonly number: number;
  readonly protocol: string;
}

/** Ports that containers say they listen on; no two of the same number and protocol. */
export function containerPorts(podSpec: YamlValue | undefined): readonly ContainerPort[] {
  const all = listField(podSpec, 'containers').flatMap((container) =>
    listField(container, 'ports').flatMap((port): ContainerPort[] => {
      const number = field(port, 'containerPort');
      return typeof number === 'number' ? [{ name: textField(port, 'name'), number, protocol: textField(port, 'protocol') ?? 'TCP' }] : [];
    }),
  );
  return all.filter((port, at) => all.findIndex((other) => other.number === port.number && other.protocol === port.protocol) === at);
}

function servicePorts(ports: readonly ContainerPort[]): YamlMap[] {
  if (ports.length === 0) return [{ name: 'http', port: 80 }];
  const taken = new Set<string>();
  return ports.map(({ name, number, protocol }, at) => {
    const usual = name === null ? (ports.length === 1 ? 80 : number) : (USUAL_PORTS[name] ?? number);
    const port = taken.has(`${usual} ${protocol}`) ? number : usual;
    taken.add(`${port} ${protocol}`);
    return {
      name: name ?? (ports.length === 1 ? 'http' : `port-${at + 1}`),
      ...(protocol === 'TCP' ? {} : { protocol }),
      port,
      targetPort: name ?? number,
    };
  });
}
