import { type Profile, USUAL_PROFILE } from '../core/checks/profile.ts';
import type { DocumentRun } from '../core/checks/run.ts';
import { USUAL_TARGET, type TargetVersion } from '../core/schema/target-version.ts';
import type { AnalysedDocument, AnalysisAnswer, AnalysisRequest, SentDocument } from '../workers/messages.ts';

/** As much of a Worker as is needed here. */
export interface AnalysingWorker {
  onmessage: ((event: MessageEvent<AnalysisAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (request: AnalysisRequest) => void;
  readonly terminate: () => void;
}

export type AnalysisState =
  | { readonly kind: 'idle' }
  /** @property share how much of it is read, 0 to 1 */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'paused' }; // the worker failed twice: the next edit tries again

/** How much text is sent at once, in UTF-16 code units: little enough to be read well within the limit. */
const BATCH_CHARACTERS = 128 * 1024;
/** Without an answer by then the worker hangs. Longer for what takes longer by its size. */
const LIMIT_MILLISECONDS = 2000;
const CHARACTERS_PER_MILLISECOND = 2000;

/**
 * Reads and checks a bundle in a worker, and keeps that up to date. A worker that hangs or dies is replaced and told
 * everything again; a document at which it hangs when it has it alone is left out.
 */
export class BackgroundAnalysis {
  readonly #start: () => AnalysingWorker;
  readonly #ran: (runs: ReadonlyMap<string, DocumentRun>) => void;
  readonly #state: (state: AnalysisState) => void;
  #worker: AnalysingWorker | null = null;
  #wanted: readonly SentDocument[] | null = null;
  #targetVersion: TargetVersion = USUAL_TARGET;
  #profile: Profile = USUAL_PROFILE;
  #working = false;
  #ended = false;
  /** Ends the request that is under way as failed. */
  #giveUp: () => void = () => undefined;
  #nextId = 1;
  /** What the worker has, by key. */
  #known = new Map<string, SentDocument>();
  /** Texts at which a worker hung, by key; first together with others, then alone. */
  #suspects = new Map<string, string>();
  #refused = new Map<string, string>();

  /**
   * @param ran called with the documents for which something changed.
   * @param state called when the state changes.
   */
  constructor(start: () => AnalysingWorker, ran: (runs: ReadonlyMap<string, DocumentRun>) => void, state: (state: AnalysisState) => void) {
    this.#start = start;
    this.#ran = ran;
    this.#state = state;
  }

  /**
   * The bundle as it is now, the version it is checked against and which checks speak; the worker is told what is new in it. Of several
   * calls while it works the last counts.
   */
  update(documents: readonly SentDocument[], targetVersion: TargetVersion, profile: Profile): void {
    this.#wanted = documents;
    this.#targetVersion = targetVersion;
    this.#profile = profile;
    if (!this.#working) void this.#work();
  }

  /** Stops for good. */
  end(): void {
    this.#ended = true;
    this.#giveUp();
  }

  async #work(): Promise<void> {
    this.#working = true;
    let failures = 0;
    let state: AnalysisState = { kind: 'idle' };
    while (this.#wanted !== null && !this.#ended) {
      const documents: readonly SentDocument[] = this.#wanted;
      this.#wanted = null;
      if (await this.#analyse(documents)) {
        failures = 0;
      } else if (++failures > 1 + this.#suspects.size) {
        state = { kind: 'paused' };
        break;
      } else {
        this.#wanted ??= documents;
      }
    }
    this.#working = false;
    if (!this.#ended) this.#state(state);
  }

  /** @returns false when the worker had to be given up. */
  async #analyse(documents: readonly SentDocument[]): Promise<boolean> {
    const worker = this.#started();
    if (worker === null) return false;
    const accepted = documents.filter(({ key, text }) => this.#refused.get(key) !== text);
    const fresh = accepted.filter((document) => !isSame(document, this.#known.get(document.key)));
    let done = 0;
    for (const batch of this.#batches(fresh)) {
      if (fresh.length > 1) this.#state({ kind: 'running', share: done / fresh.length });
      const answer = await this.#ask(worker, { kind: 'take', id: this.#nextId++, documents: batch }, lengthOf(batch));
      if (answer === null) {
        this.#suspect(batch);
        return false;
      }
      for (const document of batch) this.#known.set(document.key, document);
      done += batch.length;
    }
    const keys = accepted.map(({ key }) => key);
    const found: (readonly [key: string, run: AnalysedDocument])[] = [];
    let answer = await this.#ask(worker, { kind: 'run', id: this.#nextId++, keys, targetVersion: this.#targetVersion, profile: this.#profile }, lengthOf(accepted));
    while (answer?.kind === 'ran' && answer.more) {
      found.push(...answer.runs);
      answer = await this.#ask(worker, { kind: 'more', id: this.#nextId++ }, 0);
    }
    if (answer?.kind !== 'ran') return false;
    found.push(...answer.runs);
    const present = new Set(keys);
    for (const key of this.#known.keys()) if (!present.has(key)) this.#known.delete(key);
    const runs = found.flatMap(([key, run]): [string, DocumentRun][] => {
      const known = this.#known.get(key);
      return known === undefined ? [] : [[key, { ...run, text: known.text }]];
    });
    this.#ran(new Map(runs));
    return true;
  }

  /** Documents under suspicion go alone. */
  *#batches(documents: readonly SentDocument[]): Generator<readonly SentDocument[]> {
    let batch: SentDocument[] = [];
    let length = 0;
    for (const document of documents) {
      const alone = this.#suspects.get(document.key) === document.text;
      if (batch.length > 0 && (alone || length + document.text.length > BATCH_CHARACTERS)) {
        yield batch;
        batch = [];
        length = 0;
      }
      batch.push(document);
      length += document.text.length;
      if (alone) length = BATCH_CHARACTERS;
    }
    if (batch.length > 0) yield batch;
  }

  #suspect(batch: readonly SentDocument[]): void {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      this.#refused.set(only.key, only.text);
      this.#suspects.delete(only.key);
    } else {
      for (const { key, text } of batch) this.#suspects.set(key, text);
    }
  }

  /** @returns null when there was no answer in time, or the worker died; another one takes its place then. */
  #ask(worker: AnalysingWorker, request: AnalysisRequest, characters: number): Promise<AnalysisAnswer | null> {
    return new Promise((resolve) => {
      const settle = (answer: AnalysisAnswer | null): void => {
        clearTimeout(timer);
        if (answer === null) this.#replace();
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), LIMIT_MILLISECONDS + characters / CHARACTERS_PER_MILLISECOND);
      this.#giveUp = () => settle(null);
      worker.onmessage = ({ data }) => data.id === request.id && settle(data);
      worker.onerror = () => settle(null);
      worker.postMessage(request);
    });
  }

  /** @returns null when no worker can be started here. */
  #started(): AnalysingWorker | null {
    try {
      this.#worker ??= this.#start();
    } catch {
      return null; // counted as a failure like any other: after the second the state is 'paused'
    }
    return this.#worker;
  }

  #replace(): void {
    if (this.#worker !== null) {
      this.#worker.onmessage = null;
      this.#worker.onerror = null;
      this.#worker.terminate();
    }
    this.#worker = null;
    this.#known = new Map();
  }
}

function isSame(left: SentDocument, right: SentDocument | undefined): boolean {
  return left.text === right?.text && left.dockerfile === right.dockerfile;
}

function lengthOf(documents: readonly SentDocument[]): number {
  return documents.reduce((sum, { text }) => sum + text.length, 0);
}
