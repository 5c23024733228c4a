import type { DesignerArea } from '../area-form.ts';
import { lateForm } from '../late-form.tsx';

const form = lateForm(async () => (await import('./security-objects-form.tsx')).SecurityObjectForm);

const METADATA: ReadonlySet<string> = new Set(['name', 'namespace', 'labels', 'annotations']);
const OWN: ReadonlySet<string> = new Set(['rules', 'aggregationRule', 'roleRef', 'subjects', 'automountServiceAccountToken', 'imagePullSecrets', 'secrets']);

/** Accounts, roles, and who has which. */
export const securityObjectsArea: DesignerArea = {
  id: 'security',
  title: { en: 'Security', ko: '보안' },
  kinds: ['ServiceAccount', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
  owns: ([first, second]) => (first === 'metadata' ? METADATA.has(String(second)) : OWN.has(String(first))),
  Form: form.Form,
  ahead: form.ahead,
};
