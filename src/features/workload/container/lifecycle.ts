import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';

/** What Kubernetes does at a moment of a container's life. tcpSocket is left out: the API keeps it, and never runs it. */
export const HOOK_HANDLERS = ['sleep', 'exec', 'httpGet'] as const;
export type HookHandler = (typeof HOOK_HANDLERS)[number];
export type HookName = 'preStop' | 'postStart';

export function handlerOfHook(hook: YamlValue | undefined): HookHandler | null {
  return HOOK_HANDLERS.find((handler) => isMap(hook) && Object.hasOwn(hook, handler)) ?? null;
}

/** Makes a hook do something else, in one step; what it did goes. */
export function switchHook(document: YamlDocument, container: Path, name: HookName, to: HookHandler): EditResult {
  const path = [...container, 'lifecycle', name];
  const old = HOOK_HANDLERS.filter((handler) => handler !== to && locate(document, [...path, handler]) !== null);
  return inSequence(document, [
    (current) => setValue(current, [...path, to], newHandler(to, valueAt(document, container))),
    ...old.map((handler) => (current: YamlDocument) => removeValue(current, [...path, handler])),
  ]);
}

/** What a new hook starts with: the usual pause before the end, or the container's first port. */
export function newHandler(handler: HookHandler, container: YamlValue | undefined): YamlMap {
  switch (handler) {
    case 'sleep': return { seconds: 10 };
    case 'exec': return { command: ['sleep', '10'] };
    case 'httpGet': return { path: '/', port: firstPort(container) };
  }
}

function firstPort(container: YamlValue | undefined): string | number {
  const ports = isMap(container) ? container['ports'] : undefined;
  const first = isList(ports) ? ports[0] : undefined;
  const name = isMap(first) ? first['name'] : undefined;
  const port = isMap(first) ? first['containerPort'] : undefined;
  return typeof name === 'string' && name !== '' ? name : typeof port === 'number' ? port : 8080;
}

/** How long a stop may take: the grace period is over all of it, the preStop hook included. */
export interface StopTimes {
  readonly graceSeconds: number;
  /** Of a preStop hook that sleeps; null when nobody can say. */
  readonly sleepSeconds: number | null;
}

export const DEFAULT_GRACE_SECONDS = 30;

export function stopTimesOf(podSpec: YamlValue | undefined, container: YamlValue | undefined): StopTimes {
  const grace = isMap(podSpec) ? podSpec['terminationGracePeriodSeconds'] : undefined;
  const lifecycle = isMap(container) ? container['lifecycle'] : undefined;
  const preStop = isMap(lifecycle) ? lifecycle['preStop'] : undefined;
  const sleep = isMap(preStop) ? preStop['sleep'] : undefined;
  const seconds = isMap(sleep) ? sleep['seconds'] : undefined;
  const command = isMap(preStop) && isMap(preStop['exec']) ? preStop['exec']['command'] : undefined;
  return {
    graceSeconds: typeof grace === 'number' ? grace : DEFAULT_GRACE_SECONDS,
    sleepSeconds: typeof seconds === 'number' ? seconds : sleptBy(command),
  };
}

/** The seconds of `sleep 10`, also inside `sh -c`; null for any other command. */
function sleptBy(command: YamlValue | undefined): number | null {
  if (!isList(command)) return null;
  const line = command.map(String).join(' ');
  const match = /^(?:\S*\bsh -c )?(?:\S*\/)?sleep (\d+)$/.exec(line);
  return match?.[1] === undefined ? null : Number(match[1]);
}
