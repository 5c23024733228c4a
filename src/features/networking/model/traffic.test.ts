import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../../../core/graph/object-index.ts';
import { summarise } from '../../../core/graph/summarise.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { toPointer } from '../../../core/yaml/path.ts';
import { splitDocuments } from '../../../core/yaml/split.ts';
import { trafficTo, type TrafficWay } from './traffic.ts';

/** The ways to the first object of a bundle. */
function traffic(...documents: readonly string[]): readonly TrafficWay[] {
  const parsed = splitDocuments(documents.join('---\n')).map(parseDocument).filter(({ value }) => value !== null);
  const index = new ObjectIndex(parsed.map((document, key) => ({ key: String(key), summary: summarise(document) })));
  const [workload] = index.objects;
  if (workload === undefined) throw new RangeError('no object');
  return trafficTo(index, workload, ({ key, summary }) => {
    const document = parsed[Number(key)];
    return document === undefined ? undefined : valueAt(document, summary.path);
  });
}

/** "outside > Ingress shop shop.example.com/cart/* > cart 80 http→http > Deployment cart cart 8080 http" */
function said({ client, route, service, pods, broken }: TrafficWay): string {
  const end = pods.map(({ kind, name, container, port, portName }) => [kind, name, container, port, portName].filter((part) => part !== null).join(' ')).join(' & ');
  const steps = [
    client,
    route === null ? null : [route.kind, route.name, ...route.takes, ...(route.secure ? ['tls'] : []), ...route.gateways.map((gateway) => `by ${gateway}`)].join(' '),
    service === null ? null : `${service.name} ${service.type ?? 'missing'} ${service.port ?? '–'}→${service.target ?? '–'}${service.nodePort === null ? '' : ` @${service.nodePort}`}`,
    end === '' ? null : end,
  ].filter((step) => step !== null);
  return steps.join(' > ') + (broken === null ? '' : ` | ${broken.severe ? '!' : '?'}${broken.at}: ${broken.why.en}`);
}

const CART = `apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      initContainers: [{name: setup, ports: [{name: setup, containerPort: 1}]}]
      containers:
      - {name: cart, ports: [{name: http, containerPort: 8080}, {name: dns, containerPort: 53, protocol: UDP}]}
      - {name: sidecar, ports: [{containerPort: 9090}]}
`;
const service = (spec: string, name = 'cart'): string => `{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: ${spec}}\n`;
const SERVICE = service('{selector: {app: cart}, ports: [{name: http, port: 80, targetPort: http}]}');
const ingress = (spec: string, name = 'shop'): string => `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: ${name}}, spec: ${spec}}\n`;
const path = (to: string, port = 'number: 80', at = '/cart'): string => `{path: ${at}, pathType: Prefix, backend: {service: {name: ${to}, port: {${port}}}}}`;
const SHOP = ingress(`{tls: [{hosts: [shop.example.com]}], rules: [{host: shop.example.com, http: {paths: [${path('cart')}]}}]}`);
const route = (backends: string): string => `{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: shop}, spec: {parentRefs: [{name: edge}], hostnames: [a.example.com], rules: [{backendRefs: [${backends}]}]}}\n`;

describe('the ways to a workload', () => {
  it.each<[what: string, bundle: readonly string[], ways: readonly string[]]>([
    ['none without a Service', [CART], []],
    ['a Service alone', [CART, SERVICE], ['cluster > cart ClusterIP 80 http→http > Deployment cart cart 8080 http']],
    ['an Ingress', [CART, SERVICE, SHOP], ['outside > Ingress shop shop.example.com/cart/* tls > cart ClusterIP 80 http→http > Deployment cart cart 8080 http']],
    [
      'a route by a Gateway, and a port that no route asks for',
      [CART, service('{selector: {app: cart}, ports: [{name: http, port: 80, targetPort: 8080}, {name: metrics, port: 9090}]}'), route('{name: cart, port: 80}')],
      ['outside > HTTPRoute shop a.example.com/* by edge > cart ClusterIP 80 http→8080 > Deployment cart cart 8080 http', 'cluster > cart ClusterIP 9090 metrics→9090 > Deployment cart sidecar 9090'],
    ],
    [
      'types of Services',
      [CART, service('{type: NodePort, selector: {app: cart}, ports: [{port: 8080, nodePort: 30080}]}', 'a'), service('{type: LoadBalancer, selector: {app: cart}, ports: [{port: 8080}]}', 'b'), service('{clusterIP: None, selector: {app: cart}, ports: [{port: 53, protocol: UDP}]}', 'c')],
      ['nodes > a NodePort 8080→8080 @30080 > Deployment cart cart 8080 http', 'balancer > b LoadBalancer 8080→8080 > Deployment cart cart 8080 http', 'cluster > c Headless 53→53 > Deployment cart cart 53 dns'],
    ],
    [
      'what the Service leads to besides',
      [CART, SERVICE, '{apiVersion: v1, kind: Pod, metadata: {name: extra, labels: {app: cart}}, spec: {containers: [{name: extra, ports: [{name: http, containerPort: 81}]}]}}\n'],
      ['cluster > cart ClusterIP 80 http→http > Deployment cart cart 8080 http & Pod extra extra 81 http'],
    ],
  ])('%s', (_, bundle, ways) => expect(traffic(...bundle).map(said)).toEqual(ways));

  it.each<[what: string, bundle: readonly string[], ways: readonly string[]]>([
    [
      'no container has the name',
      [CART, service('{selector: {app: cart}, ports: [{port: 80, targetPort: web}]}')],
      ['cluster > cart ClusterIP 80→web > Deployment cart | !pods: The Service sends to the port named web, and no container of Deployment cart has it: http (8080), dns (53)/UDP, 9090.'],
    ],
    [
      'a number nobody declares, and one of another protocol',
      [CART, service('{selector: {app: cart}, ports: [{port: 80}, {port: 53}]}')],
      [
        'cluster > cart ClusterIP 80→80 > Deployment cart 80 | ?pods: The Service sends to port 80, and Deployment cart declares http (8080), dns (53)/UDP, 9090.',
        'cluster > cart ClusterIP 53→53 > Deployment cart 53 | ?pods: The Service sends to port 53, and Deployment cart declares http (8080), dns (53)/UDP, 9090.',
      ],
    ],
    [
      'the Service selects nothing',
      [CART, service('{selector: {app: card}, ports: [{port: 80}]}')],
      ['cluster > cart ClusterIP 80→80 | !pods: The selector of the Service cart matches nothing: it asks for app=card, and the Pods of Deployment cart carry app=cart.'],
    ],
    ['the Service selects by hand', [CART, service('{ports: [{port: 80}]}')], ['cluster > cart ClusterIP 80→80 | ?pods: The Service cart has no selector: it leads only where endpoints are written by hand.']],
    [
      'the Ingress asks for a port that is not there',
      [CART, SERVICE, ingress(`{rules: [{http: {paths: [${path('cart', 'name: web')}]}}]}`)],
      ['outside > Ingress shop */cart/* > cart ClusterIP web→– | !service: The Service cart has no port web; it has http (80).', 'cluster > cart ClusterIP 80 http→http > Deployment cart cart 8080 http'],
    ],
    [
      'the only workload has no Service',
      [CART, ingress(`{rules: [{http: {paths: [${path('shop', 'number: 81', '/')}]}}]}`)],
      ['outside > Ingress shop */* > shop missing 81→– | !service: Ingress shop names the Service shop, which is not in this bundle.'],
    ],
    [
      'an Ingress leads here and nowhere',
      [CART, SERVICE, ingress(`{rules: [{http: {paths: [${path('cart')}, ${path('gone', 'number: 80', '/gone')}, {path: /new}]}}]}`)],
      [
        'outside > Ingress shop */cart/* > cart ClusterIP 80 http→http > Deployment cart cart 8080 http',
        'outside > Ingress shop */gone/* > gone missing 80→– | !service: Ingress shop names the Service gone, which is not in this bundle.',
        'outside > Ingress shop */new/* | !service: Ingress shop names no Service here yet.',
      ],
    ],
  ])('broken: %s', (_, bundle, ways) => expect(traffic(...bundle).map(said)).toEqual(ways));

  it('leave out what leads to others', () => {
    const other = CART.replaceAll('cart', 'other');
    const bundle = [CART, SERVICE, other, service('{selector: {app: other}, ports: [{port: 80, targetPort: http}]}', 'other'), ingress(`{rules: [{http: {paths: [${path('other')}, ${path('${NAME}')}]}}]}`)];
    expect(traffic(...bundle).map(said)).toEqual(['cluster > cart ClusterIP 80 http→http > Deployment cart cart 8080 http']);
  });

  it('lead to the fields that decide', () => {
    const places = traffic(CART, SERVICE, SHOP).flatMap(({ route: first, service: second, pods }) => [first?.to, second?.to, ...pods.map(({ to }) => to)]);
    expect(places.map((to) => (to === undefined ? '' : `${to.documentId} ${toPointer(to.path)}`))).toEqual([
      '2 /spec/rules/0/http/paths/0/path',
      '1 /spec/ports/0/port',
      '0 /spec/template/spec/containers/0/ports/0/containerPort',
    ]);
    const [wrong] = traffic(CART, service('{selector: {app: cart}, ports: [{port: 80, targetPort: web}]}'));
    expect(toPointer(wrong?.service?.to.path ?? [])).toBe('/spec/ports/0/targetPort');
  });
});
