import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../../core/graph/object-index.ts';
import { summarise } from '../../core/graph/summarise.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { autoscalerOf, podSpecOf, protectedBy, scaledBy, scalingRelations } from './relations.ts';

function indexOf(...texts: readonly string[]): ObjectIndex {
  return new ObjectIndex(texts.map((text, at) => ({ key: `d${at}`, summary: summarise(parseDocument(text)) })));
}

const WEB = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: web}}}}\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n';
const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n';
const HPA = 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: up}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n';
const PDB = 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: keep}\nspec: {selector: {matchLabels: {app: web}}}\n';

describe('what scales a workload', () => {
  it('is found by name and by labels', () => {
    const relations = scalingRelations(indexOf(SETTINGS, WEB, HPA, PDB), 'd1');
    expect(relations?.autoscalers).toEqual([{ documentId: 'd2', path: [], kind: 'HorizontalPodAutoscaler', name: 'up' }]);
    expect(relations?.budgets.map(({ name }) => name)).toEqual(['keep']);
    expect(relations?.verticals).toEqual([]);
  });

  it('stands in a row behind it, and a new one goes to the end of that', () => {
    expect(scalingRelations(indexOf(WEB, SERVICE, HPA, SETTINGS, PDB), 'd0')?.last).toBe('d2');
    expect(scalingRelations(indexOf(WEB, SETTINGS, HPA), 'd0')?.last).toBe('d0');
    expect(scalingRelations(indexOf(WEB), 'd0')?.last).toBe('d0');
  });

  it('is not known before the bundle is', () => {
    expect(scalingRelations(null, 'd0')).toBeNull();
    expect(scalingRelations(indexOf(WEB), 'd9')).toBeNull();
  });

  it('leads back to the workload', () => {
    const index = indexOf(WEB, HPA, PDB);
    const web = { documentId: 'd0', path: [], kind: 'Deployment', name: 'web' };
    expect(scaledBy(index, { documentId: 'd1', path: [] })).toEqual(web);
    expect(protectedBy(index, { documentId: 'd2', path: [] })).toEqual([web]);
    expect(autoscalerOf(index, web)?.name).toBe('up');
    expect(podSpecOf(web)).toEqual(['spec', 'template', 'spec']);
    expect(podSpecOf({ ...web, kind: 'Service' })).toBeNull();
  });
});
