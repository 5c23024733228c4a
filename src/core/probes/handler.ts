import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, removeValue, renameKey, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { locate, valueAt } from '../yaml/locate.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';
import { PROBE_NAMES, type ProbeName } from './timing.ts';

/** How a probe asks. The API wants exactly one of them in each probe. */
export type ProbeHandler = 'httpGet' | 'tcpSocket' | 'exec' | 'grpc';
export const PROBE_HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const satisfies readonly ProbeHandler[];

/** The handler of a probe, the first one if somebody wrote several; null when there is none. */
export function handlerOf(probe: YamlValue | undefined): ProbeHandler | null {
  if (!isMap(probe)) return null;
  return PROBE_HANDLERS.find((handler) => Object.hasOwn(probe, handler)) ?? null;
}

/** The port a new probe of the container asks, by its name where it has one; null when nothing in it tells. */
export function portToAsk(container: YamlValue | undefined): string | number | null {
  const [declared] = tcpPortsOf(container);
  if (declared !== undefined) return declared.name ?? declared.number;
  for (const name of PROBE_NAMES) {
    const probe = member(container, name);
    const port = portOf(member(probe, handlerOf(probe) ?? ''));
    if (port !== null) return port;
  }
  return null;
}

/** What a slow start is allowed until somebody says otherwise: 300 s, as in Kubernetes' own example of a startup probe. */
const STARTUP_FAILURE_THRESHOLD = 30;

/**
 * A new probe for a container. A startup probe asks what the liveness probe (or else the readiness probe) asks, as
 * Kubernetes' documentation advises, and waits longer than the 30 s of the defaults.
 * @param port asked when nothing in the container names one
 * @returns null when nothing says which port to ask
 */
export function newProbe(container: YamlValue | undefined, name: ProbeName, port: string | number | null = null): YamlMap | null {
  const handler = (name === 'startupProbe' ? handlerToCopy(container) : null) ?? newHttpGet(portToAsk(container) ?? port);
  if (handler === null) return null;
  return name === 'startupProbe' ? { ...handler, failureThreshold: STARTUP_FAILURE_THRESHOLD } : handler;
}

function newHttpGet(port: string | number | null): YamlMap | null {
  return port === null ? null : { httpGet: { path: '/', port } };
}

function handlerToCopy(container: YamlValue | undefined): YamlMap | null {
  for (const name of ['livenessProbe', 'readinessProbe'] as const) {
    const probe = member(container, name);
    const handler = handlerOf(probe);
    const asked = handler === null ? undefined : member(probe, handler);
    if (handler !== null && isMap(asked) && Object.keys(asked).length > 0) return { [handler]: asked };
  }
  return null;
}

/**
 * Makes a probe ask in another way, in the place of the old one. What both ways have stays (port, host); what the new
 * one cannot have goes; what it must have is filled in. A command starts as the old question, asked from inside.
 */
export function switchHandler(document: YamlDocument, containerPath: Path, name: ProbeName, to: ProbeHandler): EditResult {
  const container = valueAt(document, containerPath);
  const probePath = [...containerPath, name];
  const probe = member(container, name);
  const from = handlerOf(probe);
  const others = PROBE_HANDLERS.filter((handler) => handler !== to && handler !== from && locate(document, [...probePath, handler]) !== null);
  const removeOthers = others.map((handler) => (current: YamlDocument) => removeValue(current, [...probePath, handler]));
  const set = (current: YamlDocument): EditResult => setValue(current, [...probePath, to], switched(container, probe, from, to));
  if (from === null) return set(document);
  if (from === to) return inSequence(document, removeOthers);
  const rename = (current: YamlDocument): EditResult => renameKey(current, [...probePath, from], to);
  // `to` may stand there too, beside the handler that counted: then it gives way first
  const clear = locate(document, [...probePath, to]) === null ? [] : [(current: YamlDocument) => removeValue(current, [...probePath, to])];
  return inSequence(document, [...clear, ...removeOthers, rename, set]);
}

/** What programs that may not use ports below 1024 mostly listen on; the field beside it is there to be changed. */
const USUAL_PORT = 8080;

function switched(container: YamlValue | undefined, probe: YamlValue | undefined, from: ProbeHandler | null, to: ProbeHandler): YamlMap {
  const old = from === null ? undefined : member(probe, from);
  const host = member(old, 'host');
  const port = portOf(old) ?? portToAsk(container) ?? USUAL_PORT;
  const sameHost = typeof host === 'string' && host !== '' ? { host } : {};
  switch (to) {
    case 'httpGet':
      return { path: '/', port, ...sameHost };
    case 'tcpSocket':
      return { port, ...sameHost };
    case 'grpc':
      return { port: portNumber(container, port) };
    case 'exec':
      return { command: asCommand(old, from, portNumber(container, port)) };
  }
}

/** The question of another handler as a command: the usual small programs that ask it. */
function asCommand(old: YamlValue | undefined, from: ProbeHandler | null, port: number): readonly string[] {
  switch (from) {
    case 'httpGet': {
      const path = member(old, 'path');
      const address = `127.0.0.1:${port}${typeof path === 'string' && path.startsWith('/') ? path : '/'}`;
      // the kubelet does not verify certificates either
      if (member(old, 'scheme') === 'HTTPS') return ['wget', '-q', '-O', '/dev/null', '--no-check-certificate', `https://${address}`];
      return ['wget', '-q', '-O', '/dev/null', `http://${address}`];
    }
    case 'tcpSocket':
      return ['nc', '-z', '127.0.0.1', String(port)];
    case 'grpc':
      return ['grpc_health_probe', `-addr=127.0.0.1:${port}`];
    default:
      return ['cat', '/tmp/healthy'];
  }
}

interface DeclaredPort {
  readonly name: string | null;
  readonly number: number;
}

/** Probes reach only TCP ports. */
function tcpPortsOf(container: YamlValue | undefined): readonly DeclaredPort[] {
  const ports = member(container, 'ports');
  if (!isList(ports)) return [];
  return ports.flatMap((port): DeclaredPort[] => {
    const number = member(port, 'containerPort');
    const name = member(port, 'name');
    if (typeof number !== 'number' || (member(port, 'protocol') ?? 'TCP') !== 'TCP') return [];
    return [{ name: typeof name === 'string' && name !== '' ? name : null, number }];
  });
}

/** gRPC probes and commands take no names of ports. */
function portNumber(container: YamlValue | undefined, port: string | number): number {
  if (typeof port === 'number') return port;
  return tcpPortsOf(container).find(({ name }) => name === port)?.number ?? USUAL_PORT;
}

function portOf(handler: YamlValue | undefined): string | number | null {
  const port = member(handler, 'port');
  return typeof port === 'number' || (typeof port === 'string' && port !== '') ? port : null;
}

function member(value: YamlValue | undefined, key: string): YamlValue | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
