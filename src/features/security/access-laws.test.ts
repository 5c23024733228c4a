import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { clusterRoleBindingSection, roleBindingSection, serviceAccountSection } from './access.section.ts';
import { aggregationSection, clusterRoleSection, roleSection } from './role.section.ts';

const scopes = { object: [] };
const RBAC = 'rbac.authorization.k8s.io';

describeSections('a ServiceAccount', {
  text: 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web # its own\n',
  scopes,
  sections: [metadataSection('security'), serviceAccountSection, labelsSection('security')],
});

describeSections('a Role', {
  text: `apiVersion: ${RBAC}/v1\nkind: Role\nmetadata:\n  name: web # of the shop\n`,
  scopes,
  sections: [roleSection],
});

describeSections('a ClusterRole', {
  text: `apiVersion: ${RBAC}/v1\nkind: ClusterRole\nmetadata:\n  name: web\n`,
  scopes,
  sections: [metadataSection('security', { namespaced: false, anyName: true }), clusterRoleSection, aggregationSection],
});

describeSections('a RoleBinding', {
  text: `apiVersion: ${RBAC}/v1\nkind: RoleBinding\nmetadata:\n  name: web\nroleRef:\n  apiGroup: ${RBAC}\n  kind: Role # in this namespace\n  name: web\n`,
  scopes,
  sections: [roleBindingSection],
});

describeSections('a ClusterRoleBinding', {
  text: `apiVersion: ${RBAC}/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: web\n`,
  scopes,
  sections: [clusterRoleBindingSection],
});
