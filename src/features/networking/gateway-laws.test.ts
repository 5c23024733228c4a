import type { Section } from '../../ui/form/field.ts';
import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { GATEWAY_SECTIONS } from './gateway.section.ts';
import { FILTER_FIELDS } from './http-route-filters.ts';
import { MATCH_FIELDS } from './http-route-matches.ts';
import { HTTP_ROUTE_SECTIONS, RULE_FIELDS } from './http-route.section.ts';

const HOSTS = ['shop.example.com', '*.example.com'];
const DURATIONS = ['10s', '1m30s'];

describeSections('a Gateway', {
  text: 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: web # outside\nspec:\n  # of the mesh\n  gatewayClassName: istio\n',
  scopes: { object: [] },
  sections: GATEWAY_SECTIONS,
  samples: { 'networking.listeners hostname': HOSTS },
});

describeSections('an HTTPRoute', {
  text: 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: web # of the shop\nspec:\n  # to be filled in\n  useDefaultGateways: None\n',
  scopes: { object: [] },
  sections: HTTP_ROUTE_SECTIONS,
  samples: {
    'networking.route-parents hostnames': [HOSTS.slice(0, 1), HOSTS],
    'networking.route-rules timeouts.request': DURATIONS,
    'networking.route-rules timeouts.backendRequest': DURATIONS,
    'networking.route-rules retry.backoff': DURATIONS,
  },
});

const place: Section = { id: 'networking.route-rule', title: { en: 'Rule', ko: '규칙' }, scope: 'rule', path: '', fields: RULE_FIELDS };

describeSections('parts of a rule of an HTTPRoute', {
  text: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
spec:
  rules:
  - matches: # the cart
    - path:
        type: Exact
        value: /cart
    filters: # on the way
    - type: URLRewrite
`,
  scopes: { rule: ['spec', 'rules', 0], match: ['spec', 'rules', 0, 'matches', 0], filter: ['spec', 'rules', 0, 'filters', 0] },
  sections: [
    { ...place, fields: RULE_FIELDS.filter(({ path }) => path === 'backendRefs') },
    { ...place, id: 'networking.route-match', scope: 'match', fields: MATCH_FIELDS },
    { ...place, id: 'networking.route-filter', scope: 'filter', fields: FILTER_FIELDS },
  ],
});
