/** An image as a container runtime takes it apart. Nothing is defaulted: no tag is null, not latest. */
export interface ImageReference {
  /** `localhost:5000`; null when the name does not begin with a host. */
  readonly registry: string | null;
  readonly repository: string;
  readonly tag: string | null;
  /** `sha256:…` */
  readonly digest: string | null;
}

/**
 * `registry[:port]/path[:tag][@digest]`; null for what is no image name (a placeholder, a template). As the grammar of
 * github.com/distribution/reference, but upper case is let pass in the path: that is another fault than a missing tag.
 */
export function parseImage(text: string): ImageReference | null {
  const [named = '', digest = null, ...more] = text.split('@');
  if (more.length > 0 || (digest !== null && !/^[\w+.-]+:[0-9a-fA-F]+$/.test(digest))) return null;
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const tag = colon < 0 ? null : named.slice(colon + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  if ((tag !== null && !isTag(tag)) || !/^[\w.-]+(:\d+)?(\/[\w.-]+)*$/.test(name)) return null;
  const [first = '', ...rest] = name.split('/');
  const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  if (!hasRegistry && first.includes(':')) return null;
  return {
    registry: hasRegistry ? first : null,
    repository: hasRegistry ? rest.join('/') : name,
    tag,
    digest,
  };
}

export function isTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}

export function printImage(image: ImageReference): string {
  const name = image.registry === null ? image.repository : `${image.registry}/${image.repository}`;
  return name + (image.tag === null ? '' : `:${image.tag}`) + (image.digest === null ? '' : `@${image.digest}`);
}
