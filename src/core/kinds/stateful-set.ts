import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const statefulSet = {
  kind: 'StatefulSet',
  apiVersion: 'apps/v1',
  label: { en: 'StatefulSet', ko: '스테이트풀셋' },
  badge: 'STS',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'selector' },
  references: [
    { by: 'name', path: 'spec.serviceName', to: 'Service' },
    { by: 'name', path: 'spec.volumeClaimTemplates[].spec.storageClassName', to: 'StorageClass' },
    ...podReferences(TEMPLATE),
  ],
} as const satisfies Kind;
