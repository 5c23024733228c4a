import type { Check } from '../../check.ts';
import { argoCdAutoPrune } from './argo-cd-auto-prune.ts';
import { argoCdUnpinnedRevision } from './argo-cd-unpinned-revision.ts';
import { configChangeDoesNotRestart } from './config-change-does-not-restart.ts';
import { configSettingDuplicated } from './config-setting-duplicated.ts';
import { configValueNotString } from './config-value-not-string.ts';
import { configmapMountedWhole } from './configmap-mounted-whole.ts';
import { connectionPoolTimesReplicas } from './connection-pool-times-replicas.ts';
import { envDuplicate } from './env-duplicate.ts';
import { envFromInvalidKey } from './env-from-invalid-key.ts';
import { envRepeatedAcrossContainers } from './env-repeated-across-containers.ts';
import { envValueNotString } from './env-value-not-string.ts';
import { localhostDependency } from './localhost-dependency.ts';
import { plainHttpUrl } from './plain-http-url.ts';
import { secretAsEnv } from './secret-as-env.ts';
import { secretDataNotBase64 } from './secret-data-not-base64.ts';
import { secretInConfigmap } from './secret-in-configmap.ts';
import { secretInPlainEnv } from './secret-in-plain-env.ts';
import { secretUnused } from './secret-unused.ts';
import { secretValueInManifest } from './secret-value-in-manifest.ts';
import { secretValueNotSensitive } from './secret-value-not-sensitive.ts';
import { secretValueWeak } from './secret-value-weak.ts';
import { urlWithCredentials } from './url-with-credentials.ts';

export const CONFIG_CHECKS = [
  secretInPlainEnv,
  secretInConfigmap,
  secretAsEnv,
  secretValueInManifest,
  secretDataNotBase64,
  configValueNotString,
  envDuplicate,
  envValueNotString,
  configChangeDoesNotRestart,
  connectionPoolTimesReplicas,
  argoCdUnpinnedRevision,
  argoCdAutoPrune,
  urlWithCredentials,
  secretValueWeak,
  secretValueNotSensitive,
  secretUnused,
  envRepeatedAcrossContainers,
  envFromInvalidKey,
  configSettingDuplicated,
  configmapMountedWhole,
  localhostDependency,
  plainHttpUrl,
] as const satisfies readonly Check[];
