import { headOf } from '../core/bundle/head.ts';
import { isMap } from '../core/yaml/value.ts';
import { valueIn } from '../core/yaml/locate.ts';
import type { DocumentView } from '../store/documents.ts';

/** What the head of the designer says of a document. */
export interface DocumentFacts {
  readonly apiVersion: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  readonly namespace: string | null;
}

const known = new WeakMap<DocumentView, DocumentFacts>();

/** The facts of a view; the same object for the same view. */
export function factsOf(view: DocumentView): DocumentFacts {
  let facts = known.get(view);
  if (facts === undefined) {
    const { value } = view.document;
    const text = (...path: readonly string[]): string | null => {
      const found = isMap(value) ? valueIn(value, path) : undefined;
      return typeof found === 'string' ? found : null;
    };
    facts = {
      apiVersion: text('apiVersion'),
      kind: text('kind'),
      // a text that cannot be read may still say its name
      name: text('metadata', 'name') ?? (view.document.error === null ? null : headOf(view.document.text).name),
      namespace: text('metadata', 'namespace'),
    };
    known.set(view, facts);
  }
  return facts;
}

export function sameFacts(left: DocumentFacts, right: DocumentFacts): boolean {
  return (
    left.apiVersion === right.apiVersion &&
    left.kind === right.kind &&
    left.name === right.name &&
    left.namespace === right.namespace
  );
}
