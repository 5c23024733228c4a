import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { imageTagLatest } from './catalogue/images/image-tag-latest.ts';
import { muteEdit, unmuteEdit } from './mute-edit.ts';
import { bundleDocument, mutedOf, runBundle } from './run.ts';

function applied(text: string, result: EditResult): string {
  if (!result.ok) throw new Error(result.message.en);
  return applyEdits(text, result.edits);
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web # ours
spec:
  containers: [{name: web, image: web}]
`;
const MUTED = `apiVersion: v1
kind: Pod
metadata:
  name: web # ours
  annotations:
    kubewright/ignore.image-tag-latest: built on each push
spec:
  containers: [{name: web, image: web}]
`;

function mutedIn(text: string): ReturnType<typeof mutedOf> {
  return mutedOf(runBundle([bundleDocument('a', parseDocument(text))], undefined, { checks: [imageTagLatest], target: '1.34' }));
}

describe('muting a finding', () => {
  it('writes an annotation, and taking it back gives the text as it was', () => {
    const muted = applied(POD, muteEdit(parseDocument(POD), [], 'image-tag-latest', 'built on each push'));
    expect(muted).toBe(MUTED);
    const [finding] = mutedIn(muted);
    if (finding?.muted === null || finding === undefined) throw new Error('nothing is muted');
    expect(applied(muted, unmuteEdit(parseDocument(muted), finding.muted))).toBe(POD);
  });

  it('leaves other annotations', () => {
    const both = MUTED.replace('  annotations:\n', '  annotations:\n    team: shop\n');
    const [finding] = mutedIn(both);
    if (finding?.muted === null || finding === undefined) throw new Error('nothing is muted');
    expect(applied(both, unmuteEdit(parseDocument(both), finding.muted))).toBe(POD.replace('# ours\n', '# ours\n  annotations:\n    team: shop\n'));
  });

  it.each<[path: Path, text: string, expected: string]>([
    [['items', 0], 'kind: List\nitems:\n- kind: Pod\n  metadata: {name: a}\n', "kind: List\nitems:\n- kind: Pod\n  metadata: {name: a, annotations: {kubewright/ignore.x: ''}}\n"],
    [[], 'kind: Pod\n', "kind: Pod\nmetadata:\n  annotations:\n    kubewright/ignore.x: ''\n"],
  ])('works at %j', (path, text, expected) => {
    expect(applied(text, muteEdit(parseDocument(text), path, 'x', ''))).toBe(expected);
  });
});
