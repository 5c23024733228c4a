import { describe, expect, it } from 'vitest';
import { controllerOf } from '../network-policy/policy.ts';
import { parseDocument } from '../yaml/parse.ts';
import { httpRouteText } from './http-route.ts';
import { ingressText } from './ingress.ts';
import { networkPolicyText } from './network-policy.ts';
import { metricsPath, metricsPort, serviceMonitorText } from './service-monitor.ts';
import { serviceName, serviceText } from './service.ts';
import { workloadFacts, type WorkloadFacts } from './workload-facts.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
        tier: front
    spec:
      containers:
      - name: web
        ports:
        - name: http
          containerPort: 8080
        - name: metrics
          containerPort: 9090
`;

function facts(yaml: string): WorkloadFacts {
  const found = workloadFacts(parseDocument(yaml).value);
  if (found === null) throw new Error('no workload');
  return found;
}

describe('what leads to a workload', () => {
  it('is a Service for all of its ports', () => {
    expect(serviceText(facts(DEPLOYMENT))).toBe(`apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector:
    app: web
  ports:
  - name: http
    port: 80
    targetPort: http
  - name: metrics
    port: 9090
    targetPort: metrics
`);
  });

  it.each([
    ['one port without a name', '        - containerPort: 3000\n', '  - name: http\n    port: 80\n    targetPort: 3000\n'],
    ['several without names', '        - containerPort: 3000\n        - {containerPort: 53, protocol: UDP}\n', '  - name: port-1\n    port: 3000\n    targetPort: 3000\n  - name: port-2\n    protocol: UDP\n    port: 53\n    targetPort: 53\n'],
    ['two that would have the same', '        - {name: http, containerPort: 8080}\n        - {name: web, containerPort: 8081}\n', '  - name: http\n    port: 80\n    targetPort: http\n  - name: web\n    port: 8081\n    targetPort: web\n'],
    ['none', '', '  - name: http\n    port: 80\n'],
  ])('is a Service for %s', (_, ports, written) => {
    const yaml = `${DEPLOYMENT.slice(0, DEPLOYMENT.indexOf('        - name: http'))}${ports}`;
    expect(serviceText(facts(yaml)).split('  ports:\n')[1]).toBe(written);
  });

  it('is a headless Service for a StatefulSet', () => {
    expect(serviceText(facts(DEPLOYMENT.replace('Deployment', 'StatefulSet')))).toContain('spec:\n  clusterIP: None\n  selector:\n');
    const named = DEPLOYMENT.replace('Deployment', 'StatefulSet').replace('spec:\n', 'spec:\n  serviceName: web-peers\n');
    expect(serviceText(facts(named))).toContain('metadata:\n  name: web-peers\n');
    expect(serviceText(facts(named.replace('StatefulSet', 'Deployment')))).toContain('metadata:\n  name: web\n');
  });

  it.each([
    ['web', 'web'],
    ['web.v2', 'web-v2'],
    ['2048', 'svc-2048'],
    [`${'a'.repeat(62)}-b`, 'a'.repeat(62)],
  ])('the Service of %s is called %s', (name, expected) => expect(serviceName(name)).toBe(expected));

  it('is an Ingress', () => {
    expect(ingressText(facts(DEPLOYMENT), { service: 'web', port: 'http', ingressClass: 'nginx' })).toBe(`apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
spec:
  ingressClassName: nginx
  tls:
  - hosts:
    - web.example.com
    secretName: web-tls
  rules:
  - host: web.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              name: http
`);
    expect(ingressText(facts(DEPLOYMENT), { service: 'web', port: 80, ingressClass: null })).toContain('spec:\n  ingressClassName: traefik\n');
  });

  it('is an HTTPRoute', () => {
    const target = { service: 'web', port: 80, gateway: { name: 'outside', namespace: 'infra' } };
    expect(httpRouteText(facts(DEPLOYMENT), target)).toBe(`apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: shop
spec:
  parentRefs:
  - name: outside
    namespace: infra
  hostnames:
  - web.example.com
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /
    backendRefs:
    - name: web
      port: 80
`);
    expect(httpRouteText(facts(DEPLOYMENT), { ...target, gateway: { name: 'outside', namespace: 'shop' } })).not.toContain('infra');
    expect(httpRouteText(facts(DEPLOYMENT), { ...target, gateway: null })).toContain('  - name: gateway\n  hostnames:');
  });

  it('is watched by a ServiceMonitor', () => {
    expect(serviceMonitorText(facts(DEPLOYMENT), { serviceLabels: { app: 'web' }, port: 'metrics', path: '/metrics' })).toBe(`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app: web
  endpoints:
  - port: metrics
    path: /metrics
    interval: 30s
    scrapeTimeout: 10s
`);
  });

  it.each([
    [['http', 'management'], 'management'],
    [['http', 'metrics'], 'metrics'],
    [['grpc', null], 'grpc'],
    [[null], null],
    [[], null],
  ])('reads metrics of the ports %j from %s', (names, port) => expect(metricsPort(names)).toBe(port));

  it('reads metrics where the Pods say', () => {
    expect(metricsPath({})).toBe('/metrics');
    expect(metricsPath({ 'prometheus.io/path': '/actuator/prometheus' })).toBe('/actuator/prometheus');
  });

  it('is let through by a policy', () => {
    expect(networkPolicyText(facts(DEPLOYMENT), controllerOf('nginx'))).toBe(`apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes:
  - Ingress
  ingress:
  - from:
    - podSelector: {}
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: ingress-nginx
      podSelector:
        matchLabels:
          app.kubernetes.io/name: ingress-nginx
    ports:
    - protocol: TCP
      port: http
    - protocol: TCP
      port: metrics
`);
    expect(networkPolicyText(facts(DEPLOYMENT), null)).not.toContain('ingress-nginx');
  });
});
