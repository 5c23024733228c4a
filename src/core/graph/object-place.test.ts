import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { ObjectIndex } from './object-index.ts';
import { lastCompanion, objectAtPlace, placeOfObject } from './object-place.ts';
import { summarise } from './summarise.ts';

function indexOf(...texts: string[]): ObjectIndex {
  return new ObjectIndex(texts.map((text, at) => ({ key: `d${at}`, summary: summarise(parseDocument(text)) })));
}

const WEB = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: web}}}}\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
const INGRESS =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: {number: 80}}}}\n';
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\n';
const SCALER =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}\n';

describe('the place of an object', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${SERVICE.replaceAll('\n', '\n  ').trimEnd()}\n`;

  it('leads back to it, also inside a List', () => {
    const index = indexOf(WEB, list);
    const places = index.objects.map(placeOfObject);
    expect(places).toEqual([
      { documentId: 'd0', path: [], kind: 'Deployment', name: 'web' },
      { documentId: 'd1', path: ['items', 0], kind: 'Service', name: 'web' },
    ]);
    expect(places.map((place) => objectAtPlace(index, place))).toEqual(index.objects);
  });

  it('is nothing that is not there', () => {
    expect(objectAtPlace(null, { documentId: 'd0', path: [] })).toBeUndefined();
    expect(objectAtPlace(indexOf(WEB), { documentId: 'd1', path: [] })).toBeUndefined();
    expect(objectAtPlace(indexOf(WEB), { documentId: 'd0', path: ['items', 0] })).toBeUndefined();
  });
});

describe('the last companion of a workload', () => {
  it.each([
    ['is the workload where none follows', [WEB, OTHER, SERVICE], 'd0'],
    ['is the end of the run behind it, with the Ingress of its Service', [WEB, SERVICE, INGRESS, SCALER, OTHER], 'd3'],
    ['does not look past what belongs to nobody', [WEB, SERVICE, OTHER, SCALER], 'd1'],
    ['may be the end of the bundle', [OTHER, WEB, SERVICE], 'd2'],
  ] as const)('%s', (_, texts, expected) => {
    const index = indexOf(...texts);
    const workload = index.objects.find(({ summary }) => summary.known === 'Deployment');
    expect(workload === undefined ? null : lastCompanion(index, workload)).toBe(expected);
  });
});
