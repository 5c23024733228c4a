import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField, Section, TokensField } from '../../ui/form/field.ts';
import { valuesOf } from './security-fields.ts';

/** What roles allow: https://kubernetes.io/docs/reference/access-authn-authz/rbac/ (rbac.authorization.k8s.io/v1, 1.34) */

/** The core group has an empty name; people call it core. */
const API_GROUPS = valuesOf('core', 'apps', 'batch', 'autoscaling', 'policy', 'networking.k8s.io', 'rbac.authorization.k8s.io', 'storage.k8s.io', 'coordination.k8s.io', 'gateway.networking.k8s.io', 'apiextensions.k8s.io', 'metrics.k8s.io', '*');

const RESOURCES = valuesOf(
  'pods', 'pods/log', 'pods/exec', 'pods/portforward', 'services', 'endpoints', 'configmaps', 'secrets', 'events', 'namespaces', 'nodes', 'serviceaccounts',
  'persistentvolumeclaims', 'persistentvolumes', 'deployments', 'deployments/scale', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs',
  'horizontalpodautoscalers', 'poddisruptionbudgets', 'ingresses', 'networkpolicies', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings', 'leases', 'customresourcedefinitions', '*',
);

const VERBS = valuesOf('get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', 'bind', 'escalate', 'impersonate', '*');

function tokens(path: string, label: Localized, add: Localized, item: Localized, more: Partial<TokensField>): TokensField {
  return { input: 'tokens', of: 'text', path, label, add, item, width: 2, ...more };
}

const API_GROUP = tokens('apiGroups', { en: 'API groups', ko: 'API 그룹' }, { en: 'Add an API group', ko: 'API 그룹 추가' }, { en: 'API group', ko: 'API 그룹' }, {
  help: {
    en: 'What stands before the version: apps of apps/v1. Pods, Services, ConfigMaps and Secrets are in core.',
    ko: '버전 앞에 오는 이름으로, apps/v1이면 apps입니다. 파드, 서비스, 컨피그맵, 시크릿은 core에 있습니다.',
  },
  width: 3,
  emptyAs: 'core',
  suggestions: API_GROUPS,
});
const RESOURCE = tokens('resources', { en: 'Resources', ko: '리소스' }, { en: 'Add a resource', ko: '리소스 추가' }, { en: 'resource', ko: '리소스' }, {
  help: { en: 'In the plural and in small letters: deployments. A part of one stands behind a slash: pods/log.', ko: 'deployments처럼 소문자 복수형으로 씁니다. 하위 리소스는 pods/log처럼 /로 나눕니다.' },
  width: 6,
  suggestions: RESOURCES,
});
const VERB = tokens('verbs', { en: 'Verbs', ko: '동작' }, { en: 'Add a verb', ko: '동작 추가' }, { en: 'verb', ko: '동작' }, {
  help: { en: 'list and watch show whole objects, as get does: who may list Secrets can read them.', ko: 'list와 watch로도 내용 전체를 봅니다. 시크릿에 list를 허용하면 값까지 읽을 수 있습니다.' },
  width: 3,
  suggestions: VERBS,
});
const NAMES = tokens(
  'resourceNames',
  { en: 'Only those named', ko: '이름 제한' },
  { en: 'Add a name', ko: '이름 추가' },
  { en: 'name', ko: '이름' },
  {
    help: { en: 'Nothing but these objects may be touched. create and deletecollection cannot be limited so.', ko: '이 이름의 오브젝트에만 허용합니다. create와 deletecollection에는 쓸 수 없습니다.' },
    width: 3,
    placeholder: { en: 'all of them', ko: '전체' },
  },
);
const URLS = tokens(
  'nonResourceURLs',
  { en: 'Or URLs', ko: '또는 URL' },
  { en: 'Add a URL', ko: 'URL 추가' },
  { en: 'URL', ko: 'URL' },
  {
    help: {
      en: 'Addresses of the API server itself, in a rule without resources. They count only when bound for the whole cluster.',
      ko: 'API 서버 자체의 주소이며 리소스가 없는 규칙에 씁니다. 클러스터롤바인딩으로 연결해야 적용됩니다.',
    },
    width: 3,
    placeholder: { en: 'e.g. /healthz', ko: '예: /healthz' },
    suggestions: valuesOf('/healthz', '/livez', '/readyz', '/metrics', '/version', '*'),
  },
);

function rules(fields: readonly Field[]): RowsField {
  return {
    input: 'rows',
    path: 'rules',
    label: { en: 'Rules', ko: '규칙' },
    help: {
      en: 'Each rule allows its verbs on its resources of its groups. Rules only allow; nothing can be forbidden.',
      ko: '규칙마다 그룹의 리소스에 대해 동작을 허용합니다. 규칙은 허용만 하며 금지할 수는 없습니다.',
    },
    item: { en: 'rule', ko: '규칙' },
    add: { en: 'Add a rule', ko: '규칙 추가' },
    newItem: { apiGroups: [''], resources: [], verbs: [] },
    card: true,
    fields,
  };
}

export const roleSection: Section = {
  id: 'security.role',
  title: { en: 'What it allows', ko: '허용하는 것' },
  about: { en: 'in its own namespace', ko: '자신의 네임스페이스 안에서' },
  scope: 'object',
  path: '',
  fields: [rules([API_GROUP, VERB, RESOURCE, { ...NAMES, width: 6 }])],
};

export const clusterRoleSection: Section = {
  id: 'security.cluster-role',
  title: { en: 'What it allows', ko: '허용하는 것' },
  about: { en: 'in every namespace when bound by a ClusterRoleBinding', ko: '클러스터롤바인딩으로 연결하면 모든 네임스페이스에서' },
  scope: 'object',
  path: '',
  fields: [rules([API_GROUP, VERB, RESOURCE, NAMES, URLS])],
};

export const aggregationSection: Section = {
  id: 'security.aggregation',
  title: { en: 'Made of other ClusterRoles', ko: '다른 클러스터롤로 구성' },
  about: { en: 'The controller then writes the rules itself.', ko: '이때 규칙은 컨트롤러가 직접 채웁니다.' },
  scope: 'object',
  path: 'aggregationRule',
  fields: [
    {
      input: 'rows',
      path: 'clusterRoleSelectors',
      label: { en: 'ClusterRoles with these labels', ko: '레이블로 고른 클러스터롤' },
      help: {
        en: 'The rules of every ClusterRole that one of these picks are taken over, also of those that come later.',
        ko: '하나라도 맞는 클러스터롤의 규칙을 모두 가져옵니다. 나중에 추가된 클러스터롤도 포함됩니다.',
      },
      item: { en: 'selector', ko: '셀렉터' },
      add: { en: 'Add a selector', ko: '셀렉터 추가' },
      newItem: { matchLabels: {} },
      card: true,
      fields: [
        {
          input: 'map',
          path: 'matchLabels',
          label: { en: 'Labels', ko: '레이블' },
          help: {
            en: 'A ClusterRole must carry all of them, such as rbac.authorization.k8s.io/aggregate-to-view: "true".',
            ko: '클러스터롤이 모두 가지고 있어야 합니다(예: rbac.authorization.k8s.io/aggregate-to-view: "true").',
          },
          keyLabel: { en: 'Label', ko: '레이블' },
          valueLabel: { en: 'Value of label', ko: '레이블 값' },
          add: { en: 'Add a label', ko: '레이블 추가' },
        },
      ],
    },
  ],
};
