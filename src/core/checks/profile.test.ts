import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { bundleDocument, findingsOf, runBundle } from './run.ts';
import { CHECKS, checkOf, WITHOUT_SCHEMA } from './index.ts';
import { PEERS } from './peers.ts';
import { EVERY_CHECK, PROFILE_BASES, USUAL_PROFILE } from './profile.ts';
import { profiled } from './profiled.ts';
import { readProfile } from './read-profile.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';

const ids = (base: (typeof PROFILE_BASES)[number], severities = {}): string[] => profiled(WITHOUT_SCHEMA, { base, severities }).checks.map(({ id }) => id);

describe('a profile', () => {
  it('usually leaves out what one asks for by name', () => {
    expect(ids('all')).toEqual(CHECKS.map(({ id }) => id));
    expect(ids('usual')).toEqual(CHECKS.filter(({ optIn }) => optIn !== true).map(({ id }) => id));
  });

  it.each(PROFILE_BASES)('%s always keeps what the reader finds', (base) => {
    expect(ids(base)).toEqual(expect.arrayContaining(YAML_PROBLEM_CHECKS.map(({ id }) => id)));
  });

  it.each(['kube-linter', 'kube-score', 'polaris', 'checkov', 'kubescape', 'datree', 'kyverno'] as const)('of %s holds what it tests', (peer) => {
    const reader = new Set(YAML_PROBLEM_CHECKS.map(({ id }) => id));
    const own = ids(peer).filter((id) => !reader.has(id));
    expect(own.filter((id) => PEERS.get(id)?.[peer] === undefined)).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it('may take one check in, leave one out, and say how bad it is', () => {
    expect(ids('pod-security', { 'image-tag-latest': 'error' })).toContain('image-tag-latest');
    expect(ids('all', { 'image-tag-latest': 'ignore' })).not.toContain('image-tag-latest');
    const pod = bundleDocument('a', parseDocument('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n'));
    const set = profiled(WITHOUT_SCHEMA, { base: 'usual', severities: { 'image-tag-latest': 'error' } });
    const found = findingsOf(runBundle([pod], undefined, set)).filter(({ check }) => check === 'image-tag-latest');
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('a profile in a file', () => {
  const read = (yaml: string) => readProfile(parseDocument(yaml).value, (id) => checkOf(id) !== null);

  it.each([
    ['{}', USUAL_PROFILE],
    ['profile: all', EVERY_CHECK],
    ['profile: checkov\nseverities: {image-tag-latest: error, yaml-duplicate-key: ignore}', { base: 'checkov', severities: { 'image-tag-latest': 'error', 'yaml-duplicate-key': 'ignore' } }],
  ])('%j', (yaml, profile) => {
    expect(read(yaml)).toEqual({ ok: true, profile });
  });

  it.each([
    ['[a]', 'A profile is a map with the keys profile and severities.'],
    ['profil: all', 'A profile has no key profil; there are profile and severities.'],
    ['profile: best', expect.stringMatching(/^Unknown profile best; there are usual, all, /)],
    ['severities: [a]', 'severities is a map from checks to error, warning, info or ignore.'],
    ['severities: {nope: error}', 'There is no check nope.'],
    ['severities: {image-tag-latest: off}', 'image-tag-latest: false is none of error, warning, info, ignore.'],
    ['severities: {constructor: error}', 'There is no check constructor.'],
  ])('refuses %j', (yaml, reason) => {
    expect(read(yaml)).toEqual({ ok: false, reason });
  });
});
