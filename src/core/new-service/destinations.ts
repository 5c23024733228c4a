import type { Setting } from './answers.ts';

/** Where the settings say that the service connects to. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  /** The namespace of a Service of the cluster, '' for the service's own; null for what lies outside. */
  readonly namespace: string | null;
}

/** Ports of schemes, where an address names none. */
const SCHEME_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  mysql: 3306,
  mariadb: 3306,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
  rediss: 6379,
  mongodb: 27017,
  amqp: 5672,
  amqps: 5671,
  nats: 4222,
  kafka: 9092,
};

const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]*@)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?/g;

/** Addresses (`jdbc:mysql://db:3306/shop`), lists of `host:port`, and pairs of `X_HOST` and `X_PORT`. Each once. */
export function destinationsIn(settings: readonly Setting[]): readonly Destination[] {
  const found = new Map<string, Destination>();
  const add = (host: string, port: number): void => {
    if (port < 1 || port > 65535 || /^(?:localhost|127\..*|0\.0\.0\.0)$/.test(host)) return;
    found.set(`${host}:${port}`, { host, port, namespace: namespaceOf(host) });
  };
  for (const { name, value } of settings) {
    for (const [, scheme = '', host = '', port] of value.matchAll(ADDRESS)) {
      const usual = SCHEME_PORTS[scheme.toLowerCase()];
      if (port !== undefined) add(host, Number(port));
      else if (usual !== undefined) add(host, usual);
    }
    if (!value.includes('://')) {
      for (const part of value.split(',')) {
        const [, host, port] = /^\s*([a-z][a-z0-9.-]*):(\d{2,5})\s*$/i.exec(part) ?? [];
        if (host !== undefined) add(host, Number(port));
      }
    }
    const [, stem] = /^(.*?)(?:HOST|HOSTNAME|ADDR|SERVER)$/.exec(name) ?? [];
    if (stem === undefined || !/^[A-Za-z0-9.-]+$/.test(value)) continue;
    const port = settings.find((setting) => setting.name === `${stem}PORT`)?.value;
    if (port !== undefined && /^\d{1,5}$/.test(port)) add(value, Number(port));
  }
  return [...found.values()];
}

/** `db` and `db.shop` and `db.shop.svc.cluster.local` are Services; a name with another end is the world's. */
function namespaceOf(host: string): string | null {
  const [, namespace, ...rest] = host.split('.');
  if (namespace === undefined) return '';
  if (/^[\d.]+$/.test(host)) return null;
  return rest[0] === 'svc' ? namespace : null;
}
