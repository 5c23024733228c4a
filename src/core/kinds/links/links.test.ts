// What the tables say holds of the API's schema: every path is one of it, every kind that is pointed at is known.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldSchema } from '../../schema/field-schema.ts';
import { loadSchema } from '../../schema/load.ts';
import { below } from '../../schema/place.ts';
import type { Schema } from '../../schema/schema.ts';
import { KINDS, kindNamed, kindOf } from '../index.ts';
import { groupOf, type Kind } from '../kind.ts';
import { EACH_ITEM, EACH_KEY, stepsOf } from '../pattern.ts';
import { linksOf, linkTreeOf } from './index.ts';
import type { KindReference } from './link.ts';

/** Kinds that no source of the schema has. */
const WITHOUT_SCHEMA: ReadonlySet<string> = new Set(['ClusterLogForwarder']);

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

function versionsOf(kind: Kind): FieldSchema[] {
  const groups = new Set([groupOf(kind.apiVersion), ...kind.formerGroups]);
  return schema.versionsOf(kind.kind).filter(({ apiVersion }) => groups.has(groupOf(apiVersion))).map(({ root }) => root);
}

/** The place a pattern leads to; null when the API has none there. */
function placeOf(root: FieldSchema, pattern: string): FieldSchema | null {
  return stepsOf(pattern).reduce<FieldSchema | null>((field, step) => {
    if (field === null) return null;
    if (step === EACH_ITEM) return field.type === 'list' ? below(field, 0) : null;
    if (step === EACH_KEY) return field.values;
    return field.type === 'list' ? null : below(field, step);
  }, root);
}

function inSomeVersion(kind: Kind, pattern: string): FieldSchema | null {
  return versionsOf(kind).map((root) => placeOf(root, pattern)).find((place) => place !== null) ?? null;
}

/** The paths of a reference, each with the types its place may have. */
function pathsOf(reference: KindReference): [path: string, types: readonly string[]][] {
  switch (reference.by) {
    case 'name':
      return [
        [reference.path, ['string']],
        ...[reference.namespace, reference.unless?.key].flatMap((key): [string, string[]][] =>
          key === undefined ? [] : [[beside(reference.path, key), ['string', 'boolean']]],
        ),
      ];
    case 'object':
      return [[`${reference.path}.name`, ['string']]];
    case 'selector':
      return [[reference.path, ['map']]];
    case 'part':
      return [[reference.path, ['string', 'integer', 'int-or-string']]];
  }
}

function beside(path: string, key: string): string {
  const steps = stepsOf(path).slice(0, -1);
  return [...steps, key].map((step) => (step === EACH_ITEM || step === EACH_KEY ? step : `.${step.replaceAll('.', '\\.')}`)).join('').slice(1);
}

describe.each(KINDS.filter(({ name }) => !WITHOUT_SCHEMA.has(name)).map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const { references, parts, makes, ownSelector } = linksOf(name);

  it('is in the schema, in the version and scope that the table says', () => {
    expect(schema.kind(kind.apiVersion, kind.kind)).toMatchObject({ namespaced: kind.namespaced });
  });

  it('refers at places that the API has', () => {
    const wrong = references.flatMap(pathsOf).filter(([path, types]) => {
      const place = inSomeVersion(kind, path);
      return place === null || (place.type !== 'any' && !types.includes(place.type));
    });
    expect(wrong).toEqual([]);
  });

  it('has parts, and makes objects, at places that the API has', () => {
    const wrong = parts.filter((part) => {
      const place = inSomeVersion(kind, part.path);
      if (part.name === undefined) return place?.type !== 'map' || place.values === null;
      const members = [part.name, part.number].filter((member) => member !== undefined);
      return place?.type !== 'list' || members.some((member) => inSomeVersion(kind, `${part.path}[].${member}`) === null);
    });
    expect(wrong).toEqual([]);
    expect(makes.filter(({ path }) => inSomeVersion(kind, path)?.type !== 'string')).toEqual([]);
    if (ownSelector !== null) expect(inSomeVersion(kind, ownSelector.path)?.type).toBe('map');
  });

  it('names parts of what it refers to, by the wildcards of the same path', () => {
    const paths = new Set(references.filter(({ by }) => by !== 'part').map(({ path }) => path));
    for (const reference of references) {
      if (reference.by !== 'part') continue;
      const leader = typeof reference.of === 'string' ? reference.of : reference.of.own;
      if (typeof reference.of === 'string') expect(paths).toContain(leader);
      const steps = stepsOf(leader);
      const wildcard = steps.findLastIndex((step) => step === EACH_ITEM || step === EACH_KEY);
      const last = typeof reference.of === 'string' ? wildcard : steps.length - 1;
      expect(stepsOf(reference.path).slice(0, last + 1)).toEqual(steps.slice(0, last + 1));
    }
  });

  it('says each thing once', () => {
    const said = [...references, ...parts].map((link) => JSON.stringify(link));
    expect(said).toEqual([...new Set(said)]);
  });

  it('points at kinds that are known', () => {
    for (const reference of references) {
      const targets = targetsOf(reference);
      for (const target of targets) expect(kindNamed(target)?.name).toBe(target);
    }
  });
});

function targetsOf(reference: KindReference): readonly string[] {
  switch (reference.by) {
    case 'name':
      return [reference.to, ...(reference.unless === undefined ? [] : [reference.unless.to])];
    case 'object':
      return [...reference.to, ...(reference.usual === null ? [] : [reference.usual])];
    case 'selector':
      return reference.selects === 'pods' || reference.selects === 'own-pods' ? [] : [reference.selects];
    case 'part':
      return [];
  }
}

describe('the tables', () => {
  it('name every kind that the schema has in a version of its own (v1, v2 …)', () => {
    const missing = schema.kinds().filter(
      ({ source, apiVersion, kind }) => source === 'built-in' && /(^|\/)v\d+$/.test(apiVersion) && kindOf(apiVersion, kind) === null,
    );
    expect(missing.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([]);
  });

  it('also serve a kind that is not known but makes Pods', () => {
    expect(linkTreeOf(null).at(['spec', 'template', 'spec', 'serviceAccountName'])).toHaveLength(1);
  });
});
