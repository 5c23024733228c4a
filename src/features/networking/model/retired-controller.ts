import { field, mapField } from '../../../core/kinds/fields.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Whether an Ingress counts on the controller that gets no releases any more: by its class, or by what it alone reads. */
export function isForIngressNginx(ingress: YamlValue | undefined): boolean {
  const annotations = mapField(ingress, 'metadata', 'annotations') ?? {};
  const named = field(ingress, 'spec', 'ingressClassName') ?? annotations['kubernetes.io/ingress.class'];
  return named === 'nginx' || Object.keys(annotations).some((key) => key.startsWith(PREFIX));
}
