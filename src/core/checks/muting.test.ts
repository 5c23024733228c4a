import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { imageTagLatest } from './catalogue/images/image-tag-latest.ts';
import { CHECK_WORDS } from './index.ts';
import { muteAnnotation } from './muting.ts';
import { PEERS } from './peers.ts';
import { bundleDocument, mutedOf, runBundle } from './run.ts';

function mutedIn(annotations: string, templateAnnotations = '{}'): unknown {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations: ${annotations}
spec:
  template:
    metadata: {annotations: ${templateAnnotations}}
    spec: {containers: [{name: web, image: web}]}
`;
  const run = runBundle([bundleDocument('a', parseDocument(text))], undefined, { checks: [imageTagLatest], target: '1.34' });
  return mutedOf(run).map(({ muted }) => muted)[0] ?? null;
}

describe('a finding is muted', () => {
  it.each([
    ['ours', '{kubewright/ignore.image-tag-latest: built on each push}', null, 'built on each push'],
    ['kube-linter', '{ignore-check.kube-linter.io/latest-tag: "  it moves "}', 'kube-linter', 'it moves'],
    ['kube-linter, all of it', '{kube-linter.io/ignore-all: test bed}', 'kube-linter', 'test bed'],
    ['kube-score', '{kube-score/ignore: "pod-probes, container-image-tag"}', 'kube-score', null],
    ['Polaris', '{polaris.fairwinds.com/tagNotSpecified-exempt: "true"}', 'polaris', null],
    ['Polaris, all of it', '{polaris.fairwinds.com/exempt: "true"}', 'polaris', null],
    ['Checkov', '{checkov.io/skip1: CKV_K8S_14=moves on purpose}', 'checkov', 'moves on purpose'],
    ['Checkov, no reason', '{checkov.io/skip12: CKV_K8S_14}', 'checkov', null],
    ['Checkov by its older name', '{bridgecrew.io/skip2: CKV_K8S_14}', 'checkov', null],
    ['Datree', '{datree.skip/CONTAINERS_MISSING_IMAGE_VALUE_VERSION: later}', 'datree', 'later'],
  ])('by the annotation of %s', (_, annotations, by, reason) => {
    const key = /\{([^:]+):/.exec(annotations)?.[1];
    expect(mutedIn(annotations)).toEqual({ by, reason, path: ['metadata', 'annotations', key] });
  });

  it('by an annotation of the Pod template', () => {
    expect(mutedIn('{}', '{kube-score/ignore: container-image-tag}')).toEqual({
      by: 'kube-score', reason: null, path: ['spec', 'template', 'metadata', 'annotations', 'kube-score/ignore'],
    });
  });

  it.each([
    '{kubewright/ignore.other: x}',
    '{ignore-check.kube-linter.io/other: x}',
    '{kube-score/ignore: container-image-pull-policy}',
    '{kube-score/enable: container-image-tag}',
    '{polaris.fairwinds.com/exempt: "false"}',
    '{checkov.io/noskip: CKV_K8S_14}',
    '{checkov.io/skip1: CKV_K8S_1}',
    '{datree.skip/constructor: x}',
    '{image-tag-latest: x}',
    '[a]',
  ])('by nothing else: %s', (annotations) => {
    expect(mutedIn(annotations)).toBeNull();
  });
});

describe('the annotation of ours', () => {
  it('is one that the API server takes, for every check', () => {
    for (const { id } of CHECK_WORDS) {
      const [prefix, name, ...more] = muteAnnotation(id).split('/');
      expect([prefix, more]).toEqual(['kubewright', []]);
      expect(name).toMatch(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);
      expect(name?.length).toBeLessThanOrEqual(63);
    }
  });
});

describe('the names of others', () => {
  it('belong to one check each line, sorted', () => {
    const ids = [...PEERS.keys()];
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
