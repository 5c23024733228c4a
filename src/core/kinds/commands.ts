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

function named({ kind, name }: CommandTarget): string {
  return `${kind.toLowerCase()}/${name}`;
}

function within({ namespace }: CommandTarget): string {
  return namespace === null ? '' : ` -n ${namespace}`;
}
