import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { isFilledInLater } from '../graph/well-known.ts';
import { followsConfiguration, hasContentHash } from '../kinds/config-followers.ts';
import { field, listField, mapField, textField } from '../kinds/fields.ts';
import { containersIn, podTemplateOf } from '../kinds/pods.ts';
import { base64OfBytes, bytesOfBase64, encodeBase64, utf8OfText } from '../notation/base64-text.ts';
import { sha256 } from '../notation/sha256.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { valueAt } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';

/*
 * Pods that read a ConfigMap or Secret once, when they start, and the annotation of their template that changes with
 * it, so that a change of it rolls them out anew.
 */

export type ConfigKind = 'ConfigMap' | 'Secret';

/** A workload whose Pods read an object once: as variables, or as files by `subPath`. */
export interface ConfigReader {
  /** Key of its document. */
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  /** Of the annotation, from the document's root. */
  readonly path: Path;
  /** `none`: nothing restarts them; `stale`: the checksum is of other data; `elsewhere`: something else sees to it. */
  readonly state: 'none' | 'stale' | 'fresh' | 'elsewhere';
}

/** What of a bundle can be read. null: not there. */
type Read = (key: string) => YamlDocument | null;

/** Who reads a ConfigMap or Secret once, and whether that is restarted when it changes. None where it cannot change. */
export function configReaders(index: ObjectIndex, read: Read, target: LinkedObject): readonly ConfigReader[] {
  const { known, kind, name } = target.summary;
  if ((known !== 'ConfigMap' && known !== 'Secret') || kind === null || name === null || hasContentHash(name)) return [];
  const own = objectOf(read, target);
  if (own === undefined || field(own, 'immutable') === true) return [];
  const sum = checksumOf(known, own);
  const readers = new Map<LinkedObject, ConfigReader>();
  for (const [from, reference] of index.referringTo(kind, name)) {
    if (readers.has(from) || !ROLLED_OUT.has(from.summary.known ?? '') || !index.resolve(from.summary, reference).includes(target)) continue;
    const workload = objectOf(read, from);
    if (workload !== undefined && isReadOnce(workload, from, reference.path)) readers.set(from, readerOf(index, from, workload, annotationFor(index, target), sum));
  }
  return [...readers.values()];
}

/** Writes the checksum of an object into the templates of readers of one document. */
export function checksumEdits(document: YamlDocument, readers: readonly ConfigReader[], sum: string): EditResult {
  return inSequence(document, readers.map(({ path }) => (current) => setValue(current, path, sum)));
}

/**
 * The digest of what an object holds: the same for the same keys and bytes, however they are ordered, quoted or kept
 * (`stringData` counts as the `data` that the API server makes of it).
 */
export function checksumOf(kind: ConfigKind, object: YamlValue): string {
  const entries = kind === 'Secret'
    ? { ...inBase64(object, 'data'), ...mapped(object, 'stringData', encodeBase64) }
    : { ...inBase64(object, 'binaryData'), ...mapped(object, 'data', encodeBase64) };
  const sorted = Object.entries(entries).sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256(utf8OfText(JSON.stringify(sorted)));
}

/** Kinds whose Pods are made anew when their template changes. */
const ROLLED_OUT: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout']);

function objectOf(read: Read, { key, summary }: LinkedObject): YamlValue | undefined {
  const document = read(key);
  return document === null || document.error !== null ? undefined : valueAt(document, summary.path);
}

/** `checksum/` and its name; a Secret beside a ConfigMap of that name says that it is one. */
function annotationFor(index: ObjectIndex, { summary: { known, name, namespace } }: LinkedObject): string {
  const isSecond = known === 'Secret' && index.named('ConfigMap', name ?? '', namespace).length > 0;
  const words = `${(name ?? '').slice(0, isSecond ? 56 : 63)}${isSecond ? '-secret' : ''}`;
  return `checksum/${words.replace(/[^A-Za-z0-9]+$/, '')}`;
}

function readerOf(index: ObjectIndex, from: LinkedObject, workload: YamlValue, annotation: string, sum: string): ConfigReader {
  const template = podTemplateOf(from.summary.known, workload) ?? [];
  const annotations = mapField(workload, ...template, 'metadata', 'annotations') ?? {};
  const written = annotations[annotation];
  return {
    key: from.key,
    kind: from.summary.kind ?? '',
    name: from.summary.name ?? '',
    path: [...from.summary.path, ...template, 'metadata', 'annotations', annotation],
    state: written === undefined ? unwritten() : written === sum ? 'fresh' : isFilledInLater(String(written)) ? 'elsewhere' : 'stale',
  };

  /** A checksum of another object is none of this one. */
  function unwritten(): ConfigReader['state'] {
    const names = new Set(from.summary.references.flatMap((reference) => (reference.by === 'name' ? index.resolve(from.summary, reference).map((one) => annotationFor(index, one)) : [])));
    const others = [...Object.keys(annotations), ...Object.keys(mapField(workload, 'metadata', 'annotations') ?? {})];
    return others.some((key) => followsConfiguration(key) && !names.has(key)) ? 'elsewhere' : 'none';
  }
}

/** Whether a place of a workload takes an object into variables, or into a volume that is mounted by `subPath`. */
function isReadOnce(workload: YamlValue, { summary }: LinkedObject, path: Path): boolean {
  const steps = path.slice(summary.path.length);
  if (steps.includes('env') || steps.includes('envFrom')) return true;
  const at = steps.indexOf('volumes');
  const template = podTemplateOf(summary.known, workload);
  if (at < 0 || template === null) return false;
  const spec = mapField(workload, ...template, 'spec') ?? {};
  const volume = textField(listField(spec, 'volumes')[Number(steps[at + 1])], 'name');
  return volume !== null && containersIn(spec, []).some(({ value }) =>
    listField(value, 'volumeMounts').some((mount) => textField(mount, 'name') === volume && (textField(mount, 'subPath') ?? textField(mount, 'subPathExpr')) !== null),
  );
}

function mapped(object: YamlValue, member: string, write: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(mapField(object, member) ?? {}).map(([key, value]) => [key, write(typeof value === 'string' ? value : JSON.stringify(value))]));
}

/** What is no base64 counts as it is written. */
function inBase64(object: YamlValue, member: string): Record<string, string> {
  return mapped(object, member, (text) => {
    const bytes = bytesOfBase64(text);
    return bytes === null ? text : base64OfBytes(bytes);
  });
}
