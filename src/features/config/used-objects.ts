import { useState } from 'react';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { placeOf, viewOf } from '../../store/documents.ts';
import { useWorkspace } from '../../store/hooks.ts';
import { keepSame } from '../../store/keep-same.ts';
import type { DocumentId, FileState } from '../../store/state.ts';
import { keysOfConfigMap, keysOfSecret } from './model/config-object.ts';
import type { ConfigKind, ConfigLookup } from './model/effective-env.ts';

/** A ConfigMap or Secret that a workload names. */
export interface UsedObject {
  readonly kind: ConfigKind;
  readonly name: string;
  /** Where it stands; null when it is not in the bundle. */
  readonly place: { readonly documentId: DocumentId; readonly path: Path } | null;
  /** What makes it, when a controller does: "ExternalSecret db". */
  readonly maker: string | null;
}

/** The ConfigMaps and Secrets that a document names, each once, in the order of their first mention. */
export function usedObjects(index: ObjectIndex | null, documentId: DocumentId): readonly UsedObject[] {
  const [workload] = index?.inDocument(documentId) ?? [];
  if (index === null || workload === undefined) return [];
  const found = new Map<string, UsedObject>();
  for (const reference of workload.summary.references) {
    if (reference.by !== 'name' || (reference.kind !== 'ConfigMap' && reference.kind !== 'Secret')) continue;
    const { kind, name } = reference;
    if (name === '' || found.has(`${kind} ${name}`)) continue;
    const objects = index.resolve(workload.summary, reference);
    const own = objects.find(({ summary }) => summary.known === kind);
    const [maker] = objects;
    found.set(`${kind} ${name}`, {
      kind,
      name,
      place: own === undefined ? null : { documentId: own.key, path: own.summary.path },
      maker: own !== undefined || maker === undefined ? null : `${maker.summary.kind ?? ''} ${maker.summary.name ?? ''}`,
    });
  }
  return [...found.values()];
}

export function useUsedObjects(documentId: DocumentId): readonly UsedObject[] {
  return useFromIndex((index) => usedObjects(index, documentId), samePlain);
}

type Contents = readonly { readonly object: UsedObject; readonly keys: ReadonlyMap<string, string | null> | 'made' | null }[];

/** What the used objects hold now, for what a container's environment comes to. */
export function useConfigLookup(documentId: DocumentId): ConfigLookup {
  const used = useUsedObjects(documentId);
  const [keep] = useState(keepSame<Contents>);
  const contents = useWorkspace((state) => keep(used.map((object) => ({ object, keys: keysIn(state.files, object) })), sameContents));
  return (kind, name) => contents.find(({ object }) => object.kind === kind && object.name === name)?.keys ?? null;
}

function keysIn(files: readonly FileState[], { kind, place, maker }: UsedObject): ReadonlyMap<string, string | null> | 'made' | null {
  const found = place === null ? null : placeOf(files, place.documentId);
  if (place === null || found === null) return maker === null ? null : 'made';
  const value = valueAt(viewOf(found.document).document, place.path);
  return kind === 'Secret' ? keysOfSecret(value) : keysOfConfigMap(value);
}

function sameContents(left: Contents, right: Contents): boolean {
  return (
    left.length === right.length &&
    left.every(({ object, keys }, at) => {
      const other = right[at];
      if (other === undefined || object !== other.object) return false;
      if (keys === null || keys === 'made' || other.keys === null || other.keys === 'made') return keys === other.keys;
      return JSON.stringify([...keys]) === JSON.stringify([...other.keys]);
    })
  );
}
