import type { Localized } from '../../core/localized.ts';
import type { DrainMoment, DrainNode } from '../../core/scaling/drain.ts';

/** What happens at a moment of a drain. @param all every moment, for what is said before and after */
export function drainSentence(moment: DrainMoment, all: readonly DrainMoment[], mustStay: number): Localized {
  const { draining, serving, stuck, nodes } = moment;
  const node = draining === null ? undefined : nodes[draining];
  if (node === undefined || draining === null) return moment === all[0] ? before(serving, mustStay) : after(all);
  const name = nodeName(draining);
  const { evicted, waiting } = node;
  if (stuck) {
    return {
      en: `${name} cannot be drained: ${serves(serving, mustStay).en}, so none of its Pods may go. kubectl drain tries again until it is stopped.`,
      ko: `노드를 비울 수 없습니다(${name}). ${serves(serving, mustStay).ko} 하나도 축출할 수 없습니다. kubectl drain은 멈출 때까지 다시 시도합니다.`,
    };
  }
  const left =
    waiting === 0
      ? { en: 'then the node is empty', ko: '이제 노드가 비었습니다' }
      : { en: `${pods(waiting)} must wait until ${evicted === 1 ? 'its replacement is' : 'the replacements are'} ready`, ko: `${waiting}개는 대체 파드가 준비될 때까지 기다립니다` };
  return {
    en: `${name}: ${pods(evicted)} ${evicted === 1 ? 'is' : 'are'} evicted and replaced on other nodes; ${left.en}. ${pods(serving)} serve${serving === 1 ? 's' : ''}, ${mustStay} must.`,
    ko: `${name}: 파드 ${evicted}개를 축출해 다른 노드에서 새로 시작합니다. ${left.ko}. 지금 ${serving}개가 요청을 처리하며 ${mustStay}개는 유지해야 합니다.`,
  };
}

function before(replicas: number, mustStay: number): Localized {
  const room = Math.max(0, replicas - mustStay);
  return {
    en: `Before: ${pods(replicas)} serve${replicas === 1 ? 's' : ''}, ${mustStay} must, so ${room === 0 ? 'none' : room} may be evicted at once.`,
    ko: `시작 전: 파드 ${replicas}개 가운데 ${mustStay}개를 유지해야 하므로 한 번에 ${room}개까지 축출할 수 있습니다.`,
  };
}

function after(all: readonly DrainMoment[]): Localized {
  const rounds = all.filter(({ draining }) => draining !== null);
  const fewest = Math.min(...all.map(({ serving }) => serving));
  return {
    en: `All nodes are drained, in ${rounds.length} ${rounds.length === 1 ? 'round' : 'rounds'}; never fewer than ${pods(fewest)} served.`,
    ko: `모든 노드를 ${rounds.length}번에 걸쳐 비웠습니다. 항상 파드 ${fewest}개 이상이 요청을 처리했습니다.`,
  };
}

function serves(serving: number, mustStay: number): Localized {
  return { en: `${pods(serving)} serve${serving === 1 ? 's' : ''} and ${mustStay} must`, ko: `파드 ${serving}개가 요청을 처리하는데 ${mustStay}개를 유지해야 하므로` };
}

function pods(count: number): string {
  return count === 1 ? '1 Pod' : `${count} Pods`;
}

export function nodeName(at: number): string {
  return `node-${at + 1}`;
}

/** The Pods of a node, for who does not see them. */
export function nodeInWords({ ready, starting, waiting, evicted }: DrainNode): Localized {
  const parts = [
    { count: ready, en: 'serving', ko: '처리 중' },
    { count: waiting, en: 'waiting', ko: '대기' },
    { count: evicted, en: 'evicted', ko: '축출' },
    { count: starting, en: 'starting', ko: '시작 중' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return { en: 'no Pods', ko: '파드 없음' };
  return { en: parts.map(({ count, en }) => `${count} ${en}`).join(', '), ko: parts.map(({ count, ko }) => `${ko} ${count}개`).join(', ') };
}
