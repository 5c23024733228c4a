import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import { isList } from '../../yaml/value.ts';
import { broken, listAt, member, missing, type Rule, type RuleReport, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go

/** A rule speaks of resources in groups, or of addresses. */
export const policyRule: Rule = (rule) => {
  const [resources, groups, urls] = [listAt(rule, 'resources'), listAt(rule, 'apiGroups'), listAt(rule, 'nonResourceURLs')];
  if (urls.length > 0) {
    return resources.length > 0 || groups.length > 0
      ? [{ code: 'exclusive', set: ['nonResourceURLs', groups.length > 0 ? 'apiGroups' : 'resources'], path: ['nonResourceURLs'] }]
      : [];
  }
  const empty = (name: string): RuleReport[] => {
    const value = member(rule, name);
    return value === undefined ? [missing([name])] : isList(value) && value.length === 0 ? [{ code: 'required', found: 'empty', path: [name] }] : [];
  };
  return [...empty('apiGroups'), ...empty('resources')];
};

/** Of a Role: addresses belong to no namespace. */
export const roleRule: Rule = (role) =>
  gathered(listAt(role, 'rules'), (rule, index) =>
    listAt(rule, 'nonResourceURLs').length > 0 ? [broken('value', ['rules', index, 'nonResourceURLs'], IN_NAMESPACE)] : [],
  );

const IN_NAMESPACE: Localized = {
  en: 'nonResourceURLs belong to no namespace: they need a ClusterRole',
  ko: 'nonResourceURLs는 네임스페이스에 속하지 않으므로 ClusterRole에 써야 합니다',
};

/** Of a ClusterRoleBinding: it has no namespace from which that of a ServiceAccount could be taken. */
export const clusterSubjectsRule: Rule = (binding) =>
  gathered(listAt(binding, 'subjects'), (subject, index) =>
    member(subject, 'kind') === 'ServiceAccount' && textAt(subject, 'namespace') === null ? [missing(['subjects', index, 'namespace'])] : [],
  );

const GROUP = 'rbac.authorization.k8s.io';

export const subjectRule: Rule = (subject) => {
  const group = textAt(subject, 'apiGroup');
  const isAccount = member(subject, 'kind') === 'ServiceAccount';
  if (group === null || group === (isAccount ? '' : GROUP)) return [];
  const message = isAccount
    ? { en: 'A ServiceAccount is of the core group: apiGroup stays empty', ko: 'ServiceAccount는 core 그룹이므로 apiGroup을 비워 두세요' }
    : { en: `Users and groups are of the group ${GROUP}`, ko: `User와 Group의 apiGroup은 ${GROUP} 입니다` };
  return member(subject, 'kind') === 'User' || member(subject, 'kind') === 'Group' || isAccount ? [broken('value', ['apiGroup'], message)] : [];
};
