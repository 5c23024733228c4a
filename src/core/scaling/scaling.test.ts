import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { desiredReplicas, scalingSteps, DEFAULT_RULES, type ScalingRules } from './autoscaler.ts';
import { evictionRoom, type DisruptionBudget } from './disruption.ts';
import { podsOf, readIntOrPercent } from './int-or-percent.ts';
import { podRequest, scheduledRequest } from './pod-requests.ts';
import { readBounds, readRules } from './read-autoscaler.ts';
import { rolloutBounds } from './rollout.ts';

describe('counts and percentages', () => {
  it.each([
    [2, { count: 2 }],
    [0, { count: 0 }],
    ['25%', { percent: 25 }],
    ['150%', { percent: 150 }],
    ['2', null],
    ['25 %', null],
    [1.5, null],
    [-1, null],
    [true, null],
    [undefined, null],
  ])('reads %j', (value, read) => {
    expect(readIntOrPercent(value)).toEqual(read);
  });

  it('rounds as it is told', () => {
    expect(podsOf({ percent: 25 }, 3, 'up')).toBe(1);
    expect(podsOf({ percent: 25 }, 3, 'down')).toBe(0);
    expect(podsOf({ percent: 70 }, 10, 'up')).toBe(7);
    expect(podsOf({ count: 5 }, 3, 'up')).toBe(5);
  });
});

describe('a rolling update', () => {
  it.each<[number, string | number | undefined, string | number | undefined, number, number]>([
    [3, 1, 1, 4, 2],
    [3, 1, '25%', 4, 3],
    [3, 1, 0, 4, 3],
    [2, 1, 0, 3, 2],
    [2, undefined, undefined, 3, 2],
    [3, undefined, undefined, 4, 3],
    [4, undefined, undefined, 5, 3],
    [10, undefined, undefined, 13, 8],
    [1, '100%', '100%', 2, 0],
    [2, 0, 5, 2, 0],
  ])('of %i Pods, surge %j and unavailable %j: at most %i, at least %i', (replicas, surge, unavailable, most, fewest) => {
    const bounds = rolloutBounds(replicas, readIntOrPercent(surge), readIntOrPercent(unavailable));
    expect([bounds.most, bounds.fewest]).toEqual([most, fewest]);
  });

  it('lets one Pod be missing when rounding leaves no way', () => {
    expect(rolloutBounds(3, { percent: 0 }, { percent: 25 })).toMatchObject({ surge: 0, unavailable: 1, forced: true });
  });
});

describe('evictions', () => {
  it.each<[DisruptionBudget, number, number]>([
    [{ minAvailable: { count: 2 } }, 3, 1],
    [{ minAvailable: { count: 2 } }, 20, 18],
    [{ minAvailable: { count: 1 } }, 2, 1],
    [{ minAvailable: { count: 1 } }, 10, 9],
    [{ minAvailable: { count: 3 } }, 3, 0],
    [{ minAvailable: { percent: 50 } }, 3, 1],
    [{ minAvailable: { percent: 100 } }, 8, 0],
    [{ maxUnavailable: { count: 1 } }, 3, 1],
    [{ maxUnavailable: { count: 0 } }, 3, 0],
    [{ maxUnavailable: { percent: 30 } }, 3, 1],
    [{ maxUnavailable: { percent: 0 } }, 3, 0],
    [{ minAvailable: { count: 1 } }, 0, 0],
  ])('%j of %i Pods allows %i', (budget, replicas, allowed) => {
    expect(evictionRoom(budget, replicas).allowed).toBe(allowed);
  });
});

describe('the number an autoscaler wants', () => {
  it.each([
    [3, 140, 70, 6],
    [3, 71, 70, 3],
    [3, 77, 70, 3],
    [3, 78, 70, 4],
    [10, 35, 70, 5],
    [10, 64, 70, 10],
    [1, 700, 70, 10],
    [5, 0, 70, 0],
  ])('%i Pods at %i of %i: %i', (replicas, measured, target, wanted) => {
    expect(desiredReplicas(replicas, measured, target)).toBe(wanted);
  });

  it('minds a tolerance of its own', () => {
    expect(desiredReplicas(10, 73, 70, 0)).toBe(11);
    expect(desiredReplicas(10, 90, 70, 0.3)).toBe(10);
  });
});

function rules(up: Partial<ScalingRules>): ScalingRules {
  return { ...DEFAULT_RULES.up, ...up };
}

describe('the way of an autoscaler', () => {
  it.each<[string, number, number, ScalingRules, readonly (readonly [seconds: number, replicas: number])[]]>([
    ['100 % a minute after five', 3, 20, rules({ stabilizationSeconds: 300, policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }] }), [[0, 3], [300, 6], [360, 12], [420, 20]]],
    ['the smaller of two', 3, 20, rules({ select: 'Min', stabilizationSeconds: 300, policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }, { type: 'Pods', value: 8, periodSeconds: 60 }] }), [[0, 3], [300, 6], [360, 12], [420, 20]]],
    ['100 % each 15 s after a minute', 2, 10, rules({ stabilizationSeconds: 60, policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] }), [[0, 2], [60, 4], [75, 8], [90, 10]]],
    ['the defaults', 3, 20, DEFAULT_RULES.up, [[0, 3], [0, 7], [15, 14], [30, 20]]],
    ['down by the defaults', 10, 2, DEFAULT_RULES.down, [[0, 10], [300, 2]]],
    ['one Pod a minute', 4, 1, { ...DEFAULT_RULES.down, stabilizationSeconds: 0, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] }, [[0, 4], [0, 3], [60, 2], [120, 1]]],
    ['never', 4, 1, { ...DEFAULT_RULES.down, select: 'Disabled' }, [[0, 4]]],
    ['nowhere', 4, 4, DEFAULT_RULES.up, [[0, 4]]],
  ])('%s', (_, from, wanted, by, steps) => {
    expect(scalingSteps(from, wanted, by).map(({ seconds, replicas }) => [seconds, replicas])).toEqual(steps);
  });

  const slowly: ScalingRules = { ...DEFAULT_RULES.down, stabilizationSeconds: 600, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] };

  it.each([
    [20, 3, 12, 11],
    [10, 2, 8, 7],
  ])('10 %% a minute from %i to %i takes %i steps in %i minutes', (from, wanted, steps, minutes) => {
    const way = scalingSteps(from, wanted, slowly);
    expect(way).toHaveLength(steps + 1);
    expect(way.at(-1)).toEqual({ seconds: 600 + minutes * 60, replicas: wanted });
  });

  it('never turns and never goes beyond what is wanted', () => {
    const policy = fc.record({ type: fc.constantFrom('Pods' as const, 'Percent' as const), value: fc.integer({ min: 1, max: 200 }), periodSeconds: fc.integer({ min: 1, max: 1800 }) });
    const any = fc.record({
      select: fc.constantFrom('Max' as const, 'Min' as const, 'Disabled' as const),
      stabilizationSeconds: fc.integer({ min: 0, max: 3600 }),
      policies: fc.array(policy, { minLength: 1, maxLength: 3 }),
      tolerance: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), any, (from, wanted, by) => {
        const way = scalingSteps(from, wanted, by);
        for (const [index, step] of way.slice(1).entries()) {
          const before = way[index];
          expect(before === undefined || (step.replicas - before.replicas) * (wanted - from) > 0).toBe(true);
          expect(Math.abs(step.replicas - wanted)).toBeLessThan(Math.abs(from - wanted));
        }
      }),
    );
  });
});

describe('an autoscaler as written', () => {
  it('has the defaults where nothing readable stands', () => {
    const { value } = parseDocument('spec: {maxReplicas: 10, behavior: {scaleUp: {policies: [{type: Pods, value: 0, periodSeconds: 15}], selectPolicy: x}}}\n');
    expect(readBounds(value)).toEqual({ min: 1, max: 10 });
    expect(readRules(value, 'up')).toEqual(DEFAULT_RULES.up);
    expect(readRules(value, 'down')).toEqual(DEFAULT_RULES.down);
    expect(readBounds(undefined)).toEqual({ min: 1, max: null });
  });

  it('is read as it is written', () => {
    const { value } = parseDocument(`spec:
  minReplicas: 3
  behavior:
    scaleDown:
      selectPolicy: Min
      stabilizationWindowSeconds: 600
      tolerance: 0.05
      policies:
      - {type: Percent, value: 10, periodSeconds: 60}
`);
    expect(readRules(value, 'down')).toEqual({ select: 'Min', stabilizationSeconds: 600, tolerance: 0.05, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] });
  });
});

describe('the request of a Pod', () => {
  const POD = parseDocument(`containers:
- name: web
  resources: {requests: {cpu: 500m, memory: 512Mi}}
- name: proxy
  resources: {requests: {cpu: 50m}, limits: {memory: 64Mi}}
initContainers:
- name: migrate
- name: agent
  restartPolicy: Always
  resources: {requests: {cpu: 1m}}
`).value;

  it('is the sum over what runs, a limit standing in for a request', () => {
    expect(podRequest(POD, 'cpu')).toEqual({ nano: 551_000_000n, missing: [] });
    expect(podRequest(POD, 'memory')).toEqual({ nano: null, missing: ['agent'] });
    expect(podRequest(POD, 'cpu', 'proxy')).toEqual({ nano: 50_000_000n, missing: [] });
    expect(podRequest(POD, 'cpu', 'nobody')).toEqual({ nano: null, missing: [] });
  });

  it('may be that of the Pod as a whole', () => {
    expect(podRequest(parseDocument('resources: {requests: {cpu: 2}}\ncontainers: [{name: web}]\n').value, 'cpu')).toEqual({ nano: 2_000_000_000n, missing: [] });
  });
});

describe('what a node must have free for a Pod', () => {
  const of = (text: string) => scheduledRequest(parseDocument(text).value, 'cpu');
  const asks = (name: string, cpu: string, more = ''): string => `{name: ${name}, resources: {requests: {cpu: ${cpu}}}${more}}`;
  const ALWAYS = ', restartPolicy: Always';

  it.each<[string, string, bigint, string | null]>([
    ['the sum of what runs', `containers: [${asks('web', '500m')}, ${asks('log', '50m')}]\ninitContainers: [${asks('migrate', '100m')}]\n`, 550n, null],
    ['an init container that asks for more', `containers: [${asks('web', '500m')}]\ninitContainers: [${asks('small', '1m')}, ${asks('migrate', '2')}]\n`, 2000n, 'migrate'],
    ['an init container beside the sidecar before it', `containers: [${asks('web', '500m')}]\ninitContainers: [${asks('agent', '100m', ALWAYS)}, ${asks('migrate', '600m')}]\n`, 700n, 'migrate'],
    ['no sidecar behind it', `containers: [${asks('web', '500m')}]\ninitContainers: [${asks('migrate', '550m')}, ${asks('agent', '100m', ALWAYS)}]\n`, 600n, null],
    ['nothing of what asks for nothing', `containers: [${asks('web', '500m')}, {name: log}]\n`, 500n, null],
    ['the request of the whole', `resources: {requests: {cpu: 3}}\ncontainers: [${asks('web', '500m')}]\n`, 3000n, null],
    ['nothing of nothing', '{}\n', 0n, null],
  ])('is %s', (_, text, milli, by) => {
    expect(of(text)).toEqual({ nano: milli * 1_000_000n, by });
  });
});
