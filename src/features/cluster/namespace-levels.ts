import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { placeOfObject, type ObjectPlace, type ReadObject } from '../../core/graph/object-place.ts';
import { sameNamespace } from '../../core/graph/summary.ts';
import { podTemplateOf } from '../../core/kinds/pods.ts';
import type { Localized } from '../../core/localized.ts';
import { POD_SECURITY_LEVELS, type PodSecurityLevel, type PolicyVersion } from '../../core/pod-security/control.ts';
import { judgePod, type Breach, type PodVerdict } from '../../core/pod-security/judge.ts';
import { namespacePolicy, POD_SECURITY_MODES, type PodSecurityMode } from '../../core/pod-security/namespace-policy.ts';
import { remembered } from '../../core/remembered.ts';
import { valueIn } from '../../core/yaml/locate.ts';
import type { YamlMap } from '../../core/yaml/nodes.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { isMap } from '../../core/yaml/value.ts';

/** A level that Pods can be held against, and what the Namespace does with those beyond it. */
export interface Demand {
  readonly level: Exclude<PodSecurityLevel, 'privileged'>;
  readonly version: PolicyVersion;
  /** Empty: it is only what the level would come to. */
  readonly modes: readonly PodSecurityMode[];
}

/** The levels that the labels of a Namespace name, and those that they do not: the laxest first, older policies before newer. */
export function demandsOf(labels: Readonly<Record<string, string>>, cluster: PolicyVersion): readonly Demand[] {
  const policies = POD_SECURITY_MODES.map((mode) => ({ mode, policy: namespacePolicy(labels, mode, cluster) }));
  return POD_SECURITY_LEVELS.flatMap((level): Demand[] => {
    if (level === 'privileged') return [];
    const named = policies.flatMap(({ mode, policy }) => (policy?.level === level ? [{ mode, version: policy.version }] : []));
    if (named.length === 0) return [{ level, version: cluster, modes: [] }];
    const versions = [...new Set(named.map(({ version }) => version))].toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
    return versions.map((version) => ({ level, version, modes: named.filter((one) => one.version === version).map(({ mode }) => mode) }));
  });
}

/** Why a workload is beyond a level. */
export interface Reason {
  readonly control: string;
  readonly title: Localized;
  /** Of the first field that breaks it. */
  readonly path: Path;
  /** Those that break it, by name; empty where it is the Pod itself. */
  readonly containers: readonly string[];
}

export interface BeyondWorkload {
  readonly place: ObjectPlace;
  /** Where its Pods say how they are secured. */
  readonly security: Path;
  /** Those that no demand before this one has named; empty where it says nothing new. */
  readonly reasons: readonly Reason[];
}

export interface DemandReading extends Demand {
  readonly beyond: readonly BeyondWorkload[];
}

/** What the levels of a Namespace mean for the workloads of the bundle that lie in it. Plain data. */
export interface NamespaceReading {
  /** Workloads that lie in it. */
  readonly count: number;
  readonly demands: readonly DemandReading[];
  /** Those that say no namespace, and lie in it only when they are applied there; none for `default`. */
  readonly homeless: readonly ObjectPlace[];
}

export function namespaceReading(index: ObjectIndex, read: ReadObject, name: string, demands: readonly Demand[]): NamespaceReading {
  const makers = index.podMakers().flatMap((object) => judgedOf(object, read));
  const inside = makers.filter(({ object }) => sameNamespace(object.summary.namespace, name));
  const said = new Map<Judged, Set<string>>(inside.map((one) => [one, new Set()]));
  return {
    count: inside.length,
    demands: demands.map((demand) => ({ ...demand, beyond: inside.flatMap((one) => beyondOf(one, demand, said.get(one) ?? new Set())) })),
    homeless: makers.filter((one) => one.object.summary.namespace === null && !inside.includes(one)).map(({ object }) => placeOfObject(object)),
  };
}

interface Judged {
  readonly object: LinkedObject;
  readonly value: YamlMap;
  readonly template: readonly string[];
}

/** What of the bundle makes Pods and says its kind. */
function judgedOf(object: LinkedObject, read: ReadObject): Judged[] {
  const value = object.summary.kind === null ? undefined : read(object);
  const template = value === undefined ? null : podTemplateOf(object.summary.known, value);
  return isMap(value) && template !== null ? [{ object, value, template }] : [];
}

/** @param said reasons that are named already, by their control and place; those of this demand are added */
function beyondOf(judged: Judged, { level, version }: Demand, said: Set<string>): BeyondWorkload[] {
  const template = [...judged.object.summary.path, ...judged.template];
  const verdicts = verdictsOf(judged.value);
  const verdict = verdicts.get(version) ?? judgePod(valueIn(judged.value, judged.template), template, version);
  verdicts.set(version, verdict);
  const breaches = level === 'baseline' ? verdict.baseline : [...verdict.baseline, ...verdict.restricted];
  if (breaches.length === 0) return [];
  const reasons = breaches.flatMap((breach) => reasonOf(breach, said));
  return [{ place: placeOfObject(judged.object), security: [...template, 'spec', 'securityContext'], reasons }];
}

/** How strict an object is, by the version of the policy. An object that is edited is another one. */
const verdictsOf = remembered<YamlMap, Map<PolicyVersion, PodVerdict>>(() => new Map());

function reasonOf({ control, offences }: Breach, said: Set<string>): Reason[] {
  const fresh = offences.filter(({ path }) => !said.has(`${control.id} ${toPointer(path)}`));
  const [first] = fresh;
  for (const { path } of fresh) said.add(`${control.id} ${toPointer(path)}`);
  if (first === undefined) return [];
  const containers = [...new Set(fresh.flatMap(({ container }) => (container === null || container === '' ? [] : [container])))];
  return [{ control: control.id, title: control.title, path: first.path, containers }];
}
