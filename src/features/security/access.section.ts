import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, Field, RowsField, Section } from '../../ui/form/field.ts';
import { valuesOf, yesNo } from './security-fields.ts';

/** Accounts, and who gets a role: https://kubernetes.io/docs/reference/access-authn-authz/rbac/ (rbac.authorization.k8s.io/v1, 1.34) */

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
      fields: [{
        input: 'text',
        path: 'name',
        width: 6,
        mono: true,
        label: { en: 'Name of the Secret', ko: '시크릿 이름' },
        help: { en: 'Of type kubernetes.io/dockerconfigjson, in the namespace of the account.', ko: 'kubernetes.io/dockerconfigjson 유형이며 어카운트와 같은 네임스페이스에 있어야 합니다.' },
        required: true,
        suggestions: ['work'],
      }],
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
      fields: [{
        input: 'text',
        path: 'name',
        width: 6,
        mono: true,
        label: { en: 'Name of the Secret', ko: '시크릿 이름' },
        help: { en: 'In the namespace of the account; older manifests name it here.', ko: '어카운트와 같은 네임스페이스의 시크릿으로, 예전 매니페스트에서 볼 수 있습니다.' },
        suggestions: ['work'],
      }],
    },
  ],
};

/** Roles, users and groups are of this group, and of no other. */
const RBAC_GROUP_HELP: Localized = { en: 'The API server fills it in; no other value works.', ko: 'API 서버가 채우므로 비워 두어도 됩니다. 다른 값은 쓸 수 없습니다.' };

function roleRef(kindHelp: Localized, ...kinds: readonly string[]): readonly Field[] {
  const kind: ChoiceField = {
    input: 'choice',
    path: 'roleRef.kind',
    width: 2,
    label: { en: 'Kind of role', ko: '롤 종류' },
    help: kindHelp,
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
      help: RBAC_GROUP_HELP,
      placeholder: { en: 'rbac.authorization.k8s.io', ko: 'rbac.authorization.k8s.io' },
      suggestions: valuesOf('rbac.authorization.k8s.io'),
    },
  ];
}

const SUBJECTS: RowsField = {
  input: 'rows',
  path: 'subjects',
  label: { en: 'Who gets it', ko: '권한을 받는 대상' },
  help: { en: 'Everyone named here may do all that the role allows.', ko: '여기에 적은 대상은 모두 롤의 권한을 전부 받습니다.' },
  item: { en: 'subject', ko: '대상' },
  add: { en: 'Add a subject', ko: '대상 추가' },
  newItem: { kind: 'ServiceAccount', name: '' },
  fields: [
    {
      input: 'choice',
      path: 'kind',
      width: 2,
      label: { en: 'Kind', ko: '종류' },
      help: { en: 'Programs in Pods are service accounts. Users and groups come from the login of the cluster.', ko: '파드 안의 프로그램은 서비스 어카운트입니다. 사용자와 그룹은 클러스터의 로그인 시스템에서 옵니다.' },
      required: true,
      choices: [
        { value: 'ServiceAccount', label: { en: 'Service account', ko: '서비스 어카운트' }, unsets: ['apiGroup'] },
        { value: 'User', label: { en: 'User', ko: '사용자' }, unsets: ['namespace'] },
        { value: 'Group', label: { en: 'Group', ko: '그룹' }, unsets: ['namespace'] },
      ],
    },
    {
      input: 'text',
      path: 'name',
      width: 2,
      mono: true,
      required: true,
      label: { en: 'Name', ko: '이름' },
      help: { en: 'Nobody checks that it is there: a misspelt name gets nothing.', ko: '실제로 있는지 확인하지 않으므로 잘못 쓰면 아무도 권한을 받지 못합니다.' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'namespace',
      width: 2,
      mono: true,
      label: { en: 'Namespace', ko: '네임스페이스' },
      help: { en: 'Where the account is. It must be said, and may be another than that of the binding.', ko: '어카운트가 있는 네임스페이스로, 꼭 적어야 하며 바인딩과 달라도 됩니다.' },
      shownWhen: { path: 'kind', is: ['ServiceAccount'] },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'apiGroup',
      width: 2,
      mono: true,
      label: { en: 'API group', ko: 'API 그룹' },
      help: RBAC_GROUP_HELP,
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
  fields: [
    ...roleRef(
      { en: 'A ClusterRole allows here what it says in this namespace only: one role can serve many namespaces.', ko: '클러스터롤도 여기서는 이 네임스페이스 안에서만 적용되므로 여러 네임스페이스가 함께 쓸 수 있습니다.' },
      'Role',
      'ClusterRole',
    ),
    SUBJECTS,
  ],
};

export const clusterRoleBindingSection: Section = {
  id: 'security.cluster-role-binding',
  title: { en: 'Role and who gets it', ko: '롤과 대상' },
  about: { en: 'counts in every namespace', ko: '모든 네임스페이스에 적용' },
  scope: 'object',
  path: '',
  fields: [...roleRef({ en: 'Only a ClusterRole can be given for the whole cluster.', ko: '클러스터 전체에는 클러스터롤만 연결할 수 있습니다.' }, 'ClusterRole'), SUBJECTS],
};
