import { ARGO } from './argo.ts';
import { CERT_MANAGER } from './cert-manager.ts';
import { EXTERNAL_SECRETS } from './external-secrets.ts';
import { GATEWAY } from './gateway.ts';
import { ISTIO } from './istio.ts';
import { KYVERNO } from './kyverno.ts';
import { MONITORING } from './monitoring.ts';
import { SCALING } from './scaling.ts';

export const OPERATORS = {
  ...MONITORING,
  ...ARGO,
  ...SCALING,
  ...CERT_MANAGER,
  ...GATEWAY,
  ...ISTIO,
  ...EXTERNAL_SECRETS,
  ...KYVERNO,
} as const;
