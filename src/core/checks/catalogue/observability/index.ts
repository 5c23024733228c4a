import type { Check } from '../../check.ts';
import { alertRateNotRatio } from './alert-rate-not-ratio.ts';
import { fluentBitConfigProblem } from './fluent-bit-config-problem.ts';
import { logAgentWithoutDaemonset } from './log-agent-without-daemonset.ts';
import { logFileNotCollected } from './log-file-not-collected.ts';
import { logFilesVsStorageLimit } from './log-files-vs-storage-limit.ts';
import { scrapeAnnotationWrongPort } from './scrape-annotation-wrong-port.ts';
import { serviceMonitorInterval } from './service-monitor-interval.ts';
import { serviceMonitorReleaseLabel } from './service-monitor-release-label.ts';
import { tracingFullSampling } from './tracing-full-sampling.ts';

export const OBSERVABILITY_CHECKS = [
  scrapeAnnotationWrongPort,
  tracingFullSampling,
  logFilesVsStorageLimit,
  logFileNotCollected,
  logAgentWithoutDaemonset,
  fluentBitConfigProblem,
  serviceMonitorInterval,
  serviceMonitorReleaseLabel,
  alertRateNotRatio,
] as const satisfies readonly Check[];
