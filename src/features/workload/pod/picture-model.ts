import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { parseImage } from '../../../core/kinds/image-reference.ts';
import { containersIn, listeningPorts, type Container, type ContainerRole } from '../../../core/kinds/pods.ts';
import { mountsIn, sourceOfVolume, volumesIn, type Mount } from '../../../core/kinds/volumes.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isWithin, type Path } from '../../../core/yaml/path.ts';

/** A Pod as it is drawn. Plain data. */
export interface PodPicture {
  /** What starts first, one after the other: init containers and sidecars, in their order. */
  readonly first: readonly PictureContainer[];
  /** What starts together after it. Containers that were added by hand stand last. */
  readonly main: readonly PictureContainer[];
  readonly volumes: readonly PictureVolume[];
}

export interface PictureContainer {
  readonly path: Path;
  readonly name: string | null;
  readonly role: ContainerRole;
  readonly image: string | null;
  readonly ports: readonly PicturePort[];
  readonly mounts: readonly PictureMount[];
}

export interface PicturePort {
  /** Of its number, from the document's root. */
  readonly path: Path;
  /** `http:8080`, `53/UDP` */
  readonly text: string;
}

export interface PictureMount {
  /** Of the path it is found at, from the document's root. */
  readonly path: Path;
  readonly volume: string;
  /** The mark of its volume; null where the Pod has no volume of that name. */
  readonly mark: string | null;
  readonly at: string;
  readonly readOnly: boolean;
}

export interface PictureVolume {
  /** Of its name, from the document's root. */
  readonly path: Path;
  readonly name: string;
  /** A letter that it shares with its mounts, and with nothing else. */
  readonly mark: string;
  /** What it is made of, in Kubernetes' words: `ConfigMap`, `emptyDir`, `PVC`. */
  readonly source: string;
  /** Which one: `shop-config`, `/var/log`; '' where there is nothing to tell. */
  readonly which: string;
  /** The containers that mount it, in the order in which they are drawn. */
  readonly users: readonly string[];
}

/** @param podSpec where the Pod is described in the document */
export function podPicture(document: YamlDocument, podSpec: Path): PodPicture {
  const spec = valueAt(document, podSpec);
  const listened = listeningPorts(spec, podSpec);
  const drawn = volumesIn(document, podSpec).map((volume, at) => ({ ...volume, mark: markOf(at) }));
  // of two volumes of one name, which the API refuses, the first has the mounts
  const marks = new Map(drawn.toReversed().map(({ name, mark }) => [name, mark]));
  const containers = containersIn(spec, podSpec).map(({ path, value, role }): PictureContainer => ({
    path,
    name: textField(value, 'name'),
    role,
    image: textField(value, 'image'),
    ports: listened.filter((port) => isWithin(port.path, path)).map((port) => ({ path: [...port.path, 'containerPort'], text: portText(port) })),
    mounts: mountsIn(value, path).map(({ name, mount }) => ({
      path: [...mount.path, isDevice(mount) ? 'devicePath' : 'mountPath'],
      volume: name,
      mark: marks.get(name) ?? null,
      at: mount.mountPath,
      readOnly: mount.readOnly,
    })),
  }));
  const isFirst = ({ role }: Pick<Container, 'role'>): boolean => role === 'init' || role === 'sidecar';
  const first = containers.filter(isFirst);
  const main = containers.filter((container) => !isFirst(container));
  return {
    first,
    main,
    volumes: drawn.map(({ name, path, index, mark }) => ({
      path: [...path, ...(index === null ? ['metadata', 'name'] : ['name'])],
      name,
      mark,
      ...(index === null ? templateSource(valueAt(document, path)) : volumeSource(valueAt(document, path))),
      users: [...first, ...main].filter(({ mounts }) => mounts.some((mount) => mount.mark === mark)).map((container) => container.name ?? ''),
    })),
  };
}

/** `registry.example.com/team/shop/web:1.4` as `web:1.4`, of a digest the first digits; what is no image name stays. */
export function shortImage(image: string): string {
  const parsed = parseImage(image);
  if (parsed === null) return image;
  const { repository, tag, digest } = parsed;
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  if (digest === null) return tag === null ? name : `${name}:${tag}`;
  const digits = digest.slice(digest.indexOf(':') + 1).slice(0, DIGITS);
  return `${name}${tag === null ? '' : `:${tag}`}@${digits}`;
}

/** As many as git and docker show. */
const DIGITS = 7;

/** A to Z, then AA, AB … */
export function markOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : markOf(Math.floor(index / 26) - 1) + letter;
}

function portText({ name, number, protocol }: { readonly name: string | null; readonly number: number; readonly protocol: string }): string {
  return `${name === null ? '' : `${name}:`}${number}${protocol === 'TCP' ? '' : `/${protocol}`}`;
}

function isDevice({ path }: Mount): boolean {
  return path.at(-2) === 'volumeDevices';
}

type Source = Pick<PictureVolume, 'source' | 'which'>;

function templateSource(template: YamlValue | undefined): Source {
  return { source: 'volumeClaimTemplate', which: amount(field(template, 'spec', 'resources', 'requests', 'storage')) };
}

function volumeSource(volume: YamlValue | undefined): Source {
  const { known, name } = sourceOfVolume(volume);
  const text = (...keys: readonly string[]): string => textField(volume, ...keys) ?? '';
  switch (known) {
    case null: return { source: name ?? 'emptyDir', which: '' };
    case 'emptyDir': return { source: known, which: joined([text(known, 'medium'), amount(field(volume, known, 'sizeLimit'))], ' ') };
    case 'configMap': return { source: 'ConfigMap', which: text(known, 'name') };
    case 'secret': return { source: 'Secret', which: text(known, 'secretName') };
    case 'persistentVolumeClaim': return { source: 'PVC', which: text(known, 'claimName') };
    case 'hostPath': return { source: known, which: text(known, 'path') };
    case 'projected': return { source: known, which: joined(listField(volume, known, 'sources').map(projectedSource), ', ') };
    case 'downwardAPI': return { source: known, which: joined(listField(volume, known, 'items').map((item) => textField(item, 'path') ?? ''), ', ') };
    case 'ephemeral': return { source: known, which: amount(field(volume, known, 'volumeClaimTemplate', 'spec', 'resources', 'requests', 'storage')) };
    case 'nfs': return { source: known, which: joined([text(known, 'server'), text(known, 'path')], ':') };
    case 'csi':
    case 'flexVolume': return { source: known, which: text(known, 'driver') };
    case 'image': return { source: known, which: text(known, 'reference') };
    case 'glusterfs': return { source: known, which: joined([text(known, 'endpoints'), text(known, 'path')], ':') };
  }
}

/** One of the sources of a projected volume. */
function projectedSource(source: YamlValue): string {
  const { name } = sourceOfVolume(source);
  switch (name) {
    case 'configMap': return joined(['ConfigMap', textField(source, name, 'name') ?? ''], ' ');
    case 'secret': return joined(['Secret', textField(source, name, 'name') ?? ''], ' ');
    default: return name ?? '';
  }
}

/** `10Gi`, or a bare number of bytes. */
function amount(value: YamlValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}
