import { expect, it } from 'vitest';
import { isForIngressNginx } from './retired-controller.ts';

it.each([
  [{ spec: { ingressClassName: 'nginx' } }, true],
  [{ spec: { ingressClassName: 'traefik' } }, false],
  [{ metadata: { annotations: { 'kubernetes.io/ingress.class': 'nginx' } } }, true],
  [{ metadata: { annotations: { 'nginx.ingress.kubernetes.io/limit-rps': '5' } }, spec: { ingressClassName: 'public' } }, true],
  [{ metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'main' } } }, false],
  [{}, false],
  [undefined, false],
])('%j counts on ingress-nginx: %s', (ingress, expected) => expect(isForIngressNginx(ingress)).toBe(expected));
