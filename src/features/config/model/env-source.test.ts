import { describe, expect, it } from 'vitest';
import { TextForm } from '../../../ui/form/testing/text-form.ts';
import { switchAll, switchSource, type EnvSource } from './env-source.ts';

const head = 'env:\n  # first\n  - name: URL\n';
const tail = '  - name: OTHER\n    value: "1"\n';
const pod = (lines: string): string => `${head}${lines}${tail}`;

describe('switchSource', () => {
  it.each<[string, EnvSource, string]>([
    ['    value: a\n', 'configMapKeyRef', '    valueFrom:\n      configMapKeyRef:\n        name: ""\n        key: URL\n'],
    ['    valueFrom:\n      configMapKeyRef:\n        name: app\n        key: url\n        optional: true\n', 'secretKeyRef', '    valueFrom:\n      secretKeyRef:\n        name: app\n        key: url\n        optional: true\n'],
    ['    valueFrom:\n      secretKeyRef:\n        name: app\n        key: url\n', 'value', '    value: ""\n'],
    ['    valueFrom:\n      secretKeyRef:\n        name: app\n        key: url\n', 'fieldRef', '    valueFrom:\n      fieldRef:\n        fieldPath: metadata.name\n'],
    ['    value: a\n', 'resourceFieldRef', '    valueFrom:\n      resourceFieldRef:\n        resource: limits.memory\n'],
    ['    valueFrom:\n      fieldRef:\n        fieldPath: status.podIP\n', 'fieldRef', '    valueFrom:\n      fieldRef:\n        fieldPath: status.podIP\n'],
    ['    value: a\n    valueFrom:\n      fieldRef:\n        fieldPath: status.podIP\n', 'value', '    value: a\n'],
  ])('%j to %s', (before, to, after) => {
    const form = new TextForm(pod(before));
    form.apply((document) => switchSource(document, ['env', 0], to));
    expect(form.text).toBe(pod(after));
  });
});

it('switches whole objects', () => {
  const form = new TextForm('envFrom:\n- configMapRef:\n    name: app # all of it\n  prefix: A_\n');
  form.apply((document) => switchAll(document, ['envFrom', 0], 'secretRef'));
  expect(form.document.value).toEqual({ envFrom: [{ secretRef: { name: 'app' }, prefix: 'A_' }] });
});
