import { checksFor } from '../../core/checks/checks-for.ts';
import { bundleDocument, findingsOf, runBundle } from '../../core/checks/run.ts';
import type { NewDocument } from '../../core/new-service/documents.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { TargetVersion } from '../../core/schema/target-version.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import type { Complaint } from './complaint.ts';

/** Errors and warnings of documents, as a bundle of their own. In a chunk with the checks, which the dialog need not wait for. */
export function complaintsOf(documents: readonly NewDocument[], schema: Schema, target: TargetVersion): readonly Complaint[] {
  const bundle = documents.map(({ text }, at) => bundleDocument(String(at), parseDocument(text)));
  return findingsOf(runBundle(bundle, undefined, checksFor(schema, target)))
    .filter(({ severity }) => severity !== 'info')
    .flatMap((finding) => {
      const document = documents[Number(finding.documentKey)];
      return document === undefined ? [] : [{ document, finding }];
    });
}
