import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import type { Section } from '../../ui/form/field.ts';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';
import { lateComponent } from '../../ui/late-component.tsx';
import { clusterRoleBindingSection, roleBindingSection, serviceAccountSection } from './access.section.ts';
import { aggregationSection, clusterRoleSection, roleSection } from './role.section.ts';
import styles from './security.module.css';

const NAME = metadataSection('security');
const ROLE_NAME = metadataSection('security', { anyName: true });
const CLUSTER_NAME = metadataSection('security', { namespaced: false, anyName: true });
const LABELS = labelsSection('security');

interface AccessForm {
  readonly open: readonly Section[];
  readonly folded: readonly Section[];
}

/** The forms of who may do what in the cluster, by kind. */
export const ACCESS_FORMS: Readonly<Record<string, AccessForm>> = {
  ServiceAccount: { open: [NAME, serviceAccountSection], folded: [LABELS] },
  Role: { open: [ROLE_NAME, roleSection], folded: [LABELS] },
  ClusterRole: { open: [CLUSTER_NAME, clusterRoleSection], folded: [aggregationSection, LABELS] },
  RoleBinding: { open: [ROLE_NAME, roleBindingSection], folded: [LABELS] },
  ClusterRoleBinding: { open: [CLUSTER_NAME, clusterRoleBindingSection], folded: [LABELS] },
};

/** It reads the roles of the bundle: not before the form is there. */
const { Component: RoleRights } = lateComponent(async () => (await import('./RoleRightsCard.tsx')).RoleRightsCard);

/** @throws RangeError for a kind that has no form here. */
export function AccessObjectForm({ kind, documentId }: { readonly kind: string; readonly documentId: string }) {
  const form = ACCESS_FORMS[kind];
  if (form === undefined) throw new RangeError(`no form for ${kind}`);
  return (
    <div className={styles['area']}>
      {form.open.map((section) => (
        <SectionCard key={section.id} section={section} />
      ))}
      {kind !== 'ServiceAccount' && <RoleRights documentId={documentId} />}
      {form.folded.map((section) => (
        <FoldedSection key={section.id} section={section} />
      ))}
    </div>
  );
}
