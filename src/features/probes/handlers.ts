import { placesOf } from '../../core/kinds/pattern.ts';
import { inSequence, removeValue, renameKey, setValue } from '../../core/yaml/edit.ts';
import type { EditResult } from '../../core/yaml/edit-result.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { locate, valueAt } from '../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { isMap } from '../../core/yaml/value.ts';

/** The ways to check, as the API names them. It accepts exactly one in a probe. */
export const HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;
export type Handler = (typeof HANDLERS)[number];

/** Fields of each way to check; whatever else stands there the API refuses under another one. */
const FIELDS: Readonly<Record<Handler, readonly string[]>> = {
  httpGet: ['path', 'port', 'scheme', 'host', 'httpHeaders'],
  tcpSocket: ['port', 'host'],
  exec: ['command'],
  grpc: ['port', 'service'],
};

/** Where nothing says which port: the form says so beside it. */
const GUESSED_PORT = 8080;

/** The handlers of a probe, in the order of HANDLERS. */
export function handlersOf(probe: YamlValue | undefined): Handler[] {
  return isMap(probe) ? HANDLERS.filter((handler) => Object.hasOwn(probe, handler)) : [];
}

/** A new probe of a container: its first port, by name where it has one, and the path '/' for the user to see. */
export function newProbe(container: YamlValue | undefined): YamlMap {
  return { httpGet: { path: '/', port: firstPort(container, 'httpGet') } };
}

/**
 * Checks in another way: one step, nothing left that the API would refuse, the port carried over. Where both ways have
 * a port, its line stays as it is written.
 */
export function switchHandler(document: YamlDocument, containerPath: Path, probePath: Path, to: Handler): EditResult {
  const container = valueAt(document, containerPath);
  const probe = valueAt(document, probePath);
  const present = handlersOf(probe);
  const [from] = present;
  if (from === undefined) return setValue(document, [...probePath, to], newHandler(container, to));
  if (present.length === 1 && from === to) return inSequence(document, []);
  const others = present.filter((handler) => handler !== from).map((handler) => removing([...probePath, handler]));
  const keepsPort = from !== 'exec' && to !== 'exec' && from !== to && !present.includes(to);
  if (keepsPort) {
    const kept = inSequence(document, [...others, ...renaming(container, probePath, from, to)]);
    if (kept.ok) return kept;
  }
  if (present.includes(to)) {
    return inSequence(document, present.filter((handler) => handler !== to).map((handler) => removing([...probePath, handler])));
  }
  const port = carriedPort(container, probe, from, to);
  const handler = to === 'exec' ? newHandler(container, to) : { ...newHandler(container, to), port };
  return inSequence(document, [
    ...others,
    (current) => setValue(current, [...probePath, to], handler),
    removing([...probePath, from]),
  ]);
}

type Step = (document: YamlDocument) => EditResult;

function renaming(container: YamlValue | undefined, probePath: Path, from: Handler, to: Handler): readonly Step[] {
  const handlerPath = [...probePath, to];
  const leaving = FIELDS[from].filter((key) => !FIELDS[to].includes(key));
  return [
    (document) => renameKey(document, [...probePath, from], to),
    (document) => {
      const port = carriedPort(container, valueAt(document, probePath), to, to);
      return setValue(document, [...handlerPath, 'port'], port);
    },
    ...(to === 'httpGet' ? [(document: YamlDocument) => setValue(document, [...handlerPath, 'path'], '/')] : []),
    ...leaving.map((key) => removing([...handlerPath, key])),
  ];
}

function removing(path: Path): Step {
  return (document) => (locate(document, path) === null ? inSequence(document, []) : removeValue(document, path));
}

function newHandler(container: YamlValue | undefined, handler: Handler): YamlMap {
  switch (handler) {
    case 'httpGet':
      return { path: '/', port: firstPort(container, handler) };
    case 'tcpSocket':
    case 'grpc':
      return { port: firstPort(container, handler) };
    case 'exec':
      return { command: [] };
  }
}

/** The port of a probe's handler, as another one can take it: gRPC takes numbers only. */
function carriedPort(container: YamlValue | undefined, probe: YamlValue | undefined, from: Handler, to: Handler): YamlValue {
  const handler = isMap(probe) ? probe[from] : undefined;
  const port = isMap(handler) ? handler['port'] : undefined;
  if (port === undefined || port === null) return firstPort(container, to);
  if (to !== 'grpc' || typeof port !== 'string' || /^\d+$/.test(port)) return port;
  return portsOf(container).find(({ name }) => name === port)?.number ?? firstPort(container, to);
}

function firstPort(container: YamlValue | undefined, handler: Handler): YamlValue {
  const [first] = portsOf(container);
  if (first === undefined) return GUESSED_PORT;
  return handler !== 'grpc' && first.name !== null ? first.name : first.number;
}

export interface ContainerPort {
  readonly name: string | null;
  readonly number: number;
}

/** The ports that a container declares. */
export function portsOf(container: YamlValue | undefined): ContainerPort[] {
  return [...placesOf(container, 'ports[]')].flatMap(({ value }) => {
    if (!isMap(value)) return [];
    const { containerPort, name } = value;
    return typeof containerPort === 'number' ? [{ name: typeof name === 'string' && name !== '' ? name : null, number: containerPort }] : [];
  });
}

/** The port that a probe asks when the container does not declare it; null when it does, or declares none at all. */
export function undeclaredPort(container: YamlValue | undefined, probe: YamlValue | undefined): string | null {
  const [from] = handlersOf(probe);
  const handler = isMap(probe) && from !== undefined ? probe[from] : undefined;
  const port = isMap(handler) ? handler['port'] : undefined;
  if (typeof port !== 'string' && typeof port !== 'number') return null;
  const declared = portsOf(container);
  return declared.some(({ name, number }) => port === name || String(port) === String(number)) ? null : String(port);
}
