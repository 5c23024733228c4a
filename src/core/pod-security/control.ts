import { compareVersions, TARGET_VERSIONS, type TargetVersion } from '../schema/target-version.ts';
import type { Localized } from '../localized.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';

/** The levels of the Pod Security Standards, the laxest first. */
export const POD_SECURITY_LEVELS = ['privileged', 'baseline', 'restricted'] as const;
export type PodSecurityLevel = (typeof POD_SECURITY_LEVELS)[number];

export function isPodSecurityLevel(text: string): text is PodSecurityLevel {
  return POD_SECURITY_LEVELS.some((level) => level === text);
}

/** Version of the policy, `1.34`: the standards grow with Kubernetes. */
export type PolicyVersion = TargetVersion | '1.36' | '1.37';

const POLICY_VERSIONS: readonly PolicyVersion[] = [...TARGET_VERSIONS, '1.36', '1.37'];

/**
 * The version that a label of a Namespace asks for: `v1.34`, or `latest`, which is the cluster's own, and so is any
 * that cannot be read. One that is older or newer than all we know is taken for the oldest or newest.
 */
export function policyVersionOf(label: string, cluster: PolicyVersion): PolicyVersion {
  const asked = /^v(1\.\d+)$/.exec(label)?.[1];
  if (asked === undefined) return cluster;
  const upTo = POLICY_VERSIONS.filter((version) => compareVersions(version, asked) <= 0);
  return upTo.at(-1) ?? POLICY_VERSIONS[0] ?? cluster;
}

/** A Pod as the standards look at it. All paths count from the root of the document. */
export interface JudgedPod {
  readonly version: PolicyVersion;
  readonly spec: YamlValue | undefined;
  readonly specPath: Path;
  /** `metadata` of the Pod, for what older versions wrote as annotations. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly annotationsPath: Path;
  /** Init containers and ephemeral ones too. */
  readonly containers: readonly JudgedContainer[];
  /** The Pod's own security context, and those of the containers. */
  readonly own: ContextOwner;
  readonly contexts: readonly ContextOwner[];
  /** `os.name: windows`, which has no Linux settings to demand. */
  readonly windows: boolean;
  /** `hostUsers: false`: root inside the Pod is nobody outside it. */
  readonly ownUsers: boolean;
}

/** A security context and who has it: the Pod's own (`container` null), or a container's. */
export interface ContextOwner {
  readonly container: string | null;
  /** Of `securityContext`. */
  readonly path: Path;
  readonly context: YamlMap | null;
}

export interface JudgedContainer {
  readonly name: string | null;
  readonly path: Path;
  readonly value: YamlMap;
}

/** One rule of the standards. */
export interface Control {
  /** As the admission plugin calls it (`kubernetes/pod-security-admission`, folder policy). */
  readonly id: string;
  readonly level: Exclude<PodSecurityLevel, 'privileged'>;
  readonly title: Localized;
  /** First version that has it; every version when left out. */
  readonly since?: PolicyVersion;
  /** Control of the level below whose demand is contained in this one. */
  readonly covers?: string;
  readonly find: (pod: JudgedPod) => readonly Offence[];
}

/** One field that breaks a control. */
export interface Offence {
  /** Of the field, which may be absent: then it is the one to set. */
  readonly path: Path;
  /** Container it stands in; null for the Pod itself. */
  readonly container: string | null;
  /** What makes it good; null where only a person can say what to have instead. */
  readonly mends: readonly Mend[] | null;
}

export type Mend =
  | { readonly op: 'set'; readonly path: Path; readonly value: string | boolean | readonly string[] }
  | { readonly op: 'append'; readonly path: Path; readonly value: string }
  /** With what it leaves empty, as far as an empty one says nothing. */
  | { readonly op: 'remove'; readonly path: Path };
