import { documentText } from '../companions/companion-text.ts';
import { configMapText } from '../companions/config-map.ts';
import { disruptionBudgetText } from '../companions/pod-disruption-budget.ts';
import { serviceAccountText } from '../companions/service-account.ts';
import { serviceText } from '../companions/service.ts';
import { workloadFacts, type WorkloadFacts } from '../companions/workload-facts.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { replicasOf, scales, serves, workloadKind, type Answers } from './answers.ts';
import { CONFIG_SUFFIX } from './names.ts';
import { networkPolicyOf } from './network-policy.ts';
import { wholeNumber } from './numbers.ts';
import { claimSpec, headlessName, metadataOf, workloadOf } from './workload.ts';

export interface NewDocument {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

/**
 * What the answers come to: the workload first, because it is what one reads first, but for the namespace, which the
 * others cannot be applied without. The answers must have no `problems`.
 */
export function documentsOf(answers: Answers, target: TargetVersion): readonly NewDocument[] {
  const workload = workloadOf(answers, target);
  const facts = workloadFacts(workload);
  if (facts === null) throw new RangeError(`no workload is called "${answers.name}"`);
  const { name, storage, settings, settingsIn, ingress, network } = answers;
  const kind = workloadKind(answers);
  const claims = storage.kind === 'shared' || storage.kind === 'single' || (storage.kind === 'disk' && kind === 'CronJob');
  const documents: (NewDocument | null)[] = [
    answers.ownNamespace && answers.namespace !== '' ? object('Namespace', answers.namespace, namespaceOf(answers.namespace)) : null,
    object(kind, name, workload),
    serves(answers) ? { kind: 'Service', name, text: serviceText({ ...facts, kind: 'Deployment', serviceName: null }) } : null,
    serves(answers) && kind === 'StatefulSet' ? { kind: 'Service', name: headlessName(name), text: serviceText({ ...facts, serviceName: headlessName(name) }) } : null,
    ingress.on && serves(answers) ? object('Ingress', name, ingressOf(answers)) : null,
    scales(answers) ? object('HorizontalPodAutoscaler', name, autoscalerOf(answers, facts)) : null,
    keepsSome(answers) ? { kind: 'PodDisruptionBudget', name, text: disruptionBudgetText(facts) } : null,
    network.on ? object('NetworkPolicy', name, networkPolicyOf(answers)) : null,
    settingsIn === 'config-map' && settings.length > 0 ? { kind: 'ConfigMap', name: name + CONFIG_SUFFIX, text: configMapText(facts, name + CONFIG_SUFFIX, dataOf(answers)) } : null,
    claims ? object('PersistentVolumeClaim', `${name}-data`, claimOf(answers)) : null,
    { kind: 'ServiceAccount', name, text: serviceAccountText(facts) },
  ];
  return documents.filter((document) => document !== null);
}

/** One file with all of them. */
export function fileText(documents: readonly NewDocument[]): string {
  return documents.map(({ text }) => text).join('---\n');
}

function object(kind: string, name: string, value: YamlMap): NewDocument {
  return { kind, name, text: documentText(value) };
}

function dataOf({ settings }: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]));
}

/** A budget is of use where one Pod may go and another stays. */
function keepsSome(answers: Answers): boolean {
  return workloadKind(answers) !== 'CronJob' && (scales(answers) || (wholeNumber(replicasOf(answers)) ?? 0) >= 2);
}

/** Pods that are not hardened are refused in it. */
function namespaceOf(name: string): YamlMap {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
  };
}

function claimOf(answers: Answers): YamlMap {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadataOf(answers, `${answers.name}-data`),
    spec: claimSpec(answers.storage, answers.storage.kind === 'shared' ? 'ReadWriteMany' : 'ReadWriteOnce'),
  };
}

/** One host, encrypted; cert-manager fills the Secret where it is asked to. */
function ingressOf(answers: Answers): YamlMap {
  const { name, ingress, portName } = answers;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      ...metadataOf(answers),
      ...(ingress.issuer === '' ? {} : { annotations: { 'cert-manager.io/cluster-issuer': ingress.issuer } }),
    },
    spec: {
      ...(ingress.className === '' ? {} : { ingressClassName: ingress.className }),
      tls: [{ hosts: [ingress.host], secretName: `${name}-tls` }],
      rules: [{ host: ingress.host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { name: portName } } } }] } }],
    },
  };
}

/** Between the number of Pods that is asked for, but never less than two, and the most. */
function autoscalerOf(answers: Answers, { apiVersion, kind, name }: WorkloadFacts): YamlMap {
  const { autoscaler } = answers;
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadataOf(answers),
    spec: {
      scaleTargetRef: { apiVersion, kind, name },
      minReplicas: wholeNumber(answers.replicas) ?? 2,
      maxReplicas: wholeNumber(autoscaler.most) ?? 6,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: wholeNumber(autoscaler.cpuPercent) ?? 70 } } }],
      // down slowly: a wave of traffic often comes back
      behavior: { scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] } },
    },
  };
}
