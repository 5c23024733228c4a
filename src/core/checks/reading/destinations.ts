import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Bundle } from '../check.ts';
import { textsIn } from './config-data.ts';
import { keySourcesOf, wholeSourcesOf } from './config-sources.ts';
import { containersOfOther } from './containers.ts';
import { expandVariables, variablesOf } from './environment.ts';
import { hostsIn, isLocalhost, serviceNamed } from './hosts.ts';

/** Somewhere that a workload connects to, by what its variables say. */
export interface Destination {
  readonly host: string;
  /** null: not said. */
  readonly port: number | null;
  /** The Service it is; null for what is outside the cluster. */
  readonly service: { readonly name: string; readonly namespace: string | null } | null;
}

/** `reads` of a check that asks for destinations. */
export const DESTINATION_KINDS = ['ConfigMap', 'Secret', 'Service'] as const;

/** What programs ask by default. */
const USUAL_PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['postgres', 5432],
  ['postgresql', 5432],
  ['mysql', 3306],
  ['mariadb', 3306],
  ['mongodb', 27017],
  ['redis', 6379],
  ['rediss', 6379],
  ['amqp', 5672],
  ['amqps', 5671],
  ['kafka', 9092],
  ['nats', 4222],
]);

/**
 * The hosts that the variables of a workload name, in their values or in the ConfigMaps and Secrets they come from,
 * each once. Not itself, and not addresses.
 */
export function destinationsOf(workload: LinkedObject, bundle: Bundle): readonly Destination[] {
  const found = new Map<string, Destination>();
  for (const settings of containersOfOther(workload, bundle).map((container) => settingsOf(container, workload, bundle))) {
    for (const [name, text] of settings) {
      for (const { host, port, scheme } of hostsIn(name, text)) {
        if (isLocalhost(host) || /^[\d.]+$|^\[/.test(host) || !/^[a-z0-9.-]+$/i.test(host)) continue;
        const number = port ?? (scheme === null ? portBeside(name, settings) : (USUAL_PORTS.get(scheme) ?? null));
        const key = `${host}:${number ?? ''}`;
        if (!found.has(key)) found.set(key, { host, port: number, service: serviceOf(host, workload, bundle) });
      }
    }
  }
  return [...found.values()];
}

/** Names and texts of the variables, as far as the bundle tells. */
function settingsOf(container: Parameters<typeof variablesOf>[0], { summary }: LinkedObject, bundle: Bundle): ReadonlyMap<string, string> {
  const textsOf = (kind: 'ConfigMap' | 'Secret', name: string): ReadonlyMap<string, string> => {
    const [object] = bundle.named(kind, name, summary.namespace).filter(({ summary: found }) => found.known === kind);
    return object === undefined ? new Map() : textsIn(bundle.look(object), kind);
  };
  const variables = variablesOf(container);
  return new Map([
    ...gathered(wholeSourcesOf(container), ({ kind, name, prefix }) => [...textsOf(kind, name)].map(([key, text]): [string, string] => [prefix + key, text])),
    ...gathered(keySourcesOf(container), ({ kind, name, key, variable }): [string, string][] => {
      const text = textsOf(kind, name).get(key);
      return text === undefined ? [] : [[variable, text]];
    }),
    ...gathered(variables, ({ name, value }): [string, string][] => (value === null ? [] : [[name, expandVariables(value, variables)]])),
  ]);
}

/** DB_PORT beside DB_HOST. */
function portBeside(name: string, settings: ReadonlyMap<string, string>): number | null {
  const stem = name.replace(/(HOST(NAME)?|ADDR(ESS)?|SERVER)$/i, '');
  const text = stem === name ? undefined : (settings.get(`${stem}PORT`) ?? settings.get(`${stem}port`));
  return text !== undefined && /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
}

/** `web.shop` is a Service only where the bundle has one. */
function serviceOf(host: string, { summary }: LinkedObject, bundle: Bundle): Destination['service'] {
  const service = serviceNamed(host);
  if (service !== null) return { name: service.name, namespace: service.namespace ?? summary.namespace };
  const [name = '', namespace = '', ...more] = host.split('.');
  return more.length === 0 && bundle.named('Service', name, namespace).length > 0 ? { name, namespace } : null;
}
