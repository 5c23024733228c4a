import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckSet, Finding } from '../../src/core/checks/check.ts';
import { checksFor } from '../../src/core/checks/checks-for.ts';
import { EVERY_CHECK } from '../../src/core/checks/profile.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from '../../src/core/checks/run.ts';
import { objectAt, type ObjectSummary } from '../../src/core/graph/summary.ts';
import { loadSchema } from '../../src/core/schema/load.ts';
import { USUAL_TARGET, type TargetVersion } from '../../src/core/schema/target-version.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { parseDocument } from '../../src/core/yaml/parse.ts';
import { splitDocuments } from '../../src/core/yaml/split.ts';

/** The manifests that ours are compared on stand beside the repository; who has none sees nothing of this. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared');

/** A finding with where it stands in its file. Lines count from 1. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly object: ObjectSummary;
}

export async function everyCheck(target: TargetVersion = USUAL_TARGET): Promise<CheckSet> {
  return checksFor(await loadSchema(), target, EVERY_CHECK);
}

/** What is found in files that are one bundle. @param beside Dockerfiles that lie with them */
export function findingsInFiles(folder: string, files: readonly string[], set: CheckSet, beside: readonly BundleDocument[] = []): readonly PlacedFinding[] {
  const read = files.flatMap((file) => documentsOf(folder, file));
  const byKey = new Map(read.map((one) => [one.document.key, one]));
  return findingsOf(runBundle([...read.map(({ document }) => document), ...beside], undefined, set)).flatMap((finding): PlacedFinding[] => {
    const place = byKey.get(finding.documentKey);
    if (place === undefined) return [];
    const lineAt = (offset: number): number => place.lines.position(place.offset + offset).line;
    const object = objectAt(place.document.summary, finding.path);
    return [{ finding, file: place.file, line: lineAt(finding.range.start), endLine: lineAt(finding.range.end), object }];
  });
}

interface PlacedDocument {
  readonly document: BundleDocument;
  readonly file: string;
  readonly offset: number;
  readonly lines: LineIndex;
}

export function documentsOf(folder: string, file: string): PlacedDocument[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const lines = new LineIndex(text);
  let offset = 0;
  return splitDocuments(text).map((slice, index) => {
    const placed = { document: bundleDocument(`${file} ${index}`, parseDocument(slice)), file, offset, lines };
    offset += slice.length;
    return placed;
  });
}
