import type { Check } from '../../check.ts';
import { allowPrivilegeEscalation } from './allow-privilege-escalation.ts';
import { apparmorDisabled } from './apparmor-disabled.ts';
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts';
import { capabilityAdded } from './capability-added.ts';
import { hostIpc } from './host-ipc.ts';
import { hostNetwork } from './host-network.ts';
import { hostPathVolume } from './host-path-volume.ts';
import { hostPid } from './host-pid.ts';
import { hostPort } from './host-port.ts';
import { privilegedContainer } from './privileged-container.ts';
import { procMountNotDefault } from './proc-mount-not-default.ts';
import { runAsNonRootNotTrue } from './run-as-non-root-not-true.ts';
import { runAsUserZero } from './run-as-user-zero.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';
import { seccompUnconfined } from './seccomp-unconfined.ts';
import { selinuxCustomOptions } from './selinux-custom-options.ts';
import { unsafeSysctl } from './unsafe-sysctl.ts';
import { volumeTypeNotRestricted } from './volume-type-not-restricted.ts';
import { windowsHostProcess } from './windows-host-process.ts';

export const SECURITY_CHECKS = [
  allowPrivilegeEscalation,
  apparmorDisabled,
  capabilitiesNotDropped,
  capabilityAdded,
  hostIpc,
  hostNetwork,
  hostPathVolume,
  hostPid,
  hostPort,
  privilegedContainer,
  procMountNotDefault,
  runAsNonRootNotTrue,
  runAsUserZero,
  seccompProfileMissing,
  seccompUnconfined,
  selinuxCustomOptions,
  unsafeSysctl,
  volumeTypeNotRestricted,
  windowsHostProcess,
] as const satisfies readonly Check[];
