import type { OfMembers } from './members.ts';

/**
 * Texts that are read as something: `duration` as Go's time.ParseDuration reads it (`90m`, `1h30m`), which is how a
 * metav1.Duration comes out of YAML; `cron` as five fields, a `@daily` or a `@every`.
 */
export const FORMATS: OfMembers<string> = {
  'batch.v1.CronJobSpec': { schedule: 'cron' },
  'cert-manager.v1.CertificateSpec': { duration: 'duration', renewBefore: 'duration' },
  'external-secrets.v1.ExternalSecretSpec': { refreshInterval: 'duration' },
  'kyverno.v2.CleanupPolicySpec': { schedule: 'cron' },
};
