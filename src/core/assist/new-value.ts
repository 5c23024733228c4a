import type { FieldSchema } from '../schema/field-schema.ts';
import { NEEDED } from '../schema/server-rules/needed.ts';
import type { Path } from '../yaml/path.ts';
import { type Draft, EMPTY, textDraft } from './draft.ts';
import { inHumanOrder } from './key-order.ts';
import { sampleText } from './sample-value.ts';

/** More than this stands in no new block: definitions may hold themselves. */
const MOST_LEVELS = 8;

/**
 * What people write in a new map besides what the API demands, by the definition of the map. Where the API leaves
 * everything open (a template without labels is refused all the same), or where a member is of no use alone.
 */
export const USUAL: Readonly<Record<string, readonly string[]>> = {
  'meta.v1.LabelSelector': ['matchLabels'],
  'core.v1.PodTemplateSpec': ['metadata', 'spec'],
  'core.v1.EnvVar': ['value'],
  'core.v1.HTTPGetAction': ['path'],
  'core.v1.ConfigMapEnvSource': ['name'],
  'core.v1.SecretEnvSource': ['name'],
  'core.v1.LocalObjectReference': ['name'],
  'core.v1.ServiceSpec': ['selector', 'ports'],
  'core.v1.ServicePort': ['targetPort'],
  'core.v1.ResourceRequirements': ['requests', 'limits'],
  'core.v1.VolumeResourceRequirements': ['requests'],
  'core.v1.PersistentVolumeClaimSpec': ['resources'],
  'core.v1.Toleration': ['key', 'operator', 'effect'],
  'core.v1.TopologySpreadConstraint': ['labelSelector'],
  'core.v1.PodAffinityTerm': ['labelSelector'],
  'core.v1.Capabilities': ['drop'],
  'apps.v1.DeploymentSpec': ['replicas'],
  'apps.v1.StatefulSetSpec': ['serviceName', 'replicas'],
  'networking.v1.IngressSpec': ['ingressClassName', 'rules'],
  'networking.v1.IngressRule': ['host', 'http'],
  'networking.v1.HTTPIngressPath': ['path'],
  'networking.v1.IngressBackend': ['service'],
  'networking.v1.IngressServiceBackend': ['port'],
  'networking.v1.ServiceBackendPort': ['name'],
  'networking.v1.IngressTLS': ['hosts', 'secretName'],
  'networking.v1.NetworkPolicySpec': ['podSelector', 'policyTypes'],
  'networking.v1.NetworkPolicyPort': ['protocol', 'port'],
  'autoscaling.v2.HorizontalPodAutoscalerSpec': ['minReplicas', 'metrics'],
  'autoscaling.v2.CrossVersionObjectReference': ['apiVersion'],
  'autoscaling.v2.MetricSpec': ['resource'],
  'policy.v1.PodDisruptionBudgetSpec': ['minAvailable', 'selector'],
  'rbac.v1.PolicyRule': ['apiGroups', 'resources'],
};

/** Values that go with a member wherever it is begun. */
export const GIVEN: Readonly<Record<string, Draft>> = {
  'core.v1.ResourceRequirements/requests': amounts('100m', '128Mi'),
  'core.v1.ResourceRequirements/limits': amounts('500m', '256Mi'),
  'core.v1.VolumeResourceRequirements/requests': { is: 'map', members: [['storage', { is: 'stop', given: '10Gi' }]] },
  'core.v1.HTTPGetAction/path': { is: 'stop', given: '/' },
  'networking.v1.HTTPIngressPath/path': { is: 'stop', given: '/' },
  'networking.v1.HTTPIngressPath/pathType': textDraft('Prefix'),
  'core.v1.PersistentVolumeClaimSpec/accessModes': { is: 'list', items: [textDraft('ReadWriteOnce')] },
  'core.v1.Capabilities/drop': { is: 'list', items: [textDraft('ALL')] },
  'apps.v1.DeploymentSpec/replicas': { is: 'stop', given: '2' },
  'apps.v1.StatefulSetSpec/replicas': { is: 'stop', given: '1' },
  'autoscaling.v2.HorizontalPodAutoscalerSpec/minReplicas': { is: 'stop', given: '2' },
  'autoscaling.v2.HorizontalPodAutoscalerSpec/maxReplicas': { is: 'stop', given: '10' },
  'policy.v1.PodDisruptionBudgetSpec/minAvailable': { is: 'stop', given: '1' },
};

function amounts(cpu: string, memory: string): Draft {
  return { is: 'map', members: [['cpu', { is: 'stop', given: cpu }], ['memory', { is: 'stop', given: memory }]] };
}

/** What the new value is begun for. */
export interface NewValuePlace {
  readonly path: Path;
  /** Name of the object, to begin labels with; null when it has none yet. */
  readonly name: string | null;
  /** Stops hold a value that is no mistake, so that the whole is valid before anything is filled in. */
  readonly samples?: boolean;
}

/** What stands in a new value: the members that it needs, in the order people write, with stops to fill in. */
export function newValue(field: FieldSchema, place: NewValuePlace, level = 0): Draft {
  if (field.type === 'list') {
    if (field.items === null || isEmptyMap(field.items) || level >= MOST_LEVELS) return { ...EMPTY, holds: 'list' };
    return { is: 'list', items: [newValue(field.items, { ...place, path: [...place.path, 0] }, level + 1)] };
  }
  if (field.type === 'map') return newMap(field, place, level);
  if (place.samples === true) return { ...EMPTY, given: sampleText(field) };
  if (field.type === 'boolean') return { ...EMPTY, choices: ['true', 'false'] };
  return field.enum === null ? EMPTY : { ...EMPTY, choices: field.enum };
}

/** A list of maps without a member to begin with: the first dash alone. */
function isEmptyMap(field: FieldSchema): boolean {
  return field.type === 'map' && field.properties.size === 0;
}

function newMap(field: FieldSchema, place: NewValuePlace, level: number): Draft {
  const { path } = place;
  if (field.properties.size === 0) {
    const labelled = isSelectorOrLabels(path) && level > 0;
    return labelled ? { is: 'map', members: [['app', { is: 'stop', name: 'app', given: place.name ?? 'app' }]] } : { ...EMPTY, holds: 'map' };
  }
  const chosen = place.samples === true ? oneOfEach(field) : [];
  const needed = level >= MOST_LEVELS ? [] : inHumanOrder(path, new Set([...neededMembers(field, path), ...chosen]));
  const members = needed.flatMap((key): (readonly [string, Draft])[] => {
    const member = field.properties.get(key);
    return member === undefined ? [] : [[key, memberDraft(field, key, member, { ...place, path: [...path, key] }, level)]];
  });
  return members.length === 0 ? { ...EMPTY, holds: 'map' } : { is: 'map', members };
}

/** Of each group of which the API wants one: the member that asks for the least. */
function oneOfEach(field: FieldSchema): readonly string[] {
  return field.exclusive.filter(({ needed }) => needed).flatMap(({ members }) => {
    const costs = members.flatMap((member): [string, number][] => {
      const schema = field.properties.get(member);
      return schema === undefined ? [] : [[member, schema.required.size + (schema.exclusive.some(({ needed }) => needed) ? 1 : 0)]];
    });
    return costs.toSorted((left, right) => left[1] - right[1]).slice(0, 1).map(([member]) => member);
  });
}

/** What a member of a definition is begun with. */
export function memberDraft(owner: FieldSchema, key: string, member: FieldSchema, place: NewValuePlace, level = 0): Draft {
  const known = `${owner.definition}/${key}`;
  return Object.hasOwn(GIVEN, known) ? (GIVEN[known] ?? EMPTY) : newValue(member, place, level + 1);
}

/** What the API demands, and what people write with it. */
export function neededMembers(field: FieldSchema, path: Path): readonly string[] {
  const usual = Object.hasOwn(USUAL, field.definition) ? (USUAL[field.definition] ?? []) : [];
  const own = field.definition === 'meta.v1.ObjectMeta' ? [path.at(-2) === 'template' ? 'labels' : 'name'] : [];
  const demanded = (NEEDED.get(field.definition) ?? []).map(([key]) => key);
  return [...new Set([...field.required, ...demanded, ...usual, ...own])].filter((key) => field.properties.has(key));
}

function isSelectorOrLabels(path: Path): boolean {
  const key = path.at(-1);
  return key === 'matchLabels' || key === 'labels' || key === 'selector';
}
