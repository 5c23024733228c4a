import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { describedIn } from './docs.ts';
import { type Definition, Learner } from './learner.ts';
import { loadSchema } from './load.ts';
import { schemaAt } from './place.ts';
import type { Schema } from './schema.ts';

const BACKUP = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: backups.shop.example.com}
spec:
  group: shop.example.com
  scope: Namespaced
  names: {kind: Backup, plural: backups}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [schedule]
            properties:
              schedule: {type: string, description: When it runs., pattern: '^\\S+$'}
              keep: {type: integer, minimum: 1, default: 7}
              size: {x-kubernetes-int-or-string: true}
              labels: {type: object, additionalProperties: {type: string}}
              targets:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [name]
                items: {type: object, properties: {name: {type: string}, kind: {type: string, enum: [Volume, Database]}}}
              extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
          status: {type: object, properties: {phase: {type: string}}}
  - name: v1alpha1
    served: false
    storage: false
`;

function definition(text: string): Definition {
  return { text, read: () => parseDocument(text).value };
}

let base: Schema;
beforeAll(async () => {
  base = await loadSchema();
});

describe('a learner', () => {
  it('knows the kind, its fields and their words', () => {
    const learner = new Learner(base);
    const schema = learner.learn([definition(BACKUP)]);
    const kind = schema.kind('shop.example.com/v1', 'Backup');
    expect(kind).toMatchObject({ namespaced: true, source: 'learned' });
    expect(schema.kind('shop.example.com/v1alpha1', 'Backup')).toBeNull();
    const object = { apiVersion: 'shop.example.com/v1', kind: 'Backup' };
    const at = (...path: (string | number)[]) => schemaAt(schema, object, path);
    expect(at('spec', 'keep')).toMatchObject({ type: 'integer', minimum: 1, default: 7 });
    expect(at('spec', 'size')?.type).toBe('int-or-string');
    expect(at('spec', 'labels')?.values?.type).toBe('string');
    expect(at('spec', 'targets')?.listKeys).toEqual(['name']);
    expect(at('spec', 'targets', 0, 'kind')?.enum).toEqual(['Volume', 'Database']);
    expect(at('spec', 'extra')?.open).toBe(true);
    expect(at('spec', 'labels', 'a')?.type).toBe('string');
    expect([...(at('spec')?.required ?? [])]).toEqual(['schedule']);
    expect(at('status')?.open).toBe(true);
    expect(at('metadata', 'labels')?.values?.type).toBe('string');
    expect(at('spec', 'nothing')).toBeNull();
    const id = at('spec')?.definition ?? '';
    expect(learner.docs().map((docs) => describedIn(docs, id, 'schedule'))).toEqual(['When it runs.']);
  });

  it('learns from a List, the old form and constraint templates', () => {
    const list = `kind: List
apiVersion: v1
items:
- apiVersion: apiextensions.k8s.io/v1beta1
  kind: CustomResourceDefinition
  spec:
    group: old.example.com
    version: v1beta1
    scope: Cluster
    names: {kind: Old}
    validation: {openAPIV3Schema: {properties: {spec: {properties: {a: {type: boolean}}}}}}
- apiVersion: templates.gatekeeper.sh/v1
  kind: ConstraintTemplate
  spec:
    crd:
      spec:
        names: {kind: MustHaveOwner}
        validation: {openAPIV3Schema: {type: object, properties: {owners: {type: array, items: {type: string}}}}}
`;
    const schema = new Learner(base).learn([definition(list)]);
    expect(schema.kind('old.example.com/v1beta1', 'Old')).toMatchObject({ namespaced: false });
    expect(schemaAt(schema, { apiVersion: 'old.example.com/v1beta1', kind: 'Old' }, ['spec', 'a'])?.type).toBe('boolean');
    const constraint = { apiVersion: 'constraints.gatekeeper.sh/v1beta1', kind: 'MustHaveOwner' };
    expect(schemaAt(schema, constraint, ['spec', 'parameters', 'owners', 0])?.type).toBe('string');
  });

  it('gives the same schema while the definitions say the same, and forgets what is gone', () => {
    const learner = new Learner(base);
    const first = learner.learn([definition(BACKUP)]);
    expect(learner.learn([definition(BACKUP)])).toBe(first);
    expect(learner.learn([])).not.toBe(first);
    expect(learner.learn([]).kind('shop.example.com/v1', 'Backup')).toBeNull();
    expect(learner.knows(definition(BACKUP))).toBe(false);
  });

  it.each(['kind: CustomResourceDefinition\n', 'kind: CustomResourceDefinition\nspec: [a]\n', 'kind: ConstraintTemplate\nspec: {crd: {spec: {names: {kind: 7}}}}\n', '', '- 1\n'])(
    'learns nothing from %j',
    (text) => {
      expect(new Learner(base).learn([definition(text)]).kinds().length).toBe(base.kinds().length);
    },
  );
});
