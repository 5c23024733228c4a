// What every Add makes beside a workload: valid, and nothing that our own checks warn of.
import { describe, expect, it } from 'vitest';
import { starterText } from '../assist/starters.ts';
import { checksFor } from '../checks/checks-for.ts';
import { bundleDocument, findingsOf, runBundle } from '../checks/run.ts';
import { controllerOf, ingressControllerRule } from '../network-policy/policy.ts';
import { loadSchema } from '../schema/load.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import { configMapText } from './config-map.ts';
import { autoscalerText } from './horizontal-pod-autoscaler.ts';
import { httpRouteText } from './http-route.ts';
import { ingressText } from './ingress.ts';
import { controllerPolicyText, networkPolicyText } from './network-policy.ts';
import { volumeClaimText } from './persistent-volume-claim.ts';
import { disruptionBudgetText } from './pod-disruption-budget.ts';
import { secretText } from './secret.ts';
import { roleBindingText, roleText, serviceAccountText } from './service-account.ts';
import { serviceMonitorText } from './service-monitor.ts';
import { containerPorts, serviceText } from './service.ts';
import { workloadFacts, type WorkloadFacts } from './workload-facts.ts';

const schema = await loadSchema();
const CHECKS = checksFor(schema, USUAL_TARGET);

function workload(kind: string): { readonly text: string; readonly facts: WorkloadFacts } {
  const known = schema.kind('apps/v1', kind);
  const text = known === null ? '' : starterText(known, 'web');
  const facts = workloadFacts(parseDocument(text).value);
  if (facts === null) throw new Error('no workload');
  return { text, facts };
}

/** What is said of the last of the documents, and was not said before it was there: `check path`. */
function saidOfLast(texts: readonly string[]): string[] {
  const run = runBundle(texts.map((text, index) => bundleDocument(String(index), parseDocument(text))), undefined, CHECKS);
  const last = run.documents.get(String(texts.length - 1));
  expect(findingsOf(run).length).toBeGreaterThan(0);
  return (last?.findings ?? []).filter(({ severity }) => severity !== 'info').map(({ check, path }) => `${check} ${path.join('.')}`);
}

const route = { service: 'web', gateway: { name: 'outside', namespace: null } };

describe.each(['Deployment', 'StatefulSet'])('beside a %s', (kind) => {
  const { text, facts } = workload(kind);
  const service = serviceText(facts);
  const port = containerPorts(facts.podSpec)[0]?.name ?? '';

  it.each([
    ['a Service', [text, service]],
    ['an Ingress', [text, service, ingressText(facts, { service: 'web', port, ingressClass: null })]],
    ['an HTTPRoute', [text, service, httpRouteText(facts, { ...route, port: kind === 'Deployment' ? 80 : 8080 })]],
    ['an autoscaler', [text, autoscalerText(facts)]],
    ['a budget', [text, disruptionBudgetText(facts)]],
    ['a NetworkPolicy', [text, service, networkPolicyText(facts, null)]],
    ['a NetworkPolicy for the controller', [text, service, ingressText(facts, { service: 'web', port, ingressClass: null }), networkPolicyText(facts, controllerOf('traefik'))]],
    ['a NetworkPolicy for the controller alone', [text, service, ingressText(facts, { service: 'web', port, ingressClass: null }), controllerPolicyText(facts, ingressControllerRule([port], controllerOf('traefik')))]],
    ['a ServiceAccount', [text, serviceAccountText(facts)]],
    ['a Role', [text, roleText(facts, 'web')]],
    ['a RoleBinding', [text, serviceAccountText(facts), roleText(facts, 'web'), roleBindingText(facts, 'web')]],
    ['a ConfigMap', [text, configMapText(facts, 'web-config', { LOG_LEVEL: 'info' })]],
    ['a Secret', [text, secretText(facts, 'web-secret')]],
    ['a claim', [text, volumeClaimText(facts, 'web-data', '10Gi')]],
    ['a ServiceMonitor', [text, service, serviceMonitorText(facts, { serviceLabels: { app: 'web' }, port, path: '/metrics' })]],
  ])('%s', (_, texts) => expect(saidOfLast(texts)).toEqual([]));
});
