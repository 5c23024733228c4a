import { describe, expect, it } from 'vitest';
import type { PodsEnd } from '../../../core/network-policy/flows.ts';
import { ObjectIndex } from '../../../core/graph/object-index.ts';
import { summarise } from '../../../core/graph/summarise.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { ADDRESS, endOf, firstPair, type FlowWork, flowWork, IN_MATRIX, type NamedGroup, OUTSIDE, portNamed, portText } from './flow-question.ts';

const pods = (namespace: string, app: string): PodsEnd => ({
  is: 'pods',
  namespace,
  namespaceLabels: null,
  labels: { app },
  ports: [
    { name: 'http', number: 8080, protocol: 'TCP' },
    { name: 'dns', number: 53, protocol: 'UDP' },
  ],
});
const group = (documentId: string, app: string): NamedGroup => ({ id: `pods ${documentId}`, label: app, documentId, path: [], kind: 'Deployment', name: app, end: pods('shop', app) });
const WORK: Omit<FlowWork, 'first'> = {
  policies: [{ name: 'front', namespace: 'shop', documentId: 'p', path: [], pods: { matchLabels: { app: 'front' }, matchExpressions: [] }, rules: { ingress: [], egress: null } }],
  groups: [group('1', 'cart'), group('2', 'front')],
  namespaces: [{ id: 'namespace shop', name: 'shop', end: { ...pods('shop', 'x'), labels: null, ports: null } }],
};

describe('a question about a connection', () => {
  it.each([
    ['1', { from: 'pods 2', to: 'pods 1' }],
    ['2', { from: 'pods 1', to: 'pods 2' }],
    ['p', { from: 'pods 1', to: 'pods 2' }],
    ['other', { from: 'pods 2', to: 'pods 1' }],
  ])('begins at the workload, or at what the policy is about: %s', (documentId, pair) => expect(firstPair(WORK, documentId)).toEqual(pair));

  it('of a lone workload begins with any Pod beside it', () => {
    expect(firstPair({ ...WORK, groups: WORK.groups.slice(0, 1) }, '1')).toEqual({ from: 'namespace shop', to: 'pods 1' });
    expect(firstPair({ policies: [], groups: [], namespaces: [] }, '1')).toEqual({ from: OUTSIDE, to: OUTSIDE });
  });

  it.each<[id: string, address: string, is: string | null]>([
    ['pods 1', '', 'pods'],
    ['namespace shop', '', 'pods'],
    [OUTSIDE, '', 'addresses'],
    [ADDRESS, ' 203.0.113.7 ', 'addresses'],
    [ADDRESS, '203.0.113.0/24', 'addresses'],
    [ADDRESS, '203.0.113', null],
    ['pods gone', '', null],
  ])('knows its ends: %s %s', (id, address, is) => expect(endOf(WORK, id, address)?.is ?? null).toBe(is));

  it.each<[text: string, protocol: string, port: string | null]>([
    ['', 'TCP', 'every TCP'],
    ['8080', 'TCP', '8080/TCP (http)'],
    ['8080', 'UDP', '8080/UDP'],
    ['http', 'TCP', '8080/TCP (http)'],
    ['dns', 'TCP', '53/UDP (dns)'],
    ['0', 'TCP', null],
    ['65536', 'TCP', null],
    ['web', 'TCP', null],
  ])('knows the port: "%s" %s', (text, protocol, said) => {
    const end = pods('shop', 'cart');
    const port = portNamed(text, protocol, end);
    expect(port === null ? null : (portText(port, end) ?? `every ${port.protocol}`)).toBe(said);
  });
});

describe('the work that questions are answered from', () => {
  const work = (count: number, to: string | null) => {
    const documents = Array.from({ length: count }, (_, at) => parseDocument(`{apiVersion: v1, kind: Pod, metadata: {name: p${at}, labels: {app: p${at}}}, spec: {containers: [{name: a, ports: [{containerPort: 80}]}]}}`));
    const index = new ObjectIndex(documents.map((document, key) => ({ key: String(key), summary: summarise(document) })));
    const { groups } = flowWork(index, ({ key }) => documents[Number(key)]?.value, '3', to);
    return groups.flatMap(({ name, end }) => (end.ports === null ? [] : [name]));
  };

  it('has the ports of all workloads of a matrix, of more than that only those that are asked for', () => {
    expect(work(IN_MATRIX, null)).toHaveLength(IN_MATRIX);
    expect(work(IN_MATRIX + 1, null)).toEqual(['p3']);
    expect(work(IN_MATRIX + 1, 'pods 7 ')).toEqual(['p7']);
  });
});
