import { describe, expect, test } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { toPointer } from '../yaml/path.ts';
import { hoverAt } from './hover.ts';
import { marked } from './testing/marked.ts';

const schema = await loadSchema();
const HEAD = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n';

function at(source: string) {
  const { text, offset } = marked(source);
  const hover = hoverAt(text, offset, schema);
  return hover === null ? null : { ...hover, said: text.slice(hover.range.start, hover.range.end), pointer: toPointer(hover.path) };
}

describe('the pointer', () => {
  test.each<[source: string, pointer: string, said: string, type: string, docs: string]>([
    [`${HEAD}  repl¦icas: 2\n`, '/spec/replicas', 'replicas', 'integer', 'apps.v1.DeploymentSpec replicas'],
    [`${HEAD}  replicas: ¦2\n`, '/spec/replicas', '2', 'integer', 'apps.v1.DeploymentSpec replicas'],
    [`${HEAD}  template:\n    spec:\n      containers:\n      - ima¦ge: a\n`, '/spec/template/spec/containers/0/image', 'image', 'string', 'core.v1.Container image'],
    [`${HEAD}  strategy: {type: Rec¦reate}\n  broken: [\n`, '/spec/strategy/type', 'Recreate', 'string', 'apps.v1.DeploymentStrategy type'],
    [`${HEAD}  sel¦ector:\n    matchLabels: {}\n`, '/spec/selector', 'selector', 'map', 'apps.v1.DeploymentSpec selector'],
    [`${HEAD}  template:\n    spec:\n      nodeSelector:\n        dis¦k: ssd\n`, '/spec/template/spec/nodeSelector/disk', 'disk', 'string', 'core.v1.PodSpec/nodeSelector/{} '],
  ])('in %j', (source, pointer, said, type, docs) => {
    const hover = at(source);
    expect([hover?.pointer, hover?.said, hover?.field?.type, `${hover?.docs?.definition} ${hover?.docs?.member}`]).toEqual([pointer, said, type, docs]);
  });

  test('in a kind says what is known of it', () => {
    expect(at('apiVersion: apps/v1\nkind: Dep¦loyment\n')?.kind?.known.kind).toBe('Deployment');
  });

  test('in a required field says so', () => {
    expect(at(`${HEAD}  tem¦plate: {}\n`)?.required).toBe(true);
    expect(at(`${HEAD}  repl¦icas: 1\n`)?.required).toBe(false);
  });

  test('in an unknown field finds its place, and no schema', () => {
    expect(at(`${HEAD}  repl¦icaz: 1\n`)).toMatchObject({ pointer: '/spec/replicaz', field: null, docs: null });
  });

  test.each(['# com¦ment\n', 'a: |\n  te¦xt\n', '--¦-\n', 'a: 1\n¦\n', 'half¦'])('in %j finds nothing', (source) => {
    expect(at(source)).toBeNull();
  });
});
