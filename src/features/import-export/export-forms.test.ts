import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { FileState } from '../../store/state.ts';
import { exportOf } from './export-forms.ts';

const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: b}\n';

function file(name: string, text: string, rest: Partial<FileState> = {}): FileState {
  return { id: name, name, encoding: 'utf-8', imported: text, documents: splitDocuments(text).map((slice, at) => ({ id: `${name}${at}`, text: slice, basis: null })), ...rest };
}

describe('exportOf', () => {
  it.each([
    ['files', [file('a.yaml', MAP)], null, ['a.yaml'], 'kubectl apply -f a.yaml'],
    ['files', [file("a b's.yaml", MAP)], null, ["a b's.yaml"], `kubectl apply -f 'a b'\\''s.yaml'`],
    ['files', [file('a.yaml', MAP), file('Dockerfile', 'FROM x\n')], 'manifests.zip', ['a.yaml', 'Dockerfile'], 'unzip manifests.zip && kubectl apply -f a.yaml'],
    ['one', [file('a.yaml', MAP), file('b.yaml', SERVICE)], null, ['bundle.yaml'], 'kubectl apply -f bundle.yaml'],
    ['resources', [file('a.yaml', `${SERVICE}---\n${MAP}`)], 'resources.zip', ['00-configmap-a.yaml', '01-service-b.yaml'], 'unzip resources.zip -d resources && kubectl apply -f resources'],
    ['package', [file('a.yaml', MAP)], 'bundle.zip', ['README.md', 'kustomization.yaml', 'manifests/00-configmap-a.yaml'], 'unzip bundle.zip -d bundle && kubectl apply -f bundle/manifests'],
    ['files', [file('Dockerfile', 'FROM x\n')], null, ['Dockerfile'], null],
  ] as const)('%s', (form, files, archive, names, command) => {
    const made = exportOf(form, files, [], 'en');
    expect(made.files.map(({ name }) => name)).toEqual(names);
    expect(made).toMatchObject({ archive, command, leftOut: [] });
  });

  it('leaves out of one YAML what would make kubectl refuse all of it', () => {
    const made = exportOf('one', [file('a.yaml', MAP), file('Dockerfile', 'FROM x\n')], [], 'en');
    expect(made.leftOut).toEqual(['Dockerfile']);
    expect(made.files[0]?.text).toBe(MAP);
  });

  it('leaves out the values of Secrets when that is wanted', () => {
    const secret = file('a.yaml', 'kind: Secret\nmetadata: {name: a}\nstringData: {pass: hunter}\n');
    for (const form of ['files', 'one', 'resources', 'package'] as const) {
      const text = (secrets: 'kept' | 'left-out') => exportOf(form, [secret], [], 'en', secrets).files.map((one) => one.text).join('');
      expect(text('kept')).toContain('hunter');
      expect(text('left-out')).not.toContain('hunter');
    }
  });

  it('writes as UTF-8 what came as EUC-KR and was edited', () => {
    const edited = file('a.yaml', '# 한글\n', { encoding: 'euc-kr', imported: '# 한국\n' });
    expect(exportOf('files', [edited], [], 'en').files[0]?.encoding).toBe('utf-8');
  });
});
