import { field, listField, mapField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import { handlerOf, type ProbeHandler } from '../../probes/handler.ts';
import { PROBE_NAMES, type ProbeName } from '../../probes/timing.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { remembered } from '../../remembered.ts';

/** A probe of a container, as written. */
export interface Probe {
  readonly name: ProbeName;
  readonly value: YamlMap;
  readonly path: Path;
  readonly handler: ProbeHandler | null;
}

export function probeOf({ path, value }: Container, name: ProbeName): Probe | null {
  const written = mapField(value, name);
  return written === null ? null : { name, value: written, path: [...path, name], handler: handlerOf(written) };
}

/** The probes of a container, in the order in which it meets them. */
export const probesOf = remembered((container: Container): readonly Probe[] => {
  return PROBE_NAMES.flatMap((name) => probeOf(container, name) ?? []);
});

/** The number that a port of a container has by name; a number is one already; null for a name that it lacks. */
export function portNumber({ value }: Container, port: YamlValue | undefined): number | null {
  if (typeof port === 'number') return port;
  const named = listField(value, 'ports').find((declared) => typeof port === 'string' && textField(declared, 'name') === port);
  const number = field(named, 'containerPort');
  return typeof number === 'number' ? number : null;
}

/** The port that a probe asks; null for a command, and where nobody can say. */
export function askedPort(container: Container, { handler, value }: Probe): number | null {
  return handler === null || handler === 'exec' ? null : portNumber(container, field(value, handler, 'port'));
}
