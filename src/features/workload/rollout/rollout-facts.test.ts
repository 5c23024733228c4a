import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../core/text/edit.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { presetChange, rolloutOf, type RolloutPreset } from './rollout-facts.ts';

const HEAD = 'apiVersion: apps/v1\nkind: Deployment\n';

describe('how a Deployment replaces its Pods', () => {
  it.each<[spec: string, facts: object]>([
    ['{}', { kind: 'rolling', replicas: 1, bounds: { surge: 1, unavailable: 0, most: 2, fewest: 1, forced: false } }],
    ['{replicas: 4}', { kind: 'rolling', replicas: 4, bounds: { surge: 1, unavailable: 1, most: 5, fewest: 3, forced: false } }],
    ['{replicas: 4, strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}}', { kind: 'rolling', bounds: { forced: true, unavailable: 1 } }],
    ['{replicas: 3, strategy: {type: Recreate}}', { kind: 'recreate', replicas: 3, steps: { length: 4 } }],
    ['{replicas: "3"}', { kind: 'unknown' }],
    ['{replicas: 400}', { kind: 'unknown' }],
    ['{strategy: {rollingUpdate: {maxSurge: many}}}', { kind: 'unknown' }],
    ['[a]', { kind: 'rolling', replicas: 1 }],
  ])('%s', (spec, facts) => {
    expect(rolloutOf(parseDocument(`${HEAD}spec: ${spec}\n`))).toMatchObject(facts);
  });
});

describe('a preset', () => {
  it.each<[preset: RolloutPreset, before: string, after: string]>([
    ['gentle', 'spec:\n  replicas: 3 # kept\n', 'spec:\n  replicas: 3 # kept\n  strategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n'],
    ['fast', 'spec:\n  strategy:\n    type: Recreate # once\n', 'spec:\n  strategy:\n    type: RollingUpdate # once\n    rollingUpdate:\n      maxSurge: 100%\n      maxUnavailable: 0\n'],
    ['gentle', 'spec:\n  strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}\n', 'spec:\n  strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}\n'],
  ])('%s writes both amounts', (preset, before, after) => {
    const result = presetChange(preset)(parseDocument(HEAD + before));
    expect(result.ok && applyEdits(HEAD + before, result.edits)).toBe(HEAD + after);
  });
});
