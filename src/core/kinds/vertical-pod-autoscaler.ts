import type { Kind } from './kind.ts';

export const verticalPodAutoscaler = {
  kind: 'VerticalPodAutoscaler',
  apiVersion: 'autoscaling.k8s.io/v1',
  label: { en: 'Vertical Pod Autoscaler', ko: '수직 오토스케일러' },
  badge: 'VPA',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'object', path: 'spec.targetRef' }],
} as const satisfies Kind;
