import type { Check } from '../../check.ts';
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts';
import { apparmorDisabled } from './apparmor-disabled.ts';
import { automountServiceAccountToken } from './automount-service-account-token.ts';
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts';
import { capabilityAdded } from './capability-added.ts';
import { capabilityDangerous } from './capability-dangerous.ts';
import { containerRuntimeSocket } from './container-runtime-socket.ts';
import { containerSecurityContextMissing } from './container-security-context-missing.ts';
import { defaultServiceAccount } from './default-service-account.ts';
import { deprecatedServiceAccountField } from './deprecated-service-account-field.ts';
import { hostIpc } from './host-ipc.ts';
import { hostNetwork } from './host-network.ts';
import { hostPathVolumeSensitive } from './host-path-volume-sensitive.ts';
import { hostPathVolumeWritable } from './host-path-volume-writable.ts';
import { hostPathVolume } from './host-path-volume.ts';
import { hostPid } from './host-pid.ts';
import { hostPort } from './host-port.ts';
import { imageUserVsRunAsNonRoot } from './image-user-vs-run-as-non-root.ts';
import { kernelHardeningMissing } from './kernel-hardening-missing.ts';
import { knownRiskyComponent } from './known-risky-component.ts';
import { namespacePodSecurityConflict } from './namespace-pod-security-conflict.ts';
import { namespacePodSecurityLabels } from './namespace-pod-security-labels.ts';
import { netRawNotDropped } from './net-raw-not-dropped.ts';
import { podSecurityPolicy } from './pod-security-policy.ts';
import { privilegedContainer } from './privileged-container.ts';
import { procMountNotDefault } from './proc-mount-not-default.ts';
import { readOnlyRootFilesystem } from './read-only-root-filesystem.ts';
import { readOnlyRootWithoutWritableMount } from './read-only-root-without-writable-mount.ts';
import { roleBoundButTokenNotMounted } from './role-bound-but-token-not-mounted.ts';
import { runAsGroupMissing } from './run-as-group-missing.ts';
import { runAsGroupRoot } from './run-as-group-root.ts';
import { runAsLowUserId } from './run-as-low-user-id.ts';
import { runAsNonRootNotTrue } from './run-as-non-root-not-true.ts';
import { runAsNonRoot } from './run-as-non-root.ts';
import { runAsUserZero } from './run-as-user-zero.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';
import { seccompUnconfined } from './seccomp-unconfined.ts';
import { securityContextMissing } from './security-context-missing.ts';
import { selinuxCustomOptions } from './selinux-custom-options.ts';
import { unsafeSysctl } from './unsafe-sysctl.ts';
import { volumeTypeNotRestricted } from './volume-type-not-restricted.ts';
import { windowsHostProcess } from './windows-host-process.ts';

export const SECURITY_CHECKS = [
  allowPrivilegeEscalation,
  apparmorDisabled,
  automountServiceAccountToken,
  capabilitiesNotDropped,
  capabilityAdded,
  capabilityDangerous,
  containerRuntimeSocket,
  containerSecurityContextMissing,
  defaultServiceAccount,
  deprecatedServiceAccountField,
  hostIpc,
  hostNetwork,
  hostPathVolumeSensitive,
  hostPathVolumeWritable,
  hostPathVolume,
  hostPid,
  hostPort,
  imageUserVsRunAsNonRoot,
  kernelHardeningMissing,
  knownRiskyComponent,
  namespacePodSecurityConflict,
  namespacePodSecurityLabels,
  netRawNotDropped,
  podSecurityPolicy,
  privilegedContainer,
  procMountNotDefault,
  readOnlyRootFilesystem,
  readOnlyRootWithoutWritableMount,
  roleBoundButTokenNotMounted,
  runAsGroupMissing,
  runAsGroupRoot,
  runAsLowUserId,
  runAsNonRootNotTrue,
  runAsNonRoot,
  runAsUserZero,
  seccompProfileMissing,
  seccompUnconfined,
  securityContextMissing,
  selinuxCustomOptions,
  unsafeSysctl,
  volumeTypeNotRestricted,
  windowsHostProcess,
] as const satisfies readonly Check[];
