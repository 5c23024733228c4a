import { isPodSecurityLevel, type PodSecurityLevel, type PolicyVersion, policyVersionOf } from './control.ts';

/** What a Namespace has done with Pods beyond a level: refused, noted in the audit log, said to whoever applies them. */
export const POD_SECURITY_MODES = ['enforce', 'audit', 'warn'] as const;
export type PodSecurityMode = (typeof POD_SECURITY_MODES)[number];

/** The label of a Namespace that says a mode's level; with `-version` behind it, the version of the policy. */
export function podSecurityLabel(mode: PodSecurityMode): string {
  return `pod-security.kubernetes.io/${mode}`;
}

export interface NamespacePolicy {
  readonly level: PodSecurityLevel;
  readonly version: PolicyVersion;
}

/**
 * What the labels of a Namespace say of a mode; null where they say no level, or none that there is: the API server
 * refuses such a Namespace.
 * @param cluster the version that `latest` means
 */
export function namespacePolicy(labels: Readonly<Record<string, string>>, mode: PodSecurityMode, cluster: PolicyVersion): NamespacePolicy | null {
  const label = podSecurityLabel(mode);
  const level = written(labels, label);
  if (level === null || !isPodSecurityLevel(level)) return null;
  return { level, version: policyVersionOf(written(labels, `${label}-version`) ?? 'latest', cluster) };
}

function written(labels: Readonly<Record<string, string>>, label: string): string | null {
  return Object.hasOwn(labels, label) ? (labels[label] ?? null) : null;
}
