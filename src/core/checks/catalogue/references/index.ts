import type { Check } from '../../check.ts';
import { clusterPrerequisite } from './cluster-prerequisite.ts';
import { configmapReferenceMissing } from './configmap-reference-missing.ts';
import { duplicateObject } from './duplicate-object.ts';
import { hpaTargetMissing } from './hpa-target-missing.ts';
import { ingressBackendMissing } from './ingress-backend-missing.ts';
import { ingressTlsSecretMissing } from './ingress-tls-secret-missing.ts';
import { logForwarderReferenceMissing } from './log-forwarder-reference-missing.ts';
import { namespaceMissing } from './namespace-missing.ts';
import { namespaceUnused } from './namespace-unused.ts';
import { networkPolicyNoMatch } from './network-policy-no-match.ts';
import { pvcReferenceMissing } from './pvc-reference-missing.ts';
import { secretReferenceMissing } from './secret-reference-missing.ts';
import { serviceAccountReferenceMissing } from './service-account-reference-missing.ts';
import { serviceHostUnknown } from './service-host-unknown.ts';
import { serviceMonitorNoMatch } from './service-monitor-no-match.ts';
import { serviceSelectorNoMatch } from './service-selector-no-match.ts';
import { volumeMountMissingVolume } from './volume-mount-missing-volume.ts';

export const REFERENCES_CHECKS = [
  hpaTargetMissing,
  serviceSelectorNoMatch,
  ingressBackendMissing,
  networkPolicyNoMatch,
  configmapReferenceMissing,
  secretReferenceMissing,
  serviceAccountReferenceMissing,
  pvcReferenceMissing,
  volumeMountMissingVolume,
  namespaceMissing,
  duplicateObject,
  serviceMonitorNoMatch,
  clusterPrerequisite,
  serviceHostUnknown,
  logForwarderReferenceMissing,
  namespaceUnused,
  ingressTlsSecretMissing,
] as const satisfies readonly Check[];
