import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CompactNode, CompactObject } from '../../src/core/schema/compact.ts';
import { inProject } from '../project.mjs';
import { describedIn, docGroupOf } from '../../src/core/schema/docs.ts';
import type { FieldSchema } from '../../src/core/schema/field-schema.ts';
import { kindsOf } from '../../src/core/schema/schema.ts';
import { allMembers, describe as described } from './descriptions.ts';
import { readDeclarations, type Shape } from './declarations.ts';
import { deriveSchema, describedKinds, printed } from './derive.ts';
import { definitionId } from './names.ts';
import { declarationFiles } from './packages.ts';
import { clusterScoped } from './scope.ts';

const committed = readFileSync(inProject('src', 'core', 'schema', 'generated', 'structure.json'), 'utf8');
const schema = deriveSchema();
const definitions = new Map(Object.entries(schema.definitions));

describe('the generated structure', () => {
  it('is what the installed packages say', () => {
    expect(printed(schema) === committed, 'run `npm run schema` and look at the change').toBe(true);
  });

  it('is small enough to load', () => {
    expect(brotliCompressSync(committed).length).toBeLessThan(60_000);
  });

  it('refers to nothing that is not there', () => {
    const dangling = [...definitions].flatMap(([id, node]) => referencesIn(node).filter((name) => !definitions.has(name)).map((name) => `${id}: ${name}`));
    expect(dangling).toEqual([]);
    expect(schema.kinds.filter(({ d }) => !definitions.has(d))).toEqual([]);
  });

  it('holds nothing that no kind leads to', () => {
    const reached = new Set<string>();
    const follow = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      referencesIn(definitions.get(id) ?? '*').forEach(follow);
    };
    for (const { d } of schema.kinds) follow(d);
    expect([...definitions.keys()].filter((id) => !reached.has(id))).toEqual([]);
  });

  it('has every kind of every package', () => {
    const counts = new Map<string, number>();
    for (const { package: name } of describedKinds()) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'kubernetes-models': 128,
      '@kubernetes-models/argo-cd': 3,
      '@kubernetes-models/argo-rollouts': 5,
      '@kubernetes-models/autoscaler': 4,
      '@kubernetes-models/cert-manager': 11,
      '@kubernetes-models/external-secrets': 24,
      '@kubernetes-models/gateway-api': 21,
      '@kubernetes-models/istio': 33,
      '@kubernetes-models/keda': 6,
      '@kubernetes-models/kyverno': 47,
      '@kubernetes-models/prometheus-operator': 11,
      '@kubernetes-models/sealed-secrets': 1,
    });
  });

  it('names each kind of each version once', () => {
    const names = schema.kinds.map(({ a, k }) => `${a} ${k}`);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('knows each cluster-scoped kind that is listed', () => {
    const names = new Set(schema.kinds.map(({ a, k }) => `${a.includes('/') ? a.slice(0, a.lastIndexOf('/')) : ''}/${k}`));
    expect([...clusterScoped()].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['Deployment', ['apps/v1', 'apps/v1beta2', 'apps/v1beta1', 'extensions/v1beta1']],
    ['Ingress', ['networking.k8s.io/v1', 'networking.k8s.io/v1beta1', 'extensions/v1beta1']],
    ['HorizontalPodAutoscaler', ['autoscaling/v2', 'autoscaling/v1', 'autoscaling/v2beta2', 'autoscaling/v2beta1']],
    ['Gateway', ['gateway.networking.k8s.io/v1', 'gateway.networking.k8s.io/v1beta1', 'networking.istio.io/v1', 'networking.istio.io/v1beta1', 'networking.istio.io/v1alpha3']],
    ['CronJob', ['batch/v1', 'batch/v1beta1']],
  ])('offers the version of %s to write today first', (kind, versions) => {
    expect(schema.kinds.filter(({ k }) => k === kind).map(({ a }) => a)).toEqual(versions);
  });
});

describe('the declarations of the packages', () => {
  const declarations = readDeclarations(declarationFiles());
  const byId = new Map([...declarations].map(([module, { shape }]) => [definitionId(module), shape]));
  const kinds = new Map(schema.kinds.map(({ d }) => [d, true]));

  it('agree with the validators on members, what is required, types and choices', () => {
    const differences: string[] = [];
    for (const [id, node] of definitions) {
      const shape = byId.get(id);
      if (shape === undefined) differences.push(`${id} is not declared`);
      else differences.push(...disagreements(id, node, shape, kinds.has(id)));
    }
    expect(differences).toEqual([]);
  });

  it('describe most members, under the ids by which it is asked for', () => {
    const docs = described(declarations, (definition) => definitions.has(definition));
    let [members, said] = [0, 0];
    const seen = new Set<string>();
    const visit = (field: FieldSchema): void => {
      if (seen.has(field.definition)) return;
      seen.add(field.definition);
      const group = docs.get(docGroupOf(field.definition)) ?? {};
      for (const [name, member] of field.properties) {
        members++;
        if (describedIn(group, field.definition, name) !== null) said++;
        visit(member);
      }
      for (const inner of [field.items, field.values]) if (inner !== null) visit(inner);
    };
    for (const { root } of kindsOf(schema)) visit(root);
    expect(members).toBeGreaterThan(8_000);
    expect(said / members).toBeGreaterThan(0.85); // the packages themselves say nothing of the rest
    expect(describedIn(docs.get('core') ?? {}, 'core.v1.Container', 'image')).toContain('image');
    expect(describedIn(docs.get('apps') ?? {}, 'apps.v1.DeploymentSpec', 'paused')).not.toBeNull();
    expect(describedIn(docs.get('argocd') ?? {}, 'argocd.v1alpha1.ApplicationDestination', 'server')).not.toBeNull();
    expect(describedIn(docs.get('core') ?? {}, 'core.v1.Container', 'no such member')).toBeNull();
  });

  function disagreements(way: string, node: CompactNode, shape: Shape, ofKind = false): string[] {
    const object = asObject(node);
    const said = resolved(shape);
    if (object.r !== undefined || object.t === '*' || object.U === 1) return [];
    const type = typeOf(said);
    if (type !== (object.t ?? 'o').replace('i', 'n')) return [`${way}: ${object.t ?? 'o'}, declared ${type}`];
    if (said.is === 'list') return object.i === undefined ? [`${way} has no items`] : disagreements(`${way}/[]`, object.i, said.items);
    if (said.is !== 'map') return [];
    if (said.values !== null) return object.v === undefined ? [`${way} has no values`] : disagreements(`${way}/{}`, object.v, said.values);
    const members = allMembers(said, declarations);
    const own = new Set(Object.keys(object.k ?? {}).filter((name) => !ofKind || !['apiVersion', 'kind', 'metadata', 'status'].includes(name)));
    const theirs = new Set([...members.keys()].filter((name) => !ofKind || !['apiVersion', 'kind', 'metadata', 'status'].includes(name)));
    const required = [...theirs].filter((name) => members.get(name)?.optional === false).toSorted();
    return [
      ...[...own].filter((name) => !theirs.has(name)).map((name) => `${way}/${name} is not declared`),
      ...[...theirs].filter((name) => !own.has(name)).map((name) => `${way}/${name} is not in the validator`),
      ...(required.join() === (object.R ?? []).filter((name) => own.has(name)).join() ? [] : [`${way} requires ${object.R?.join()}, declared ${required.join()}`]),
      ...[...own].flatMap((name) => {
        const member = members.get(name);
        const inner = object.k?.[name];
        return member === undefined || inner === undefined ? [] : disagreements(`${way}/${name}`, inner, member.shape);
      }),
    ];
  }

  function resolved(shape: Shape): Shape {
    if (shape.is === 'reference') {
      const target = declarations.get(shape.module);
      return target === undefined ? shape : resolved(target.shape);
    }
    return shape;
  }
});

function typeOf(shape: Shape): string {
  if (shape.is === 'either') return 'x';
  return { string: 's', number: 'n', boolean: 'b', any: '*', list: 'a', reference: '?', map: 'o' }[shape.is];
}

function asObject(node: CompactNode): CompactObject {
  if (typeof node !== 'string') return node;
  return node.startsWith('#') ? { r: node.slice(1) } : { t: node as NonNullable<CompactObject['t']> };
}

function referencesIn(node: CompactNode): string[] {
  const { r, i, v, k = {} } = asObject(node);
  return [...(r === undefined ? [] : [r]), ...[i, v, ...Object.values(k)].flatMap((inner) => (inner === undefined ? [] : referencesIn(inner)))];
}
