import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { setValue } from '../yaml/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { handlerOf, newProbe, portToAsk, switchHandler, type ProbeHandler } from './handler.ts';
import type { ProbeName } from './timing.ts';

const CONTAINER = ['spec', 'containers', 0];

/** A Pod with one container, of these lines. */
function pod(...lines: readonly string[]): string {
  return ['kind: Pod', 'spec:', '  containers:', '    - name: web', ...lines.map((line) => `      ${line}`), ''].join('\n');
}

function switchIn(text: string, to: ProbeHandler, name: ProbeName = 'readinessProbe'): string {
  const result = switchHandler(parseDocument(text), CONTAINER, name, to);
  if (!result.ok) throw new Error(result.message.en);
  return applyEdits(text, result.edits);
}

describe('switchHandler', () => {
  it('keeps port, comments and place, and removes what TCP cannot have', () => {
    const before = pod(
      'readinessProbe:',
      '  # how it is asked',
      '  httpGet: # by HTTP',
      '    path: /ready',
      '    port: http # the main one',
      '    scheme: HTTP',
      '    httpHeaders: [{name: Host, value: shop.test}]',
      '  periodSeconds: 5 # often',
    );
    expect(switchIn(before, 'tcpSocket')).toBe(
      pod('readinessProbe:', '  # how it is asked', '  tcpSocket: # by HTTP', '    port: http # the main one', '  periodSeconds: 5 # often'),
    );
  });

  it.each<[string, ProbeHandler, readonly string[], readonly string[]]>([
    ['TCP to HTTP', 'httpGet', ['readinessProbe:', '  tcpSocket:', '    port: 5432'], ['readinessProbe:', '  httpGet:', '    path: /', '    port: 5432']],
    [
      'a named port becomes its number for gRPC',
      'grpc',
      ['ports:', '  - name: api', '    containerPort: 9090', 'readinessProbe:', '  tcpSocket:', '    port: api'],
      ['ports:', '  - name: api', '    containerPort: 9090', 'readinessProbe:', '  grpc:', '    port: 9090'],
    ],
    [
      'HTTP to a command that asks the same',
      'exec',
      ['readinessProbe:', '  httpGet:', '    path: /ready', '    port: 3000', '  failureThreshold: 2'],
      ['readinessProbe:', '  exec:', '    command:', '      - wget', '      - -q', '      - -O', '      - /dev/null', '      - http://127.0.0.1:3000/ready', '  failureThreshold: 2'],
    ],
    [
      'gRPC to a command',
      'exec',
      ['readinessProbe:', '  grpc:', '    port: 9090', '    service: shop'],
      ['readinessProbe:', '  exec:', '    command:', '      - grpc_health_probe', '      - -addr=127.0.0.1:9090'],
    ],
    [
      'a command to the first port of the container',
      'tcpSocket',
      ['ports:', '  - containerPort: 53', '    protocol: UDP', '  - containerPort: 8053', 'readinessProbe:', '  exec:', '    command: [cat, /tmp/ok]'],
      ['ports:', '  - containerPort: 53', '    protocol: UDP', '  - containerPort: 8053', 'readinessProbe:', '  tcpSocket:', '    port: 8053'],
    ],
    ['nothing to HTTP', 'httpGet', ['readinessProbe:', '  periodSeconds: 5'], ['readinessProbe:', '  httpGet:', '    path: /', '    port: 8080', '  periodSeconds: 5']],
    [
      'two handlers, of which one stays',
      'httpGet',
      ['readinessProbe:', '  httpGet:', '    path: /', '    port: 80', '  tcpSocket:', '    port: 81'],
      ['readinessProbe:', '  httpGet:', '    path: /', '    port: 80'],
    ],
    ['flow style', 'tcpSocket', ['readinessProbe: {httpGet: {path: /, port: 80}}'], ['readinessProbe: {tcpSocket: {port: 80}}']],
  ])('%s', (_, to, before, after) => {
    expect(switchIn(pod(...before), to)).toBe(pod(...after));
  });

  it('changes nothing where the handler is the asked one', () => {
    const text = pod('readinessProbe: {tcpSocket: {port: 80}}');
    expect(switchIn(text, 'tcpSocket')).toBe(text);
  });
});

describe('newProbe', () => {
  const http = { name: 'web', ports: [{ containerPort: 9 , protocol: 'UDP' }, { name: 'http', containerPort: 8080 }] };
  it.each<[string, YamlValue, ProbeName, YamlValue]>([
    ['the first TCP port, by name', http, 'readinessProbe', { httpGet: { path: '/', port: 'http' } }],
    ['the first TCP port, by number', { ports: [{ containerPort: 3000 }] }, 'livenessProbe', { httpGet: { path: '/', port: 3000 } }],
    ['the port of another probe', { livenessProbe: { tcpSocket: { port: 5432 } } }, 'readinessProbe', { httpGet: { path: '/', port: 5432 } }],
    ['no port at all', { name: 'job' }, 'readinessProbe', null],
    ['a startup probe, with a longer budget', http, 'startupProbe', { httpGet: { path: '/', port: 'http' }, failureThreshold: 30 }],
    [
      'a startup probe that asks what liveness asks',
      { ...http, livenessProbe: { exec: { command: ['ok'] }, periodSeconds: 30 }, readinessProbe: { httpGet: { path: '/r', port: 1 } } },
      'startupProbe',
      { exec: { command: ['ok'] }, failureThreshold: 30 },
    ],
  ])('%s', (_, container, name, probe) => expect(newProbe(container, name)).toEqual(probe));

  it('takes a port from the user where the container names none', () => {
    expect(newProbe({ name: 'web' }, 'readinessProbe', 3000)).toEqual({ httpGet: { path: '/', port: 3000 } });
    expect(newProbe(http, 'readinessProbe', 3000)).toEqual({ httpGet: { path: '/', port: 'http' } });
  });

  it('is written where people write probes', () => {
    const text = pod('ports:', '  - name: http', '    containerPort: 8080 # the main one');
    const document = parseDocument(text);
    const result = setValue(document, [...CONTAINER, 'readinessProbe'], newProbe({ ports: [{ name: 'http', containerPort: 8080 }] }, 'readinessProbe') ?? {});
    expect(result.ok && applyEdits(text, result.edits)).toBe(
      pod('ports:', '  - name: http', '    containerPort: 8080 # the main one', 'readinessProbe:', '  httpGet:', '    path: /', '    port: http'),
    );
  });
});

describe('reading', () => {
  it.each<[YamlValue, ProbeHandler | null]>([
    [{ httpGet: null }, 'httpGet'],
    [{ grpc: {}, exec: {} }, 'exec'],
    [{ periodSeconds: 1 }, null],
    [null, null],
    [{ toString: 1 }, null],
  ])('%j is asked by %s', (probe, handler) => expect(handlerOf(probe)).toBe(handler));

  it('takes no port from what is none', () => {
    expect(portToAsk({ ports: [{ containerPort: 'x' }, null, 3] })).toBeNull();
    expect(portToAsk({ ports: 'http', readinessProbe: { httpGet: { port: '' } } })).toBeNull();
    expect(portToAsk(undefined)).toBeNull();
  });
});
