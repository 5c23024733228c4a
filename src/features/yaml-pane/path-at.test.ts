import { expect, test } from 'vitest';
import { parseDocument } from '../../core/yaml/parse.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { pathAt } from './path-at.ts';

const text = `---
# the service
kind: Deployment # and its kind
spec:
  replicas: 3

  template:
    spec:
      containers:
        - name: web
          args: [one, { two: 2, three: 3 }]
          # between
          command:
          - |
            echo one
            echo two
          env: {}
`;

test.each<[string, string | null]>([
  ['---', null],
  ['# the', null],
  ['kind', '/kind'],
  ['Deployment', '/kind'],
  ['and its', '/kind'],
  ['spec:', '/spec'],
  ['  replicas', '/spec/replicas'],
  ['3', '/spec/replicas'],
  ['\n  template', '/spec'],
  ['containers:', '/spec/template/spec/containers'],
  ['        - name', '/spec/template/spec/containers/0'],
  ['- name', '/spec/template/spec/containers/0'],
  ['name: web', '/spec/template/spec/containers/0/name'],
  ['one, {', '/spec/template/spec/containers/0/args/0'],
  ['two: 2', '/spec/template/spec/containers/0/args/1/two'],
  ['hree: 3', '/spec/template/spec/containers/0/args/1/three'],
  ['# between', '/spec/template/spec/containers/0'],
  ['echo two', '/spec/template/spec/containers/0/command/0'],
  ['{}', '/spec/template/spec/containers/0/env'],
])('a cursor before %j is in %j', (place, pointer) => {
  const path = pathAt(parseDocument(text), text.indexOf(place));
  expect(path === null ? null : toPointer(path)).toBe(pointer);
});

test('a document that does not parse has no fields', () => {
  expect(pathAt(parseDocument('a: [1\n'), 1)).toBeNull();
});
