import type { Section } from '../../ui/form/field.ts';
import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { INGRESS_SECTIONS } from './ingress.section.ts';
import { PEER_FIELDS, POLICY_SECTIONS, policyPortsField } from './policy.section.ts';
import { SERVICE_SECTIONS } from './service.section.ts';

const scopes = { object: [] };
const ADDRESSES = ['10.0.0.1', '2001:db8::1'];
const BLOCKS = [['10.0.0.0/8'], ['10.0.0.0/8', '2001:db8::/32']];
const HOSTS = ['shop.example.com', '*.example.com'];

describeSections('a Service', {
  text: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web # of the shop\nspec:\n  # two of them\n  selector:\n    app: web\n',
  scopes,
  sections: SERVICE_SECTIONS,
  samples: {
    'networking.addresses clusterIP': ['None', ...ADDRESSES],
    'networking.addresses clusterIPs': [['None'], ADDRESSES],
    'networking.addresses ipFamilies': [['IPv4'], ['IPv6', 'IPv4']],
    'networking.load-balancer loadBalancerSourceRanges': BLOCKS,
    'networking.addresses externalIPs': [ADDRESSES.slice(0, 1), ADDRESSES],
  },
});

describeSections('an Ingress', {
  text: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web # of the shop\nspec:\n  # to be filled in\n  ingressClassName: nginx\n',
  scopes,
  sections: INGRESS_SECTIONS,
  samples: {
    'networking.rules host': HOSTS,
    'networking.rules path': ['/', '/cart'],
    'networking.tls hosts': [HOSTS.slice(0, 1), HOSTS],
  },
});

const peer: Section = {
  id: 'networking.peer',
  title: { en: 'Peer', ko: '상대' },
  scope: 'peer',
  path: '',
  fields: [...PEER_FIELDS.podSelector, ...PEER_FIELDS.namespaceSelector],
};
const address: Section = { ...peer, id: 'networking.address', scope: 'address', fields: PEER_FIELDS.ipBlock };
const ports: Section = { ...peer, id: 'networking.policy-ports', scope: 'rule', fields: [policyPortsField] };

describeSections('a NetworkPolicy', {
  text: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web # of the shop\nspec: # closed\n  podSelector:\n    matchLabels:\n      app: web\n',
  scopes,
  sections: POLICY_SECTIONS,
  samples: { 'networking.policy-types policyTypes': [['Ingress'], ['Egress', 'Ingress']] },
});

describeSections('a rule of a NetworkPolicy', {
  text: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector: {}
  ingress:
  - from: # the shop
    - podSelector:
        matchLabels:
          app: shop
      namespaceSelector:
        matchLabels:
          team: shop
    - ipBlock: # the office
        cidr: 192.0.2.0/24
`,
  scopes: { rule: ['spec', 'ingress', 0], peer: ['spec', 'ingress', 0, 'from', 0], address: ['spec', 'ingress', 0, 'from', 1] },
  sections: [peer, address, ports],
  samples: { 'networking.address ipBlock.cidr': ['10.0.0.0/8', '198.51.100.0/24'], 'networking.address ipBlock.except': [['10.1.0.0/16'], ['10.1.0.0/16', '10.2.0.0/16']] },
});
