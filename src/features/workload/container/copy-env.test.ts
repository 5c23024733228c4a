import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../core/text/edit.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { copyEnv } from './copy-env.ts';

const MAIN = `  containers:
  - name: app
    env:
    - name: A
      value: "1" # of the app
    - name: B
      valueFrom: {secretKeyRef: {name: db, key: b}}
    envFrom:
    - configMapRef: {name: conf}
`;

function copied(init: string): string {
  const text = `spec:\n  initContainers:\n${init}${MAIN}`;
  const document = parseDocument(text);
  const result = copyEnv(document, ['spec', 'containers', 0], ['spec', 'initContainers', 0]);
  return result.ok ? applyEdits(text, result.edits).slice('spec:\n  initContainers:\n'.length, -MAIN.length) : result.message.en;
}

describe('variables taken from another container', () => {
  it.each([
    [
      'all, where it has none',
      '  - name: migrate\n    image: a:1\n',
      '  - name: migrate\n    image: a:1\n    envFrom:\n    - configMapRef:\n        name: conf\n    env:\n    - name: A\n      value: "1"\n    - name: B\n      valueFrom:\n        secretKeyRef:\n          name: db\n          key: b\n',
    ],
    [
      'those that it has not, behind its own',
      '  - name: migrate\n    env:\n    - name: A\n      value: other # stays\n    envFrom:\n    - configMapRef: {name: conf}\n',
      '  - name: migrate\n    env:\n    - name: A\n      value: other # stays\n    - name: B\n      valueFrom:\n        secretKeyRef:\n          name: db\n          key: b\n    envFrom:\n    - configMapRef: {name: conf}\n',
    ],
  ])('%s', (_, before, after) => expect(copied(before)).toBe(after));
});
