import type { Section } from '../../ui/form/field.ts';
import { describeSections } from '../../ui/form/testing/section-laws.ts';
import { ALERT_FIELDS, alertGroupsSection } from './alert.section.ts';
import { scrapeSection } from './scrape.section.ts';
import { endpointFields, POD_MONITOR_SECTIONS, SERVICE_MONITOR_SECTIONS } from './monitor.section.ts';

const DURATIONS = ['30s', '1h30m'];
const head = (kind: string): string => `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata:\n  name: web # of the shop\n`;

for (const [kind, sections, endpoints] of [
  ['ServiceMonitor', SERVICE_MONITOR_SECTIONS, 'endpoints'],
  ['PodMonitor', POD_MONITOR_SECTIONS, 'podMetricsEndpoints'],
] as const) {
  describeSections(`a ${kind}`, {
    text: `${head(kind)}spec: # what it reads\n  scrapeClass: usual\n`,
    scopes: { object: [] },
    sections,
    samples: {
      [`observability.${kind}.endpoints interval`]: DURATIONS,
      [`observability.${kind}.endpoints scrapeTimeout`]: DURATIONS,
    },
  });

  const place: Section = { id: `observability.${kind}.endpoint`, title: { en: 'Endpoint', ko: '엔드포인트' }, scope: 'endpoint', path: '', fields: endpointFields(kind).filter(({ input }) => input === 'rows') };
  describeSections(`the steps of an endpoint of a ${kind}`, {
    text: `${head(kind)}spec:\n  ${endpoints}:\n  - port: http # of the app\n`,
    scopes: { endpoint: ['spec', endpoints, 0] },
    sections: [place],
  });
}

describeSections('a PrometheusRule', {
  text: `${head('PrometheusRule')}  labels:\n    release: prometheus # selected by it\n`,
  scopes: { object: [] },
  sections: [alertGroupsSection],
  samples: { 'observability.groups interval': DURATIONS },
});

describeSections('an alert', {
  text: `${head('PrometheusRule')}spec:\n  groups:\n  - name: web\n    rules:\n    - expr: up == 0 # down\n`,
  scopes: { alert: ['spec', 'groups', 0, 'rules', 0] },
  sections: [{ id: 'observability.alert', title: { en: 'Alert', ko: '알림' }, scope: 'alert', path: '', fields: ALERT_FIELDS }],
  samples: { 'observability.alert expr': ['up == 1', 'rate(errors[5m]) > 2'], 'observability.alert for': DURATIONS, 'observability.alert keep_firing_for': DURATIONS },
});

describeSections('annotations for Prometheus', {
  text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template: # of its Pods\n    metadata:\n      annotations: # ours\n        team: shop\n',
  scopes: { template: ['spec', 'template'] },
  sections: [scrapeSection],
  samples: { 'observability.scrape prometheus\\.io/port': ['8080', '9090'] },
});
