import type { Kind } from './kind.ts';

export const horizontalPodAutoscaler = {
  kind: 'HorizontalPodAutoscaler',
  apiVersion: 'autoscaling/v2',
  label: { en: 'Horizontal Pod Autoscaler', ko: '수평 오토스케일러' },
  badge: 'HPA',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'object', path: 'spec.scaleTargetRef' }],
} as const satisfies Kind;
