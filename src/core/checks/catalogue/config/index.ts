import type { Check } from '../../check.ts';
import { configValueNotString } from './config-value-not-string.ts';
import { envDuplicate } from './env-duplicate.ts';
import { envValueNotString } from './env-value-not-string.ts';
import { secretAsEnv } from './secret-as-env.ts';
import { secretDataNotBase64 } from './secret-data-not-base64.ts';
import { secretInConfigmap } from './secret-in-configmap.ts';
import { secretInPlainEnv } from './secret-in-plain-env.ts';
import { secretValueInManifest } from './secret-value-in-manifest.ts';

export const CONFIG_CHECKS = [
  secretInPlainEnv,
  secretInConfigmap,
  secretAsEnv,
  secretValueInManifest,
  secretDataNotBase64,
  configValueNotString,
  envDuplicate,
  envValueNotString,
] as const satisfies readonly Check[];
