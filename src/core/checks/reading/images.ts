import { gathered } from '../../gathered.ts';
import type { Container } from '../../kinds/pods.ts';
import { type ImageReference, parseImage } from '../../kinds/image-reference.ts';
import { textField } from '../../kinds/fields.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';
import { containersOf } from './containers.ts';
import { remembered } from '../../remembered.ts';

/** The image of a container. */
export interface ContainerImage {
  readonly container: Container;
  readonly written: string;
  /** null for what is no image name (a placeholder, a template). */
  readonly image: ImageReference | null;
  /** Of the field, from the document's root. */
  readonly path: Path;
}

/** The images of an object, of containers of every role. */
export const imagesOf = remembered((object: CheckedObject): readonly ContainerImage[] => {
  return gathered(containersOf(object), (container) => {
    const written = textField(container.value, 'image');
    return written === null ? [] : [{ container, written, image: parseImage(written), path: [...container.path, 'image'] }];
  });
});

/** Where an image without a registry comes from. */
export const DOCKER_HUB = 'docker.io';

/** The registry an image is pulled from. */
export function registryOf({ registry }: ImageReference): string {
  return registry === null || registry === 'index.docker.io' || registry === 'registry-1.docker.io' ? DOCKER_HUB : registry.toLowerCase();
}

/** Registries of the public, from which most images can be pulled by anybody. */
export const PUBLIC_REGISTRIES: ReadonlySet<string> = new Set([
  DOCKER_HUB,
  'registry.k8s.io',
  'k8s.gcr.io',
  'quay.io',
  'ghcr.io',
  'gcr.io',
  'public.ecr.aws',
  'mcr.microsoft.com',
  'docker.elastic.co',
  'cr.fluentbit.io',
  'cr.l5d.io',
  'registry.gitlab.com',
  'nvcr.io',
]);

const FLOATING_TAGS: ReadonlySet<string> = new Set(['stable', 'main', 'master', 'develop', 'edge', 'nightly', 'dev', 'canary', 'rolling', 'lts', 'next', 'snapshot']);

/**
 * Whether a publisher gives the tag to one image after the other: a word such as `stable`, or a version that leaves out
 * its last number (`16`, `v1.30-alpine`). Dates, build numbers and pre-releases are given once.
 */
export function isMovingTag(tag: string): boolean {
  const lower = tag.toLowerCase();
  if (FLOATING_TAGS.has(lower) || lower.endsWith('-latest') || lower.endsWith('-snapshot')) return true;
  const [, suffix] = /^v?\d{1,3}(?:\.\d{1,3})?(?:[-_+](.*))?$/.exec(lower) ?? [null, null];
  return suffix !== null && !/\d{4,}|[0-9a-f]{7,}|\d+\.\d+\.\d+|(?:rc|alpha|beta|build|pre|rev)[._-]?\d/.test(suffix ?? '');
}
