import { listField, textField, field } from '../../../core/kinds/fields.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { sourceOfVariable } from './env-source.ts';

/** An object whose values variables are taken from. */
export type ConfigKind = 'ConfigMap' | 'Secret';

/**
 * What the bundle says of such an object: its keys with their values, null for binary ones; 'made' for one that a
 * controller fills in (ExternalSecret, SealedSecret); null for one that is not in the bundle.
 */
export type ConfigLookup = (kind: ConfigKind, name: string) => ReadonlyMap<string, string | null> | 'made' | null;

export interface EffectiveVariable {
  readonly name: string;
  readonly value: EffectiveValue;
  /** Kubernetes takes the later one: this one is never seen. */
  readonly overridden: boolean;
  /** Where it is written: 'env', or the ConfigMap or Secret taken as a whole. */
  readonly from: { readonly list: 'env' | 'envFrom'; readonly index: number };
}

export type EffectiveValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Of a key of a ConfigMap or Secret of the bundle; `text` null: binary, or filled in by somebody else. */
  | { readonly kind: 'key'; readonly of: ConfigKind; readonly name: string; readonly key: string; readonly text: string | null }
  /** The object is not in the bundle, or has no such key. */
  | { readonly kind: 'unknown'; readonly of: ConfigKind; readonly name: string; readonly key: string; readonly missing: 'object' | 'key'; readonly optional: boolean }
  /** Known only while it runs: a field of the Pod, a resource, a file. */
  | { readonly kind: 'runtime'; readonly what: string };

/** An object taken as a whole that the bundle does not have. */
export interface UnknownObject {
  readonly of: ConfigKind;
  readonly name: string;
  readonly optional: boolean;
  /** It is there, but a controller fills it in: nobody knows its keys. */
  readonly made: boolean;
  readonly index: number;
}

export interface EffectiveEnv {
  /** In the order in which they are set: what is taken as a whole first, then variable by variable. */
  readonly variables: readonly EffectiveVariable[];
  readonly unknown: readonly UnknownObject[];
}

/** The environment a container starts with: of a name that is set twice, the last counts, and env goes after envFrom. */
export function effectiveEnv(container: YamlValue | undefined, lookup: ConfigLookup): EffectiveEnv {
  const unknown: UnknownObject[] = [];
  const all = listField(container, 'envFrom').flatMap((entry, index): Omit<EffectiveVariable, 'overridden'>[] => {
    const of: ConfigKind = field(entry, 'secretRef') === undefined ? 'ConfigMap' : 'Secret';
    const reference = field(entry, of === 'Secret' ? 'secretRef' : 'configMapRef');
    const name = textField(reference, 'name') ?? '';
    const keys = lookup(of, name);
    if (keys === null || keys === 'made') {
      unknown.push({ of, name, optional: field(reference, 'optional') === true, made: keys === 'made', index });
      return [];
    }
    const prefix = textField(entry, 'prefix') ?? '';
    return [...keys].map(([key, text]) => ({ name: prefix + key, value: { kind: 'key', of, name, key, text }, from: { list: 'envFrom', index } }));
  });
  const single = listField(container, 'env').flatMap((variable, index): Omit<EffectiveVariable, 'overridden'>[] => {
    const name = textField(variable, 'name');
    return name === null ? [] : [{ name, value: valueOfVariable(variable, lookup), from: { list: 'env', index } }];
  });
  const found = [...all, ...single];
  const last = new Map(found.map(({ name }, position) => [name, position]));
  return { variables: found.map((variable, position) => ({ ...variable, overridden: last.get(variable.name) !== position })), unknown };
}

/** What one variable comes to. */
export function valueOfVariable(variable: YamlValue | undefined, lookup: ConfigLookup): EffectiveValue {
  const source = sourceOfVariable(variable);
  if (source === 'value') {
    const text = field(variable, 'value');
    return { kind: 'text', text: text === undefined || text === null || typeof text === 'object' ? '' : String(text) };
  }
  if (source === 'configMapKeyRef' || source === 'secretKeyRef') {
    const of: ConfigKind = source === 'secretKeyRef' ? 'Secret' : 'ConfigMap';
    const reference = field(variable, 'valueFrom', source);
    const name = textField(reference, 'name') ?? '';
    const key = textField(reference, 'key') ?? '';
    const keys = lookup(of, name);
    if (keys === 'made') return { kind: 'runtime', what: `${of} ${name}` };
    const text = keys?.get(key);
    if (text !== undefined) return { kind: 'key', of, name, key, text };
    return { kind: 'unknown', of, name, key, missing: keys === null ? 'object' : 'key', optional: field(reference, 'optional') === true };
  }
  return { kind: 'runtime', what: runtimeWords(variable) };
}

function runtimeWords(variable: YamlValue | undefined): string {
  const from = field(variable, 'valueFrom');
  return textField(from, 'fieldRef', 'fieldPath') ?? textField(from, 'resourceFieldRef', 'resource') ?? textField(from, 'fileKeyRef', 'path') ?? '';
}
