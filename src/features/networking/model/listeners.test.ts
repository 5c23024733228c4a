import { expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { listenerSentence } from './listeners.ts';

it.each([
  ['{protocol: HTTP, port: 80}', 'http://*: for routes of its own namespace.', false],
  ['{protocol: HTTP, port: 8080, hostname: a.example.com, allowedRoutes: {namespaces: {from: All}}}', 'http://a.example.com:8080: for routes of every namespace.', false],
  ['{protocol: HTTPS, port: 443, hostname: "*.example.com", tls: {certificateRefs: [{name: web-tls}]}}', 'https://*.example.com: with the certificate web-tls, for routes of its own namespace.', false],
  ['{protocol: HTTPS, port: 443}', 'https://*: has no certificate, so the controller refuses it.', true],
  ['{protocol: TLS, port: 443, tls: {mode: Passthrough}, allowedRoutes: {namespaces: {from: Selector}}}', 'tls://*:443: passed on encrypted, for routes of namespaces by label.', false],
  ['{}', '?://*:?: for routes of its own namespace.', false],
])('%s', (yaml, text, bad) => {
  const said = listenerSentence(parseDocument(yaml).value);
  expect(said.text.en).toBe(text);
  expect(said.bad ?? false).toBe(bad);
});
