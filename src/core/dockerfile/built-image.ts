import { field } from '../kinds/fields.ts';
import { parseImage } from '../kinds/image-reference.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { BuildFile } from './build-file.ts';

/*
 * Which Dockerfile builds the image of a container: the one that an annotation of the workload names, else the one that
 * is called as the image is. Nothing is guessed: a Dockerfile without either builds nobody's image.
 */

const PREFIX = 'dockerfile.kubewright/';

/** `dockerfile.kubewright/<container>: orders/Dockerfile`, among the annotations of the object. Empty: no file of these. */
export function dockerfileAnnotation(container: string): string {
  return PREFIX + container;
}

/** What the annotation of an object says of a container; null: there is none. */
export function chosenDockerfile(object: YamlValue, container: string | null): string | null {
  const chosen = container === null ? undefined : field(object, 'metadata', 'annotations', dockerfileAnnotation(container));
  return typeof chosen === 'string' ? chosen : null;
}

export interface BuiltContainer {
  readonly image: string | null;
  /** What the annotation says; null: there is none. */
  readonly chosen: string | null;
}

/** null: none of them, as far as anything says. */
export function buildFileFor({ image, chosen }: BuiltContainer, files: readonly BuildFile[]): BuildFile | null {
  if (chosen !== null) return fileNamed(chosen, files);
  const name = image === null ? null : repositoryName(image);
  if (name === null) return null;
  const called = files.filter((file) => imageNameIn(file.name) === name && (file.base === null || image === null || !isSameImage(file.base, image)));
  const [only] = called;
  return called.length === 1 && only !== undefined ? only : null;
}

/**
 * The file at a path. A command may be called above the folder that the path begins in, or inside of it: then the one
 * file counts whose own path ends as this one, or whose path, with a folder in it, this one ends in.
 */
function fileNamed(path: string, files: readonly BuildFile[]): BuildFile | null {
  const wanted = plainPath(path);
  if (wanted === '') return null;
  const exact = files.find(({ name }) => plainPath(name) === wanted);
  if (exact !== undefined) return exact;
  const above = files.filter(({ name }) => plainPath(name).endsWith(`/${wanted}`));
  const found = above.length > 0 ? above : files.filter(({ name }) => name.includes('/') && wanted.endsWith(`/${plainPath(name)}`));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

function plainPath(path: string): string {
  return path.trim().replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '');
}

/**
 * What the name of a Dockerfile says of its image: `orders/Dockerfile`, `Dockerfile.orders` and `orders.Dockerfile` say
 * orders. null: nothing.
 */
export function imageNameIn(fileName: string): string | null {
  const path = plainPath(fileName).toLowerCase().split('/');
  const file = path.at(-1) ?? '';
  const [, prefix, suffix] = /^(?:(.+)\.)?(?:docker|container)file(?:\.(.+))?$/.exec(file) ?? [];
  if (prefix !== undefined && suffix !== undefined) return null;
  return prefix ?? suffix ?? path.at(-2) ?? null;
}

/** The last part of an image's repository. */
function repositoryName(image: string): string | null {
  return parseImage(image)?.repository.split('/').at(-1)?.toLowerCase() ?? null;
}

/** `nginx/Dockerfile` on nginx makes another image than the nginx of a container. */
function isSameImage(left: string, right: string): boolean {
  const [one, other] = [parseImage(left), parseImage(right)];
  return one !== null && other !== null && one.registry === other.registry && one.repository === other.repository;
}
