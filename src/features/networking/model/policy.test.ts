import { describe, expect, it } from 'vitest';
import { field, listField } from '../../../core/kinds/fields.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { dnsRule, ingressControllerRule, peerKindOf, type PeerKind, prometheusRule, restricts } from '../../../core/network-policy/policy.ts';
import { addRule, denyAll, setRestricts, switchPeer } from './policy.ts';
import { closedSentence, ruleSentence } from './policy-sentence.ts';

function after(yaml: string, change: (document: YamlDocument) => EditResult): string {
  const result = change(parseDocument(yaml));
  if (!result.ok) throw new Error(result.message.en);
  return result.document.text;
}

const POLICY = `spec:
  podSelector: {} # all
  policyTypes: # both
  - Ingress
  - Egress
  ingress:
  - from:
    - podSelector: {}
`;

describe('directions', () => {
  it.each([
    ['spec: {}', [true, false]],
    ['spec: {egress: [{}]}', [true, true]],
    ['spec: {policyTypes: [Egress]}', [false, true]],
    ['spec: {policyTypes: [Ingress], egress: [{}]}', [true, false]],
  ])('of %s', (yaml, expected) => {
    const spec = field(parseDocument(yaml).value, 'spec');
    expect([restricts(spec, 'ingress'), restricts(spec, 'egress')]).toEqual(expected);
  });

  it('end with their rules', () => {
    expect(after(POLICY, (document) => setRestricts(document, ['spec'], 'ingress', false))).toBe('spec:\n  podSelector: {} # all\n  policyTypes: # both\n  - Egress\n');
  });

  it('begin with no rule', () => {
    expect(after('spec:\n  podSelector: {}\n', (document) => setRestricts(document, ['spec'], 'egress', true))).toBe('spec:\n  podSelector: {}\n  policyTypes:\n  - Ingress\n  - Egress\n');
  });

  it('are both closed', () => {
    expect(after(POLICY, (document) => denyAll(document, ['spec']))).toBe('spec:\n  podSelector: {} # all\n  policyTypes: # both\n  - Ingress\n  - Egress\n');
  });
});

describe('rules from templates', () => {
  it('let DNS out', () => {
    expect(after('spec:\n  podSelector: {}\n  policyTypes: [Egress]\n', (document) => addRule(document, ['spec'], 'egress', dnsRule()))).toBe(`spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
      podSelector:
        matchLabels:
          k8s-app: kube-dns
    ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
`);
  });

  it('let the ingress controller and Prometheus in, behind the others', () => {
    const text = after(POLICY, (document) => addRule(document, ['spec'], 'ingress', ingressControllerRule(['http'])));
    expect(text.slice(POLICY.length)).toBe(`  - from:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: ingress-nginx
      podSelector:
        matchLabels:
          app.kubernetes.io/name: ingress-nginx
    ports:
    - protocol: TCP
      port: http
`);
    expect(Object.keys(prometheusRule([]))).toEqual(['from']);
  });
});

describe('peers', () => {
  const kinds: readonly PeerKind[] = ['pods', 'namespaces', 'both', 'addresses'];
  it.each(kinds)('become %s, from anything', (to) => {
    for (const from of kinds) {
      const yaml = after('from:\n- podSelector: {matchLabels: {app: web}} # the shop\n', (document) => switchPeer(document, ['from', 0], from));
      const text = after(yaml, (document) => switchPeer(document, ['from', 0], to));
      expect(peerKindOf(listField(parseDocument(text).value, 'from')[0])).toBe(to);
    }
  });

  it('keep what they have in common', () => {
    expect(after('- podSelector: {matchLabels: {app: web}} # the shop\n', (document) => switchPeer(document, [0], 'both'))).toContain('podSelector: {matchLabels: {app: web}} # the shop\n');
  });
});

function said(yaml: string, direction: 'ingress' | 'egress' = 'ingress') {
  return ruleSentence(parseDocument(yaml).value, direction);
}

describe('ruleSentence', () => {
  it.each([
    ['{}', 'Lets in anyone, inside the cluster or outside — on every port.', '들어오는 트래픽 허용: 클러스터 안팎 어디서나 · 모든 포트'],
    ['{from: []}', 'Lets in anyone, inside the cluster or outside — on every port.', '들어오는 트래픽 허용: 클러스터 안팎 어디서나 · 모든 포트'],
    ['{from: [{podSelector: {}}]}', 'Lets in every Pod of this namespace — on every port.', '들어오는 트래픽 허용: 이 네임스페이스의 모든 파드 · 모든 포트'],
    ['{from: [{namespaceSelector: {}}]}', 'Lets in every Pod of every namespace — on every port.', '들어오는 트래픽 허용: 모든 네임스페이스의 모든 파드 · 모든 포트'],
    [
      '{from: [{podSelector: {matchLabels: {app: a}}, namespaceSelector: {matchLabels: {team: b}}}], ports: [{port: 80}]}',
      'Lets in Pods with app=a AND in namespaces with team=b — on TCP 80.',
      '들어오는 트래픽 허용: team=b 네임스페이스 그리고(AND) app=a 파드 · 포트 TCP 80',
    ],
    [
      '{from: [{podSelector: {matchLabels: {app: a}}}, {namespaceSelector: {matchLabels: {team: b}}}], ports: [{port: http}, {port: 8000, endPort: 8100, protocol: UDP}, {protocol: SCTP}]}',
      'Lets in Pods with app=a in this namespace OR every Pod of namespaces with team=b — on TCP http, UDP 8000–8100, SCTP.',
      '들어오는 트래픽 허용: 이 네임스페이스에서 app=a 파드 또는(OR) team=b 네임스페이스의 모든 파드 · 포트 TCP http, UDP 8000–8100, SCTP',
    ],
    ['{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}', 'Lets in 10.0.0.0/8 except 10.1.0.0/16 — on every port.', '들어오는 트래픽 허용: 10.0.0.0/8(10.1.0.0/16 제외) · 모든 포트'],
    [
      '{from: [{podSelector: {matchExpressions: [{key: a, operator: In, values: [b, c]}, {key: d, operator: NotIn, values: [e]}, {key: f, operator: Exists}, {key: g, operator: DoesNotExist}]}}]}',
      'Lets in Pods with a in (b, c), d notin (e), f, !g in this namespace — on every port.',
      '들어오는 트래픽 허용: 이 네임스페이스에서 a in (b, c), d notin (e), f, !g 파드 · 모든 포트',
    ],
  ])('of %s', (yaml, en, ko) => expect(said(yaml).text).toEqual({ en, ko }));

  it('of what goes out', () => {
    expect(said('{to: [{podSelector: {}}]}', 'egress').text.en).toBe('Lets out to every Pod of this namespace — on every port.');
    expect(said('{}', 'egress')).toMatchObject({ wide: true, text: { ko: '나가는 트래픽 허용: 클러스터 안팎 어디로나 · 모든 포트' } });
  });

  it('of no rule at all', () => {
    expect(closedSentence({}, 'ingress')?.en).toBe('No rule: nothing may come in.');
    expect(closedSentence({ egress: [] }, 'egress')?.en).toBe('No rule: nothing may go out, not even DNS.');
    expect(closedSentence({ egress: [{}] }, 'egress')).toBeNull();
  });
});
