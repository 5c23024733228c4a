import { splitShellLine } from '../notation/shell-words.ts';
import { printImage } from '../kinds/image-reference.ts';
import { compareVersions, type TargetVersion } from '../schema/target-version.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { serves, type Answers, type ImageAnswer } from './answers.ts';
import { CONFIG_SUFFIX, SECRET_SUFFIX } from './names.ts';
import { wholeNumber } from './numbers.ts';

/** Endpoints of a Pod that goes are told to everybody within seconds; until then requests still come. */
const DRAIN_SECONDS = 10;
/** What most applications need to finish the requests they have. */
const FINISH_SECONDS = 30;

/** `terminationGracePeriodSeconds`: its clock starts before the pause does. */
export const GRACE_SECONDS = DRAIN_SECONDS + FINISH_SECONDS;

/** Nearly every runtime writes there, and nothing else may be written to. */
const SCRATCH_SIZE = '256Mi';

/** The one container of the service. */
export function containerOf(answers: Answers, target: TargetVersion): YamlMap {
  const listening = serves(answers);
  return {
    name: answers.name,
    image: imageOf(answers.image),
    imagePullPolicy: 'IfNotPresent',
    ...argumentsOf(answers),
    ...(listening ? { ports: [{ name: answers.portName, containerPort: wholeNumber(answers.port) ?? 8080 }] } : {}),
    ...environment(answers),
    resources: resources(answers),
    ...probes(answers),
    ...(listening ? { lifecycle: { preStop: pause(target) } } : {}),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: mounts(answers).map(({ name, mountPath }) => ({ name, mountPath })),
  };
}

export function imageOf({ registry, repository, tag, digest }: ImageAnswer): string {
  return printImage({ registry: registry === '' ? null : registry, repository, tag: tag === '' ? null : tag, digest: digest === '' ? null : digest });
}

function argumentsOf({ args }: Answers): YamlMap {
  const words = splitShellLine(args);
  return words.ok && words.words.length > 0 ? { args: words.words } : {};
}

interface Mount {
  readonly name: string;
  readonly mountPath: string;
  /** What `volumes` says of it; null where a StatefulSet makes a claim for each Pod. */
  readonly source: YamlMap | null;
}

/** The folders that can be written to, and what lies there. */
export function mounts(answers: Answers): readonly Mount[] {
  const { name, storage } = answers;
  const folders = answers.writableFolders.filter((path) => path !== storage.mountPath || storage.kind === 'none');
  return [
    { name: 'tmp', mountPath: '/tmp', source: { emptyDir: { sizeLimit: SCRATCH_SIZE } } },
    ...folders.map((mountPath, at) => ({ name: `writable-${at + 1}`, mountPath, source: { emptyDir: { sizeLimit: SCRATCH_SIZE } } })),
    ...(storage.kind === 'none' ? [] : [{ name: 'data', mountPath: storage.mountPath, source: dataSource(answers, name) }]),
  ];
}

function dataSource({ storage, schedule }: Answers, name: string): YamlMap | null {
  if (storage.kind === 'scratch') return { emptyDir: { sizeLimit: storage.size } };
  if (storage.kind === 'disk' && !schedule.on) return null;
  return { persistentVolumeClaim: { claimName: `${name}-data` } };
}

/** The JVM is told by a variable that it reads itself, whatever starts it. */
function environment({ name, heapPercent, settings, settingsIn, secretKeys }: Answers): YamlMap {
  const heap = wholeNumber(heapPercent);
  const env: YamlMap[] = [
    ...(heap === null ? [] : [{ name: 'JAVA_TOOL_OPTIONS', value: `-XX:MaxRAMPercentage=${heap}.0` }]),
    ...(settingsIn === 'workload' ? settings.map((setting) => ({ name: setting.name, value: setting.value })) : []),
    ...secretKeys.map((key) => ({ name: key, valueFrom: { secretKeyRef: { name: name + SECRET_SUFFIX, key } } })),
  ];
  return {
    ...(settingsIn === 'config-map' && settings.length > 0 ? { envFrom: [{ configMapRef: { name: name + CONFIG_SUFFIX } }] } : {}),
    ...(env.length === 0 ? {} : { env }),
  };
}

/** Room on the node's disk for the folders above and the log, so that one Pod cannot fill it. */
const DISK_REQUEST = '256Mi';
const DISK_LIMIT = '1Gi';

function resources({ resources: { cpu, memory, cpuLimit, memoryLimit } }: Answers): YamlMap {
  return {
    requests: { cpu, memory, 'ephemeral-storage': DISK_REQUEST },
    limits: { ...(cpuLimit === '' ? {} : { cpu: cpuLimit }), memory: memoryLimit, 'ephemeral-storage': DISK_LIMIT },
  };
}

const START_PERIOD = 5;
/** The API's own; written only where it is another. */
const USUAL_FAILURES = 3;

function probes(answers: Answers): YamlMap {
  const { health, schedule, listens } = answers;
  const live = schedule.on ? null : liveHandler(answers);
  if (live === null) return {};
  const startSeconds = wholeNumber(health.startSeconds) ?? 60;
  const period = wholeNumber(health.periodSeconds) ?? 15;
  const timeoutSeconds = wholeNumber(health.timeoutSeconds) ?? 3;
  const failures = wholeNumber(health.failures) ?? USUAL_FAILURES;
  return {
    startupProbe: { ...live, periodSeconds: START_PERIOD, timeoutSeconds, failureThreshold: Math.max(1, Math.ceil(startSeconds / START_PERIOD)) },
    // asked more often than the other: out of rotation first, a restart only when that does not help
    ...(listens ? { readinessProbe: { ...portHandler(answers, health.readyPath), periodSeconds: Math.min(period, START_PERIOD), timeoutSeconds } } : {}),
    livenessProbe: { ...live, periodSeconds: period, timeoutSeconds, ...(failures === USUAL_FAILURES ? {} : { failureThreshold: failures }) },
  };
}

/** null where there is nothing to ask. */
function liveHandler(answers: Answers): YamlMap | null {
  const { listens, health } = answers;
  const line = health.command.trim();
  if (line === '') return listens ? portHandler(answers, health.livePath) : null;
  const words = splitShellLine(line);
  // what only a shell understands is left to one
  const plain = words.ok && !/[$*?~]/.test(line);
  return { exec: { command: plain ? words.words : ['sh', '-c', line] } };
}

/** By the name of the port, so that its number stands in one place. */
function portHandler({ portName: port }: Answers, path: string): YamlMap {
  return path === '' ? { tcpSocket: { port } } : { httpGet: { path, port } };
}

/** Waits until no more requests come. Since 1.30 the kubelet can do that itself; a shell has to be in the image before. */
function pause(target: TargetVersion): YamlMap {
  return compareVersions(target, '1.30') < 0 ? { exec: { command: ['sleep', String(DRAIN_SECONDS)] } } : { sleep: { seconds: DRAIN_SECONDS } };
}
