import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** How a Service is reached. Headless is no type of the API: a ClusterIP Service whose address is `None`. */
export const SERVICE_TYPES = ['ClusterIP', 'Headless', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** null for a type that the API does not know. */
export function serviceTypeOf(spec: YamlValue | undefined): ServiceType | null {
  const type = textField(spec, 'type') ?? 'ClusterIP';
  if (type === 'ClusterIP') return isHeadless(spec) ? 'Headless' : 'ClusterIP';
  return SERVICE_TYPES.find((known) => known === type && known !== 'Headless') ?? null;
}

function isHeadless(spec: YamlValue | undefined): boolean {
  const address = field(spec, 'clusterIP') ?? listField(spec, 'clusterIPs')[0];
  return address === 'None';
}

const LOAD_BALANCER = ['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'loadBalancerClass', 'loadBalancerIP', 'healthCheckNodePort'];

/**
 * Another type, without what the API refuses or ignores beside it.
 * (pkg/apis/core/validation: ValidateService, Kubernetes 1.34)
 * @param specPath of the Service's spec
 */
export function switchServiceType(document: YamlDocument, specPath: Path, to: ServiceType): EditResult {
  const spec = valueAt(document, specPath);
  const from = serviceTypeOf(spec);
  const unsets = refusedWith(to, spec).map((member): Path => [...specPath, ...member]);
  const type = to === 'Headless' ? 'ClusterIP' : to;
  // who says no type means ClusterIP, and headless says so by its address alone
  const says = textField(spec, 'type') !== null || type !== 'ClusterIP';
  return inSequence(document, [
    ...(says ? [(current: YamlDocument) => setValue(current, [...specPath, 'type'], type)] : []),
    ...(to === 'Headless' && from !== 'Headless' ? [(current: YamlDocument) => setValue(current, [...specPath, 'clusterIP'], 'None')] : []),
    ...unsets
      .filter((path) => locate(document, path) !== null)
      .map((path) => (current: YamlDocument) => removeValue(current, path)),
  ]);
}

/** What stands in the spec and cannot stand beside a type. */
function refusedWith(to: ServiceType, spec: YamlValue | undefined): (string | number)[][] {
  const nodePorts = listField(spec, 'ports').flatMap((port, index) => (field(port, 'nodePort') === undefined ? [] : [['ports', index, 'nodePort']]));
  const address = isHeadless(spec) === (to === 'Headless') ? [] : [['clusterIPs'], ...(to === 'Headless' ? [] : [['clusterIP']])];
  const loadBalancer = LOAD_BALANCER.map((member) => [member]);
  const inCluster = [...nodePorts, ...(listField(spec, 'externalIPs').length === 0 ? [['externalTrafficPolicy']] : []), ...loadBalancer, ['externalName']];
  switch (to) {
    case 'ClusterIP':
    case 'Headless':
      return [...inCluster, ...address];
    case 'NodePort':
      return [...loadBalancer, ['externalName'], ...address];
    case 'LoadBalancer':
      return [['externalName'], ...address];
    case 'ExternalName':
      return [
        ...nodePorts,
        ['externalTrafficPolicy'],
        ...loadBalancer,
        ...['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].map((member) => [member]),
      ];
  }
}
