import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import { isList, isMap, mapOf } from '../../yaml/value.ts';
import { ANYTHING, type FieldSchema, type SchemaKind } from '../field-schema.ts';

/** The document with what the server demands beside the schema: by definition, from the inside to the outside. */
export function settled(kind: SchemaKind, document: YamlMap): YamlMap {
  const value = kind.source === 'built-in' ? settledValue(kind.root, document) : document;
  return isMap(value) ? headFirst(kind, value) : document;
}

function headFirst({ kind, apiVersion }: SchemaKind, value: YamlMap): YamlMap {
  const { metadata, apiVersion: _apiVersion, kind: _kind, ...rest } = value;
  const { generateName: _prefix, ...named } = isMap(metadata) ? metadata : {};
  const name = kind === 'CustomResourceDefinition' ? crdName(rest['spec']) : null;
  return { apiVersion, kind, ...(metadata === undefined ? {} : { metadata: { ...named, ...(name === null ? {} : { name }) } }), ...rest };
}

function crdName(spec: YamlValue | undefined): string | null {
  const names = isMap(spec) && isMap(spec['names']) ? spec['names'] : {};
  return isMap(spec) ? `${String(names['plural'])}.${String(spec['group'])}` : null;
}

function settledValue(field: FieldSchema, value: YamlValue): YamlValue {
  if (isList(value)) return value.map((item) => settledValue(field.items ?? ANYTHING, item));
  if (!isMap(value)) return value;
  const inner = Object.entries(value).map(([key, member]) => {
    const below = field.properties.get(key) ?? field.values ?? ANYTHING;
    return [key, LABELS.has(key) && isMap(member) ? labels(member) : settledValue(below, member)] as const;
  });
  const mend = MENDS[field.definition];
  return mend === undefined ? mapOf(inner) : mend(mapOf(inner));
}

const LABELS: ReadonlySet<string> = new Set(['labels', 'matchLabels', 'nodeSelector']);

function labels(map: YamlMap): YamlMap {
  return mapOf(Object.entries(map).map(([key, value]) => [key, typeof value === 'string' ? 'x' : value]));
}

function mapIn(value: YamlMap, key: string): YamlMap {
  const member = value[key];
  return isMap(member) ? member : {};
}

function listIn(value: YamlMap, key: string): readonly YamlValue[] {
  const member = value[key];
  return isList(member) ? member : [];
}

function without(value: YamlMap, ...keys: readonly string[]): YamlMap {
  return mapOf(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** Of a workload: the Pods carry the labels that its selector asks for. */
function withOwnPods(policy: string | null): Mend {
  return (spec) => {
    const asked = mapIn(mapIn(spec, 'selector'), 'matchLabels');
    const matchLabels = Object.keys(asked).length === 0 ? { app: 'x' } : asked;
    return withTemplate({ ...spec, selector: { matchLabels } }, matchLabels, policy);
  };
}

function withTemplate(spec: YamlMap, matchLabels: YamlMap, policy: string | null): YamlMap {
  const template = mapIn(spec, 'template');
  const podSpec = mapIn(template, 'spec');
  const metadata = mapIn(template, 'metadata');
  const containers = listIn(podSpec, 'containers').length > 0 ? {} : { containers: [{ name: 'web', image: 'web:1' }] };
  return {
    ...spec,
    template: {
      ...template,
      metadata: { ...metadata, labels: { ...mapIn(metadata, 'labels'), ...matchLabels } },
      spec: { ...without(podSpec, 'restartPolicy'), ...containers, ...(policy === null ? {} : { restartPolicy: policy }) },
    },
  };
}

type Mend = (value: YamlMap) => YamlMap;

const OWN_PODS = withOwnPods(null);
const NEVER: Mend = (spec) => withTemplate(without(spec, 'completionMode', 'manualSelector'), {}, 'Never');

function portWithin(key: string): Mend {
  return (value) => (typeof value[key] === 'number' ? { ...value, [key]: 8000 + (value[key] % 1000) } : typeof value[key] === 'string' ? { ...value, [key]: 'http' } : value);
}

function named(key: string): Mend {
  return (value) => ({ ...value, [key]: listIn(value, key).map((item, index) => (isMap(item) ? { ...item, name: `p-${index}` } : item)) });
}

function amounts(...names: readonly string[]): Mend {
  return (value) => mapOf(Object.entries(value).map(([side, map]) => [side, isMap(map) && side !== 'claims' ? mapOf(Object.values(map).slice(0, names.length).map((amount, index) => [names[index] ?? '', amount])) : map]));
}

const container: Mend = (value) => {
  const probes = ['livenessProbe', 'startupProbe'].filter((probe) => isMap(value[probe])).map((probe) => [probe, { ...mapIn(value, probe), successThreshold: 1 }] as const);
  const readiness = isMap(value['readinessProbe']) ? { readinessProbe: without(mapIn(value, 'readinessProbe'), 'terminationGracePeriodSeconds') } : {};
  const context = isMap(value['securityContext']) ? { securityContext: without(mapIn(value, 'securityContext'), 'privileged') } : {};
  const ports = isList(value['ports']) ? named('ports')(value) : value;
  return { ...ports, ...mapOf(probes), ...readiness, ...context, image: 'web:1' };
};

const service: Mend = (value) => {
  const { type, nodePort: _nodePort, ...rest } = without(value, 'clusterIP', 'clusterIPs', 'externalTrafficPolicy');
  const ports = listIn(rest, 'ports').length > 0 ? listIn(rest, 'ports') : [{ port: 80 }];
  const cleaned = ports.map((port) => (isMap(port) ? without(port, 'nodePort') : port));
  const selector = isMap(rest['selector']) ? { selector: labels(rest['selector']) } : {};
  const external = type === 'ExternalName' ? { externalName: 'db.example.com' } : {};
  return { ...without(named('ports')({ ...rest, ports: cleaned }), 'externalName'), ...(type === undefined ? {} : { type }), ...selector, ...external };
};

const requirement: Mend = (value) => (value['operator'] === 'In' || value['operator'] === 'NotIn' ? { ...value, values: ['x'] } : without(value, 'values'));

const MENDS: Readonly<Partial<Record<string, Mend>>> = {
  'apps.v1.DeploymentSpec': (spec) => OWN_PODS(without(spec, 'progressDeadlineSeconds', 'strategy')),
  'apps.v1.ReplicaSetSpec': OWN_PODS,
  'apps.v1.DaemonSetSpec': OWN_PODS,
  'apps.v1.StatefulSetSpec': (spec) => OWN_PODS(without(spec, 'updateStrategy')),
  'core.v1.ReplicationControllerSpec': (spec) => withTemplate({ ...spec, selector: { app: 'x' } }, { app: 'x' }, null),
  'batch.v1.JobSpec': NEVER,
  'meta.v1.LabelSelectorRequirement': requirement,
  'core.v1.Container': container,
  'core.v1.EphemeralContainer': container,
  'core.v1.ContainerPort': (port) => portWithin('containerPort')(without(port, 'hostPort')),
  'core.v1.HTTPGetAction': portWithin('port'),
  'core.v1.TCPSocketAction': portWithin('port'),
  'core.v1.Toleration': (value) => ({ ...without(value, 'tolerationSeconds', 'value'), operator: 'Exists' }),
  'core.v1.ResourceRequirements': amounts('cpu', 'memory'),
  'core.v1.VolumeResourceRequirements': amounts('storage'),
  'core.v1.ServiceSpec': service,
  'core.v1.ServicePort': (port) => portWithin('targetPort')(portWithin('port')(port)),
  'core.v1.PersistentVolumeSpec': (spec) => ({ ...spec, accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' } }),
  'core.v1.PersistentVolumeClaimSpec': (spec) => ({ ...spec, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } }),
  'core.v1.Secret': (secret) => without(secret, 'type'),
  'networking.v1.IngressSpec': (spec) => ({ ...spec, defaultBackend: { service: { name: 'web', port: { number: 80 } } } }),
  'networking.v1.IngressServiceBackend': (backend) => ({ ...backend, port: { number: 80 } }),
  'networking.v1.HTTPIngressPath': (value) => ({ ...value, path: '/x' }),
  'networking.v1.NetworkPolicyPort': (value) => portWithin('port')(without(value, 'endPort')),
  'networking.v1.NetworkPolicyPeer': (peer) => (Object.keys(peer).length === 0 ? { podSelector: {} } : peer),
  'autoscaling.v1.HorizontalPodAutoscalerSpec': (spec) => ({ ...without(spec, 'minReplicas'), maxReplicas: 5 }),
  'autoscaling.v2.HorizontalPodAutoscalerSpec': (spec) => ({ ...without(spec, 'minReplicas'), maxReplicas: 5 }),
  'autoscaling.v2.MetricSpec': (metric) => {
    const source = Object.keys(metric).find((key) => key !== 'type') ?? 'resource';
    return { ...metric, type: source.charAt(0).toUpperCase() + source.slice(1) };
  },
  'rbac.v1.PolicyRule': (rule) => ({ ...without(rule, 'nonResourceURLs'), apiGroups: [''], resources: ['pods'] }),
  'rbac.v1.Subject': (subject) => ({ ...without(subject, 'apiGroup'), namespace: 'web' }),
};
