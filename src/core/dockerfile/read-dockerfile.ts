import { type Accounts, knownUser, NO_ACCOUNTS, withAccounts } from './accounts.ts';
import { execForm, flagsOf, type Instruction, instructionsOf } from './instructions.ts';
import { type Assignment, assignments, expand, type Variables } from './variables.ts';

/** Something a Dockerfile says, and the line where it does. */
export interface Found<T> {
  readonly value: T;
  readonly line: number;
}

export interface DockerUser {
  readonly written: string;
  /** null for a name whose number nothing says. */
  readonly id: number | null;
  readonly group: number | null;
}

export interface DockerHealth {
  /** The words that are run; a line for the shell is one of three: `sh`, `-c`, the line. */
  readonly words: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly startSeconds: number;
  readonly retries: number;
}

/** What the final stage of a Dockerfile makes, with what it takes over from the stages it is built on. */
export interface Dockerfile {
  readonly stages: number;
  /** The image at the bottom of the final stage. */
  readonly base: Found<string>;
  /** Bases of the other stages: what it was built with. */
  readonly builders: readonly string[];
  readonly ports: readonly Found<{ readonly port: number; readonly protocol: string }>[];
  readonly user: Found<DockerUser> | null;
  /** Users that it makes with a number of their own. */
  readonly users: ReadonlyMap<string, number>;
  readonly env: readonly Found<Assignment>[];
  readonly labels: readonly Found<Assignment>[];
  /** null: none; 'none' switches that of the base off. */
  readonly health: Found<DockerHealth | 'none'> | null;
  readonly entrypoint: Found<readonly string[]> | null;
  readonly command: Found<readonly string[]> | null;
  readonly stopSignal: Found<string> | null;
  readonly volumes: readonly Found<string>[];
  readonly workdir: Found<string> | null;
}

interface Stage extends Omit<Dockerfile, 'stages' | 'builders' | 'users'> {
  readonly name: string | null;
  readonly args: Variables;
  readonly accounts: Accounts;
}

/** @returns null for a text without FROM. */
export function readDockerfile(text: string): Dockerfile | null {
  const stages: Stage[] = [];
  let globals: Variables = new Map();
  for (const instruction of instructionsOf(text)) {
    const last = stages.at(-1);
    if (instruction.keyword === 'FROM') stages.push(stageFrom(instruction, stages, globals));
    else if (last !== undefined) stages[stages.length - 1] = withInstruction(last, instruction, globals);
    else if (instruction.keyword === 'ARG') globals = withArguments(globals, globals, instruction.rest);
  }
  const final = stages.at(-1);
  if (final === undefined) return null;
  const { base, ports, env, labels, health, entrypoint, command, stopSignal, volumes, workdir } = final;
  return {
    stages: stages.length,
    base,
    builders: [...new Set(stages.slice(0, -1).map((stage) => stage.base.value))].filter((image) => image !== base.value),
    ports,
    user: withNumber(final),
    users: final.accounts.users,
    env,
    labels,
    health,
    entrypoint,
    command,
    stopSignal,
    volumes,
    workdir,
  };
}

function stageFrom({ rest, line }: Instruction, stages: readonly Stage[], globals: Variables): Stage {
  const words = flagsOf(`${rest} `).rest.trim().split(/\s+/);
  const image = expand(words[0] ?? '', globals);
  const name = /^as$/i.test(words[1] ?? '') ? (words[2] ?? null) : null;
  const below = stages.findLast((stage) => stage.name !== null && stage.name.toLowerCase() === image.toLowerCase());
  // what a stage declares by ARG is its own; the rest goes into the image, and on
  if (below !== undefined) return { ...below, name, args: new Map(variablesOf(below.env)) };
  return {
    name,
    args: new Map(),
    accounts: NO_ACCOUNTS,
    base: { value: image, line },
    ports: [],
    user: null,
    env: [],
    labels: [],
    health: null,
    entrypoint: null,
    command: null,
    stopSignal: null,
    volumes: [],
    workdir: null,
  };
}

function variablesOf(env: readonly Found<Assignment>[]): [string, string][] {
  return env.map(({ value: { name, value } }) => [name, value]);
}

function withInstruction(stage: Stage, { keyword, rest, line }: Instruction, globals: Variables): Stage {
  const filled = (text: string): string => expand(text, stage.args);
  switch (keyword) {
    case 'ARG':
      return { ...stage, args: withArguments(stage.args, globals, rest) };
    case 'ENV': {
      const set = assignments(rest).map(({ name, value }) => ({ value: { name, value: filled(value) }, line }));
      const names = new Set(set.map(({ value }) => value.name));
      return { ...stage, env: [...stage.env.filter(({ value }) => !names.has(value.name)), ...set], args: new Map([...stage.args, ...variablesOf(set)]) };
    }
    case 'LABEL':
      return { ...stage, labels: [...stage.labels, ...assignments(rest).map(({ name, value }) => ({ value: { name, value: filled(value) }, line }))] };
    case 'EXPOSE':
      return { ...stage, ports: [...stage.ports, ...portsIn(filled(rest)).map((value) => ({ value, line }))] };
    case 'USER':
      return { ...stage, user: { value: { written: filled(rest), id: null, group: null }, line } };
    case 'RUN':
      return { ...stage, accounts: withAccounts(stage.accounts, filled(execForm(rest)?.join(' ') ?? rest)) };
    case 'HEALTHCHECK':
      return { ...stage, health: { value: healthIn(rest), line } };
    case 'ENTRYPOINT':
      // an entry point takes the command of the base away
      return { ...stage, entrypoint: { value: wordsOf(rest), line }, command: null };
    case 'CMD':
      return { ...stage, command: { value: wordsOf(rest), line } };
    case 'STOPSIGNAL':
      return { ...stage, stopSignal: { value: filled(rest), line } };
    case 'VOLUME':
      return { ...stage, volumes: [...stage.volumes, ...(execForm(rest) ?? rest.split(/\s+/)).map((path) => ({ value: filled(path).replace(/(.)\/$/, '$1'), line }))] };
    case 'WORKDIR': {
      const path = filled(rest).replace(/^"(.*)"$/, '$1');
      return { ...stage, workdir: { value: path.startsWith('/') ? path : `${stage.workdir?.value ?? ''}/${path}`, line } };
    }
    default:
      return stage;
  }
}

/** An ARG without a value takes what stands before the first FROM. */
function withArguments(args: Variables, globals: Variables, rest: string): Variables {
  const next = new Map(args);
  for (const word of rest.match(/[A-Za-z_]\w*(?:=(?:"[^"]*"|'[^']*'|\S*))?/g) ?? []) {
    const [assigned] = assignments(word);
    if (assigned !== undefined) next.set(assigned.name, expand(assigned.value, next));
    else if (globals.has(word)) next.set(word, globals.get(word) ?? '');
  }
  return next;
}

function portsIn(rest: string): readonly { readonly port: number; readonly protocol: string }[] {
  return rest.split(/\s+/).flatMap((word) => {
    const [, port, protocol = 'tcp'] = /^(\d{1,5})(?:-\d{1,5})?(?:\/(tcp|udp))?$/i.exec(word) ?? [];
    return port === undefined ? [] : [{ port: Number(port), protocol: protocol.toLowerCase() }];
  });
}

function wordsOf(rest: string): readonly string[] {
  return execForm(rest) ?? ['sh', '-c', rest];
}

/** Docker's own numbers where it says none. */
const HEALTH_DEFAULTS = { interval: '30s', timeout: '30s', 'start-period': '0s', retries: '3' } as const;

function healthIn(rest: string): DockerHealth | 'none' {
  const { flags, rest: command } = flagsOf(rest);
  if (/^none\b/i.test(command)) return 'none';
  const of = (name: keyof typeof HEALTH_DEFAULTS): string => flags.get(name) ?? HEALTH_DEFAULTS[name];
  return {
    words: wordsOf(command.replace(/^CMD\s+/i, '')),
    intervalSeconds: Math.max(1, secondsOf(of('interval'))),
    timeoutSeconds: Math.max(1, secondsOf(of('timeout'))),
    startSeconds: secondsOf(of('start-period')),
    retries: Math.max(1, Number(/^\d+$/.exec(of('retries'))?.[0] ?? 3)),
  };
}

/** `1m30s`, as Go writes times; whole seconds, rounded up. */
function secondsOf(text: string): number {
  const units: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 };
  let seconds = 0;
  for (const [, number = '0', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)) seconds += Number(number) * (units[unit] ?? 0);
  return Math.ceil(seconds);
}

function withNumber({ user, accounts, base }: Stage): Found<DockerUser> | null {
  if (user === null) return /:[^/]*nonroot/.test(base.value) ? { value: { written: 'nonroot', id: 65532, group: 65532 }, line: base.line } : null;
  const [name = '', group] = user.value.written.split(':');
  const idOf = (text: string, known: ReadonlyMap<string, number>): number | null => (/^\d+$/.test(text) ? Number(text) : (known.get(text) ?? null));
  const id = name === 'root' ? 0 : (idOf(name, accounts.users) ?? knownUser(base.value, name));
  const own = group === undefined ? (accounts.groups.size === 1 ? ([...accounts.groups.values()][0] ?? null) : (accounts.groups.get(name) ?? null)) : idOf(group, accounts.groups);
  return { value: { written: user.value.written, id, group: own }, line: user.line };
}
