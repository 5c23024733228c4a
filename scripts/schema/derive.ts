import type { CompactKind, CompactNode, CompactSchema } from '../../src/core/schema/compact.ts';
import { Compaction } from './compaction.ts';
import { completed } from './completion.ts';
import { readDeclarations } from './declarations.ts';
import { inOrder } from './kind-order.ts';
import { definitionId } from './names.ts';
import { withAdditions } from './overlay/overlay.ts';
import { declarationFiles, type KindClass, kindClasses, validatorFiles } from './packages.ts';
import { isClusterScoped } from './scope.ts';
import { Validators } from './validators.ts';

/** The part of a spec that KEDA's scaled kinds have in common: a Go type, but no kind of any cluster. */
const NO_KINDS = new Set(['keda.sh/v1alpha1 WithTriggers']);

/** Everything that the installed packages say, and what is added by hand, in the compact form. */
export function deriveSchema(): CompactSchema {
  const validators = new Validators(validatorFiles());
  const declarations = readDeclarations(declarationFiles());
  const compaction = new Compaction((module) => completed(validators.node(module), declarations.get(module)));
  const kinds = describedKinds();
  const definitions = new Map<string, CompactNode>();
  const written = new Set<string>();
  const write = (module: string, node: CompactNode): void => {
    const id = definitionId(module);
    if (definitions.has(id)) throw new Error(`${module} and another module are both ${id}`);
    definitions.set(id, node);
    written.add(module);
  };
  for (const { module } of kinds) write(module, compaction.kind(module));
  for (const module of compaction.met) if (!written.has(module)) write(module, compaction.definition(module)); // met grows meanwhile
  return {
    definitions: Object.fromEntries([...withAdditions(definitions)].toSorted(([left], [right]) => (left < right ? -1 : 1))),
    kinds: kinds.map(compactKind),
  };
}

/** In the order in which they are offered, without Lists: those hold objects that are described themselves. */
export function describedKinds(): readonly KindClass[] {
  return inOrder(kindClasses().filter(({ apiVersion, kind }) => !kind.endsWith('List') && !NO_KINDS.has(`${apiVersion} ${kind}`)));
}

function compactKind({ package: name, apiVersion, kind, module }: KindClass): CompactKind {
  return {
    a: apiVersion,
    k: kind,
    d: definitionId(module),
    ...(isClusterScoped(apiVersion, kind) && { c: 1 as const }),
    ...(name !== 'kubernetes-models' && { u: 1 as const }),
  };
}

/** One definition and one kind per line, so that a change of the API can be read in a diff. */
export function printed({ definitions, kinds }: CompactSchema): string {
  const lines = Object.entries(definitions).map(([id, node]) => `${JSON.stringify(id)}:${JSON.stringify(node)}`);
  return `{"definitions":{\n${lines.join(',\n')}\n},"kinds":[\n${kinds.map((kind) => JSON.stringify(kind)).join(',\n')}\n]}\n`;
}
