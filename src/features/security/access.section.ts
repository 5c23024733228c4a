import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, Field, RowsField, Section, SuggestionSource, TokensField } from '../../ui/form/field.ts';
import { yesNo } from './security-fields.ts';

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/ (rbac.authorization.k8s.io/v1, 1.34) */

function valuesOf(...values: readonly string[]): readonly SuggestionSource[] {
  return [{ values: values.map((value) => ({ value })) }];
}

export const serviceAccountSection: Section = {
  id: 'security.service-account',
  title: { en: 'Account', ko: '서비스 어카운트' },
  scope: 'object',
  path: '',
  fields: [
    yesNo(
      'automountServiceAccountToken',
      { en: 'Put the token into its Pods', ko: '파드에 토큰 마운트' },
      { en: 'A Pod may say otherwise. Turn it off where nothing talks to the Kubernetes API.', ko: '파드에서 다르게 정할 수 있습니다. Kubernetes API를 쓰지 않는다면 끄세요.' },
      { en: 'yes (default)', ko: '예(기본값)' },
      { width: 3 },
    ),
    {
      input: 'rows',
      path: 'imagePullSecrets',
      label: { en: 'Credentials for images', ko: '이미지 풀 시크릿' },
      help: { en: 'Pods of this account pull images with these Secrets, without naming them themselves.', ko: '이 어카운트를 쓰는 파드는 따로 지정하지 않아도 이 시크릿으로 이미지를 받습니다.' },
      item: { en: 'Secret', ko: '시크릿' },
      add: { en: 'Add a Secret', ko: '시크릿 추가' },
      newItem: { name: '' },
      fields: [{ input: 'text', path: 'name', width: 6, mono: true, label: { en: 'Name of the Secret', ko: '시크릿 이름' }, required: true, suggestions: ['work'] }],
    },
    {
      input: 'rows',
      path: 'secrets',
      label: { en: 'Secrets it may mount', ko: '마운트할 수 있는 시크릿' },
      help: { en: 'Counts only with an annotation that was removed from Kubernetes; tokens no longer stand here.', ko: '더 이상 쓰이지 않는 어노테이션과 함께일 때만 의미가 있으며, 토큰은 이제 여기에 적지 않습니다.' },
      item: { en: 'Secret', ko: '시크릿' },
      add: { en: 'Add a Secret', ko: '시크릿 추가' },
      newItem: { name: '' },
      shownWhen: { path: 'secrets', present: true },
      fields: [{ input: 'text', path: 'name', width: 6, mono: true, label: { en: 'Name of the Secret', ko: '시크릿 이름' }, suggestions: ['work'] }],
    },
  ],
};

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

const API_GROUP = tokens('apiGroups', { en: 'API groups', ko: 'API 그룹' }, { en: 'Add an API group', ko: 'API 그룹 추가' }, { en: 'API group', ko: 'API 그룹' }, { width: 3, emptyAs: 'core', suggestions: API_GROUPS });
const RESOURCE = tokens('resources', { en: 'Resources', ko: '리소스' }, { en: 'Add a resource', ko: '리소스 추가' }, { en: 'resource', ko: '리소스' }, { width: 6, suggestions: RESOURCES });
const VERB = tokens('verbs', { en: 'Verbs', ko: '동작' }, { en: 'Add a verb', ko: '동작 추가' }, { en: 'verb', ko: '동작' }, { width: 3, suggestions: VERBS });
const NAMES = tokens(
  'resourceNames',
  { en: 'Only those named', ko: '이름 제한' },
  { en: 'Add a name', ko: '이름 추가' },
  { en: 'name', ko: '이름' },
  { width: 3, placeholder: { en: 'all of them', ko: '전체' } },
);
const URLS = tokens(
  'nonResourceURLs',
  { en: 'Or URLs', ko: '또는 URL' },
  { en: 'Add a URL', ko: 'URL 추가' },
  { en: 'URL', ko: 'URL' },
  { width: 3, placeholder: { en: 'e.g. /healthz', ko: '예: /healthz' }, suggestions: valuesOf('/healthz', '/livez', '/readyz', '/metrics', '/version', '*') },
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
      item: { en: 'selector', ko: '셀렉터' },
      add: { en: 'Add a selector', ko: '셀렉터 추가' },
      newItem: { matchLabels: {} },
      card: true,
      fields: [
        {
          input: 'map',
          path: 'matchLabels',
          label: { en: 'Labels', ko: '레이블' },
          keyLabel: { en: 'Label', ko: '레이블' },
          valueLabel: { en: 'Value of label', ko: '레이블 값' },
          add: { en: 'Add a label', ko: '레이블 추가' },
        },
      ],
    },
  ],
};

function roleRef(...kinds: readonly string[]): readonly Field[] {
  const kind: ChoiceField = {
    input: 'choice',
    path: 'roleRef.kind',
    width: 2,
    label: { en: 'Kind of role', ko: '롤 종류' },
    required: true,
    choices: kinds.map((value) => ({ value, label: { en: value, ko: value } })),
  };
  return [
    kind,
    {
      input: 'text',
      path: 'roleRef.name',
      width: 2,
      mono: true,
      required: true,
      label: { en: 'Role', ko: '롤' },
      help: { en: 'Cannot be changed later: a binding to another role is another binding.', ko: '나중에 바꿀 수 없습니다. 다른 롤에 연결하려면 새 바인딩을 만드세요.' },
      suggestions: ['work', ...valuesOf('view', 'edit', 'admin')],
    },
    {
      input: 'text',
      path: 'roleRef.apiGroup',
      width: 2,
      mono: true,
      label: { en: 'API group', ko: 'API 그룹' },
      placeholder: { en: 'rbac.authorization.k8s.io', ko: 'rbac.authorization.k8s.io' },
      suggestions: valuesOf('rbac.authorization.k8s.io'),
    },
  ];
}

const SUBJECTS: RowsField = {
  input: 'rows',
  path: 'subjects',
  label: { en: 'Who gets it', ko: '권한을 받는 대상' },
  item: { en: 'subject', ko: '대상' },
  add: { en: 'Add a subject', ko: '대상 추가' },
  newItem: { kind: 'ServiceAccount', name: '' },
  fields: [
    {
      input: 'choice',
      path: 'kind',
      width: 2,
      label: { en: 'Kind', ko: '종류' },
      required: true,
      choices: [
        { value: 'ServiceAccount', label: { en: 'Service account', ko: '서비스 어카운트' }, unsets: ['apiGroup'] },
        { value: 'User', label: { en: 'User', ko: '사용자' }, unsets: ['namespace'] },
        { value: 'Group', label: { en: 'Group', ko: '그룹' }, unsets: ['namespace'] },
      ],
    },
    { input: 'text', path: 'name', width: 2, mono: true, required: true, label: { en: 'Name', ko: '이름' }, suggestions: ['work'] },
    {
      input: 'text',
      path: 'namespace',
      width: 2,
      mono: true,
      label: { en: 'Namespace', ko: '네임스페이스' },
      shownWhen: { path: 'kind', is: ['ServiceAccount'] },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'apiGroup',
      width: 2,
      mono: true,
      label: { en: 'API group', ko: 'API 그룹' },
      placeholder: { en: 'rbac.authorization.k8s.io', ko: 'rbac.authorization.k8s.io' },
      shownWhen: { path: 'kind', is: ['User', 'Group'] },
    },
  ],
};

export const roleBindingSection: Section = {
  id: 'security.role-binding',
  title: { en: 'Role and who gets it', ko: '롤과 대상' },
  about: { en: 'counts in the namespace of the binding', ko: '바인딩의 네임스페이스 안에서만 적용' },
  scope: 'object',
  path: '',
  fields: [...roleRef('Role', 'ClusterRole'), SUBJECTS],
};

export const clusterRoleBindingSection: Section = {
  id: 'security.cluster-role-binding',
  title: { en: 'Role and who gets it', ko: '롤과 대상' },
  about: { en: 'counts in every namespace', ko: '모든 네임스페이스에 적용' },
  scope: 'object',
  path: '',
  fields: [...roleRef('ClusterRole'), SUBJECTS],
};
