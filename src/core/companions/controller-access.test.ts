import { describe, expect, it } from 'vitest';
import { type PodsEnd, readPolicy } from '../network-policy/flows.ts';
import { controllerOf } from '../network-policy/policy.ts';
import { parseDocument } from '../yaml/parse.ts';
import { controllerAccess } from './controller-access.ts';

const PODS: PodsEnd = { is: 'pods', namespace: 'shop', namespaceLabels: null, labels: { app: 'web' }, ports: [{ name: 'http', number: 8080, protocol: 'TCP' }] };
const policy = (name: string, spec: string) => readPolicy(parseDocument(`{metadata: {name: ${name}, namespace: shop}, spec: ${spec}}`).value, name, []);
const DENY = policy('deny', '{podSelector: {}}');
const OWN = policy('own', '{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {}}]}]}');
const lets = (from: string, ports = '[]') => policy('lets', `{podSelector: {matchLabels: {app: web}}, ingress: [{from: [${from}], ports: ${ports}}]}`);
const TRAEFIK = '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: traefik}}}';

describe('an ingress controller', () => {
  it.each<[what: string, policies: readonly ReturnType<typeof policy>[], into: string | null]>([
    ['kept out by the workload’s own policy', [OWN], 'own by own'],
    ['kept out by a policy of all Pods', [DENY], 'a new one by deny'],
    ['kept out by both', [DENY, OWN], 'own by deny, own'],
    ['kept out on this port', [lets(TRAEFIK, '[{port: 9090}]')], 'lets by lets'],
    ['let in', [DENY, lets(TRAEFIK)], null],
    ['let in by some labels', [lets(`{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: traefik}}, podSelector: {matchLabels: {app: edge}}}`)], null],
    ['let in by a label that the bundle does not show', [lets('{namespaceSelector: {matchLabels: {edge: "true"}}}')], null],
    ['free', [], null],
    ['free where others are not', [policy('other', '{podSelector: {matchLabels: {app: other}}}')], null],
  ])('is %s', (_, policies, into) => {
    const access = controllerAccess(policies, PODS, { target: 'http', protocol: 'TCP' }, controllerOf('traefik'));
    expect(access === null ? null : `${access.policy?.name ?? 'a new one'} by ${access.keptOutBy.join(', ')}`).toBe(into);
  });

  it('is let in by name and port', () => {
    expect(controllerAccess([OWN], PODS, { target: 8080, protocol: 'TCP' }, controllerOf('traefik'))?.rule).toEqual({
      from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'traefik' } }, podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } } }],
      ports: [{ protocol: 'TCP', port: 8080 }],
    });
    expect(controllerOf('nginx')).toEqual(controllerOf('anything'));
  });
});
