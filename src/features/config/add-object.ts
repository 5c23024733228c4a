import { configMapText } from '../../core/companions/config-map.ts';
import { freeName } from '../../core/companions/free-name.ts';
import { secretText } from '../../core/companions/secret.ts';
import { workloadFacts, type WorkloadFacts } from '../../core/companions/workload-facts.ts';
import type { DotenvVariable } from '../../core/notation/dotenv.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import type { Path } from '../../core/yaml/path.ts';
import { companionAdded } from '../../store/actions.ts';
import { currentIndex } from '../../store/bundle-index.ts';
import type { DocumentId } from '../../store/state.ts';
import { addReference } from './model/add-reference.ts';
import type { ConfigKind } from './model/effective-env.ts';

interface NewObject {
  readonly documentId: DocumentId;
  readonly document: YamlDocument;
  readonly container: Path;
  readonly kind: ConfigKind;
  readonly variables?: readonly DotenvVariable[];
}

/**
 * Adds a ConfigMap or Secret for a workload behind its document, and lets a container take all its keys: one step.
 * @returns whether it was done.
 */
export function objectAdded({ documentId, document, container, kind, variables = [] }: NewObject): boolean {
  const facts = workloadFacts(document.value);
  if (facts === null) return false;
  const name = nameFor(facts, kind);
  const edited = addReference(document, container, kind, name);
  return edited.ok && companionAdded(documentId, textFor(facts, kind, name, variables), documentId, edited.edits) !== null;
}

/** Adds the object of a name that the workload uses already. */
export function missingObjectAdded(documentId: DocumentId, document: YamlDocument, kind: ConfigKind, name: string): boolean {
  const facts = workloadFacts(document.value);
  return facts !== null && companionAdded(documentId, textFor(facts, kind, name, []), documentId) !== null;
}

function nameFor({ name, namespace }: WorkloadFacts, kind: ConfigKind): string {
  const index = currentIndex();
  const wanted = `${name}-${kind === 'Secret' ? 'secret' : 'config'}`;
  return freeName(wanted, (candidate) => (index?.named(kind, candidate, namespace).length ?? 0) > 0);
}

function textFor(facts: WorkloadFacts, kind: ConfigKind, name: string, variables: readonly DotenvVariable[]): string {
  const data = Object.fromEntries(variables.map((variable) => [variable.name, variable.value]));
  return kind === 'Secret' ? secretText(facts, name, data) : configMapText(facts, name, data);
}
