import { describe, expect, it } from 'vitest';
import { compareVersions, fieldSince, lifeOf } from './versions.ts';
import { REMOVED } from './removed-apis.ts';
import { loadSchema } from './load.ts';
import firstVersions from './generated/first-versions.json' with { type: 'json' };
import { schemaAt } from './place.ts';

const schema = await loadSchema();

describe('removed APIs', () => {
  it.each([
    ['extensions/v1beta1', 'Ingress', '1.22', 'networking.k8s.io/v1', false],
    ['batch/v1beta1', 'CronJob', '1.25', 'batch/v1', true],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.25', 'policy/v1', true],
    ['policy/v1beta1', 'PodSecurityPolicy', '1.25', null, false],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', '1.25', 'autoscaling/v2', false],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.26', 'autoscaling/v2', true],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', '1.32', 'flowcontrol.apiserver.k8s.io/v1', true],
  ])('%s %s', (apiVersion, kind, removedIn, use, sameShape) => {
    expect(lifeOf(apiVersion, kind)).toMatchObject({ removedIn, use, sameShape });
  });

  it('are named once, deprecated before they go, and replaced by what the schema has', () => {
    const names = REMOVED.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);
    expect(names).toHaveLength(new Set(names).size);
    for (const { kind, deprecatedIn, removedIn, use } of REMOVED) {
      if (deprecatedIn !== null && removedIn !== null) expect(compareVersions(deprecatedIn, removedIn)).toBeLessThan(0);
      if (use !== null) {
        expect(schema.kind(use, kind), `${use} ${kind}`).not.toBeNull();
        expect(lifeOf(use, kind)?.removedIn ?? null).toBeNull();
      }
    }
  });

  it('of the same shape have no member that the new version lacks, and need none that the old did not', () => {
    const different = REMOVED.filter(({ sameShape }) => sameShape).flatMap(({ apiVersion, kind, use }) => {
      const before = schema.kind(apiVersion, kind)?.root.properties.get('spec');
      const after = schema.kind(use ?? '', kind)?.root.properties.get('spec');
      if (before === undefined || after === undefined) return [];
      const lost = [...before.properties.keys()].filter((name) => !after.properties.has(name));
      const needed = [...after.required].filter((name) => !before.required.has(name));
      return [...lost, ...needed].map((name) => `${apiVersion} ${kind} spec.${name}`);
    });
    expect(different).toEqual([]);
  });
});

describe('first versions', () => {
  it.each([
    ['core.v1.LifecycleHandler', 'sleep', '1.29'],
    ['core.v1.SecurityContext', 'appArmorProfile', '1.30'],
    ['batch.v1.JobSpec', 'successPolicy', '1.30'],
    ['core.v1.ServiceSpec', 'trafficDistribution', '1.30'],
    ['core.v1.Volume', 'image', '1.31'],
    ['core.v1.PodSpec', 'resources', '1.32'],
    ['core.v1.Lifecycle', 'stopSignal', '1.33'],
    ['autoscaling.v2.HPAScalingRules', 'tolerance', '1.33'],
    ['core.v1.PodSpec', 'hostnameOverride', '1.34'],
    ['core.v1.PodSpec', 'containers', null],
    ['core.v1.VolumeResourceRequirements', 'requests', null], // an older type under a new name
    ['no.Definition', 'toString', null],
  ])('%s %s: %s', (definition, member, version) => {
    expect(fieldSince(definition, member)).toBe(version);
  });

  it('are of definitions that the schema has', () => {
    const pod = schemaAt(schema, { apiVersion: 'v1', kind: 'Pod' }, ['spec']);
    expect(pod?.properties.has('hostnameOverride')).toBe(true);
    expect(Object.keys(firstVersions.fields).length).toBeGreaterThan(10);
    for (const name of Object.keys(firstVersions.kinds)) {
      const [apiVersion = '', kind = ''] = name.split(' ');
      expect(schema.kind(apiVersion, kind), name).not.toBeNull();
    }
  });

  it('are compared as numbers', () => {
    expect(compareVersions('1.9', '1.16')).toBeLessThan(0);
    expect(compareVersions('1.34', '1.34')).toBe(0);
  });
});
