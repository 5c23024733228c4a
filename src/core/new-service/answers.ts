/**
 * What New service asks. Texts as they were typed, so that an answer that is not finished stays as it is; what they
 * come to is read by `numbers.ts` and judged by `problems.ts`.
 */
export interface Answers {
  readonly preset: PresetId;
  readonly name: string;
  /** The application that it is one edition of (a canary, a colour); '' where it is the only one. */
  readonly app: string;
  /** '' leaves it to kubectl. */
  readonly namespace: string;
  /** Whether the namespace itself is made too. */
  readonly ownNamespace: boolean;
  readonly image: ImageAnswer;
  /** Whether something listens; a worker only fetches its work. */
  readonly listens: boolean;
  readonly port: string;
  /** What the port is called: `http` where it speaks that. */
  readonly portName: string;
  /** Words behind the command of the image, as a shell would part them; '' keeps those of the image. */
  readonly args: string;
  readonly health: HealthAnswer;
  readonly replicas: string;
  readonly autoscaler: AutoscalerAnswer;
  readonly resources: ResourcesAnswer;
  /** '' where it is no Java program: the share of the memory limit that its heap may take, in percent. */
  readonly heapPercent: string;
  readonly settings: readonly Setting[];
  readonly settingsIn: 'config-map' | 'workload';
  /** Names of variables whose values come from a Secret that is made apart. */
  readonly secretKeys: readonly string[];
  readonly ingress: IngressAnswer;
  readonly network: NetworkAnswer;
  readonly storage: StorageAnswer;
  /** Other folders the program writes to: the rest of its image is read-only. */
  readonly writableFolders: readonly string[];
  readonly schedule: ScheduleAnswer;
  readonly user: string;
  readonly group: string;
}

export type PresetId = 'spring-boot' | 'node' | 'flask' | 'http' | 'worker' | 'cron-job' | 'stateful';

export interface ImageAnswer {
  /** '' is Docker Hub. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
  /** `sha256:…`, or ''. */
  readonly digest: string;
  /** Name of the Secret with the registry's password; '' where none is needed. */
  readonly pullSecret: string;
}

export interface HealthAnswer {
  /** Asked to know whether requests may come; '' asks only for a connection. */
  readonly readyPath: string;
  /** Asked to know whether a restart is needed; '' asks only for a connection. */
  readonly livePath: string;
  /** A line that ends well as long as no restart is needed, in the place of `livePath`; '' runs nothing. */
  readonly command: string;
  readonly startSeconds: string;
  /** How often, how long, and how many times in a row, before a restart. */
  readonly periodSeconds: string;
  readonly timeoutSeconds: string;
  readonly failures: string;
}

export interface AutoscalerAnswer {
  readonly on: boolean;
  readonly most: string;
  readonly cpuPercent: string;
}

export interface ResourcesAnswer {
  readonly cpu: string;
  readonly memory: string;
  /** '' sets no limit. */
  readonly cpuLimit: string;
  readonly memoryLimit: string;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
}

export interface IngressAnswer {
  readonly on: boolean;
  readonly host: string;
  /** '' is the cluster's default class. */
  readonly className: string;
  /** ClusterIssuer of cert-manager; '' where the certificate's Secret comes from elsewhere. */
  readonly issuer: string;
}

export interface NetworkAnswer {
  readonly on: boolean;
  /** Where the ingress controller runs. */
  readonly controllerNamespace: string;
  /** Where Prometheus runs that reads the metrics; '' where none does. */
  readonly monitoringNamespace: string;
  /** Whether what goes out is restricted too: to DNS, HTTPS, and what the settings name. */
  readonly restrictsOut: boolean;
}

export interface StorageAnswer {
  /**
   * scratch: gone with the Pod; disk: one for each Pod, which keeps it; shared: one for all of them; single: one, for
   * one Pod, which ends before the next one begins.
   */
  readonly kind: 'none' | 'scratch' | 'disk' | 'shared' | 'single';
  readonly size: string;
  readonly className: string;
  readonly mountPath: string;
}

export interface ScheduleAnswer {
  readonly on: boolean;
  readonly cron: string;
  readonly timeZone: string;
}

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'CronJob';

/** What runs on a schedule is a CronJob; Pods that each keep a disk are a StatefulSet's. */
export function workloadKind({ schedule, storage }: Pick<Answers, 'schedule' | 'storage'>): WorkloadKind {
  if (schedule.on) return 'CronJob';
  return storage.kind === 'disk' ? 'StatefulSet' : 'Deployment';
}

/** Whether the answers give a place that requests come to: what runs on a schedule ends, and serves nobody. */
export function serves({ listens, schedule }: Pick<Answers, 'listens' | 'schedule'>): boolean {
  return listens && !schedule.on;
}

/** How many Pods there are, of what cannot be more than one. */
export function replicasOf({ storage, replicas }: Pick<Answers, 'storage' | 'replicas'>): string {
  return storage.kind === 'single' ? '1' : replicas;
}

/** Whether an autoscaler may own the number of Pods. */
export function scales(answers: Pick<Answers, 'schedule' | 'storage' | 'autoscaler'>): boolean {
  return answers.autoscaler.on && !answers.schedule.on && answers.storage.kind !== 'single';
}
