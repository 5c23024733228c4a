import type { Check } from '../../check.ts';
import { livenessDelayWithStartupProbe } from './liveness-delay-with-startup-probe.ts';
import { livenessProbeMissing } from './liveness-probe-missing.ts';
import { probeHostSet } from './probe-host-set.ts';
import { probePortDiffersFromTrafficPort } from './probe-port-differs-from-traffic-port.ts';
import { probeStartupBudget } from './probe-startup-budget.ts';
import { probeTimeoutDefault } from './probe-timeout-default.ts';
import { probesIdentical } from './probes-identical.ts';
import { readinessProbeMissing } from './readiness-probe-missing.ts';
import { sidecarProbesMissing } from './sidecar-probes-missing.ts';
import { startupProbeMissing } from './startup-probe-missing.ts';

export const PROBES_CHECKS = [
  livenessDelayWithStartupProbe,
  livenessProbeMissing,
  probeHostSet,
  probePortDiffersFromTrafficPort,
  probeStartupBudget,
  probeTimeoutDefault,
  probesIdentical,
  readinessProbeMissing,
  sidecarProbesMissing,
  startupProbeMissing,
] as const satisfies readonly Check[];
