/// <reference types="vite/client" />
// Every field of every form stands at a place that the API has.
import { beforeAll, describe, expect, it } from 'vitest';
import { EACH_ITEM, EACH_KEY, stepsOf } from '../core/kinds/pattern.ts';
import type { FieldSchema } from '../core/schema/field-schema.ts';
import { loadSchema } from '../core/schema/load.ts';
import { patternsOfSection } from '../ui/form/coverage.ts';
import type { Section } from '../ui/form/field.ts';

const modules = import.meta.glob<Record<string, unknown>>('../features/**/*.section.ts', { eager: true });

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && 'fields' in value && 'scope' in value && 'path' in value && 'id' in value;
}

const sections = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .flatMap((exported) => (Array.isArray(exported) ? exported : [exported]))
    .filter(isSection)
    .map((section) => [section.id, section]),
);

/** Places a scope can stand for: objects of a kind, or any map. */
let objects: readonly FieldSchema[] = [];
let maps: readonly FieldSchema[] = [];

beforeAll(async () => {
  const schema = await loadSchema();
  objects = schema.kinds().map(({ root }) => root);
  const seen = new Map<string, FieldSchema>();
  const visit = (field: FieldSchema): void => {
    if (field.type === 'map' && field.properties.size > 0) {
      if (seen.has(field.definition)) return;
      seen.set(field.definition, field);
    }
    for (const inner of [...field.properties.values(), field.items, field.values]) if (inner !== null) visit(inner);
  };
  objects.forEach(visit);
  maps = [...seen.values()];
});

/** Whether the API says something of a place: where it takes anything it does not. */
function has(from: FieldSchema, pattern: string): boolean {
  const found = stepsOf(pattern).reduce<FieldSchema | null>((field, step) => {
    if (field === null) return null;
    if (step === EACH_ITEM) return field.items;
    return step === EACH_KEY ? field.values : (field.properties.get(step) ?? field.values);
  }, from);
  return found !== null;
}

describe('the forms', () => {
  it('are found', () => {
    expect(sections.size).toBeGreaterThan(20);
  });

  it('would show a field that the API has not', () => {
    const [container] = maps.filter((place) => place.definition === 'core.v1.Container');
    expect(container !== undefined && has(container, 'env[].valueFrom.secretKeyRef.key')).toBe(true);
    expect(maps.some((place) => has(place, 'env[].valueFrom.secretKeyReference.key'))).toBe(false);
  });

  it.each([...sections])('%s', (_, section) => {
    const patterns = patternsOfSection(section);
    const scopes = section.scope === 'object' ? objects : maps;
    // what the nearest place lacks is what is wrong
    const lacks = scopes.map((scope) => patterns.filter((pattern) => !has(scope, pattern)));
    const fewest = lacks.reduce((best, one) => (one.length < best.length ? one : best), patterns);
    expect(fewest).toEqual([]);
  });
});
