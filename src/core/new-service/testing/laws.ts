import { spawnSync } from 'node:child_process';
import { checksFor } from '../../checks/checks-for.ts';
import { bundleDocument, findingsOf, runBundle } from '../../checks/run.ts';
import { joinFiles } from '../../bundle/export.ts';
import { loadSchema } from '../../schema/load.ts';
import { type TargetVersion, USUAL_TARGET } from '../../schema/target-version.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { toPointer } from '../../yaml/path.ts';
import { splitDocuments } from '../../yaml/split.ts';

const schema = await loadSchema();

/** What our own checks, the walker of the schema among them, hold against a bundle: errors and warnings. */
export function complaints(files: readonly string[], target: TargetVersion = USUAL_TARGET): readonly string[] {
  const documents = files.flatMap((text, file) => splitDocuments(text).map((slice, at) => bundleDocument(`${file} ${at}`, parseDocument(slice))));
  return findingsOf(runBundle(documents, undefined, checksFor(schema, target)))
    .filter(({ severity }) => severity !== 'info')
    .map(({ documentKey, check, severity, path }) => `${documentKey}: ${check} ${severity} ${toPointer(path)}`);
}

/** Whether a text is the same after it was opened and exported, document by document and as one file. */
export function isStable(text: string): boolean {
  return splitDocuments(text).join('') === text && joinFiles([{ name: 'a.yaml', text, encoding: 'utf-8' }]).text === text;
}

export const kubectlIsHere = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' }).status === 0;

/** What kubectl says against a text that it has to read; '' when nothing. Needs no cluster. */
export function kubectlSays(text: string): string {
  const { status, stderr } = spawnSync('kubectl', ['annotate', '--local', '-f', '-', 'q-', '-o', 'json'], { input: text, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
