import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import { addressesNamed, INTERNET } from './address-set.ts';
import { type AskedPort, type End, flowOf, type PodsEnd, readPolicy } from './flows.ts';
import type { Verdict } from './verdict.ts';

const policy = (spec: string, name = 'p', namespace = 'shop') => readPolicy(parseDocument(`{metadata: {name: ${name}, namespace: ${namespace}}, spec: ${spec}}`).value, name, []);

const pods = (labels: Readonly<Record<string, string>> | null, more: Partial<PodsEnd> = {}): PodsEnd => ({
  is: 'pods',
  namespace: 'shop',
  namespaceLabels: { team: 'a' },
  labels,
  ports: [
    { name: 'http', number: 8080, protocol: 'TCP' },
    { name: 'dns', number: 53, protocol: 'UDP' },
  ],
  ...more,
});

const FRONT = pods({ app: 'front' });
const CART = pods({ app: 'cart', tier: 'api' });
const OUTSIDER = pods({ app: 'front' }, { namespace: 'other', namespaceLabels: { team: 'b' } });
const STRANGER = pods(null, { namespace: 'ingress-nginx', namespaceLabels: null, ports: null });
const INTERNET_END: End = { is: 'addresses', addresses: INTERNET };
const address = (text: string): End => ({ is: 'addresses', addresses: addressesNamed(text) ?? { family: 4, runs: [] } });
const HTTP: AskedPort = { number: 8080, protocol: 'TCP' };

/** Verdict of a policy with these rules of incoming traffic over the Pods of cart. */
function comesIn(rules: string, from: End, port: AskedPort = HTTP): Verdict {
  return flowOf([policy(`{podSelector: {matchLabels: {app: cart}}, policyTypes: [Ingress], ingress: ${rules}}`)], from, CART, port).verdict;
}

function goesOut(rules: string, to: End, port: AskedPort = HTTP): Verdict {
  return flowOf([policy(`{podSelector: {matchLabels: {app: front}}, policyTypes: [Egress], egress: ${rules}}`)], FRONT, to, port).verdict;
}

describe('what a policy restricts', () => {
  it.each<[spec: string, comes: Verdict, goes: Verdict]>([
    ['{podSelector: {}}', 'no', 'yes'],
    ['{}', 'no', 'yes'],
    ['{podSelector: {}, policyTypes: [Egress]}', 'yes', 'no'],
    ['{podSelector: {}, policyTypes: [Ingress, Egress]}', 'no', 'no'],
    ['{podSelector: {}, egress: [{}]}', 'no', 'yes'],
    ['{podSelector: {}, egress: [{to: [{podSelector: {matchLabels: {app: none}}}]}]}', 'no', 'no'],
    ['{podSelector: {}, egress: []}', 'no', 'yes'],
    ['{podSelector: {matchLabels: {app: other}}}', 'yes', 'yes'],
    ['{podSelector: {matchExpressions: [{key: tier, operator: Exists}]}}', 'no', 'yes'],
  ])('%s', (spec, comes, goes) => {
    expect(flowOf([policy(spec)], FRONT, CART, HTTP).ingress?.verdict).toBe(comes);
    expect(flowOf([policy(spec)], CART, FRONT, HTTP).egress?.verdict).toBe(goes);
  });

  it('only in its own namespace', () => {
    expect(flowOf([policy('{podSelector: {}}', 'p', 'other')], FRONT, CART, HTTP).verdict).toBe('yes');
    expect(flowOf([], FRONT, CART, HTTP)).toEqual({ verdict: 'yes', egress: { verdict: 'yes', restrictedBy: [], letBy: [] }, ingress: { verdict: 'yes', restrictedBy: [], letBy: [] } });
  });
});

describe('who is meant', () => {
  it.each<[rules: string, from: End, verdict: Verdict]>([
    ['[{}]', FRONT, 'yes'],
    ['[{from: []}]', INTERNET_END, 'yes'],
    ['[{from: [{podSelector: {}}]}]', FRONT, 'yes'],
    ['[{from: [{podSelector: {}}]}]', OUTSIDER, 'no'],
    ['[{from: [{podSelector: {}}]}]', INTERNET_END, 'no'],
    ['[{from: [{namespaceSelector: {}}]}]', OUTSIDER, 'yes'],
    ['[{from: [{namespaceSelector: {}}]}]', INTERNET_END, 'no'],
    ['[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]}]', OUTSIDER, 'yes'],
    ['[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]}]', FRONT, 'no'],
    ['[{from: [{namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: front}}}]}]', OUTSIDER, 'yes'],
    ['[{from: [{namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: front}}}]}]', FRONT, 'no'],
    ['[{from: [{namespaceSelector: {matchLabels: {team: b}}}, {podSelector: {matchLabels: {app: front}}}]}]', FRONT, 'yes'],
    ['[{from: [{}]}]', FRONT, 'no'],
    ['[]', FRONT, 'no'],
    ['[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}]}]', STRANGER, 'yes'],
    ['[{from: [{namespaceSelector: {matchLabels: {edge: "yes"}}}]}]', STRANGER, 'labels'],
    ['[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other, edge: "yes"}}}]}]', STRANGER, 'no'],
    ['[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}, podSelector: {matchLabels: {app: nginx}}}]}]', STRANGER, 'labels'],
    ['[{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]', INTERNET_END, 'yes'],
    ['[{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16]}}]}]', INTERNET_END, 'yes'],
    ['[{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [203.0.113.0/24]}}]}]', INTERNET_END, 'some-addresses'],
    ['[{from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.64/26]}}]}]', address('203.0.113.80'), 'no'],
    ['[{from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.64/26]}}]}]', address('203.0.113.128'), 'yes'],
    ['[{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]', address('203.0.112.0/23'), 'some-addresses'],
    ['[{from: [{ipBlock: {cidr: "2001:db8::/32"}}]}]', INTERNET_END, 'no'],
    ['[{from: [{ipBlock: {cidr: "2001:db8::/32"}}]}]', address('2001:db8::1'), 'yes'],
    ['[{from: [{ipBlock: {cidr: nonsense}}]}]', INTERNET_END, 'no'],
    ['[{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]', FRONT, 'plugin'],
    ['[{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]', FRONT, 'no'],
  ])('%s', (rules, from, verdict) => expect(comesIn(rules, from)).toBe(verdict));
});

describe('on which ports', () => {
  it.each<[ports: string, port: AskedPort, verdict: Verdict]>([
    ['[]', HTTP, 'yes'],
    ['[{port: 8080}]', HTTP, 'yes'],
    ['[{port: 8080, protocol: UDP}]', HTTP, 'no'],
    ['[{protocol: TCP}]', HTTP, 'yes'],
    ['[{protocol: UDP}]', HTTP, 'no'],
    ['[{port: http}]', HTTP, 'yes'],
    ['[{port: http}]', { number: 8081, protocol: 'TCP' }, 'no'],
    ['[{port: dns}]', { number: 53, protocol: 'TCP' }, 'no'],
    ['[{port: dns, protocol: UDP}]', { number: 53, protocol: 'UDP' }, 'yes'],
    ['[{port: 8000, endPort: 8080}]', HTTP, 'yes'],
    ['[{port: 8000, endPort: 8079}]', HTTP, 'no'],
    ['[{port: 8080, endPort: 80}]', HTTP, 'yes'],
    ['[{port: 80}, {port: 8080}]', HTTP, 'yes'],
    ['[{port: 80}]', { number: null, protocol: 'TCP' }, 'some-ports'],
    ['[{port: 1, endPort: 65535}]', { number: null, protocol: 'TCP' }, 'yes'],
  ])('%s', (ports, port, verdict) => {
    expect(comesIn(`[{ports: ${ports}}]`, FRONT, port)).toBe(verdict);
    expect(goesOut(`[{ports: ${ports}}]`, CART, port)).toBe(verdict);
  });

  it('names are those of the Pods that are connected to', () => {
    const other = pods({ app: 'cart' }, { ports: [{ name: 'http', number: 9090, protocol: 'TCP' }] });
    expect(goesOut('[{ports: [{port: http}]}]', other)).toBe('no');
    expect(goesOut('[{ports: [{port: http}]}]', other, { number: 9090, protocol: 'TCP' })).toBe('yes');
    expect(goesOut('[{ports: [{port: http}]}]', STRANGER)).toBe('labels');
    expect(goesOut('[{ports: [{port: http}]}]', INTERNET_END)).toBe('no');
  });
});

describe('several policies', () => {
  it('let through what any of them does, and tell which', () => {
    const deny = policy('{podSelector: {}}', 'deny');
    const allow = policy('{podSelector: {matchLabels: {app: cart}}, ingress: [{from: [{podSelector: {matchLabels: {app: none}}}]}, {from: [{podSelector: {}}]}]}', 'allow');
    const { verdict, ingress } = flowOf([deny, allow], FRONT, CART, HTTP);
    expect(verdict).toBe('yes');
    expect(ingress?.restrictedBy.map(({ name }) => name)).toEqual(['deny', 'allow']);
    expect(ingress?.letBy.map(({ policy: by, rule }) => [by.name, rule.path])).toEqual([['allow', ['spec', 'ingress', 1]]]);
  });

  it('both ends must agree', () => {
    const out = policy('{podSelector: {}, policyTypes: [Egress]}', 'out');
    expect(flowOf([out], FRONT, CART, HTTP)).toMatchObject({ verdict: 'no', egress: { verdict: 'no' }, ingress: { verdict: 'yes' } });
    expect(flowOf([out], INTERNET_END, CART, HTTP)).toMatchObject({ verdict: 'yes', egress: null });
  });

  it('that may be about any Pod of a namespace leave a doubt', () => {
    const some = policy('{podSelector: {matchLabels: {app: cart}}}', 'some', 'ingress-nginx');
    expect(flowOf([some], FRONT, STRANGER, HTTP).verdict).toBe('labels');
    const open = policy('{podSelector: {matchLabels: {app: cart}}, ingress: [{}]}', 'open', 'ingress-nginx');
    expect(flowOf([open], FRONT, STRANGER, HTTP).verdict).toBe('yes');
    const all = policy('{podSelector: {}}', 'all', 'ingress-nginx');
    expect(flowOf([all], FRONT, STRANGER, HTTP).verdict).toBe('no');
    expect(flowOf([all, open], FRONT, STRANGER, HTTP).verdict).toBe('labels');
  });
});

const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'));
const selector: fc.Arbitrary<YamlMap> = labels.map((matchLabels) => ({ matchLabels }));
const peer: fc.Arbitrary<YamlMap> = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  labels.map((matchLabels) => ({ namespaceSelector: { matchLabels } })),
  fc.tuple(selector, labels).map(([podSelector, matchLabels]) => ({ podSelector, namespaceSelector: { matchLabels } })),
  fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '203.0.113.0/24').map((cidr) => ({ ipBlock: { cidr } })),
);
const portEntry: fc.Arbitrary<YamlMap> = fc.record({ port: fc.constantFrom<YamlValue>('http', 'dns', 53, 8080), protocol: fc.constantFrom('TCP', 'UDP') }, { requiredKeys: [] });
const rule = fc.record({ from: fc.array(peer, { maxLength: 3 }), ports: fc.array(portEntry, { maxLength: 2 }) }, { requiredKeys: [] });
const spec = fc.record({ podSelector: selector, policyTypes: fc.constant<YamlValue>(['Ingress']), ingress: fc.array(rule, { maxLength: 3 }) });
const end: fc.Arbitrary<End> = fc.oneof(
  fc.tuple(fc.option(labels), fc.option(labels), fc.constantFrom('shop', 'other')).map(([own, space, namespace]) => pods(own, { namespaceLabels: space, namespace })),
  fc.constantFrom(INTERNET_END, address('10.1.2.3')),
);
const target = fc.option(labels).map((own) => pods(own));
const asked = fc.constantFrom<AskedPort>(HTTP, { number: 53, protocol: 'UDP' }, { number: null, protocol: 'TCP' });
const read = (written: YamlMap, name: string) => readPolicy({ metadata: { name, namespace: 'shop' }, spec: written }, name, []);
const RANK: Readonly<Record<Verdict, number>> = { no: 0, labels: 1, plugin: 1, 'some-addresses': 1, 'some-ports': 1, yes: 2 };

describe('laws', () => {
  it('another rule never takes a flow away', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 3 }), spec, rule, end, target, asked, (others, one, more, from, to, port) => {
        const policies = others.map((other, at) => read(other, String(at)));
        const before = flowOf([...policies, read(one, 'one')], from, to, port).verdict;
        const after = flowOf([...policies, read({ ...one, ingress: [...one.ingress, more] }, 'one')], from, to, port).verdict;
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  it('a policy that selects nothing changes nothing', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 3 }), spec, end, labels, asked, (others, one, from, own, port) => {
        const to = pods(own);
        const policies = others.map((other, at) => read(other, String(at)));
        const nobody = read({ ...one, podSelector: { matchLabels: { app: 'nobody' } } }, 'nobody');
        expect(flowOf([...policies, nobody], from, to, port)).toEqual(flowOf(policies, from, to, port));
      }),
    );
  });

  it('a policy of all Pods without a rule denies what no other lets through, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 3 }), end, labels, asked, (others, from, own, port) => {
        const to = pods(own);
        const policies = others.map((other, at) => read(other, String(at)));
        const { ingress } = flowOf(policies, from, to, port);
        const closed = flowOf([...policies, read({ podSelector: {}, policyTypes: ['Ingress'] }, 'deny')], from, to, port).ingress;
        expect(closed?.verdict).toBe(ingress?.restrictedBy.length === 0 ? 'no' : ingress?.verdict);
      }),
    );
  });

  it('the order of policies and rules does not matter', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 4 }), end, target, asked, (specs, from, to, port) => {
        const forth = specs.map((one, at) => read(one, String(at)));
        const back = specs.map((one, at) => read({ ...one, ingress: one.ingress.toReversed() }, String(at))).toReversed();
        expect(RANK[flowOf(back, from, to, port).verdict]).toBe(RANK[flowOf(forth, from, to, port).verdict]);
      }),
    );
  });

  it('what is certain holds for Pods of any labels', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 3 }), labels, end, asked, (specs, own, from, port) => {
        const policies = specs.map((one, at) => read(one, String(at)));
        const { verdict } = flowOf(policies, from, pods(null), port);
        fc.pre(verdict === 'yes' || verdict === 'no');
        expect(flowOf(policies, from, pods(own), port).verdict).toBe(verdict);
      }),
    );
  });
});
