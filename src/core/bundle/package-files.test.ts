import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { clusterNeeds } from './cluster-needs.ts';
import { packageFiles } from './package-files.ts';
import { resourceFiles } from './resource-files.ts';

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      priorityClassName: high
      containers:
        - name: a
          image: a:1
          envFrom: [{configMapRef: {name: conf}}, {secretRef: {name: db}}, {secretRef: {name: perhaps, optional: true}}, {secretRef: {name: "\${X}"}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf, namespace: shop}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 2}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, namespace: shop}
spec: {selector: {}, endpoints: []}
`;

function indexOf(text: string): ObjectIndex {
  return new ObjectIndex(splitDocuments(text).map((slice, at) => ({ key: String(at), summary: summarise(parseDocument(slice)) })));
}

describe('clusterNeeds', () => {
  it('names what the bundle does not bring, each with its command', () => {
    expect(clusterNeeds(indexOf(SHOP)).map(({ what, command }) => [what.en, command])).toEqual([
      ['A metrics server, which the autoscaler asks', 'kubectl get apiservice v1beta1.metrics.k8s.io'],
      ['The API of Prometheus Operator (monitoring.coreos.com)', 'kubectl api-resources --api-group=monitoring.coreos.com'],
      ['Namespace shop, which is not in the bundle', 'kubectl get namespace shop'],
      ['PriorityClass high, which is not in the bundle', 'kubectl get priorityclass high'],
      ['Secret db, which is not in the bundle', 'kubectl get secret db -n shop'],
    ]);
  });

  it('needs nothing that the bundle defines, or every cluster has', () => {
    const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.org}
---
apiVersion: example.org/v1
kind: Thing
metadata: {name: t, namespace: default}
---
apiVersion: v1
kind: Pod
metadata: {name: p}
spec: {serviceAccountName: default, containers: []}
`;
    expect(clusterNeeds(indexOf(text))).toEqual([]);
  });
});

describe('packageFiles', () => {
  const files = [{ name: 'all.yaml', text: SHOP, encoding: 'utf-8' as const }, { name: 'Dockerfile', text: 'FROM scratch\n', encoding: 'utf-8' as const }];
  const packed = packageFiles(resourceFiles(files, () => true), clusterNeeds(indexOf(SHOP)), 'en');

  it('is manifests, a list of them beside their folder, a README and the rest', () => {
    expect(packed.map(({ name }) => name)).toEqual([
      'README.md', 'kustomization.yaml', 'manifests/00-configmap-conf.yaml', 'manifests/01-deployment-web.yaml',
      'manifests/02-horizontalpodautoscaler-web.yaml', 'manifests/03-servicemonitor-web.yaml', 'others/Dockerfile',
    ]);
    expect(packed[1]?.text).toBe(`apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- manifests/00-configmap-conf.yaml
- manifests/01-deployment-web.yaml
- manifests/02-horizontalpodautoscaler-web.yaml
- manifests/03-servicemonitor-web.yaml
`);
  });

  it('says in the README what it is, what it needs and how it is applied', () => {
    const readme = packed[0]?.text ?? '';
    expect(readme).toContain('| `manifests/01-deployment-web.yaml` | Deployment | web |');
    expect(readme).toContain('- Secret db, which is not in the bundle: `kubectl get secret db -n shop`');
    expect(readme).toContain('kubectl apply -f manifests/');
    expect(readme).toContain('others/');
  });

  it.skipIf(spawnSync('kubectl', ['version', '--client']).status !== 0)('is read by kubectl kustomize', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    try {
      for (const { name, text } of packed) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      const { status, stdout } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
      expect(status).toBe(0);
      expect(stdout.match(/^kind: \w+/gm)?.sort()).toEqual(['kind: ConfigMap', 'kind: Deployment', 'kind: HorizontalPodAutoscaler', 'kind: ServiceMonitor']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
