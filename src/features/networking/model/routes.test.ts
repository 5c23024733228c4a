import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { readUrl, routeFor, routesOf } from './routes.ts';

const INGRESS = `kind: Ingress
spec:
  defaultBackend:
    service: {name: other, port: {number: 80}}
  tls:
  - hosts: ["*.example.com"]
  rules:
  - host: shop.example.com
    http:
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: front, port: {name: http}}}}
      - {path: /cart, pathType: Prefix, backend: {service: {name: cart, port: {number: 8080}}}}
      - {path: /cart, pathType: Exact, backend: {service: {name: carts, port: {number: 80}}}}
  - host: "*.example.com"
    http:
      paths:
      - {path: /any/, pathType: ImplementationSpecific, backend: {service: {name: any}}}
  - http:
      paths:
      - {path: /health, pathType: Exact, backend: {service: {name: health, port: {number: 1}}}}
`;

const routes = routesOf(parseDocument(INGRESS).value);

function reached(text: string): string | null {
  const url = readUrl(text);
  const route = url === null ? null : routeFor(routes, url);
  return route?.backend?.service ?? null;
}

describe('routeFor', () => {
  it.each([
    ['https://shop.example.com/', 'front'],
    ['shop.example.com', 'front'],
    ['SHOP.example.com:8443/other?a=/cart#b', 'front'],
    ['shop.example.com/cart', 'carts'],
    ['shop.example.com/cart/', 'cart'],
    ['shop.example.com/cart/1', 'cart'],
    ['shop.example.com/carts', 'front'],
    ['api.example.com/any', 'any'],
    ['api.example.com/any/thing', 'any'],
    ['api.example.com/else', 'other'],
    ['a.b.example.com/any', 'other'],
    ['example.org/health', 'health'],
    ['example.org/healthy', 'other'],
    ['not a url', null],
    ['', null],
  ])('%s is answered by %s', (text, expected) => expect(reached(text)).toBe(expected));

  it('knows what TLS serves', () => {
    expect(routes.map(({ secure }) => secure)).toEqual([true, true, true, true, false, false]);
  });

  it('reads what is half written', () => {
    expect(routesOf(parseDocument('spec: {rules: [{http: {paths: [{}, {backend: {service: {name: ""}}}]}}, a]}\n').value)).toEqual(
      [0, 1].map((at) => ({ host: null, path: '/', pathType: 'ImplementationSpecific', backend: null, secure: false, isDefault: false, at: ['spec', 'rules', 0, 'http', 'paths', at] })),
    );
    expect(routeFor([], { host: 'a', path: '/' })).toBeNull();
  });
});
