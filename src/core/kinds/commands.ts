import type { YamlValue } from '../yaml/nodes.ts';
import { textField } from './fields.ts';
import { type ImageReference, printImage } from './image-reference.ts';

/** An object as commands name it. */
export interface CommandTarget {
  readonly kind: string;
  readonly name: string;
  /** null: that of kubectl's context. */
  readonly namespace: string | null;
}

/** Names that are no word of a shell, such as a template's, make no command. */
const SAFE = /^[A-Za-z0-9][\w.-]*$/;
const LABEL_KEY = /^[A-Za-z0-9][\w./-]*$/;

/** @returns null for an object without a name, or with one that stands for others. */
export function commandTarget(object: YamlValue | undefined): CommandTarget | null {
  const kind = textField(object, 'kind') ?? '';
  const name = textField(object, 'metadata', 'name') ?? '';
  const namespace = textField(object, 'metadata', 'namespace');
  if (![kind, name, namespace ?? 'none'].every((word) => SAFE.test(word))) return null;
  return { kind, name, namespace };
}

/** Sets the number of Pods now, without the file. */
export function scaleCommand(target: CommandTarget, replicas: number): string {
  return `kubectl scale ${named(target)} --replicas=${replicas}${within(target)}`;
}

/** `history` lists the revisions that are kept, `undo` goes back to the one before the present. */
export function rolloutCommand(verb: 'history' | 'undo', target: CommandTarget): string {
  return `kubectl rollout ${verb} ${named(target)}${within(target)}`;
}

/** Prints the digest that the tag of an image has in its registry. */
export function digestCommand(image: ImageReference): string {
  return `docker buildx imagetools inspect ${printImage({ ...image, digest: null })} --format '{{.Manifest.Digest}}'`;
}

/** The Pods of an object, as commands name them: a Pod by its name, those of a workload by their labels. */
export interface PodsTarget {
  /** `pod/web`, or `-l app=web`. */
  readonly words: string;
  readonly byLabels: boolean;
  readonly namespace: string | null;
}

/** @param labels that the Pods of a workload have. @returns null where nothing safe tells them apart. */
export function podsTarget(target: CommandTarget, labels: Readonly<Record<string, string>>): PodsTarget | null {
  const { kind, name, namespace } = target;
  if (kind === 'Pod') return { words: named(target), byLabels: false, namespace };
  const pairs = Object.entries(labels);
  // a Job puts its name on its Pods by itself
  const known = pairs.length === 0 && kind === 'Job' ? [['job-name', name] as const] : pairs;
  if (known.length === 0 || !known.every(([key, value]) => LABEL_KEY.test(key) && (value === '' || SAFE.test(value)))) return null;
  return { words: `-l ${known.map(([key, value]) => `${key}=${value}`).join(',')}`, byLabels: true, namespace };
}

/** Tells all there is of Pods, events and exit codes included. */
export function describePodsCommand(pods: PodsTarget): string {
  return `kubectl describe ${listed(pods)}${within(pods)}`;
}

/** Lists Pods with the node that each is on. */
export function wherePodsCommand(pods: PodsTarget): string {
  return `kubectl get ${listed(pods)} -o wide${within(pods)}`;
}

/**
 * @param container null: the only one. @param previous what it said before it was started again
 * @returns null for a container whose name stands for another.
 */
export function podLogsCommand(pods: PodsTarget, container: string | null, previous: boolean): string | null {
  if (container !== null && !SAFE.test(container)) return null;
  const one = container === null ? '' : ` -c ${container}`;
  return `kubectl logs ${pods.words}${one}${previous ? ' --previous' : ''}${within(pods)}`;
}

function listed({ words, byLabels }: PodsTarget): string {
  return byLabels ? `pods ${words}` : words;
}

function named({ kind, name }: CommandTarget): string {
  return `${kind.toLowerCase()}/${name}`;
}

function within({ namespace }: Pick<CommandTarget, 'namespace'>): string {
  return namespace === null ? '' : ` -n ${namespace}`;
}
