import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../core/kinds/index.ts';
import { groupOf } from '../../../core/kinds/kind.ts';
import { isGuided, KIND_GUIDE, RARE_KINDS } from './kind-guide.ts';
import { USES } from './usual-kinds.ts';

const answers = KIND_GUIDE.flatMap((question) => question.answers);
const LOCAL_GROUPS = ['', 'apps', 'batch'];

describe('which kind', () => {
  it.each([
    ['Does it come to an end by itself?', 'Yes, and it runs on a schedule', 'CronJob'],
    ['Does it come to an end by itself?', 'Yes, and it runs once', 'Job'],
    ['Or does it keep running?', 'Yes, one on every node', 'DaemonSet'],
    ['Or does it keep running?', 'Yes, each Pod with its own name and disk', 'StatefulSet'],
    ['Or does it keep running?', 'Yes, and its Pods are all alike', 'Deployment'],
  ])('%s %s: %s', (question, answer, kind) => {
    expect(KIND_GUIDE.find((one) => one.question.en === question)?.answers.find((one) => one.answer.en === answer)?.kind).toBe(kind);
  });

  it('leads to each kind of Kubernetes that runs Pods once, or says why hardly ever to it', () => {
    const own = KINDS.filter(({ apiVersion, podTemplate }) => podTemplate !== null && LOCAL_GROUPS.includes(groupOf(apiVersion)));
    const guided = [...answers, ...RARE_KINDS].map(({ kind }) => kind);
    expect(guided.toSorted()).toEqual(own.map(({ name }) => name).toSorted());
    expect(own.filter(({ name }) => isGuided(name))).toHaveLength(guided.length);
    expect(isGuided('Service')).toBe(false);
  });

  it('chooses only kinds that can be made with a hand-written beginning', () => {
    expect(answers.filter(({ kind }) => !Object.hasOwn(USES, kind))).toEqual([]);
  });

  it('has five answers at most, and no two that read alike', () => {
    expect(answers).toHaveLength(5);
    for (const language of ['en', 'ko'] as const) {
      const texts = answers.flatMap(({ answer, such, means }) => [answer[language], such[language], means[language]]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
