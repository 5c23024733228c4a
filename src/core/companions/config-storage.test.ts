import { expect, it } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { kindOfObject } from '../schema/place.ts';
import { parseDocument } from '../yaml/parse.ts';
import { configMapText } from './config-map.ts';
import { freeName } from './free-name.ts';
import { volumeClaimText } from './persistent-volume-claim.ts';
import { secretText } from './secret.ts';
import { workloadFacts, type WorkloadFacts } from './workload-facts.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  labels: {app: web, version: "1"}
spec:
  containers: [{name: web}]
`;

function facts(): WorkloadFacts {
  const found = workloadFacts(parseDocument(POD).value);
  if (found === null) throw new Error('no workload');
  return found;
}

const HEAD = (kind: string, name: string): string => `apiVersion: v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: shop
  labels:
    app: web
`;

it.each([
  [configMapText(facts(), 'web-config', { LOG: 'info', 'app.ini': '[a]\nb = 1\n' }), `${HEAD('ConfigMap', 'web-config')}data:\n  LOG: info\n  app.ini: |\n    [a]\n    b = 1\n`],
  [configMapText(facts(), 'web-config'), `${HEAD('ConfigMap', 'web-config')}data: {}\n`],
  [secretText(facts(), 'web-secret', { password: 'on' }), `${HEAD('Secret', 'web-secret')}type: Opaque\nstringData:\n  password: "on"\n`],
  [
    volumeClaimText(facts(), 'web-data', '10Gi'),
    `${HEAD('PersistentVolumeClaim', 'web-data')}spec:\n  storageClassName: standard\n  accessModes:\n  - ReadWriteOnce\n  resources:\n    requests:\n      storage: 10Gi\n`,
  ],
])('is written as people write it', async (text, expected) => {
  expect(text).toBe(expected);
  expect(kindOfObject(await loadSchema(), parseDocument(text).value)).not.toBeNull();
});

it('finds a name that is free', () => {
  expect(freeName('web', (name) => ['web', 'web-2'].includes(name))).toBe('web-3');
  expect(freeName('web', () => false)).toBe('web');
});
