import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import { type ObjectSummary, partsNamed, partsOfSort } from '../../graph/summary.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { KindName } from '../../kinds/index.ts';
import { podTemplateOf } from '../../kinds/pods.ts';
import { type Direction, restricts } from '../../network-policy/policy.ts';
import type { Bundle } from '../check.ts';
import { admitsFrom, type NamedPort, opensPort, policiesAbout, type PolicyRule, rulesOf } from './network-policy.ts';
import { monitoredPortsOf } from './pod-monitors.ts';
import { ROUTES } from './services.ts';

/** The policies that restrict a direction of some Pods, and all that they let through together. */
export interface Guard {
  readonly policies: readonly LinkedObject[];
  readonly rules: readonly { readonly policy: LinkedObject; readonly rule: PolicyRule }[];
  /** The policy to which another rule would be added: the first that has rules, or else the first. */
  readonly speaker: LinkedObject;
}

/** @param also a policy that counts wherever it is. @returns null where nothing is restricted. Needs 'NetworkPolicy'. */
export function guardOf(workload: ObjectSummary, direction: Direction, bundle: Bundle, also: LinkedObject | null = null): Guard | null {
  const own = policiesAbout(workload, bundle);
  const all = also === null || own.includes(also) ? own : [also];
  const policies = all.filter((policy) => restricts(field(bundle.look(policy) ?? undefined, 'spec'), direction));
  const rules = gathered(policies, (policy) => rulesOf(bundle.look(policy) ?? undefined, policy.summary.path, direction).map((rule) => ({ policy, rule })));
  const speaker = rules[0]?.policy ?? policies[0];
  return speaker === undefined ? null : { policies, rules, speaker };
}

/** Whether Pods of a namespace that a test accepts may come in on a port. */
export function isAdmitted({ rules }: Guard, port: NamedPort, isMeant: (namespace: string) => boolean): boolean {
  return rules.some(({ policy, rule }) => opensPort(rule, port) && admitsFrom(rule, isMeant, policy.summary.namespace));
}

/** Somebody from outside the namespace who has to reach a port of a workload. */
export interface Visit {
  readonly by: LinkedObject;
  readonly port: NamedPort;
}

/** Ports that Ingresses and routes lead to. Needs 'Service' and `ROUTES`. */
export function routedPorts(workload: ObjectSummary, bundle: Bundle): readonly Visit[] {
  return gathered(servicesTo(workload, bundle), (service) => gathered(ROUTES, (kind) => visitsBy(kind, service, workload, bundle)));
}

/** Ports that are scraped: by annotation, by a monitor, or by what they are called. Needs 'Service', 'ServiceMonitor', 'PodMonitor' and 'pods'. */
export function scrapedPorts(workload: LinkedObject, bundle: Bundle): readonly Visit[] {
  const { summary } = workload;
  const byService = gathered(servicesTo(summary, bundle), (service) => visitsBy('ServiceMonitor', service, summary, bundle));
  const byPod = monitoredPortsOf(workload, bundle).map(({ by, port }): Visit => ({ by, port: podPort(summary, port) }));
  const called = gathered(partsOfSort(summary, 'port'), ({ name, number }): Visit[] => (/(^|-)metrics$/.test(name ?? '') ? [{ by: workload, port: { name, number } }] : []));
  const annotated = annotatedPort(workload, bundle);
  return [...(annotated === null ? [] : [{ by: workload, port: podPort(summary, annotated) }]), ...byService, ...byPod, ...called];
}

function annotatedPort(workload: LinkedObject, bundle: Bundle): number | null {
  const value = bundle.look(workload);
  const template = value === null ? null : podTemplateOf(workload.summary.known, value);
  if (value === null || template === null) return null;
  const annotations = field(value, ...template, 'metadata', 'annotations');
  const port = Number(textField(annotations, 'prometheus.io/port'));
  return textField(annotations, 'prometheus.io/scrape') === 'true' && Number.isInteger(port) && port > 0 ? port : null;
}

function servicesTo({ podLabels, namespace }: ObjectSummary, bundle: Bundle): readonly LinkedObject[] {
  return bundle.selecting('Service', podLabels ?? {}, namespace).filter(({ summary }) => summary.servicePorts !== null);
}

function visitsBy(kind: KindName, service: LinkedObject, workload: ObjectSummary, bundle: Bundle): readonly Visit[] {
  if (bundle.ofKind(kind).length === 0) return [];
  return gathered(bundle.usedBy(service, kind), ({ from, reference }) => {
    if (reference.by !== 'part' || reference.part !== 'port') return [];
    const wanted = (service.summary.servicePorts ?? []).find(({ name, port }) => name === reference.name || port === reference.name);
    return wanted === undefined ? [] : [{ by: from, port: podPort(workload, wanted.targetPort) }];
  });
}


/** A port of a workload's Pods by what somebody calls it. */
function podPort(workload: ObjectSummary, called: number | string): NamedPort {
  const [declared] = partsNamed(workload, 'port', called);
  if (declared !== undefined) return { number: declared.number, name: declared.name };
  return typeof called === 'number' ? { number: called, name: null } : { number: null, name: called };
}

/** How a rule names a port: by its name, which lasts, or else by its number. */
export function portInRule({ name, number }: NamedPort): string | number | null {
  return name ?? number;
}

/** The ports of some visits, each once. */
export function portsOf(visits: readonly Visit[]): readonly (string | number)[] {
  return [...new Set(visits.flatMap(({ port }) => portInRule(port) ?? []))];
}

/** Where another rule goes: behind the others. */
export function nextRule(policy: LinkedObject, direction: Direction, bundle: Bundle): readonly (string | number)[] {
  return [...policy.summary.path, 'spec', direction, listField(bundle.look(policy) ?? undefined, 'spec', direction).length];
}
