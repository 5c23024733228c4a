import { NO_RUN, runBundle, type BundleDocument, type BundleRun, type DocumentRun } from '../core/checks/run.ts';
import { dockerfileDocument } from '../core/checks/dockerfile-document.ts';
import type { CheckSet } from '../core/checks/check.ts';
import { checksFor } from '../core/checks/checks-for.ts';
import { summarise } from '../core/graph/summarise.ts';
import { objectsOf } from '../core/graph/summary.ts';
import { describesKinds, type Definition, Learner } from '../core/schema/learner.ts';
import type { Schema } from '../core/schema/schema.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import type { AnalysisAnswer, AnalysisRequest, SentDocument } from './messages.ts';

/** Of one answer. A page on a slow machine reads a thousand findings in some 20 ms. */
const MOST_FINDINGS = 1000;
const MOST_DOCUMENTS = 400;

/** The work of the analysing worker, apart from the thread it runs in: keeps a bundle, and what was found in it. */
export class Analyst {
  readonly #documents = new Map<string, BundleDocument>();
  readonly #learner: Learner;
  #checks: CheckSet | null = null;
  #run: BundleRun = NO_RUN;
  #told = new Map<string, DocumentRun>();
  /** What the page has not been told yet. */
  #untold: readonly (readonly [key: string, run: DocumentRun])[] = [];

  /** @param schema of the API; a schema of no kinds where it cannot be had. */
  constructor(schema: Schema) {
    this.#learner = new Learner(schema);
  }

  answer(request: AnalysisRequest): AnalysisAnswer {
    if (request.kind === 'take') {
      for (const document of request.documents) this.#documents.set(document.key, this.#read(document));
      return { kind: 'taken', id: request.id };
    }
    if (request.kind === 'more') return this.#tell(request.id);
    const bundle = request.keys.flatMap((key) => this.#documents.get(key) ?? []);
    const present = new Set(request.keys);
    for (const key of this.#documents.keys()) if (!present.has(key)) this.#documents.delete(key);
    const checks = checksFor(this.#learner.learn(bundle.filter(isDefinition).map(definition)), request.targetVersion, request.profile);
    this.#run = runBundle(bundle, checks === this.#checks ? this.#run : NO_RUN, checks);
    this.#checks = checks;
    for (const key of this.#told.keys()) if (!present.has(key)) this.#told.delete(key);
    this.#untold = [...this.#run.documents].filter(([key, run]) => this.#told.get(key) !== run);
    return this.#tell(request.id);
  }

  /** As much as the page reads without being held up. */
  #tell(id: number): AnalysisAnswer {
    let count = 0;
    for (let findings = 0; count < this.#untold.length && count < MOST_DOCUMENTS && findings < MOST_FINDINGS; count++) {
      findings += this.#untold[count]?.[1].findings.length ?? 0;
    }
    const now = this.#untold.slice(0, count);
    this.#untold = this.#untold.slice(count);
    for (const [key, run] of now) this.#told.set(key, run);
    return {
      kind: 'ran',
      id,
      runs: now.map(([key, { summary, own, shared, findings, muted }]) => [key, { summary, own, shared, findings, muted }]),
      more: this.#untold.length > 0,
    };
  }

  #read({ key, text, dockerfile }: SentDocument): BundleDocument {
    if (dockerfile !== undefined) return dockerfileDocument(key, dockerfile, text);
    const parsed = parseDocument(text);
    const summary = summarise(parsed);
    const before = this.#documents.get(key)?.summary;
    // while a document is broken, others see it as it last was
    const seen = parsed.root === null && parsed.error !== null && before !== undefined ? { ...before, broken: true } : summary;
    return { key, text, summary: seen, read: rereading(text, parsed) };
  }
}

function isDefinition({ summary }: BundleDocument): boolean {
  return objectsOf(summary).some(({ kind }) => describesKinds(kind));
}

function definition({ text, read }: BundleDocument): Definition {
  return { text, read: () => read().value };
}

/** The document, parsed again if the memory was needed for something else: all trees of a big bundle weigh too much. */
function rereading(text: string, document: YamlDocument): () => YamlDocument {
  let kept = new WeakRef(document);
  return () => {
    const known = kept.deref();
    if (known !== undefined) return known;
    const again = parseDocument(text);
    kept = new WeakRef(again);
    return again;
  };
}
