import type { Localized } from '../localized.ts';
import type { Answers, PresetId } from './answers.ts';

export interface Preset {
  readonly id: PresetId;
  readonly label: Localized;
  /** What it is for, in one sentence. */
  readonly text: Localized;
  readonly answers: Omit<Answers, 'preset' | 'namespace'>;
}

/** A restart comes later than leaving the rotation does: most troubles pass. */
const OFTEN = { periodSeconds: '15', timeoutSeconds: '3', failures: '3' } as const;

/** An HTTP service in a language that says nothing of itself; the others differ from it where they must. */
const HTTP: Preset['answers'] = {
  name: 'web',
  app: '',
  ownNamespace: false,
  image: { registry: 'registry.example.com', repository: 'web', tag: '1.0.0', digest: '', pullSecret: 'registry-credentials' },
  listens: true,
  port: '8080',
  portName: 'http',
  args: '',
  // two different questions: an application that is busy is alive, and not ready
  health: { readyPath: '/', livePath: '', command: '', startSeconds: '60', ...OFTEN },
  replicas: '2',
  autoscaler: { on: false, most: '6', cpuPercent: '70' },
  resources: { cpu: '100m', memory: '128Mi', cpuLimit: '', memoryLimit: '256Mi' },
  heapPercent: '',
  settings: [],
  settingsIn: 'config-map',
  secretKeys: [],
  // not ingress-nginx, which gets no more releases
  ingress: { on: false, host: 'web.example.com', className: 'traefik', issuer: 'letsencrypt' },
  network: { on: true, controllerNamespace: 'traefik', monitoringNamespace: '', restrictsOut: true },
  storage: { kind: 'none', size: '10Gi', className: 'standard', mountPath: '/data' },
  writableFolders: [],
  schedule: { on: false, cron: '0 3 * * *', timeZone: 'Etc/UTC' },
  // no user of the node has it
  user: '10001',
  group: '10001',
};

function named(name: string, answers: Partial<Preset['answers']> = {}): Preset['answers'] {
  return {
    ...HTTP,
    name,
    image: { ...HTTP.image, repository: name },
    ingress: { ...HTTP.ingress, host: `${name}.example.com` },
    ...answers,
  };
}

/** How a worker without a port shows that it is well; the file is younger than two minutes. */
const HEARTBEAT = 'test -n "$(find /tmp/heartbeat -mmin -2)"';

export const PRESETS: readonly Preset[] = [
  {
    id: 'spring-boot',
    label: { en: 'Spring Boot', ko: 'Spring Boot' },
    text: {
      en: 'Health groups of Actuator, a heap that fits the memory limit, time to start.',
      ko: 'Actuator 헬스 그룹, 메모리 한도에 맞는 힙, 넉넉한 시작 시간을 갖춥니다.',
    },
    answers: named('api', {
      health: { readyPath: '/actuator/health/readiness', livePath: '/actuator/health/liveness', command: '', startSeconds: '120', ...OFTEN },
      resources: { cpu: '250m', memory: '512Mi', cpuLimit: '', memoryLimit: '768Mi' },
      heapPercent: '75',
      settings: [
        { name: 'SPRING_PROFILES_ACTIVE', value: 'prod' },
        { name: 'SERVER_SHUTDOWN', value: 'graceful' },
      ],
    }),
  },
  {
    id: 'node',
    label: { en: 'Node.js', ko: 'Node.js' },
    text: {
      en: 'Express, Nest, Next and the like, as the user node of the official image.',
      ko: 'Express, Nest, Next 등에 맞추며 공식 이미지의 node 사용자로 실행합니다.',
    },
    answers: named('web', {
      port: '3000',
      health: { readyPath: '/readyz', livePath: '/healthz', command: '', startSeconds: '30', ...OFTEN },
      resources: { cpu: '100m', memory: '192Mi', cpuLimit: '', memoryLimit: '384Mi' },
      settings: [{ name: 'NODE_ENV', value: 'production' }],
      user: '1000',
      group: '1000',
    }),
  },
  {
    id: 'flask',
    label: { en: 'Flask / Python', ko: 'Flask / Python' },
    text: {
      en: 'Flask, Django or FastAPI behind gunicorn or uvicorn, logs unbuffered.',
      ko: 'gunicorn이나 uvicorn으로 띄우는 Flask, Django, FastAPI에 맞추며 로그를 바로 내보냅니다.',
    },
    answers: named('app', {
      port: '8000',
      health: { readyPath: '/readyz', livePath: '/healthz', command: '', startSeconds: '30', ...OFTEN },
      resources: { cpu: '100m', memory: '192Mi', cpuLimit: '', memoryLimit: '384Mi' },
      settings: [
        { name: 'PYTHONUNBUFFERED', value: '1' },
        { name: 'PYTHONDONTWRITEBYTECODE', value: '1' },
      ],
    }),
  },
  {
    id: 'http',
    label: { en: 'HTTP service', ko: 'HTTP 서비스' },
    text: {
      en: 'Anything that answers HTTP: Go, .NET, Rust, PHP, a static site.',
      ko: 'HTTP로 응답하는 모든 것: Go, .NET, Rust, PHP, 정적 사이트.',
    },
    answers: HTTP,
  },
  {
    id: 'worker',
    label: { en: 'Worker', ko: '워커' },
    text: {
      en: 'Takes its work from a queue; nothing connects to it. Shows by a file that it is alive.',
      ko: '큐에서 일을 가져오며 들어오는 연결이 없습니다. 살아 있음을 파일로 알립니다.',
    },
    answers: named('worker', {
      listens: false,
      health: { readyPath: '', livePath: '', command: HEARTBEAT, startSeconds: '60', ...OFTEN },
      resources: { cpu: '100m', memory: '256Mi', cpuLimit: '', memoryLimit: '512Mi' },
    }),
  },
  {
    id: 'cron-job',
    label: { en: 'Scheduled job', ko: '예약 작업' },
    text: {
      en: 'A CronJob that runs at a time, never twice at once, and ends.',
      ko: '정해진 시각에 실행하고 끝나는 CronJob입니다. 동시에 두 번 실행하지 않습니다.',
    },
    answers: named('nightly', {
      listens: false,
      health: { readyPath: '', livePath: '', command: '', startSeconds: '60', ...OFTEN },
      resources: { cpu: '250m', memory: '256Mi', cpuLimit: '', memoryLimit: '512Mi' },
      schedule: { on: true, cron: '0 3 * * *', timeZone: 'Etc/UTC' },
    }),
  },
  {
    id: 'stateful',
    label: { en: 'Service with storage', ko: '저장소가 있는 서비스' },
    text: {
      en: 'A StatefulSet: each Pod keeps its name and its own disk.',
      ko: '파드마다 이름과 전용 디스크를 유지하는 StatefulSet입니다.',
    },
    answers: named('store', {
      health: { readyPath: '/readyz', livePath: '', command: '', startSeconds: '120', ...OFTEN },
      replicas: '3',
      resources: { cpu: '250m', memory: '512Mi', cpuLimit: '', memoryLimit: '1Gi' },
      storage: { kind: 'disk', size: '10Gi', className: 'standard', mountPath: '/data' },
    }),
  },
];

/** @throws RangeError for an id that no preset has. */
export function presetOf(id: PresetId): Preset {
  const preset = PRESETS.find((candidate) => candidate.id === id);
  if (preset === undefined) throw new RangeError(`no preset ${id}`);
  return preset;
}

/** The answers a preset begins with, in the namespace of the work at hand. */
export function answersOf(id: PresetId, namespace = ''): Answers {
  return { ...presetOf(id).answers, preset: id, namespace };
}

/**
 * The answers after another preset was chosen: of the one before only what the user changed stays.
 */
export function withPreset(answers: Answers, id: PresetId): Answers {
  const before = answersOf(answers.preset, answers.namespace);
  const after = answersOf(id, answers.namespace);
  const kept = Object.entries(answers).filter(([key, value]) => key !== 'preset' && JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([name]) => name === key)?.[1]));
  return { ...after, ...Object.fromEntries(kept) };
}

/** The answers under another name: the image and the host follow as long as they were named after it. */
export function withName(answers: Answers, name: string): Answers {
  const { image, ingress } = answers;
  const host = ingress.host.startsWith(`${answers.name}.`) ? name + ingress.host.slice(answers.name.length) : ingress.host;
  const repository = image.repository === answers.name || image.repository.endsWith(`/${answers.name}`) ? image.repository.slice(0, image.repository.length - answers.name.length) + name : image.repository;
  return { ...answers, name, image: { ...image, repository }, ingress: { ...ingress, host } };
}

/** The answers of what listens, or does not, with something to ask whether it is well. */
export function withListening(answers: Answers, listens: boolean): Answers {
  const { health } = answers;
  if (!listens) return { ...answers, listens, health: { ...health, command: health.command === '' ? HEARTBEAT : health.command } };
  const command = health.command === HEARTBEAT ? '' : health.command;
  // the same question twice would restart what is only busy
  const readyPath = health.readyPath === health.livePath ? (health.readyPath === '/' ? '/readyz' : '/') : health.readyPath;
  return { ...answers, listens, health: { ...health, command, readyPath } };
}
