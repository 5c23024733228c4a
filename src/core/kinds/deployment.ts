import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const deployment = {
  kind: 'Deployment',
  apiVersion: 'apps/v1',
  formerGroups: ['extensions'],
  label: { en: 'Deployment', ko: '디플로이먼트' },
  badge: 'DEP',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'selector' },
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
