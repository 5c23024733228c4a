import { lineBreakOf } from '../arrange.ts';
import { kindNamed, type KindName } from '../../kinds/index.ts';
import type { Schema } from '../../schema/schema.ts';
import { setValue } from '../../yaml/edit.ts';
import { valueAt } from '../../yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { isMap, sameValue } from '../../yaml/value.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { fitsAt } from './fits.ts';
import { fragmentValue } from './places.ts';

/** Kinds that people show parts of. */
const KINDS: readonly KindName[] = [
  'Deployment', 'StatefulSet', 'DaemonSet', 'Pod', 'Job', 'CronJob', 'Service', 'Ingress', 'NetworkPolicy', 'HorizontalPodAutoscaler',
  'PodDisruptionBudget', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'PersistentVolume', 'ServiceAccount', 'Role', 'RoleBinding',
];

/** A kind that a fragment can be made a whole manifest of. */
export interface Completion {
  readonly kind: KindName;
  /** Whether the fragment is the object without its head, or what stands in its `spec`. */
  readonly as: 'object' | 'spec';
}

export function completionsOf(fragment: YamlMap, schema: Schema): readonly Completion[] {
  const keys = Object.keys(fragment);
  // labels and annotations alone fit everything, and tell nothing
  if (keys.every((key) => key === 'metadata')) return [];
  return KINDS.flatMap((kind): Completion[] => {
    const { apiVersion, kind: own } = kindNamed(kind);
    const root = schema.kind(apiVersion, own)?.root;
    const spec = root?.properties.get('spec');
    if (root !== undefined && keys.every((key) => fitsAt(key, fragment[key] ?? null, root))) return [{ kind, as: 'object' }];
    return spec?.type === 'map' && keys.every((key) => fitsAt(key, fragment[key] ?? null, spec)) ? [{ kind, as: 'spec' }] : [];
  });
}

/** The fragment as a whole manifest, its own lines kept; null where they cannot stand so. */
export function completed(fragment: YamlDocument, { kind, as }: Completion, name: string): YamlDocument | null {
  const value = fragmentValue(fragment);
  if (value === null) return null;
  const { apiVersion, kind: own } = kindNamed(kind);
  const text = fragment.text.replace(/^\uFEFF/, '');
  const head = /^---(?:[ \t][^\n]*)?\r?\n/.exec(text)?.[0] ?? '';
  const lineBreak = lineBreakOf(text);
  const body = text.slice(head.length);
  const first = `apiVersion: ${apiVersion}${lineBreak}kind: ${own}${lineBreak}`;
  const named = Object.hasOwn(value, 'metadata') && as === 'object';
  const metadata = named ? '' : `metadata:${lineBreak}  name: ${name}${lineBreak}`;
  const lines = as === 'object' ? body : `spec:${lineBreak}${body.replace(/^(?=[^\r\n])/gm, '  ')}`;
  const whole = parseDocument(head + first + metadata + lines);
  const result = named ? setValue(whole, ['metadata', 'name'], name) : null;
  const document = result === null ? whole : result.ok ? result.document : whole;
  return document.error === null && holds(as === 'spec' ? valueAt(document, ['spec']) : document.value, value) ? document : null;
}

function holds(whole: YamlValue | undefined, fragment: YamlMap): boolean {
  if (whole === undefined || !isMap(whole)) return false;
  return Object.entries(fragment).every(([key, value]) => key === 'metadata' || sameValue(whole[key] ?? null, value));
}
