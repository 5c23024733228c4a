import { describe, expect, it } from 'vitest';
import { TARGET_VERSIONS, USUAL_TARGET } from '../../schema/target-version.ts';
import { complaints, isStable, kubectlIsHere, kubectlSays } from '../testing/laws.ts';
import { TEMPLATES } from './index.ts';
import { textOf } from './template.ts';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it.each(TARGET_VERSIONS)('has no error and no warning in %s', (target) => {
    expect(complaints(template.files(target).map(textOf), target)).toEqual([]);
  });

  it('is stable under open and export', () => {
    for (const file of template.files(USUAL_TARGET)) expect(isStable(textOf(file))).toBe(true);
  });

  it.skipIf(!kubectlIsHere)('is read by kubectl', () => {
    for (const file of template.files(USUAL_TARGET)) expect(kubectlSays(textOf(file))).toBe('');
  });

  it('has files of different names, with documents of different names', () => {
    const files = template.files(USUAL_TARGET);
    const documents = files.flatMap((file) => file.documents.map(({ kind, name }) => `${kind} ${name}`));
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(new Set(documents).size).toBe(documents.length);
  });
});

describe('the gallery', () => {
  const kindsOf = (id: string): readonly string[] => TEMPLATES.find((template) => template.id === id)?.files(USUAL_TARGET).map(({ name, documents }) => `${name}: ${documents.map(({ kind }) => kind).join(' ')}`) ?? [];

  it('holds the applications that people write by hand', () => {
    expect(kindsOf('web-redis')).toEqual([
      'storefront.yaml: Deployment Service Ingress HorizontalPodAutoscaler PodDisruptionBudget NetworkPolicy ConfigMap ServiceAccount',
      'sessions.yaml: Deployment Service NetworkPolicy PersistentVolumeClaim ServiceAccount',
    ]);
    expect(kindsOf('canary')).toEqual(['suggest.yaml: Deployment Service PodDisruptionBudget NetworkPolicy ServiceAccount', 'suggest-canary.yaml: Deployment PodDisruptionBudget NetworkPolicy ServiceAccount']);
    expect(kindsOf('nightly-batch')).toEqual(['settlement.yaml: CronJob NetworkPolicy ConfigMap PersistentVolumeClaim ServiceAccount']);
    expect(kindsOf('team-namespace')).toEqual(['team-blue.yaml: Namespace ResourceQuota LimitRange NetworkPolicy', 'welcome.yaml: Deployment Service PodDisruptionBudget NetworkPolicy ServiceAccount']);
  });
});
