import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { apartOver, worstPlacement, type Apart } from './placement.ts';

const NOTHING: Apart = { by: 'nothing' };
const skew = (most: number): Apart => ({ by: 'skew', most, hard: true });
const ONE: Apart = { by: 'one', hard: true };
const CLUSTER = { zones: 3, nodesPerZone: 2 };

describe('the worst placement', () => {
  it.each<[string, number, Apart, Apart, number[][], number]>([
    ['nothing asked: all on one node', 3, NOTHING, NOTHING, [[3, 0], [0, 0], [0, 0]], 0],
    ['over nodes', 3, skew(1), NOTHING, [[1, 1], [1, 0], [0, 0]], 0],
    ['over zones, but on one node of each', 6, NOTHING, skew(1), [[2, 0], [2, 0], [2, 0]], 0],
    ['over both', 4, skew(1), skew(1), [[1, 1], [1, 0], [1, 0]], 0],
    ['over both, more Pods than nodes', 7, skew(1), skew(1), [[2, 1], [1, 1], [1, 1]], 0],
    ['a skew of two', 3, skew(2), NOTHING, [[2, 1], [0, 0], [0, 0]], 0],
    ['one for each node', 8, ONE, NOTHING, [[1, 1], [1, 1], [1, 1]], 2],
    ['one for each zone', 5, NOTHING, ONE, [[1, 0], [1, 0], [1, 0]], 2],
    ['no Pods', 0, skew(1), skew(1), [[0, 0], [0, 0], [0, 0]], 0],
  ])('%s', (_, replicas, nodes, zones, placed, pending) => {
    const found = worstPlacement(replicas, CLUSTER, { nodes, zones });
    expect([found.zones, found.pending]).toEqual([placed, pending]);
  });

  it('loses no Pod and keeps the rules', () => {
    const apart = fc.oneof(fc.constant(NOTHING), fc.constant(ONE), fc.integer({ min: 1, max: 3 }).map(skew));
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), apart, apart, (replicas, zones, nodesPerZone, byNode, byZone) => {
        const placement = worstPlacement(replicas, { zones, nodesPerZone }, { nodes: byNode, zones: byZone });
        const nodes = placement.zones.flat();
        const inZones = placement.zones.map((pods) => pods.reduce((sum, count) => sum + count, 0));
        expect(nodes.reduce((sum, count) => sum + count, 0) + placement.pending).toBe(replicas);
        for (const [rule, counts] of [[byNode, nodes], [byZone, inZones]] as const) {
          if (rule.by === 'one') expect(Math.max(...counts)).toBeLessThanOrEqual(1);
          // a rule for the other side may leave Pods without a place: then the counts are small anyway
          if (rule.by === 'skew' && placement.pending === 0 && byNode.by !== 'one' && byZone.by !== 'one') expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(Math.max(rule.most, byZone.by === 'skew' ? byZone.most : 0, byNode.by === 'skew' ? byNode.most : 0));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what keeps Pods apart', () => {
  const spec = (yaml: string) => parseDocument(yaml).value;
  it.each([
    ['{}', NOTHING],
    ['{topologySpreadConstraints: [{topologyKey: kubernetes.io/hostname, maxSkew: 2, whenUnsatisfiable: DoNotSchedule}]}', { by: 'skew', most: 2, hard: true }],
    ['{topologySpreadConstraints: [{topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway}]}', { by: 'skew', most: 1, hard: false }],
    ['{affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname}]}}}', ONE],
    ['{affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{podAffinityTerm: {topologyKey: kubernetes.io/hostname}}]}}}', { by: 'skew', most: 1, hard: false }],
  ])('%s', (yaml, expected) => expect(apartOver(spec(yaml), 'nodes')).toEqual(expected));
});
