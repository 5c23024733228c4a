import type { TargetVersion } from '../schema/target-version.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { replicasOf, scales, serves, workloadKind, type Answers } from './answers.ts';
import { containerOf, GRACE_SECONDS, mounts } from './container.ts';
import { wholeNumber } from './numbers.ts';

/** Revisions to go back to; the API keeps ten, of which nobody reads seven. */
const REVISIONS = 3;
/** A run that takes longer hangs. */
const LONGEST_RUN_SECONDS = 3600;
/** A run that could not begin so long, because the controller was away, waits for the next time. */
const LATEST_START_SECONDS = 300;

/** The Deployment, StatefulSet or CronJob. */
export function workloadOf(answers: Answers, target: TargetVersion): YamlMap {
  const kind = workloadKind(answers);
  return {
    apiVersion: kind === 'CronJob' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: metadataOf(answers),
    spec: kind === 'CronJob' ? cronJobSpec(answers, target) : kind === 'StatefulSet' ? statefulSetSpec(answers, target) : deploymentSpec(answers, target),
  };
}

export function metadataOf(answers: Answers, name: string = answers.name): YamlMap {
  return { name, ...(answers.namespace === '' ? {} : { namespace: answers.namespace }), labels: labelsOf(answers) };
}

/**
 * Labels of everything that belongs to the service. The version is none of them: it would have to follow the image, and
 * is wrong from the first time somebody forgets it.
 */
export function labelsOf(answers: Answers): Readonly<Record<string, string>> {
  return { ...selectorOf(answers), 'app.kubernetes.io/component': componentOf(answers) };
}

/** What tells its Pods from others, and never changes. */
export function selectorOf({ name, app }: Pick<Answers, 'name' | 'app'>): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': app === '' ? name : app, 'app.kubernetes.io/instance': name };
}

function componentOf(answers: Answers): string {
  if (answers.schedule.on) return 'job';
  return answers.listens ? 'server' : 'worker';
}

/**
 * A new Pod is ready before an old one goes; of what does not listen nothing is ever ready in that sense, so the
 * defaults hold. Two Pods would fight for one disk.
 */
function strategyOf({ storage, listens }: Answers): YamlMap {
  if (storage.kind === 'single') return { strategy: { type: 'Recreate' } };
  return listens ? { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } } : {};
}

function deploymentSpec(answers: Answers, target: TargetVersion): YamlMap {
  return {
    ...replicas(answers),
    revisionHistoryLimit: REVISIONS,
    ...strategyOf(answers),
    selector: { matchLabels: selectorOf(answers) },
    template: template(answers, target),
  };
}

function statefulSetSpec(answers: Answers, target: TargetVersion): YamlMap {
  const { storage } = answers;
  return {
    ...replicas(answers),
    revisionHistoryLimit: REVISIONS,
    ...(serves(answers) ? { serviceName: headlessName(answers.name) } : {}),
    selector: { matchLabels: selectorOf(answers) },
    template: template(answers, target),
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claimSpec(storage, 'ReadWriteOnce') }],
  };
}

/** The Service that gives each Pod of a StatefulSet its own name; the one that requests come to has the plain one. */
export function headlessName(name: string): string {
  return `${name}-pods`;
}

function cronJobSpec(answers: Answers, target: TargetVersion): YamlMap {
  const { schedule } = answers;
  return {
    schedule: schedule.cron,
    ...(schedule.timeZone === '' ? {} : { timeZone: schedule.timeZone }),
    concurrencyPolicy: 'Forbid',
    startingDeadlineSeconds: LATEST_START_SECONDS,
    successfulJobsHistoryLimit: REVISIONS,
    failedJobsHistoryLimit: REVISIONS,
    jobTemplate: { spec: { backoffLimit: 2, activeDeadlineSeconds: LONGEST_RUN_SECONDS, template: template(answers, target) } },
  };
}

/** An autoscaler owns the number: written here, every apply would put it back. */
function replicas(answers: Answers): YamlMap {
  return scales(answers) ? {} : { replicas: wholeNumber(replicasOf(answers)) ?? 2 };
}

function template(answers: Answers, target: TargetVersion): YamlMap {
  const { name, schedule, image, storage } = answers;
  const user = wholeNumber(answers.user) ?? 10001;
  const group = wholeNumber(answers.group) ?? user;
  const keepsData = storage.kind !== 'none' && storage.kind !== 'scratch';
  return {
    metadata: { labels: labelsOf(answers) },
    spec: {
      serviceAccountName: name,
      automountServiceAccountToken: false,
      ...(image.pullSecret === '' ? {} : { imagePullSecrets: [{ name: image.pullSecret }] }),
      securityContext: {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: group,
        ...(keepsData ? { fsGroup: group, fsGroupChangePolicy: 'OnRootMismatch' } : {}),
        seccompProfile: { type: 'RuntimeDefault' },
      },
      ...(schedule.on ? { restartPolicy: 'Never' } : { terminationGracePeriodSeconds: GRACE_SECONDS }),
      ...(schedule.on || storage.kind === 'single' ? {} : { topologySpreadConstraints: spread(answers) }),
      containers: [containerOf(answers, target)],
      volumes: mounts(answers).flatMap(({ name: volume, source }) => (source === null ? [] : [{ name: volume, ...source }])),
    },
  };
}

/** Apart where there is room, together where there is none: a small cluster can run it too. */
function spread(answers: Answers): YamlMap[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selectorOf(answers) },
  }));
}

export function claimSpec({ className, size }: Answers['storage'], accessMode: 'ReadWriteOnce' | 'ReadWriteMany'): YamlMap {
  return {
    accessModes: [accessMode],
    ...(className === '' ? {} : { storageClassName: className }),
    resources: { requests: { storage: size } },
  };
}
