import type { Localized } from '../localized.ts';
import type { Kind } from './kind.ts';

/** Kinds that point at nothing and make no Pods. */
function plain<const Name extends string>(kind: Name, apiVersion: string, label: Localized, badge: string, namespaced = true) {
  return {
    kind,
    apiVersion,
    label,
    badge,
    namespaced,
    podTemplate: null,
    ownSelector: null,
    references: [],
  } as const satisfies Kind;
}

export const configMap = plain('ConfigMap', 'v1', { en: 'ConfigMap', ko: '컨피그맵' }, 'CM');
export const secret = plain('Secret', 'v1', { en: 'Secret', ko: '시크릿' }, 'SEC');
export const endpoints = plain('Endpoints', 'v1', { en: 'Endpoints', ko: '엔드포인트' }, 'EP');
export const resourceQuota = plain('ResourceQuota', 'v1', { en: 'ResourceQuota', ko: '리소스쿼터' }, 'RQ');
export const limitRange = plain('LimitRange', 'v1', { en: 'LimitRange', ko: '리밋레인지' }, 'LR');
export const namespace = plain('Namespace', 'v1', { en: 'Namespace', ko: '네임스페이스' }, 'NS', false);

const RBAC = 'rbac.authorization.k8s.io/v1';
export const role = plain('Role', RBAC, { en: 'Role', ko: '롤' }, 'ROL');
export const clusterRole = plain('ClusterRole', RBAC, { en: 'ClusterRole', ko: '클러스터롤' }, 'CR', false);

export const storageClass = plain('StorageClass', 'storage.k8s.io/v1', { en: 'StorageClass', ko: '스토리지클래스' }, 'SC', false);

export const prometheusRule = plain(
  'PrometheusRule',
  'monitoring.coreos.com/v1',
  { en: 'PrometheusRule', ko: '프로메테우스 규칙' },
  'PR',
);
export const application = plain(
  'Application',
  'argoproj.io/v1alpha1',
  { en: 'Argo CD Application', ko: 'Argo CD 애플리케이션' },
  'APP',
);
