import { describe, expect, it } from 'vitest';
import type { FieldSchema, SchemaKind } from '../../schema/field-schema.ts';
import { loadSchema } from '../../schema/load.ts';
import { below } from '../../schema/place.ts';
import { KINDS, kindNamed, type KnownKind } from '../index.ts';
import { EACH_ITEM, EACH_KEY, stepsOf } from '../pattern.ts';
import { groupOf } from '../kind.ts';
import { linksOf } from './index.ts';
import type { KindReference } from './link.ts';

const schema = await loadSchema();

/** The schema of a kind in every version of its groups: links name what older versions have as well. */
function schemasOf({ kind, apiVersion, formerGroups }: KnownKind): readonly SchemaKind[] {
  const groups = new Set([groupOf(apiVersion), ...formerGroups]);
  return schema.versionsOf(kind).filter((one) => groups.has(groupOf(one.apiVersion)));
}

/** What the API says of the place of a pattern; null when it knows no such place. */
function fieldAt(root: FieldSchema, pattern: string): FieldSchema | null {
  let field: FieldSchema | null = root;
  for (const step of stepsOf(pattern)) {
    if (field === null) return null;
    if (step === EACH_ITEM) field = field.type === 'list' || field.type === 'any' ? below(field, 0) : null;
    else if (step === EACH_KEY) field = field.values ?? (field.open || field.properties.size > 0 ? below(field, [...field.properties.keys()][0] ?? 'any') : null);
    else field = below(field.type === 'list' ? below(field, 0) ?? field : field, step); // a place may be each item of a list
  }
  return field;
}

function targetsOf(reference: KindReference): readonly string[] {
  if (reference.by === 'name') return [reference.to, ...(reference.unless === undefined ? [] : [reference.unless.to])];
  if (reference.by === 'object') return [...reference.to, ...(reference.usual === null ? [] : [reference.usual])];
  if (reference.by === 'selector') return reference.selects === 'pods' || reference.selects === 'own-pods' ? [] : [reference.selects];
  return [];
}

const known = KINDS.flatMap((kind) => {
  const versions = schemasOf(kind);
  return versions.length === 0 ? [] : [[kind.name, kind, versions] as const];
});

describe('the links of', () => {
  it('every kind can be held against the schema', () => {
    const unknown = KINDS.filter((kind) => schemasOf(kind).length === 0).map(({ name }) => name);
    expect(unknown).toEqual([]);
  });

  it.each(known)('%s lead through fields that the API has', (_, kind, versions) => {
    const { references, parts, makes, ownSelector } = linksOf(kind.name);
    const patterns = [
      ...references.map(({ path }) => path),
      ...parts.flatMap(({ path, name, number }) => [path, ...[name, number].flatMap((inner) => (inner === undefined ? [] : [inner === '' ? path : `${path}.${inner}`]))]),
      ...makes.map(({ path }) => path),
      ...(ownSelector === null ? [] : [ownSelector.path]),
    ];
    expect(patterns.filter((pattern) => versions.every(({ root }) => fieldAt(root, pattern) === null))).toEqual([]);
  });

  it.each(known)('%s lead to kinds that are known', (_, kind) => {
    expect(linksOf(kind.name).references.flatMap(targetsOf).filter((target) => kindNamed(target) === null)).toEqual([]);
  });

  it.each(known)('%s name parts of references that are there', (_, kind) => {
    const { references } = linksOf(kind.name);
    const paths = new Set(references.map(({ path }) => path));
    const lost = references.flatMap((reference) => (reference.by === 'part' && typeof reference.of === 'string' && !paths.has(reference.of) ? [`${reference.path} of ${reference.of}`] : []));
    expect(lost).toEqual([]);
  });

  it('the usual kinds are all there', () => {
    const count = (name: string): number => linksOf(kindNamed(name)?.name ?? 'Pod').references.length;
    for (const name of ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod']) expect(count(name), name).toBeGreaterThan(25);
    for (const name of ['Service', 'Ingress', 'NetworkPolicy', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'RoleBinding', 'PersistentVolumeClaim', 'ServiceAccount']) {
      expect(count(name), name).toBeGreaterThan(2);
    }
  });

  it('every built-in kind of a stable version is known', () => {
    const names = new Set(KINDS.map(({ kind }) => kind));
    const missing = schema.kinds().filter(({ source, apiVersion, kind }) => source === 'built-in' && /(?:^|\/)v\d+$/.test(apiVersion) && !names.has(kind));
    expect(missing.map(({ kind }) => kind)).toEqual([]);
  });
});
