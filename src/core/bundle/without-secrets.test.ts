import { describe, expect, it } from 'vitest';
import { hasSecretValues, withoutSecretValues } from './without-secrets.ts';

describe('a file without the values of its Secrets', () => {
  it.each([
    [
      'keeps keys, comments and all else',
      'kind: ConfigMap\ndata: {a: b}\n---\napiVersion: v1\nkind: Secret # of the shop\nmetadata: {name: db}\ndata:\n  user: c2hvcA== # who\n  pass: "aHVudGVy"\nstringData:\n  url: |\n    postgres://shop:hunter@db\n    more\n',
      "kind: ConfigMap\ndata: {a: b}\n---\napiVersion: v1\nkind: Secret # of the shop\nmetadata: {name: db}\ndata:\n  user: '' # who\n  pass: \"\"\nstringData:\n  url: ''\n",
    ],
    ['reaches the items of a List', 'kind: List\nitems:\n- kind: Secret\n  data: {a: eA==}\n- kind: ConfigMap\n  data: {a: eA==}\n', 'kind: List\nitems:\n- kind: Secret\n  data: {a: ""}\n- kind: ConfigMap\n  data: {a: eA==}\n'],
    ['reaches JSON', '{"kind": "Secret", "data": {"a": "eA=="}}\n', '{"kind": "Secret", "data": {"a": ""}}\n'],
    [
      'forgets what kubectl noted',
      'kind: Secret\nmetadata:\n  name: a\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"data":{"a":"eA=="}}\n    team: shop\ndata:\n  a: eA==\n',
      "kind: Secret\nmetadata:\n  name: a\n  annotations:\n    team: shop\ndata:\n  a: ''\n",
    ],
    ['leaves out what cannot be read', 'kind: A\n---\nkind: Secret\ndata: {a: hunter\n', 'kind: A\n---\n# A Secret that cannot be read without its values was left out here.\n'],
    ['leaves a Secret without values', 'kind: Secret\nmetadata: {name: a}\n', 'kind: Secret\nmetadata: {name: a}\n'],
  ])('%s', (_, before, after) => {
    const written = withoutSecretValues(before);
    expect(written.replaceAll("''", '""')).toBe(after.replaceAll("''", '""'));
    expect(hasSecretValues(before)).toBe(before !== after);
    expect(hasSecretValues(written)).toBe(false);
    expect(written).not.toMatch(/hunter|c2hvcA|eA==(?!\}\n$)/);
  });

  it('lets no value out by an anchor', () => {
    const written = withoutSecretValues('kind: Secret\ndata:\n  a: &a eA==\n  b: *a\n');
    expect(written).not.toContain('eA==');
  });
});
