import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const replicationController = {
  kind: 'ReplicationController',
  apiVersion: 'v1',
  label: { en: 'ReplicationController', ko: '레플리케이션컨트롤러' },
  badge: 'RC',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'labels' },
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
