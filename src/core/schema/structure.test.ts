// What the generated schema says of places that everybody knows, read as the product reads it.
import { describe, expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import type { FieldSchema } from './field-schema.ts';
import { loadSchema } from './load.ts';
import { schemaAt } from './place.ts';

const schema = await loadSchema();

function at(apiVersion: string, kind: string, ...path: Path): FieldSchema {
  const field = schemaAt(schema, { apiVersion, kind }, path);
  if (field === null) throw new Error(`${kind} has no ${path.join('.')}`);
  return field;
}

const CONTAINER: Path = ['spec', 'template', 'spec', 'containers', 0];

describe('the generated schema', () => {
  it('knows what a Deployment needs, and lets its status be', () => {
    expect([...at('apps/v1', 'Deployment', 'spec').required]).toEqual(['selector', 'template']);
    expect([...at('apps/v1', 'Deployment').required]).toEqual([]);
    expect(at('apps/v1', 'Deployment', 'status')).toMatchObject({ type: 'any', open: true });
    expect(at('apps/v1', 'Deployment', 'spec', 'selector')).toMatchObject({ definition: 'meta.v1.LabelSelector', immutable: true });
    expect(at('apps/v1', 'Deployment', 'spec', 'replicas')).toMatchObject({ type: 'integer', format: 'int32', minimum: 0, default: 1 });
  });

  it('knows the members of a container', () => {
    const container = at('apps/v1', 'Deployment', ...CONTAINER);
    expect(container.definition).toBe('core.v1.Container');
    expect(at('apps/v1', 'Deployment', ...CONTAINER.slice(0, -1))).toMatchObject({ type: 'list', minItems: 1, listKeys: ['name'] });
    expect(at('apps/v1', 'Deployment', ...CONTAINER, 'ports')).toMatchObject({ listKeys: ['containerPort', 'protocol'] });
    expect(at('apps/v1', 'Deployment', ...CONTAINER, 'ports', 0, 'containerPort')).toMatchObject({ type: 'integer', format: 'int32', minimum: 1, maximum: 65_535 });
    expect(at('apps/v1', 'Deployment', ...CONTAINER, 'imagePullPolicy')).toMatchObject({ enum: ['Always', 'IfNotPresent', 'Never'], default: null });
    expect(at('apps/v1', 'Deployment', ...CONTAINER, 'resources', 'limits', 'cpu')).toMatchObject({ type: 'int-or-string', format: 'quantity' });
    expect(at('apps/v1', 'Deployment', ...CONTAINER, 'livenessProbe').exclusive).toEqual([{ members: ['exec', 'grpc', 'httpGet', 'tcpSocket'], needed: true }]);
  });

  it('takes numbers and texts where the API takes both', () => {
    expect(at('apps/v1', 'Deployment', 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable')).toMatchObject({ type: 'int-or-string', format: null, default: '25%' });
    expect(at('v1', 'Service', 'spec', 'ports', 0, 'targetPort').type).toBe('int-or-string');
  });

  it('has free keys where keys are free', () => {
    expect(at('v1', 'ConfigMap', 'data', 'any key')).toMatchObject({ type: 'string' });
    expect(at('v1', 'Secret', 'data', 'any key')).toMatchObject({ type: 'string', format: 'byte' });
    expect(at('v1', 'Pod', 'metadata', 'labels', 'a/b').type).toBe('string');
  });

  it('asks for no apiVersion and kind in the template of a claim', () => {
    const claim = at('apps/v1', 'StatefulSet', 'spec', 'volumeClaimTemplates', 0);
    expect(claim.required.has('apiVersion')).toBe(false);
    expect(claim.properties.has('spec')).toBe(true);
  });

  it('has the members of embedded structs beside one\'s own', () => {
    const backend = at('gateway.networking.k8s.io/v1', 'HTTPRoute', 'spec', 'rules', 0, 'backendRefs', 0);
    expect([...backend.properties.keys()]).toEqual(['filters', 'group', 'kind', 'name', 'namespace', 'port', 'weight']);
    expect([...backend.required]).toEqual(['name']);
  });

  it('has the members that are named as the packages name their own notes', () => {
    expect(at('scheduling.k8s.io/v1', 'PriorityClass', 'description').type).toBe('string');
    const root: Path = ['spec', 'versions', 0, 'schema', 'openAPIV3Schema'];
    expect(at('apiextensions.k8s.io/v1', 'CustomResourceDefinition', ...root, 'description').type).toBe('string');
    expect(at('apiextensions.k8s.io/v1', 'CustomResourceDefinition', ...root, 'x-kubernetes-preserve-unknown-fields').type).toBe('boolean');
    expect(at('apiextensions.k8s.io/v1', 'CustomResourceDefinition', ...root, 'properties', 'spec', 'additionalProperties').type).toBe('any');
  });

  it('takes one provider of a secret store, and one of the ways to match a header', () => {
    const [provider] = at('external-secrets.io/v1', 'SecretStore', 'spec', 'provider').exclusive;
    expect(provider).toMatchObject({ needed: true, members: expect.arrayContaining(['aws', 'vault']) });
    expect(at('networking.istio.io/v1', 'VirtualService', 'spec', 'http', 0, 'match', 0, 'uri').exclusive).toEqual([{ members: ['exact', 'prefix', 'regex'], needed: false }]);
  });

  it('tells kinds of the cluster from kinds of a namespace, and operators\' from Kubernetes\' own', () => {
    const told = (apiVersion: string, kind: string): unknown => {
      const found = schema.kind(apiVersion, kind);
      return [found?.namespaced, found?.source];
    };
    expect(told('v1', 'Namespace')).toEqual([false, 'built-in']);
    expect(told('apps/v1', 'Deployment')).toEqual([true, 'built-in']);
    expect(told('cert-manager.io/v1', 'ClusterIssuer')).toEqual([false, 'custom']);
    expect(told('argoproj.io/v1alpha1', 'Application')).toEqual([true, 'custom']);
  });

  it('reads every place without a gap', () => {
    const seen = new Set<FieldSchema>();
    const visit = (field: FieldSchema): void => {
      if (seen.has(field)) return;
      seen.add(field);
      for (const name of field.required) expect(field.properties.has(name), `${field.definition} ${name}`).toBe(true);
      for (const { members } of field.exclusive) for (const name of members) expect(field.properties.has(name), `${field.definition} ${name}`).toBe(true);
      if (field.type === 'list') expect(field.items, field.definition).not.toBeNull();
      for (const inner of [...field.properties.values(), field.items, field.values]) if (inner !== null) visit(inner);
    };
    for (const { root } of schema.kinds()) visit(root);
    expect(seen.size).toBeGreaterThan(10_000);
  });
});
