import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../core/yaml/parse.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { HANDLERS, handlersOf, newProbe, switchHandler, undeclaredPort, type Handler } from './handlers.ts';

const NAMED_PORT = `name: web
ports:
  - containerPort: 9000 # admin
    name: admin
  - name: http
    containerPort: 8080
livenessProbe:
`;

function switched(probe: string, to: Handler): string {
  const document = parseDocument(NAMED_PORT + probe);
  const result = switchHandler(document, [], ['livenessProbe'], to);
  if (!result.ok) throw new Error(result.message.en);
  expect(result.document.text.startsWith(NAMED_PORT)).toBe(true);
  return result.document.text.slice(NAMED_PORT.length);
}

const HTTP = `  # who answers
  httpGet:
    path: /healthz
    port: http # by name
    scheme: HTTPS
    httpHeaders:
      - name: X-Probe
        value: "1"
  periodSeconds: 5
`;

describe('switchHandler', () => {
  it('from HTTP to TCP keeps the line of the port', () => {
    expect(switched(HTTP, 'tcpSocket')).toBe(`  # who answers
  tcpSocket:
    port: http # by name
  periodSeconds: 5
`);
  });

  it('from HTTP to gRPC turns the name of the port into its number', () => {
    expect(switched(HTTP, 'grpc')).toBe(`  # who answers
  grpc:
    port: 8080 # by name
  periodSeconds: 5
`);
  });

  it('from HTTP with a number to gRPC keeps it', () => {
    expect(switched('  httpGet: {path: /, port: 8081}\n', 'grpc')).toBe('  grpc: {port: 8081}\n');
  });

  it('from TCP to HTTP adds a path that is seen', () => {
    expect(switched('  tcpSocket:\n    port: 8081\n    host: 10.0.0.1\n', 'httpGet')).toBe(
      '  httpGet:\n    path: /\n    port: 8081\n    host: 10.0.0.1\n',
    );
  });

  it('from a command to HTTP takes the first port', () => {
    expect(switched('  exec:\n    command: [cat, /tmp/ok]\n  periodSeconds: 5\n', 'httpGet')).toBe(
      '  httpGet:\n    path: /\n    port: admin\n  periodSeconds: 5\n',
    );
  });

  it('from HTTP to a command leaves it to be written', () => {
    expect(switched(HTTP, 'exec')).toContain('  exec:\n    command: []\n');
  });

  it('gives a probe without a handler one', () => {
    expect(switched('  periodSeconds: 5\n', 'grpc')).toBe('  grpc:\n    port: 9000\n  periodSeconds: 5\n');
  });

  it('leaves one of several', () => {
    expect(switched('  httpGet:\n    path: /\n    port: 1\n  tcpSocket:\n    port: 2\n', 'tcpSocket')).toBe('  tcpSocket:\n    port: 2\n');
  });

  it.each(HANDLERS.flatMap((from) => HANDLERS.map((to): [Handler, Handler] => [from, to])))('from %s to %s leaves only that', (from, to) => {
    const before = parseDocument(`name: web\nreadinessProbe:\n  periodSeconds: 3\n`);
    const start = switchHandler(before, [], ['readinessProbe'], from);
    if (!start.ok) throw new Error(start.message.en);
    const result = switchHandler(start.document, [], ['readinessProbe'], to);
    if (!result.ok) throw new Error(result.message.en);
    const probe = valueAt(result.document, ['readinessProbe']);
    expect(handlersOf(probe)).toEqual([to]);
    expect(probe).toMatchObject({ periodSeconds: 3 });
  });
});

describe('a new probe', () => {
  it.each([
    [{ ports: [{ containerPort: 80, name: 'http' }] }, { httpGet: { path: '/', port: 'http' } }],
    [{ ports: [{ containerPort: 80 }, { containerPort: 81, name: 'x' }] }, { httpGet: { path: '/', port: 80 } }],
    [{}, { httpGet: { path: '/', port: 8080 } }],
    [null, { httpGet: { path: '/', port: 8080 } }],
  ])('of %j', (container, probe) => expect(newProbe(container)).toEqual(probe));
});

describe('undeclaredPort', () => {
  const ports = [{ containerPort: 8080, name: 'http' }];
  it.each([
    ['by name', { httpGet: { port: 'http' } }, null],
    ['by number', { tcpSocket: { port: 8080 } }, null],
    ['an unknown name', { httpGet: { port: 'web' } }, 'web'],
    ['an unknown number', { grpc: { port: 9090 } }, '9090'],
    ['no port', { exec: { command: ['a'] } }, null],
    ['no probe', undefined, null],
  ])('%s', (_, probe, expected) => expect(undeclaredPort({ ports }, probe)).toBe(expected));
});
