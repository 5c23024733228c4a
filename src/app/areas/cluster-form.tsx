import { LimitRangeForm, NamespaceForm, ResourceQuotaForm } from '../../features/cluster/ClusterForms.tsx';
import { useFormHost } from '../../ui/form/form-host.ts';
import { textField } from '../../core/kinds/fields.ts';

/** The form of what rules a namespace, by its kind. */
export function ClusterObjectForm() {
  const kind = useFormHost().useSelected((document) => textField(document.value, 'kind'));
  switch (kind) {
    case 'ResourceQuota': return <ResourceQuotaForm />;
    case 'LimitRange': return <LimitRangeForm />;
    default: return <NamespaceForm />;
  }
}
