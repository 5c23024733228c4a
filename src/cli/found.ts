import type { CheckSet, Finding } from '../core/checks/check.ts';
import { dockerfileDocument } from '../core/checks/dockerfile-document.ts';
import { type BundleDocument, bundleDocument, findingsOf, mutedOf, NO_RUN, runBundle } from '../core/checks/run.ts';
import { isDockerfileName } from '../core/dockerfile/file-name.ts';
import { objectAt, type ObjectSummary } from '../core/graph/summary.ts';
import type { Position } from '../core/text/lines.ts';
import { CommandError } from './command.ts';
import type { ManifestFile } from './manifest-file.ts';

/** A finding with the place in its file. */
export interface Found {
  readonly finding: Finding;
  readonly file: ManifestFile;
  /** Number of the document in its file, from 0, empty ones left out. */
  readonly document: number;
  /** Of the document in its file. */
  readonly offset: number;
  readonly object: ObjectSummary;
}

export interface Checked {
  readonly heard: readonly Found[];
  /** What annotations mute. */
  readonly muted: readonly Found[];
}

/** A document of a bundle in its file. */
export interface Place {
  readonly file: ManifestFile;
  /** Number of the document in its file, from 0, empty ones left out. */
  readonly index: number;
  readonly offset: number;
  readonly entry: BundleDocument;
}

export interface FileBundle {
  /** What the runner takes: the documents, and Dockerfiles, in which nothing is found. */
  readonly documents: readonly BundleDocument[];
  readonly places: readonly Place[];
}

/** Files as one bundle; Dockerfiles among them say who runs in their images. @throws CommandError for a file that holds no text. */
export function bundleOf(files: readonly ManifestFile[]): FileBundle {
  const unread = files.find(({ encoding }) => encoding === 'bytes');
  if (unread !== undefined) throw new CommandError(`${unread.name}: the file is neither UTF-8 nor UTF-16.`);
  const dockerfiles = files.filter(({ name }) => isDockerfileName(name)).map(({ name, text }) => dockerfileDocument(name, name, text));
  const manifests = files.filter(({ name }) => !isDockerfileName(name));
  const places = manifests.flatMap((file, fileIndex) =>
    file.documents.map(({ document, offset }, index) => ({ file, index, offset, entry: bundleDocument(`${fileIndex} ${index}`, document) })),
  );
  return { documents: [...places.map(({ entry }) => entry), ...dockerfiles], places };
}

/** Checks files that are one bundle. @throws CommandError for a file that holds no text. */
export function checkFiles(files: readonly ManifestFile[], set: CheckSet): Checked {
  const { documents, places } = bundleOf(files);
  const byKey = new Map(places.map((place) => [place.entry.key, place]));
  const run = runBundle(documents, NO_RUN, set);
  const placed = (finding: Finding): Found[] => {
    const place = byKey.get(finding.documentKey);
    if (place === undefined) return [];
    const { file, index, offset, entry } = place;
    return [{ finding, file, document: index, offset, object: objectAt(entry.summary, finding.path) }];
  };
  return { heard: findingsOf(run).flatMap(placed), muted: mutedOf(run).flatMap(placed) };
}

/** Where it begins and ends, lines and columns from 1. */
export function regionOf({ finding, file, offset }: Found): { readonly start: Position; readonly end: Position } {
  return { start: file.lines.position(offset + finding.range.start), end: file.lines.position(offset + finding.range.end) };
}
