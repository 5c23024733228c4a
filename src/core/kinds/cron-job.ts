import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'jobTemplate', 'spec', 'template'] as const;

export const cronJob = {
  kind: 'CronJob',
  apiVersion: 'batch/v1',
  label: { en: 'CronJob', ko: '크론잡' },
  badge: 'CJ',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: null,
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
