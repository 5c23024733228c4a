import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containersIn } from '../../../core/kinds/pods.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { markOf, podPicture, shortImage } from './picture-model.ts';

const POD = `kind: Pod
metadata: {name: shop}
spec:
  initContainers:
  - name: migrate
    image: registry.example.com/team/shop/migrate:2.1
    ports: [{containerPort: 1}]
    volumeMounts: [{name: config, mountPath: /config}]
  - name: proxy
    restartPolicy: Always
    image: envoy:v1.31
    ports: [{containerPort: 15001}]
  containers:
  - name: web
    image: shop/web:1.4.2
    ports:
    - {name: http, containerPort: 8080}
    - {name: dns, containerPort: 53, protocol: UDP}
    - {name: half}
    volumeMounts:
    - {name: config, mountPath: /etc/shop, readOnly: true}
    - {name: lost, mountPath: /lost}
    volumeDevices:
    - {name: disk, devicePath: /dev/xvda}
  ephemeralContainers:
  - {image: busybox}
  volumes:
  - {name: config, configMap: {name: shop-config}}
  - {name: disk, persistentVolumeClaim: {claimName: shop-data}}
  - name: spare
`;

describe('the picture of a Pod', () => {
  const { first, main, volumes } = podPicture(parseDocument(POD), ['spec']);

  it('has what starts first in its order, and the others after it', () => {
    expect(first.map(({ name, role, path }) => [name, role, path.join('.')])).toEqual([
      ['migrate', 'init', 'spec.initContainers.0'],
      ['proxy', 'sidecar', 'spec.initContainers.1'],
    ]);
    expect(main.map(({ name, role, image }) => [name, role, image])).toEqual([['web', 'main', 'shop/web:1.4.2'], [null, 'ephemeral', 'busybox']]);
  });

  it('has the ports that serve', () => {
    expect([...first, ...main].map(({ ports }) => ports.map(({ text, path }) => `${text} ${path.join('.')}`))).toEqual([
      [],
      ['15001 spec.initContainers.1.ports.0.containerPort'],
      ['http:8080 spec.containers.0.ports.0.containerPort', 'dns:53/UDP spec.containers.0.ports.1.containerPort'],
      [],
    ]);
  });

  it('marks volumes and what mounts them alike', () => {
    expect(main[0]?.mounts.map(({ mark, volume, at, readOnly, path }) => [mark, volume, at, readOnly, path.slice(3).join('.')])).toEqual([
      ['A', 'config', '/etc/shop', true, 'volumeMounts.0.mountPath'],
      [null, 'lost', '/lost', false, 'volumeMounts.1.mountPath'],
      ['B', 'disk', '/dev/xvda', false, 'volumeDevices.0.devicePath'],
    ]);
    expect(volumes.map(({ mark, name, source, which, users, path }) => [mark, name, source, which, users.join(' '), path.join('.')])).toEqual([
      ['A', 'config', 'ConfigMap', 'shop-config', 'migrate web', 'spec.volumes.0.name'],
      ['B', 'disk', 'PVC', 'shop-data', 'web', 'spec.volumes.1.name'],
      ['C', 'spare', 'emptyDir', '', '', 'spec.volumes.2.name'],
    ]);
  });

  it('has the claims of a StatefulSet', () => {
    const document = parseDocument(`kind: StatefulSet
spec:
  volumeClaimTemplates:
  - {spec: {}}
  - metadata: {name: data}
    spec: {resources: {requests: {storage: 10Gi}}}
  template:
    spec:
      containers: [{volumeMounts: [{name: data, mountPath: /data}]}]
`);
    expect(podPicture(document, ['spec', 'template', 'spec']).volumes).toEqual([
      { path: ['spec', 'volumeClaimTemplates', 1, 'metadata', 'name'], name: 'data', mark: 'A', source: 'volumeClaimTemplate', which: '10Gi', users: [''] },
    ]);
  });

  it.each([
    ['emptyDir: {}', 'emptyDir', ''],
    ['emptyDir: {medium: Memory, sizeLimit: 64Mi}', 'emptyDir', 'Memory 64Mi'],
    ['secret: {secretName: tls}', 'Secret', 'tls'],
    ['hostPath: {path: /var/log}', 'hostPath', '/var/log'],
    ['projected: {sources: [{configMap: {name: a}}, {secret: {name: b}}, {serviceAccountToken: {path: token}}, {configMap: {}}]}', 'projected', 'ConfigMap a, Secret b, serviceAccountToken, ConfigMap'],
    ['downwardAPI: {items: [{path: labels}, {path: name}]}', 'downwardAPI', 'labels, name'],
    ['ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 1073741824}}}}}', 'ephemeral', '1073741824'],
    ['nfs: {server: nfs.example.com, path: /share}', 'nfs', 'nfs.example.com:/share'],
    ['csi: {driver: secrets-store.csi.k8s.io}', 'csi', 'secrets-store.csi.k8s.io'],
    ['image: {reference: models:1}', 'image', 'models:1'],
    ['iscsi: {iqn: a}', 'iscsi', ''],
    ['configMap: gone', 'ConfigMap', ''],
  ])('says what a volume of %s is made of', (written, source, which) => {
    const document = parseDocument(`kind: Pod\nspec:\n  containers: [{name: a}]\n  volumes: [{name: v, ${written}}]\n`);
    expect(podPicture(document, ['spec']).volumes).toMatchObject([{ source, which }]);
  });

  it.each([
    ['web', 'web'],
    ['registry.example.com:5000/team/shop/web:1.4', 'web:1.4'],
    [`ghcr.io/shop/web:1.4@sha256:${'0a1b2c3d'.repeat(8)}`, 'web:1.4@0a1b2c3'],
    [`web@sha256:${'f'.repeat(64)}`, 'web@fffffff'],
    ['{{ .Values.image }}', '{{ .Values.image }}'],
  ])('shortens the image %s', (image, short) => {
    expect(shortImage(image)).toBe(short);
  });

  it('gives every volume a mark of its own', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(markOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(new Set(Array.from({ length: 1000 }, (_, index) => markOf(index))).size).toBe(1000);
  });

  const name = fc.constantFrom('a', 'b', 'c', '');
  const container = fc.record(
    { name, image: fc.constantFrom('x', 'y:1'), restartPolicy: fc.constant('Always'), ports: fc.array(fc.record({ containerPort: fc.nat(9) }), { maxLength: 2 }), volumeMounts: fc.array(fc.record({ name, mountPath: name }), { maxLength: 4 }) },
    { requiredKeys: [] },
  );
  const spec = fc.record({ containers: fc.array(container, { maxLength: 4 }), initContainers: fc.array(container, { maxLength: 3 }), volumes: fc.array(fc.record({ name }), { maxLength: 5 }) }, { requiredKeys: [] });

  it('shows each container once, and a mark only where its volume is', () => {
    fc.assert(
      fc.property(spec, (written) => {
        const document = parseDocument(JSON.stringify({ kind: 'Pod', spec: written }));
        const picture = podPicture(document, ['spec']);
        const drawn = [...picture.first, ...picture.main];
        expect(drawn.map(({ path }) => path.join('.')).toSorted()).toEqual(containersIn(valueAt(document, ['spec']), ['spec']).map(({ path }) => path.join('.')).toSorted());
        expect(new Set(picture.volumes.map(({ mark }) => mark)).size).toBe(picture.volumes.length);
        for (const mount of drawn.flatMap(({ mounts }) => mounts)) {
          expect(picture.volumes.find(({ mark }) => mark === mount.mark)?.name ?? null).toBe(mount.mark === null ? null : mount.volume);
          expect(mount.mark === null).toBe(picture.volumes.every((volume) => volume.name !== mount.volume));
        }
        for (const { mark, users } of picture.volumes) {
          expect(users).toHaveLength(drawn.filter(({ mounts }) => mounts.some((mount) => mount.mark === mark)).length);
        }
      }),
    );
  });

  it('leads to places that are there', () => {
    fc.assert(
      fc.property(spec, (written) => {
        const document = parseDocument(JSON.stringify({ kind: 'Pod', spec: written }));
        const { first: before, main: after, volumes: all } = podPicture(document, ['spec']);
        const places = [...before, ...after].flatMap(({ ports, mounts }) => [...ports, ...mounts]);
        for (const { path } of [...places, ...all]) expect(valueAt(document, path)).toBeDefined();
      }),
    );
  });
});
