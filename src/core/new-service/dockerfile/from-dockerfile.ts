import { parseImage } from '../../kinds/image-reference.ts';
import { joinShellWords } from '../../notation/shell-words.ts';
import type { Answers, Setting } from '../answers.ts';
import { answersOf, presetOf, withName } from '../presets.ts';
import { looksSecret, nameIn, presetFor } from './guesses.ts';
import { healthNotes } from './health.ts';
import type { Note } from './note.ts';
import type { Dockerfile } from '../../dockerfile/read-dockerfile.ts';
import { DOCKERFILE_WORDS as WORDS } from './words.ts';

export interface Prefilled {
  readonly answers: Answers;
  /** In the order of the questions. */
  readonly notes: readonly Note[];
}

/** A part of the answers, and what is said of it. */
interface Step {
  readonly answers: Answers;
  readonly notes: readonly Note[];
}

/**
 * Answers, as far as a Dockerfile gives them, with a note for each value: the line it comes from, and what had to be
 * decided. Kubernetes takes CMD, ENTRYPOINT, WORKDIR and STOPSIGNAL from the image, so they are not written again.
 */
export function fromDockerfile(file: Dockerfile, namespace = ''): Prefilled {
  const preset = presetFor(file);
  const begin: Step = { answers: answersOf(preset, namespace), notes: [] };
  const steps = [presetStep, nameStep, portStep, healthStep, userStep, environmentStep, volumeStep, startStep];
  return steps.reduce((done, step) => {
    const { answers, notes } = step(file, done.answers);
    return { answers, notes: [...done.notes, ...notes] };
  }, begin);
}

function presetStep({ base, stages }: Dockerfile, answers: Answers): Step {
  const preset = presetOf(answers.preset).label;
  const notes: Note[] = [{ line: base.line, kind: 'taken', question: 'preset', text: WORDS.preset, values: { image: base.value, preset: preset.en } }];
  if (stages > 1) notes.push({ line: base.line, kind: 'kept', question: null, text: WORDS.stages, values: { stages } });
  return { answers, notes };
}

function nameStep(file: Dockerfile, answers: Answers): Step {
  const name = nameIn(file);
  const version = file.labels.find(({ value }) => value.name === 'org.opencontainers.image.version');
  const tag = version !== undefined && /^v?\d+\.\d+\.\d+[\w.-]*$/.test(version.value.value) ? version : null;
  const named = name === null ? answers : withName(answers, name.value);
  return {
    answers: tag === null ? named : { ...named, image: { ...named.image, tag: tag.value.value } },
    notes: [
      ...(name === null ? [] : [{ line: name.line, kind: 'taken', question: 'name', text: WORDS.name, values: { name: name.value } } as const]),
      ...(tag === null ? [] : [{ line: tag.line, kind: 'taken', question: 'tag', text: WORDS.tag, values: { tag: tag.value.value } } as const]),
    ],
  };
}

/** Ports below it are the system's: who is not root may not listen there. */
const FIRST_FREE_PORT = 1024;
const PORT_INSTEAD = '8080';

function portStep({ ports, env }: Dockerfile, answers: Answers): Step {
  if (!answers.listens) return { answers, notes: [] };
  const tcp = ports.filter(({ value }) => value.protocol === 'tcp');
  const byVariable = env.find(({ value }) => /^(?:PORT|SERVER_PORT|HTTP_PORT)$/.test(value.name) && /^\d{2,5}$/.test(value.value));
  const [first] = tcp.length > 0 ? tcp.map(({ value, line }) => ({ port: value.port, line })) : byVariable === undefined ? [] : [{ port: Number(byVariable.value.value), line: byVariable.line }];
  if (first === undefined) return { answers, notes: [{ line: 0, kind: 'warning', question: 'port', text: WORDS.noPort, values: { port: answers.port } }] };
  const others = [...new Set(tcp.map(({ value }) => value.port))].filter((port) => port !== first.port);
  const more: Note[] = others.length === 0 ? [] : [{ line: first.line, kind: 'warning', question: 'port', text: WORDS.morePorts, values: { ports: others.join(', ') } }];
  if (first.port < FIRST_FREE_PORT) {
    return { answers: { ...answers, port: PORT_INSTEAD }, notes: [{ line: first.line, kind: 'warning', question: 'port', text: WORDS.lowPort, values: { port: first.port, instead: PORT_INSTEAD } }, ...more] };
  }
  return { answers: { ...answers, port: String(first.port) }, notes: [{ line: first.line, kind: 'taken', question: 'port', text: WORDS.port, values: { port: String(first.port) } }, ...more] };
}

function healthStep(file: Dockerfile, answers: Answers): Step {
  const read = healthNotes(file, answers);
  return { answers: { ...answers, health: read.health }, notes: read.notes };
}

function userStep({ user }: Dockerfile, answers: Answers): Step {
  const own = { user: answers.user };
  if (user === null) return { answers, notes: [{ line: 0, kind: 'warning', question: 'user', text: WORDS.noUser, values: own }] };
  const { line, value } = user;
  if (value.id === 0) return { answers, notes: [{ line, kind: 'warning', question: 'user', text: WORDS.rootUser, values: own }] };
  if (value.id === null) return { answers, notes: [{ line, kind: 'warning', question: 'user', text: WORDS.unknownUser, values: { ...own, name: value.written } }] };
  const id = String(value.id);
  const group = value.group === null || value.group === 0 ? id : String(value.group);
  const isName = !/^\d/.test(value.written);
  return {
    answers: { ...answers, user: id, group },
    notes: [{ line, kind: 'taken', question: 'user', text: isName ? WORDS.namedUser : WORDS.user, values: { name: value.written, user: id } }],
  };
}

/** Variables that tell how the image was made, or where in it things lie: they are right in it and nowhere else. */
const OF_THE_IMAGE = /^(?:PATH|HOME|HOSTNAME|PORT|SERVER_PORT|HTTP_PORT|LANG|LANGUAGE|LC_\w+|TERM|SHELL|DEBIAN_FRONTEND|PYTHONPATH|(?:PIP|POETRY|UV|NPM_CONFIG|YARN)_\w+|\w+_HOME|\w+_VERSION|JAVA_\w*OPT\w*|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|CATALINA_OPTS)$/i;

function environmentStep({ env }: Dockerfile, answers: Answers): Step {
  const settings: Setting[] = [...answers.settings];
  const secretKeys: string[] = [];
  const notes: Note[] = [];
  for (const { value: variable, line } of env) {
    const { name, value } = variable;
    const heap = /MaxRAMPercentage=(\d+)|(-Xm[xs]\S+)/.exec(value);
    if (!/^[A-Za-z_]\w*$/.test(name)) continue;
    if (looksSecret(name, value)) {
      secretKeys.push(name);
      notes.push({ line, kind: 'warning', question: 'secretKeys', text: WORDS.secret, values: { name } });
    } else if (heap !== null && /JAVA|CATALINA|JDK/.test(name)) {
      notes.push({ line, kind: 'warning', question: 'heapPercent', text: WORDS.heap, values: { name, option: heap[0] } });
    } else if (/(?:^|[/@,])(?:localhost|127\.0\.0\.1)\b/.test(value)) {
      notes.push({ line, kind: 'warning', question: 'settings', text: WORDS.localhost, values: { name } });
    } else if (OF_THE_IMAGE.test(name) || value.startsWith('/') || value === '') {
      notes.push({ line, kind: 'kept', question: null, text: WORDS.variableKept, values: { name } });
    } else {
      const at = settings.findIndex((setting) => setting.name === name);
      if (at < 0) settings.push({ name, value });
      else settings[at] = { name, value };
      notes.push({ line, kind: 'taken', question: 'settings', text: WORDS.variable, values: { name } });
    }
  }
  return { answers: { ...answers, settings, secretKeys }, notes };
}

function volumeStep({ volumes, base, workdir }: Dockerfile, answers: Answers): Step {
  const paths = volumes.filter(({ value }) => /^\/[^:]+$/.test(value) && value !== '/tmp');
  const notes: Note[] = [];
  let next = answers;
  for (const { value: path, line } of paths) {
    if (next.storage.kind === 'disk' && next.storage.mountPath === answers.storage.mountPath && answers.preset === 'stateful' && path === paths[0]?.value) {
      next = { ...next, storage: { ...next.storage, mountPath: path } };
      notes.push({ line, kind: 'taken', question: 'mountPath', text: WORDS.disk, values: { path } });
    } else if (!next.writableFolders.includes(path)) {
      next = { ...next, writableFolders: [...next.writableFolders, path] };
      notes.push({ line, kind: 'warning', question: 'writableFolders', text: WORDS.volume, values: { path } });
    }
  }
  if (/nginx/.test(base.value)) {
    next = { ...next, writableFolders: [...new Set([...next.writableFolders, '/var/cache/nginx', '/var/run'])] };
    notes.push({ line: base.line, kind: 'taken', question: 'writableFolders', text: WORDS.nginx });
  }
  if (workdir !== null) notes.push({ line: workdir.line, kind: 'kept', question: 'writableFolders', text: WORDS.workdir, values: { path: workdir.value } });
  return { answers: next, notes };
}

/** What a development server is called; one request at a time, and every file watched. */
const DEVELOPMENT = /\bflask\s+run\b|manage\.py\s+runserver|\b(?:npm|yarn|pnpm)\s+(?:run\s+)?dev\b|\bnodemon\b|\bnext\s+dev\b|\bvite\b(?!\s+preview)|spring-boot:run/;

function startStep({ entrypoint, command, stopSignal, base }: Dockerfile, answers: Answers): Step {
  const notes: Note[] = [];
  const started = command ?? entrypoint;
  if (started !== null) {
    const words = [...(entrypoint?.value ?? []), ...(command?.value ?? [])];
    notes.push({ line: started.line, kind: 'kept', question: null, text: WORDS.start, values: { line: joinShellWords(words) } });
    if (DEVELOPMENT.test(words.join(' '))) notes.push({ line: started.line, kind: 'warning', question: null, text: WORDS.development });
  }
  if (stopSignal !== null) notes.push({ line: stopSignal.line, kind: 'kept', question: null, text: WORDS.stopSignal, values: { signal: stopSignal.value } });
  if (parseImage(base.value)?.digest === null && /:latest$|^[^:]+$/.test(base.value) && base.value !== 'scratch') notes.push({ line: base.line, kind: 'warning', question: null, text: WORDS.looseBase, values: { image: base.value } });
  return { answers, notes };
}
