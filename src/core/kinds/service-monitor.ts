import type { Kind } from './kind.ts';

export const serviceMonitor = {
  kind: 'ServiceMonitor',
  apiVersion: 'monitoring.coreos.com/v1',
  label: { en: 'ServiceMonitor', ko: '서비스모니터' },
  badge: 'SM',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'selector', path: 'spec.selector', form: 'selector', selects: 'Service' }],
} as const satisfies Kind;
