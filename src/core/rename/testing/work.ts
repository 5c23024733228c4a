import { ObjectIndex } from '../../graph/object-index.ts';
import { meaningOf, type Target } from '../../graph/references.ts';
import { summarise } from '../../graph/summarise.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { toPointer } from '../../yaml/path.ts';
import { splitDocuments } from '../../yaml/split.ts';
import { placesOf } from '../places.ts';
import { renameEdits } from '../rename.ts';
import { type Documents, objectTarget, renameTargetAt, type RenameTarget } from '../target.ts';
import { applyEdits } from '../../text/edit.ts';

/** A text as a bundle: its documents are keyed by their position. */
export interface Work {
  readonly text: string;
  readonly slices: readonly string[];
  readonly index: ObjectIndex;
  readonly documents: Documents;
}

export function workOf(text: string): Work {
  const slices = splitDocuments(text);
  const parsed = new Map(slices.map((slice, at) => [String(at), parseDocument(slice)]));
  const index = new ObjectIndex([...parsed].map(([key, document]) => ({ key, summary: summarise(document) })));
  return { text, slices, index, documents: { text: (key) => parsed.get(key)?.text ?? null, read: (key) => parsed.get(key) ?? null } };
}

/** Every name of a bundle that can be changed. */
export function targetsIn({ index, documents }: Work): readonly RenameTarget[] {
  return index.objects.flatMap((object) => [
    ...[objectTarget(object)].filter((target) => target !== null),
    ...object.summary.parts.flatMap(({ path, names, items }) =>
      names.flatMap((name, at) => {
        const place = [...path, items ? at : (name ?? '')];
        const candidates = items ? [[...place, 'name'], [...place, 'metadata', 'name']] : [place];
        const [found] = candidates.flatMap((candidate) => renameTargetAt(index, documents, object.key, candidate) ?? []);
        return name === null || found === undefined || found.part === null ? [] : [found];
      }),
    ),
  ]);
}

/** The bundle after all sure places were changed; the reason where that was refused. */
export function renamedWork(work: Work, target: RenameTarget, to: string): Work | string {
  const places = placesOf(work.index, work.documents, target, to).filter(({ doubt }) => doubt === null);
  const result = renameEdits(work.documents, places);
  if (!result.ok) return result.message.en;
  return workOf(work.slices.map((slice, at) => applyEdits(slice, result.edits.get(String(at))?.edits ?? [])).join(''));
}

export interface Meaning {
  readonly targets: readonly string[];
  /** Whether what leads to the targets could mean several objects. */
  readonly shared: boolean;
}

/** Where each reference by name leads, as text that compares. */
export function meanings({ index }: Work): ReadonlyMap<string, Meaning> {
  return new Map(
    index.objects.flatMap((from) =>
      from.summary.references.flatMap((reference, at): [string, Meaning][] => {
        if (reference.by === 'selector') return [];
        const { targets } = meaningOf(index, from, reference);
        const leader = reference.by === 'part' && typeof reference.of === 'number' ? from.summary.references[reference.of] : undefined;
        const led = leader === undefined ? targets : meaningOf(index, from, leader).targets;
        return [[`${from.key} ${toPointer(from.summary.path)} ${at}`, { targets: targets.map(placeText), shared: led.length > 1 }]];
      }),
    ),
  );
}

export function placeText({ object, path }: Pick<Target, 'object' | 'path'>): string {
  return `${object.key} ${toPointer(path)}`;
}
