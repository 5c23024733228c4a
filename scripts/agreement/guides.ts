import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckSet, Severity } from '../../src/core/checks/check.ts';
import { dockerfileDocument } from '../../src/core/checks/dockerfile-document.ts';
import type { BundleDocument } from '../../src/core/checks/run.ts';
import { isDockerfileName } from '../../src/core/dockerfile/file-name.ts';
import { findingsInFiles, type PlacedFinding, SHARED } from './manifests.ts';

export const GUIDES = path.join(SHARED, 'guides');

/** What the index of the guides says that a check must find. */
export interface Fault {
  readonly check: string;
  readonly severity: Severity;
  /** `block`: visible in the block alone; `document`: with the other blocks of its guide; `outside`: not at all. */
  readonly scope: 'block' | 'document' | 'outside';
  /** From 1, in the file of the block. */
  readonly line: number | null;
  readonly message: string;
}

/** Which image the Dockerfile of a guide builds, where its name does not say so: what its reader would choose. */
const BUILDS: Readonly<Record<string, string>> = { 'flask.Dockerfile': 'flask-app' };

function dockerfilesOf(document: string): readonly BundleDocument[] {
  const names = readdirSync(path.join(GUIDES, document)).filter(isDockerfileName);
  return names.map((name) => {
    const image = BUILDS[name];
    return dockerfileDocument(`${document}/${name}`, image === undefined ? name : `${image}.Dockerfile`, readFileSync(path.join(GUIDES, document, name), 'utf8'));
  });
}

interface Block {
  readonly document: string;
  readonly file: string;
  readonly faults: readonly Fault[];
}

export interface Looked {
  readonly file: string;
  readonly fault: Fault;
  /** Findings of the same check in the file. */
  readonly found: readonly PlacedFinding[];
  readonly atLine: boolean;
}

/** Each fault that the ids of `wanted` name, looked for: the block alone, or all blocks of its guide together. */
export function lookForFaults(set: CheckSet, wanted: ReadonlySet<string>): readonly Looked[] {
  const { blocks }: { blocks: Block[] } = JSON.parse(readFileSync(path.join(GUIDES, 'index.json'), 'utf8'));
  const together = new Map<string, readonly PlacedFinding[]>();
  return blocks.flatMap(({ document, file, faults }) => {
    let alone: readonly PlacedFinding[] | null = null;
    return faults.flatMap((fault): Looked[] => {
      if (fault.scope === 'outside' || !wanted.has(fault.check)) return [];
      if (fault.scope === 'document' && !together.has(document)) {
        const files = blocks.filter((block) => block.document === document).map((block) => block.file);
        together.set(document, findingsInFiles(GUIDES, files, set, dockerfilesOf(document)));
      }
      const findings = fault.scope === 'block' ? (alone ??= findingsInFiles(GUIDES, [file], set)) : (together.get(document) ?? []);
      const found = findings.filter((one) => one.finding.check === fault.check && one.file === file);
      const atLine = found.some(({ line, endLine }) => fault.line === null || (line <= fault.line && fault.line <= endLine));
      return [{ file, fault, found, atLine }];
    });
  });
}
