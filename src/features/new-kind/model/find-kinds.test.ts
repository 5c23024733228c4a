import { beforeAll, describe, expect, it } from 'vitest';
import { kindsToWrite } from '../../../core/assist/kind-completions.ts';
import { USUAL_KINDS } from '../../../core/assist/starters.ts';
import { loadSchema } from '../../../core/schema/load.ts';
import { findKinds, newKinds, type NewKind } from './find-kinds.ts';
import { HEARD, USES } from './usual-kinds.ts';

let all: readonly NewKind[] = [];
beforeAll(async () => {
  all = newKinds(kindsToWrite({ schema: await loadSchema(), target: '1.34' }));
});

const found = (query: string): string[] => findKinds(all, query).map(({ kind }) => kind.kind);

describe('the kinds that can be made', () => {
  it('are the usual ones at first, each with what it is for', () => {
    expect(found('')).toEqual(USUAL_KINDS);
    expect(Object.keys(USES).toSorted()).toEqual(USUAL_KINDS.toSorted());
    expect(Object.keys(HEARD).filter((kind) => !all.some((one) => one.kind.kind === kind))).toEqual([]);
  });

  it('hold each kind of a group once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(150);
    expect(found('gateway').filter((kind) => kind === 'Gateway')).toHaveLength(2);
  });

  it.each([
    ['deploy', 'Deployment'],
    ['디플로이', 'Deployment'],
    ['서비스', 'Service'],
    ['hpa', 'HorizontalPodAutoscaler'],
    ['비밀번호', 'Secret'],
    ['gateway', 'Gateway'],
    ['podmonitor', 'PodMonitor'],
    ['istio virtual', 'VirtualService'],
  ])('%s finds %s first', (query, kind) => expect(found(query)[0]).toBe(kind));

  it('are none for what is no kind', () => expect(found('xyzzy')).toEqual([]));
});
