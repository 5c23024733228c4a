import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { httpRulesOf, shareText, splitSentence } from './http-routes.ts';

const read = (spec: string): ReturnType<typeof httpRulesOf> => httpRulesOf(parseDocument(`kind: HTTPRoute\nspec: ${spec}\n`).value);

describe('the rules of an HTTPRoute', () => {
  it('say what they take and where it goes, by share', () => {
    expect(
      read(`
  hostnames: [shop.example.com, "*.example.net"]
  rules:
  - matches:
    - path: {value: /cart/}
    - path: {type: Exact, value: /health}
      method: GET
      headers: [{name: x-canary, value: "1"}]
      queryParams: [{name: v, value: "2"}]
    backendRefs:
    - {name: cart, port: 80, weight: 9}
    - {name: cart-v2, port: 80}
    - {name: bucket, kind: Bucket}`),
    ).toEqual([
      {
        takes: [
          'shop.example.com/cart/*',
          'shop.example.com/health [GET, x-canary=1, ?v=2]',
          '*.example.net/cart/*',
          '*.example.net/health [GET, x-canary=1, ?v=2]',
        ],
        backends: [
          { service: 'cart', port: 80, namespace: null, share: 90, at: ['spec', 'rules', 0, 'backendRefs', 0] },
          { service: 'cart-v2', port: 80, namespace: null, share: 10, at: ['spec', 'rules', 0, 'backendRefs', 1] },
        ],
        redirect: null,
      },
    ]);
  });

  it.each([
    ['{rules: [{}]}', [{ takes: ['*/*'], backends: [], redirect: null }]],
    ['{rules: [{matches: [{path: {type: RegularExpression, value: "/v[0-9]+"}}]}]}', [{ takes: ['* ~ /v[0-9]+'], backends: [], redirect: null }]],
    ['{rules: [{filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: 301}}]}]}', [{ takes: ['*/*'], backends: [], redirect: '301 https://…' }]],
    ['{rules: [{filters: [{type: RequestRedirect, requestRedirect: {hostname: new.example.com, path: {type: ReplaceFullPath, replaceFullPath: /x}}}]}]}', [{ takes: ['*/*'], backends: [], redirect: '302 new.example.com/x' }]],
    ['{rules: 3}', []],
    ['null', []],
  ])('of %s', (spec, rules) => expect(read(spec)).toEqual(rules));

  it('split traffic', () => {
    const [rule] = read('{rules: [{backendRefs: [{name: a}, {name: b}, {name: c}]}]}');
    expect(splitSentence(rule?.backends ?? [])?.en).toBe('Of these requests: a 33.3 %, b 33.3 %, c 33.3 %.');
    const [none] = read('{rules: [{backendRefs: [{name: a, weight: 0}, {name: b, weight: 0}]}]}');
    expect(splitSentence(none?.backends ?? [])?.en).toBe('All weights are 0: these requests are answered with 500.');
    expect(splitSentence(rule?.backends.slice(0, 1) ?? [])).toBeNull();
    expect([100, 12.5, 0].map(shareText)).toEqual(['100 %', '12.5 %', '0 %']);
  });
});
