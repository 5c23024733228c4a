import { describe, expect, it } from 'vitest';
import { drainMoments } from '../../core/scaling/drain.ts';
import { drainSentence, nodeInWords } from './drain-sentences.ts';

function said(replicas: number, mustStay: number, nodes: number, language: 'en' | 'ko' = 'en'): string[] {
  const moments = drainMoments(replicas, mustStay, nodes);
  return moments.map((moment) => drainSentence(moment, moments, mustStay)[language]);
}

describe('what is said of a drain', () => {
  it('is who goes and who waits, at each moment', () => {
    expect(said(3, 2, 2)).toEqual([
      'Before: 3 Pods serve, 2 must, so 1 may be evicted at once.',
      'node-1: 1 Pod is evicted and replaced on other nodes; 1 Pod must wait until its replacement is ready. 2 Pods serve, 2 must.',
      'node-1: 1 Pod is evicted and replaced on other nodes; then the node is empty. 2 Pods serve, 2 must.',
      'node-2: 1 Pod is evicted and replaced on other nodes; 2 Pods must wait until its replacement is ready. 2 Pods serve, 2 must.',
      'node-2: 1 Pod is evicted and replaced on other nodes; 1 Pod must wait until its replacement is ready. 2 Pods serve, 2 must.',
      'node-2: 1 Pod is evicted and replaced on other nodes; then the node is empty. 2 Pods serve, 2 must.',
      'All nodes are drained, in 5 rounds; never fewer than 2 Pods served.',
    ]);
    expect(said(4, 1, 2)[1]).toBe('node-1: 2 Pods are evicted and replaced on other nodes; then the node is empty. 2 Pods serve, 1 must.');
    expect(said(1, 0, 2)[1]).toBe('node-1: 1 Pod is evicted and replaced on other nodes; then the node is empty. 0 Pods serve, 0 must.');
  });

  it('is why it never ends', () => {
    expect(said(1, 1, 2)).toEqual([
      'Before: 1 Pod serves, 1 must, so none may be evicted at once.',
      'node-1 cannot be drained: 1 Pod serves and 1 must, so none of its Pods may go. kubectl drain tries again until it is stopped.',
    ]);
    expect(said(2, 2, 2, 'ko')[1]).toBe('노드를 비울 수 없습니다(node-1). 파드 2개가 요청을 처리하는데 2개를 유지해야 하므로 하나도 축출할 수 없습니다. kubectl drain은 멈출 때까지 다시 시도합니다.');
  });

  it('is what stands on a node', () => {
    expect(nodeInWords({ state: 'draining', ready: 0, starting: 0, waiting: 2, evicted: 1 })).toEqual({ en: '2 waiting, 1 evicted', ko: '대기 2개, 축출 1개' });
    expect(nodeInWords({ state: 'drained', ready: 0, starting: 0, waiting: 0, evicted: 0 })).toEqual({ en: 'no Pods', ko: '파드 없음' });
  });
});
