import { describe, expect, it } from 'vitest';
import { sourceOfVolume, VOLUME_SOURCES, volumeMatrix } from '../../../core/kinds/volumes.ts';
import { renameInDocument } from '../../../core/rename/rename.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { TextForm } from '../../../ui/form/testing/text-form.ts';
import { addVolume, freeVolumeName, removeVolume } from './mounts.ts';
import { switchVolume } from './volume-source.ts';

const POD = `kind: Pod
spec:
  initContainers:
  - name: prepare
    volumeMounts:
    - name: cache # warm it
      mountPath: /cache
  containers:
  - name: web
    volumeMounts:
    - {name: cache, mountPath: /var/cache, readOnly: true}
    - name: lost
      mountPath: /lost
  volumes:
  - name: cache
    emptyDir: {}
`;
const SPEC = ['spec'];

describe('volumes and mounts', () => {
  it('are seen as a matrix', () => {
    const { containers, volumes, unknown } = volumeMatrix(parseDocument(POD), SPEC);
    expect(containers.map(({ name, role }) => `${name} ${role}`)).toEqual(['web main', 'prepare init']);
    expect(volumes.map(({ name, mounts }) => [name, mounts.map((cell) => cell.map(({ mountPath, readOnly }) => `${mountPath} ${readOnly}`))])).toEqual([
      ['cache', [['/var/cache true'], ['/cache false']]],
    ]);
    expect(unknown).toEqual(['lost']);
  });

  it('count the templates of a StatefulSet', () => {
    const document = parseDocument('kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n  - metadata: {name: data}\n  template:\n    spec:\n      containers:\n      - volumeMounts: [{name: data, mountPath: /data}]\n');
    const { volumes, unknown } = volumeMatrix(document, ['spec', 'template', 'spec']);
    expect(volumes).toMatchObject([{ name: 'data', index: null }]);
    expect(unknown).toEqual([]);
  });

  it('are added in one step', () => {
    const form = new TextForm(POD);
    form.apply((document) => addVolume(document, SPEC, { name: 'conf', configMap: { name: 'web' } }, { container: ['spec', 'containers', 0], mountPath: '/etc/web', readOnly: true }));
    expect(form.text).toBe(
      POD.replace('      mountPath: /lost\n', '      mountPath: /lost\n    - name: conf\n      mountPath: /etc/web\n      readOnly: true\n') + '  - name: conf\n    configMap:\n      name: web\n',
    );
  });

  it('are renamed together', () => {
    const form = new TextForm(POD);
    form.apply((document) => renameInDocument(document, [...SPEC, 'volumes', 0, 'name'], 'warm'));
    expect(form.text).toBe(POD.replaceAll('name: cache', 'name: warm'));
  });

  it('are removed together', () => {
    const form = new TextForm(POD);
    form.apply((document) => removeVolume(document, SPEC, 0));
    expect(form.document.value).toEqual({
      kind: 'Pod',
      spec: { initContainers: [{ name: 'prepare' }], containers: [{ name: 'web', volumeMounts: [{ name: 'lost', mountPath: '/lost' }] }] },
    });
  });

  it('get names that are free', () => {
    const matrix = volumeMatrix(parseDocument(POD), SPEC);
    expect([freeVolumeName(matrix, 'data'), freeVolumeName(matrix, 'cache'), freeVolumeName(matrix, 'lost')]).toEqual(['data', 'cache-2', 'lost-2']);
  });
});

describe('switchVolume', () => {
  it.each(VOLUME_SOURCES)('to %s keeps the name', (source) => {
    const form = new TextForm('volumes:\n- name: a # mine\n  gcePersistentDisk: {pdName: x}\n');
    form.apply((document) => switchVolume(document, ['volumes', 0], source));
    expect(form.text).toMatch(/^volumes:\n- name: a # mine\n/);
    const value = form.document.value;
    const volume = typeof value === 'object' && value !== null && 'volumes' in value && Array.isArray(value.volumes) ? value.volumes[0] : undefined;
    expect(sourceOfVolume(volume)).toEqual({ known: source, name: source });
    expect(Object.keys(volume)).toHaveLength(2);
  });
});
