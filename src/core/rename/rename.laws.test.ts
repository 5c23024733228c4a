import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPointer } from '../yaml/path.ts';
import type { RenameTarget } from './target.ts';
import { meanings, placeText, renamedWork, targetsIn, type Work, workOf } from './testing/work.ts';

const NEW = 'zz9';

/** A reference that led to the target alone leads there still; any other leads where it led. */
function expectFollowed(before: Work, target: RenameTarget): void {
  const after = renamedWork(before, target, NEW);
  expect(typeof after === 'string' ? after : '').toBe('');
  if (typeof after === 'string') return;
  const meantBefore = [...meanings(before)];
  const meantAfter = meanings(after);
  const old = placeText({ object: target.object, path: target.place });
  const fresh = target.asKey ? placeText({ object: target.object, path: [...target.place.slice(0, -1), NEW] }) : old;
  for (const [reference, { targets, shared }] of meantBefore) {
    // of several things of one name nobody knows which was meant: those are only offered
    if (shared && targets.some((one) => one.startsWith(`${target.object.key} `))) continue;
    expect([reference, meantAfter.get(reference)?.targets]).toEqual([reference, targets.map((one) => (one === old ? fresh : one))]);
  }
}

/** The old name again gives the old bytes again. */
function expectThereAndBack(before: Work, target: RenameTarget): void {
  const after = renamedWork(before, target, NEW);
  if (typeof after === 'string') throw new Error(after);
  const at = target.asKey ? [...target.path.slice(0, -1), NEW] : target.path;
  const back = targetsIn(after).find((one) => one.object.key === target.object.key && toPointer(one.path) === toPointer(at));
  if (back === undefined) throw new Error(`nothing is called ${NEW}`);
  const again = renamedWork(after, back, target.name);
  expect(typeof again === 'string' ? again : again.text).toBe(before.text);
}

const name = fc.constantFrom('a', 'b', 'c');
const space = fc.constantFrom('', ', namespace: x', ', namespace: y');
const comment = fc.constantFrom('', ' # a b c', ' # of it');
const head = (apiVersion: string, kind: string, own: string, rest: string, said: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}${said}\nmetadata: {name: ${own}${rest}}\n`;

const workload = fc.tuple(fc.constantFrom('Deployment', 'StatefulSet'), name, space, comment, name, name, name, name).map(
  ([kind, own, rest, said, config, key, port, volume]) => `${head('apps/v1', kind, own, rest, said)}spec:
  template:
    metadata: {labels: {app: ${own}}}
    spec:
      serviceAccountName: ${config}
      containers:
        - name: ${port}
          ports: [{name: ${port}, containerPort: 80}]
          livenessProbe: {httpGet: {port: ${port}}}
          env:
            - name: A
              valueFrom: {secretKeyRef: {name: '${config}', key: ${key}}}${said}
          envFrom: [{configMapRef: {name: "${config}"}}]
          volumeMounts: [{name: ${volume}, mountPath: /a}]
      volumes:
        - {name: ${volume}, configMap: {name: ${config}, items: [{key: ${key}, path: k}]}}
        - name: other
          persistentVolumeClaim: {claimName: ${key}}
`,
);
const store = fc.tuple(fc.constantFrom('ConfigMap', 'Secret'), name, space, comment, fc.uniqueArray(name, { minLength: 1 })).map(
  ([kind, own, rest, said, keys]) => `${head('v1', kind, own, rest, said)}data:\n${keys.map((key) => `  ${key}: "YQ=="${said}\n`).join('')}`,
);
const plain = fc.tuple(fc.constantFrom('ServiceAccount', 'PersistentVolumeClaim'), name, space, comment).map(([kind, own, rest, said]) => head('v1', kind, own, rest, said));
const service = fc.tuple(name, space, comment, name, name).map(
  ([own, rest, said, app, port]) => `${head('v1', 'Service', own, rest, said)}spec: {selector: {app: ${app}}, ports: [{name: ${port}, port: 80, targetPort: ${port}}]}\n`,
);
const ingress = fc.tuple(name, space, comment, name, name).map(
  ([own, rest, said, to, port]) => `${head('networking.k8s.io/v1', 'Ingress', own, rest, said)}spec:\n  tls: [{secretName: ${to}}]\n  defaultBackend: {service: {name: ${to}, port: {name: ${port}}}}\n`,
);
const scaler = fc.tuple(name, space, fc.constantFrom('Deployment', 'StatefulSet'), name).map(
  ([own, rest, kind, to]) => `${head('autoscaling/v2', 'HorizontalPodAutoscaler', own, rest, '')}spec: {scaleTargetRef: {apiVersion: apps/v1, kind: ${kind}, name: ${to}}, maxReplicas: 2}\n`,
);
const bundle = fc.array(fc.oneof(workload, store, plain, service, ingress, scaler), { minLength: 1, maxLength: 8 }).map((texts) => workOf(texts.join('---\n')));

describe('another name', () => {
  it('is followed by all that surely meant it, and by nothing else', () => {
    fc.assert(
      fc.property(bundle, fc.nat(), (work, choice) => {
        const targets = targetsIn(work);
        const target = targets[choice % Math.max(1, targets.length)];
        if (target !== undefined) expectFollowed(work, target);
      }),
      { numRuns: 600 },
    );
  });

  it('and the old one again leave no trace', () => {
    fc.assert(
      fc.property(bundle, fc.nat(), (work, choice) => {
        const targets = targetsIn(work);
        const target = targets[choice % Math.max(1, targets.length)];
        if (target !== undefined) expectThereAndBack(work, target);
      }),
      { numRuns: 400 },
    );
  });
});

const GUIDES = path.resolve(import.meta.dirname, '../../../../shared/guides');

describe.skipIf(!existsSync(GUIDES))('in the guides', () => {
  const guides = existsSync(GUIDES) ? readdirSync(GUIDES, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];

  it.each(guides.map((entry) => entry.name))('every name of %s is followed', (guide) => {
    const files = readdirSync(path.join(GUIDES, guide)).filter((file) => file.endsWith('.yaml'));
    const work = workOf(files.map((file) => readFileSync(path.join(GUIDES, guide, file), 'utf8').replace(/\n*$/, '\n')).join('---\n'));
    for (const target of targetsIn(work)) expectFollowed(work, target);
  });
});
