import type { YamlDocument } from '../yaml/document.ts';
import { valueAt } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import { field, listField, textField } from './fields.ts';
import { containersIn, type ContainerRole } from './pods.ts';

/** The sources of volumes with fields of their own, most used first. */
export const VOLUME_SOURCES = [
  'emptyDir', 'configMap', 'secret', 'persistentVolumeClaim', 'hostPath', 'projected', 'downwardAPI', 'ephemeral', 'nfs', 'csi', 'image', 'flexVolume', 'glusterfs',
] as const;
export type VolumeSource = (typeof VOLUME_SOURCES)[number];

/** What a volume is made of: one of ours, another one by its name, or nothing yet (which Kubernetes takes as emptyDir). */
export function sourceOfVolume(volume: YamlValue | undefined): { readonly known: VolumeSource | null; readonly name: string | null } {
  const members = isMap(volume) ? Object.keys(volume).filter((key) => key !== 'name') : [];
  const known = VOLUME_SOURCES.find((source) => members.includes(source)) ?? null;
  return { known, name: known ?? members[0] ?? null };
}

/** Where a container finds a volume. */
export interface Mount {
  /** Of the mount, from the document's root. */
  readonly path: Path;
  readonly mountPath: string;
  readonly readOnly: boolean;
}

export interface MatrixContainer {
  readonly path: Path;
  readonly name: string;
  readonly role: ContainerRole;
}

/** Something that the containers of a Pod can mount. */
export interface PodVolume {
  readonly name: string;
  /** Position in `volumes`; null for a claim of a StatefulSet's templates, which is a volume by its name. */
  readonly index: number | null;
  /** Of the volume or the template, from the document's root. */
  readonly path: Path;
}

export interface MatrixVolume extends PodVolume {
  /** For each container, in the order of `containers`. */
  readonly mounts: readonly (readonly Mount[])[];
}

export interface VolumeMatrix {
  readonly containers: readonly MatrixContainer[];
  readonly volumes: readonly MatrixVolume[];
  /** Names that are mounted somewhere, and are no volume. */
  readonly unknown: readonly string[];
}

/** Of a StatefulSet. */
const CLAIM_TEMPLATES = ['spec', 'volumeClaimTemplates'] as const;

/** The volumes of a Pod, then the claims that its StatefulSet makes for it. */
export function volumesIn(document: YamlDocument, podSpec: Path): PodVolume[] {
  const templates = listField(document.value, ...CLAIM_TEMPLATES).flatMap((template, at): PodVolume[] => {
    const name = textField(template, 'metadata', 'name');
    return name === null ? [] : [{ name, index: null, path: [...CLAIM_TEMPLATES, at] }];
  });
  const own = listField(valueAt(document, podSpec), 'volumes').map((volume, index) => ({
    name: textField(volume, 'name') ?? '',
    index,
    path: [...podSpec, 'volumes', index],
  }));
  return [...own, ...templates];
}

/** Which container finds which volume where. */
export function volumeMatrix(document: YamlDocument, podSpec: Path): VolumeMatrix {
  const spec = valueAt(document, podSpec);
  const containers = containersIn(spec, podSpec).map(({ path, value, role }) => ({ path, value, name: textField(value, 'name') ?? '', role }));
  const volumes = volumesIn(document, podSpec);
  const mounted = containers.flatMap(({ path, value }) => mountsIn(value, path).map(({ name }) => name));
  return {
    containers: containers.map(({ path, name, role }) => ({ path, name, role })),
    volumes: volumes.map((volume) => ({
      ...volume,
      mounts: containers.map(({ path, value }) => mountsIn(value, path).filter((mount) => mount.name === volume.name).map(({ mount }) => mount)),
    })),
    unknown: [...new Set(mounted.filter((name) => name !== '' && volumes.every((volume) => volume.name !== name)))],
  };
}

/** The mounts and devices of a container, with the volume that each names. */
export function mountsIn(container: YamlValue, path: Path): { readonly name: string; readonly mount: Mount }[] {
  const mounts = listField(container, 'volumeMounts').map((mount, index) => ({
    name: textField(mount, 'name') ?? '',
    mount: { path: [...path, 'volumeMounts', index], mountPath: textField(mount, 'mountPath') ?? '', readOnly: field(mount, 'readOnly') === true },
  }));
  const devices = listField(container, 'volumeDevices').map((device, index) => ({
    name: textField(device, 'name') ?? '',
    mount: { path: [...path, 'volumeDevices', index], mountPath: textField(device, 'devicePath') ?? '', readOnly: false },
  }));
  return [...mounts, ...devices];
}
