import { documentText } from './companion-text.ts';

/** How strict a namespace is with its Pods (Pod Security Standards). */
export const POD_SECURITY_LEVELS = ['privileged', 'baseline', 'restricted'] as const;
export type PodSecurityLevel = (typeof POD_SECURITY_LEVELS)[number];

/**
 * A Namespace. With a level, Pods beyond it are refused, and what the strictest one would refuse is warned of.
 * https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/
 */
export function namespaceText(name: string, level: PodSecurityLevel | null): string {
  const labels = level === null ? null : { [`${LABEL}/enforce`]: level, ...(level === 'baseline' ? { [`${LABEL}/warn`]: 'restricted' } : {}) };
  return documentText({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...(labels === null ? {} : { labels }) } });
}

const LABEL = 'pod-security.kubernetes.io';
