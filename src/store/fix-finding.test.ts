import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../core/checks/check.ts';
import { documentEdited, filesAdded } from './actions.ts';
import { textOf } from './documents.ts';
import { checksLoaded, currentFindings, findingsRefreshed } from './findings.ts';
import { findingFixed } from './fix-finding.ts';
import { store } from './store.ts';

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata: {name: paint}
data:
  color: red
  third: c
  color: blue
`;

const initial = store.getState();
beforeAll(checksLoaded);
beforeEach(() => {
  store.setState({ ...initial, restored: true }, true);
  filesAdded([{ name: 'paint.yaml', text: CONFIG }]);
  findingsRefreshed();
});
afterEach(() => {
  store.setState(initial, true);
  findingsRefreshed();
});

function twice(): Finding {
  const found = [...currentFindings().documents.values()].flatMap(({ findings }) => findings).find(({ check }) => check === 'yaml-duplicate-key');
  if (found === undefined) throw new Error('the sample has a key twice');
  return found;
}

function write(from: string, to: string): void {
  const document = store.getState().files[0]?.documents[0];
  const start = document?.text.indexOf(from) ?? -1;
  documentEdited(document?.id ?? '', [{ start, end: start + from.length, text: to }], 'yaml');
}

function text(): string {
  return store.getState().files.map(textOf).join('');
}

it('takes back the key that counts for nothing', () => {
  expect(findingFixed(twice())).toBe(true);
  expect(text()).toBe(CONFIG.replace('  color: red\n', ''));
});

it('mends what was found before the last stroke where it now stands', () => {
  const finding = twice();
  write('third: c', 'a longer third: c');
  write('name: paint', 'name: paints');
  expect(findingFixed(finding)).toBe(true);
  expect(text()).toBe(CONFIG.replace('  color: red\n', '').replace('third', 'a longer third').replace('paint', 'paints'));
});

it('mends nothing that the last stroke has mended', () => {
  const finding = twice();
  write('color: blue', 'shade: blue');
  expect(findingFixed(finding)).toBe(false);
  expect(text()).toBe(CONFIG.replace('color: blue', 'shade: blue'));
});
