import { links } from './write.ts';

export const KYVERNO = {
  ClusterPolicy: links({}),
  Policy: links({}),
  PolicyException: links({}),
} as const;
