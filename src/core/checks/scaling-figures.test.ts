// The numbers in what is said: worked out by hand for manifests as people write them.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { bundleDocument, findingsOf, runBundle } from './run.ts';

function said(yaml: string, check: string): string[] {
  const documents = splitDocuments(yaml).map((text, index) => bundleDocument(String(index), parseDocument(text)));
  return findingsOf(runBundle(documents)).filter((finding) => finding.check === check).map(({ message }) => message.en);
}

function scaler(least: number, most: number, behavior: string): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: ${least}
  maxReplicas: ${most}
  ${behavior}
`;
}

const DEPLOYMENT = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
`;

describe('how fast an autoscaler goes', () => {
  it('up after its window, by the larger of two policies', () => {
    const up = '{stabilizationWindowSeconds: 300, policies: [{type: Percent, value: 100, periodSeconds: 60}, {type: Pods, value: 2, periodSeconds: 60}], selectPolicy: Max}';
    expect(said(scaler(3, 20, `behavior: {scaleUp: ${up}}`), 'hpa-scaling-speed')).toEqual([
      'When all of it is needed: 3 → 6 → 12 → 20 Pods, beginning after 5 min, in 3 steps over 2 min',
    ]);
  });

  it('down by a tenth a minute, which is one Pod at the end', () => {
    const down = '{stabilizationWindowSeconds: 300, policies: [{type: Percent, value: 10, periodSeconds: 60}]}';
    expect(said(scaler(2, 10, `behavior: {scaleDown: ${down}}`), 'hpa-scaling-speed')).toEqual([
      'When the load is gone: 10 → 9 → 8 → 7 → … → 2 Pods, beginning after 5 min, in 8 steps over 7 min',
    ]);
  });

  it('by the defaults where nothing is set', () => {
    expect(said(scaler(3, 20, 'metrics: []'), 'hpa-scaling-speed')).toEqual([
      'No behavior is set, so the defaults count. When all of it is needed: 3 → 7 → 14 → 20 Pods, beginning at once, in 3 steps over 30 s. When the load is gone: 20 → 3 Pods, beginning after 5 min, in one step',
    ]);
  });
});

describe('how many Pods may be evicted', () => {
  const budget = (rule: string): string => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {${rule}, selector: {matchLabels: {app: web}}}
`;

  it.each([
    ['minAvailable: 2', 3, 20, '1 of the 3 Pods of web may be evicted at once, and 18 when the autoscaler runs 20'],
    ['minAvailable: 1', 2, 10, '1 of the 2 Pods of web may be evicted at once, and 9 when the autoscaler runs 10'],
    ['maxUnavailable: 1', 3, 20, '1 of the 3 Pods of web may be evicted at once, and no more when the autoscaler runs 20'],
    ['minAvailable: 50%', 3, 3, '1 of the 3 Pods of web may be evicted at once'],
  ])('%s of %i to %i', (rule, least, most, sentence) => {
    expect(said(scaler(least, most, 'metrics: []') + DEPLOYMENT + budget(rule), 'pdb-eviction-budget')).toEqual([sentence]);
  });
});

describe('memory as a measure', () => {
  it('is held against what all containers request', () => {
    const pods = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - {name: web, resources: {requests: {memory: 512Mi}}, env: [{name: JAVA_OPTS, value: -Xms512m -Xmx1024m}]}
      - {name: log, resources: {requests: {memory: 64Mi}}}
`;
    const metrics = 'metrics: [{type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 80}}}]';
    expect(said(scaler(3, 20, metrics) + pods, 'hpa-memory-metric')).toEqual([
      'Java starts with a heap of 512Mi, more than the 80 % (460Mi) at which Pods are added: the autoscaler climbs to its maximum and stays',
    ]);
  });
});
