import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { SERVICE_TYPES, serviceTypeOf, switchServiceType, type ServiceType } from './service-type.ts';

function switched(yaml: string, to: ServiceType): string {
  const result = switchServiceType(parseDocument(yaml), ['spec'], to);
  if (!result.ok) throw new Error(result.message.en);
  return result.document.text;
}

const PUBLIC = `kind: Service
spec:
  type: LoadBalancer # for the shop
  selector: {app: shop}
  externalTrafficPolicy: Local
  healthCheckNodePort: 30001
  loadBalancerClass: example.com/internal
  loadBalancerSourceRanges:
  - 10.0.0.0/8
  ports:
  - name: http
    port: 80
    nodePort: 30080 # fixed
  - name: https
    port: 443
`;

describe('switchServiceType', () => {
  it('takes away what the API refuses beside a ClusterIP', () => {
    expect(switched(PUBLIC, 'ClusterIP')).toBe(`kind: Service
spec:
  type: ClusterIP # for the shop
  selector: {app: shop}
  ports:
  - name: http
    port: 80
  - name: https
    port: 443
`);
  });

  it('keeps node ports for NodePort', () => {
    expect(switched(PUBLIC, 'NodePort')).toBe(`kind: Service
spec:
  type: NodePort # for the shop
  selector: {app: shop}
  externalTrafficPolicy: Local
  ports:
  - name: http
    port: 80
    nodePort: 30080 # fixed
  - name: https
    port: 443
`);
  });

  it('says headless by the address', () => {
    expect(switched('kind: Service\nspec:\n  ports:\n  - port: 80\n', 'Headless')).toBe('kind: Service\nspec:\n  clusterIP: None\n  ports:\n  - port: 80\n');
    expect(switched('kind: Service\nspec:\n  clusterIP: None\n  ports:\n  - port: 80\n', 'ClusterIP')).toBe('kind: Service\nspec:\n  ports:\n  - port: 80\n');
  });

  it('gives a headless Service an address for NodePort', () => {
    expect(switched('spec:\n  clusterIP: None\n  clusterIPs: [None]\n', 'NodePort')).toBe('spec:\n  type: NodePort\n');
  });

  it('leaves the name of another host to an ExternalName', () => {
    expect(switched('spec:\n  clusterIP: 10.0.0.1\n  ipFamilies: [IPv4]\n  ports:\n  - port: 80\n', 'ExternalName')).toBe('spec:\n  type: ExternalName\n  ports:\n  - port: 80\n');
    expect(switched('spec:\n  type: ExternalName\n  externalName: db.example.com\n', 'ClusterIP')).toBe('spec:\n  type: ClusterIP\n');
  });

  it('keeps the way outside for external addresses', () => {
    const text = 'spec:\n  type: NodePort\n  externalTrafficPolicy: Local\n  externalIPs: [192.0.2.1]\n';
    expect(switched(text, 'ClusterIP')).toBe(text.replace('NodePort', 'ClusterIP'));
  });

  it.each(SERVICE_TYPES)('comes to %s from anywhere', (to) => {
    for (const from of SERVICE_TYPES) {
      const there = switched(switched(PUBLIC, from), to);
      expect(serviceTypeOf(parseDocument(there).value?.['spec' as never])).toBe(to);
      expect(switched(there, to)).toBe(there);
    }
  });
});
