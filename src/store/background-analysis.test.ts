import { USUAL_PROFILE } from '../core/checks/profile.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRun } from '../core/checks/run.ts';
import { Schema } from '../core/schema/schema.ts';
import { Analyst } from '../workers/analyst.ts';
import type { AnalysisAnswer, AnalysisRequest, SentDocument } from '../workers/messages.ts';
import { BackgroundAnalysis, type AnalysingWorker, type AnalysisState } from './background-analysis.ts';

/** A worker in this thread. Texts with HANG keep it silent, with CRASH kill it, each time or as often as told. */
class InlineWorker implements AnalysingWorker {
  static started = 0;
  static crashes = Number.POSITIVE_INFINITY;
  static requests: AnalysisRequest[] = [];
  readonly #analyst = new Analyst(new Schema([]));
  onmessage: AnalysingWorker['onmessage'] = null;
  onerror: AnalysingWorker['onerror'] = null;
  #terminated = false;

  constructor() {
    InlineWorker.started++;
  }

  postMessage(request: AnalysisRequest): void {
    InlineWorker.requests.push(request);
    const texts = request.kind === 'take' ? request.documents.map(({ text }) => text).join('') : '';
    if (texts.includes('HANG')) return;
    queueMicrotask(() => {
      if (this.#terminated) return;
      if (texts.includes('CRASH') && InlineWorker.crashes-- > 0) this.onerror?.(new Event('error') as ErrorEvent);
      else this.onmessage?.({ data: this.#analyst.answer(request) } as MessageEvent<AnalysisAnswer>);
    });
  }

  terminate(): void {
    this.#terminated = true;
  }
}

const found = new Map<string, DocumentRun>();
let ran = 0;
const states: AnalysisState[] = [];
let analysis: BackgroundAnalysis;

beforeEach(() => {
  vi.useFakeTimers();
  found.clear();
  ran = 0;
  states.length = 0;
  InlineWorker.started = 0;
  InlineWorker.crashes = Number.POSITIVE_INFINITY;
  InlineWorker.requests = [];
  analysis = new BackgroundAnalysis(
    () => new InlineWorker(),
    (runs) => {
      ran++;
      runs.forEach((run, key) => found.set(key, run));
    },
    (state) => states.push(state),
  );
});
afterEach(() => {
  analysis.end();
  vi.useRealTimers();
});

function documents(...texts: string[]): SentDocument[] {
  return texts.map((text, index) => ({ key: `d${index}`, text }));
}

async function settled(documentList: readonly SentDocument[]): Promise<void> {
  analysis.update(documentList, '1.34', USUAL_PROFILE);
  await vi.runAllTimersAsync();
}

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n';
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec:\n  containers: [{name: a, image: "a:1"}]\n';

describe('BackgroundAnalysis', () => {
  it('knows a Dockerfile by the name of its file, which may change without its text', async () => {
    const pod = { key: 'p', text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web}]}\n' };
    const about = (): number => (found.get('p')?.findings ?? []).filter(({ check }) => check === 'image-user-vs-run-as-non-root').length;
    const run = async (name: string): Promise<void> => {
      analysis.update([pod, { key: 'd', text: 'FROM alpine\n', dockerfile: name }], '1.34', USUAL_PROFILE);
      await vi.runAllTimersAsync();
    };
    await run('web/Dockerfile');
    expect(about()).toBe(1);
    expect(found.get('d')?.findings).toEqual([]);
    await run('api/Dockerfile');
    expect(about()).toBe(0);
  });

  it('tells of a thousand documents little by little, and all of it at once', async () => {
    const many = documents(...Array.from({ length: 1000 }, (_, at) => SERVICE.replaceAll('web', `web-${at}`)));
    await settled(many);
    const asked = InlineWorker.requests.filter(({ kind }) => kind !== 'take').map(({ kind }) => kind);
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked.slice(1))).toEqual(new Set(['more']));
    expect([...found.keys()]).toEqual(many.map(({ key }) => key));
    expect(found.get('d999')?.findings.map(({ check }) => check)).toContain('service-selector-no-match');
    expect(ran).toBe(1);
    InlineWorker.requests = [];
    found.clear();
    await settled(many.with(7, { key: 'd7', text: `${many[7]?.text ?? ''}# edited\n` }));
    expect(InlineWorker.requests.map(({ kind }) => kind)).toEqual(['take', 'run']);
    expect([...found.keys()]).toEqual(['d7']);
  });

  it('finds, across documents, and sends only what changed', async () => {
    await settled(documents(SERVICE, POD));
    expect(found.get('d0')?.findings.map(({ check }) => check)).not.toContain('service-selector-no-match');
    InlineWorker.requests = [];
    found.clear();
    await settled(documents(SERVICE, POD.replace('app: web', 'app: shop')));
    expect(InlineWorker.requests).toMatchObject([{ kind: 'take', documents: [{ key: 'd1' }] }, { kind: 'run', keys: ['d0', 'd1'] }]);
    expect(found.get('d0')?.text).toBe(SERVICE);
    expect(found.get('d0')?.findings.map(({ check }) => check)).toContain('service-selector-no-match');
    expect(InlineWorker.started).toBe(1);
    expect(states.at(-1)).toEqual({ kind: 'idle' });
  });

  it('replaces a worker that died, and tells the new one everything', async () => {
    InlineWorker.crashes = 1;
    await settled(documents(SERVICE, `${POD}# CRASH\n`));
    expect(InlineWorker.started).toBe(2);
    expect([...found.keys()]).toEqual(['d0', 'd1']);
  });

  it('leaves out a document at which it hangs alone', async () => {
    await settled(documents(SERVICE, '# HANG\n', POD));
    expect([...found.keys()].sort()).toEqual(['d0', 'd2']);
    expect(states.at(-1)).toEqual({ kind: 'idle' });
    await settled(documents(SERVICE, '# well again\n', POD));
    expect(found.has('d1')).toBe(true);
  });

  it('pauses when no worker can be had, and tries again with the next edit', async () => {
    let broken = true;
    const fragile = new BackgroundAnalysis(
      () => {
        if (broken) throw new Error('no worker');
        return new InlineWorker();
      },
      (runs) => {
      ran++;
      runs.forEach((run, key) => found.set(key, run));
    },
      (state) => states.push(state),
    );
    fragile.update(documents(POD), '1.34', USUAL_PROFILE);
    await vi.runAllTimersAsync();
    expect(states.at(-1)).toEqual({ kind: 'paused' });
    broken = false;
    fragile.update(documents(POD), '1.34', USUAL_PROFILE);
    await vi.runAllTimersAsync();
    expect(found.size).toBe(1);
    expect(states.at(-1)).toEqual({ kind: 'idle' });
    fragile.end();
  });

  it('of many updates while it works does only the last', async () => {
    analysis.update(documents(SERVICE), '1.34', USUAL_PROFILE);
    analysis.update(documents(SERVICE, POD), '1.34', USUAL_PROFILE);
    analysis.update(documents(POD), '1.34', USUAL_PROFILE);
    await vi.runAllTimersAsync();
    expect(InlineWorker.requests.filter(({ kind }) => kind === 'run')).toMatchObject([{ keys: ['d0'] }, { keys: ['d0'] }]);
    expect(found.get('d0')?.text).toBe(POD);
  });

  it('says how far it is', async () => {
    const big = POD.replace('a:1', `a:${'1'.repeat(100_000)}`);
    await settled(documents(big, `${big}# 2\n`, `${big}# 3\n`));
    expect(states).toEqual([
      { kind: 'running', share: 0 },
      { kind: 'running', share: 1 / 3 },
      { kind: 'running', share: 2 / 3 },
      { kind: 'idle' },
    ]);
  });

  it('does nothing more after its end', async () => {
    analysis.update(documents('# HANG\n'), '1.34', USUAL_PROFILE);
    analysis.end();
    await vi.runAllTimersAsync();
    expect(InlineWorker.started).toBe(1);
    expect(found.size).toBe(0);
  });
});
