import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { autoscalerText } from './horizontal-pod-autoscaler.ts';
import { disruptionBudgetText } from './pod-disruption-budget.ts';
import { roleBindingText, roleText, serviceAccountText } from './service-account.ts';
import { workloadFacts, type WorkloadFacts } from './workload-facts.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
    app.kubernetes.io/version: "1.4.2"
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web
        tier: "1"
    spec:
      containers:
      - name: web
        resources:
          requests: {cpu: 250m}
`;

function facts(yaml: string): WorkloadFacts {
  const found = workloadFacts(parseDocument(yaml).value);
  if (found === null) throw new Error('no workload');
  return found;
}

describe('companions of a workload', () => {
  it('are an autoscaler', () => {
    expect(autoscalerText(facts(DEPLOYMENT))).toBe(`apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  minReplicas: 3
  maxReplicas: 9
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
      policies:
      - type: Percent
        value: 10
        periodSeconds: 60
`);
  });

  it('are an autoscaler by amount where nothing is requested', () => {
    const text = autoscalerText(facts(DEPLOYMENT.replace('        resources:\n          requests: {cpu: 250m}\n', '').replace('  replicas: 3\n', '')));
    expect(text).toContain('  minReplicas: 2\n  maxReplicas: 6\n');
    expect(text).toContain('        type: AverageValue\n        averageValue: 500m\n');
  });

  it('are a disruption budget', () => {
    expect(disruptionBudgetText(facts(DEPLOYMENT))).toBe(`apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  unhealthyPodEvictionPolicy: AlwaysAllow
`);
  });

  it('are an account, its role and the binding of the two', () => {
    const workload = facts(DEPLOYMENT.replace('namespace: shop\n  ', '').replaceAll('name: web', 'name: "1"'));
    expect(serviceAccountText(workload)).toBe(`apiVersion: v1
kind: ServiceAccount
metadata:
  name: "1"
  labels:
    app.kubernetes.io/name: "1"
automountServiceAccountToken: false
`);
    expect(roleText(facts(DEPLOYMENT), 'web')).toContain(`rules:
- apiGroups:
  - ""
  resources:
  - configmaps
  resourceNames:
  - web
  verbs:
  - get
`);
    expect(roleBindingText(facts(DEPLOYMENT), 'web')).toContain(`roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: web
subjects:
- kind: ServiceAccount
  name: web
  namespace: shop
`);
  });

  it.each([
    ['a Pod, by its labels', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {app: a}}\nspec: {}\n', { matchLabels: { app: 'a' } }],
    ['a CronJob, by those of its template', 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {jobTemplate: {spec: {template: {metadata: {labels: {app: b}}}}}}\n', { matchLabels: { app: 'b' } }],
    ['expressions', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {matchExpressions: [{key: a, operator: Exists}]}, template: {}}\n', { matchExpressions: [{ key: 'a', operator: 'Exists' }] }],
  ])('select the Pods of %s', (_, yaml, selector) => {
    expect(facts(yaml).selector).toEqual(selector);
  });

  it('are none of what makes no Pods', () => {
    expect(workloadFacts(parseDocument('apiVersion: v1\nkind: Service\nmetadata: {name: a}\n').value)).toBeNull();
    expect(workloadFacts(parseDocument('apiVersion: apps/v1\nkind: Deployment\n').value)).toBeNull();
  });
});
