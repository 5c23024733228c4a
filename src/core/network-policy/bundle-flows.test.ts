import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { valueAt } from '../yaml/locate.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { anyPodOf, namespacesKnown, podGroupsIn, policiesIn, portsReached, withPorts } from './bundle-flows.ts';

const BUNDLE = `{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: cart, ports: [{name: http, containerPort: 8080}, {containerPort: 9090}]}, {name: b, ports: [{containerPort: 9090}]}]}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: front, namespace: shop, labels: {app: front}}, spec: {containers: [{name: front}]}}
---
{apiVersion: v1, kind: Pod, metadata: {name: here}, spec: {containers: [{name: here}]}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress:
  - {from: [{podSelector: {matchLabels: {app: front}}}], ports: [{port: http}]}
  - {from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}, {namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [tools]}]}}]}
  - {from: [{namespaceSelector: {matchLabels: {team: c}}}], ports: [{port: 9090}]}
`;

const documents = splitDocuments(BUNDLE).map(parseDocument);
const index = new ObjectIndex(documents.map((document, key) => ({ key: String(key), summary: summarise(document) })));
const read = ({ key, summary }: (typeof index.objects)[number]) => {
  const document = documents[Number(key)];
  return document === undefined ? undefined : valueAt(document, summary.path);
};
const policies = policiesIn(index, read);
const groups = podGroupsIn(index).map((group) => withPorts(index, group, read));

describe('the flows of a bundle', () => {
  it('are between what makes Pods', () => {
    expect(groups.map(({ kind, name, end }) => [kind, name, end.namespace, end.namespaceLabels, end.labels, end.ports?.length])).toEqual([
      ['Deployment', 'cart', 'shop', { team: 'a' }, { app: 'cart' }, 3],
      ['Pod', 'front', 'shop', { team: 'a' }, { app: 'front' }, 0],
      ['Pod', 'here', 'default', null, {}, 0],
    ]);
    expect(podGroupsIn(index).map(({ end }) => end.ports)).toEqual([null, null, null]);
    expect(policiesIn(index, read, 'default')).toEqual([]);
    expect(policies.map(({ name, namespace, documentId }) => [name, namespace, documentId])).toEqual([['cart', 'shop', '4']]);
  });

  it('know namespaces by their objects, Pods and policies', () => {
    expect(namespacesKnown(index, policies)).toEqual(['default', 'monitoring', 'shop', 'tools']);
  });

  it('are told by port', () => {
    const table = groups.map(({ end: from }) => groups.map(({ end: to }) => portsReached(policies, from, to)).map(({ reach, open }) => [reach, ...open.map(({ number }) => number)].join(' ')));
    expect(table).toEqual([
      ['none', 'all', 'all'],
      ['some 8080', 'all', 'all'],
      ['perhaps', 'all', 'all'],
    ]);
    const [cart] = groups;
    if (cart === undefined) throw new RangeError('no group');
    expect(portsReached(policies, anyPodOf(index, 'monitoring'), cart.end)).toMatchObject({ reach: 'all' });
  });
});
