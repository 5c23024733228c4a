import type { Severity } from './check.ts';

/** Which checks speak, and how loudly. Plain data: kept with a workspace, sent to a worker, read from a file. */
export interface Profile {
  readonly base: ProfileBase;
  /** By check. Wins over the base, and over the severity that a check gives a finding. */
  readonly severities: Readonly<Record<string, ProfileLevel>>;
}

export const PROFILE_LEVELS = ['error', 'warning', 'info', 'ignore'] as const satisfies readonly (Severity | 'ignore')[];
export type ProfileLevel = (typeof PROFILE_LEVELS)[number];

/**
 * `usual`: all but those that one asks for by name. `all`: those too. `pod-security`: the Pod Security Standards. The
 * name of a peer: what that tool tests as well.
 */
export const PROFILE_BASES = ['usual', 'all', 'pod-security', 'kube-linter', 'kube-score', 'polaris', 'checkov', 'kubescape', 'datree', 'kyverno'] as const;
export type ProfileBase = (typeof PROFILE_BASES)[number];

export const USUAL_PROFILE: Profile = { base: 'usual', severities: {} };
export const EVERY_CHECK: Profile = { base: 'all', severities: {} };
