import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drainMoments, type DrainMoment } from './drain.ts';

/** "2 | 1+(1) | -1 1" is: two Pods; one and one starting; one evicted and one that waits. */
function written({ nodes }: DrainMoment): string {
  return nodes
    .map(({ state, ready, starting, waiting, evicted }) => (state === 'draining' ? `-${evicted} ${waiting}` : `${ready}${starting > 0 ? `+(${starting})` : ''}`))
    .join(' | ');
}

describe('draining node after node', () => {
  it.each<[replicas: number, mustStay: number, nodes: number, moments: string[]]>([
    [3, 2, 3, ['1 | 1 | 1', '-1 0 | 1+(1) | 1', '0+(1) | -1 1 | 1', '1+(1) | -1 0 | 1', '2 | 0+(1) | -1 0', '2 | 1 | 0']],
    // room for all of a node at once
    [4, 2, 2, ['2 | 2', '-2 0 | 2+(2)', '0+(2) | -2 2', '2+(2) | -2 0', '4 | 0']],
    [2, 1, 3, ['1 | 1 | 0', '-1 0 | 1 | 0+(1)', '0+(1) | -1 0 | 1', '1 | 0+(1) | -1 0', '1 | 1 | 0']],
    [3, 3, 3, ['1 | 1 | 1', '-0 1 | 1 | 1']],
    [1, 2, 2, ['1 | 0', '-0 1 | 0']],
    [1, 0, 2, ['1 | 0', '-1 0 | 0+(1)', '0+(1) | -1 0', '1 | 0']],
    [0, 0, 2, ['0 | 0', '0 | 0']],
  ])('%i Pods of which %i must stay, on %i nodes', (replicas, mustStay, nodes, moments) => {
    expect(drainMoments(replicas, mustStay, nodes).map(written)).toEqual(moments);
  });

  it('keeps what must stay, loses no Pod, and ends or is stuck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 45 }), fc.integer({ min: 2, max: 6 }), (replicas, mustStay, nodeCount) => {
        const moments = drainMoments(replicas, mustStay, nodeCount);
        for (const { nodes, serving } of moments) {
          const sum = (of: (node: (typeof nodes)[number]) => number): number => nodes.reduce((total, node) => total + of(node), 0);
          expect(sum(({ ready, waiting }) => ready + waiting)).toBe(serving);
          expect(serving + sum(({ starting }) => starting)).toBe(replicas);
          expect(serving).toBeGreaterThanOrEqual(Math.min(replicas, mustStay));
        }
        const last = moments.at(-1);
        expect(last?.stuck).toBe(replicas > 0 && mustStay >= replicas);
        if (last?.stuck === false) expect(last.nodes.every(({ state }) => state === 'drained')).toBe(true);
      }),
    );
  });
});
