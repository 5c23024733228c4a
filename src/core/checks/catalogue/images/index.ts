import type { Check } from '../../check.ts';
import { imageDigestMissing } from './image-digest-missing.ts';
import { imagePullPolicyNotAlways } from './image-pull-policy-not-always.ts';
import { imagePullSecretMissing } from './image-pull-secret-missing.ts';
import { imageReferenceInvalid } from './image-reference-invalid.ts';
import { imageRegistryDeprecated } from './image-registry-deprecated.ts';
import { imageRegistryNotAllowed } from './image-registry-not-allowed.ts';
import { imageTagLatest } from './image-tag-latest.ts';
import { imageTagMoving } from './image-tag-moving.ts';

export const IMAGES_CHECKS = [
  imageDigestMissing,
  imagePullPolicyNotAlways,
  imagePullSecretMissing,
  imageReferenceInvalid,
  imageRegistryDeprecated,
  imageRegistryNotAllowed,
  imageTagLatest,
  imageTagMoving,
] as const satisfies readonly Check[];
