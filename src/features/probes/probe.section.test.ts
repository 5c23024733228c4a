import { describe, expect, it } from 'vitest';
import { coverageOf, patternsOfSection, uncoveredFields } from '../../ui/form/coverage.ts';
import { PROBE_SECTIONS } from './probe.section.ts';

const NUMBERS = { initialDelaySeconds: 1, periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 1, successThreshold: 1 };

describe('the probes area', () => {
  const coverage = coverageOf(PROBE_SECTIONS.flatMap(patternsOfSection));

  it.each([
    ['HTTP', { httpGet: { path: '/', port: 'http', scheme: 'HTTPS', host: 'a', httpHeaders: [{ name: 'Host', value: 'b' }] } }],
    ['TCP', { tcpSocket: { port: 1, host: 'a' } }],
    ['a command', { exec: { command: ['true'] } }],
    ['gRPC', { grpc: { port: 1, service: 'a' } }],
  ])('shows every field of a probe by %s', (_, handler) => {
    const probe = { ...handler, ...NUMBERS };
    const withGrace = { ...probe, terminationGracePeriodSeconds: 1 };
    expect(uncoveredFields({ startupProbe: withGrace, readinessProbe: probe, livenessProbe: withGrace }, [], coverage)).toEqual([]);
  });

  it('counts what the API has not', () => {
    expect(uncoveredFields({ readinessProbe: { terminationGracePeriodSeconds: 1, enabled: true } }, [], coverage)).toEqual([
      { path: ['readinessProbe', 'terminationGracePeriodSeconds'], count: 1 },
      { path: ['readinessProbe', 'enabled'], count: 1 },
    ]);
  });
});
