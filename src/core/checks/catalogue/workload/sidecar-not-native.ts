import { field, textField } from '../../../kinds/fields.ts';
import { parseImage } from '../../../kinds/image-reference.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Localized } from '../../../localized.ts';
import { compareVersions } from '../../../schema/target-version.ts';
import type { CheckCase, ObjectCheck, Report, Severity } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { preStopOf } from '../../reading/lifecycle.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { endsByItself, nameOf } from '../../reading/pods.ts';

export const sidecarNotNative: ObjectCheck = {
  id: 'sidecar-not-native',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Helper is not a native sidecar', ko: '보조 컨테이너가 네이티브 사이드카가 아닙니다' },
  why: {
    en: 'An ordinary container beside the program is stopped at the same moment: the last logs are not sent, the last requests find no proxy. In a Job it never ends, so the Job does not either.',
    ko: '함께 있는 일반 컨테이너는 프로그램과 동시에 종료됩니다. 마지막 로그를 보내지 못하고 마지막 요청이 프록시를 찾지 못합니다. 잡에서는 끝나지 않아 잡도 끝나지 않습니다.',
  },
  todo: {
    en: 'Move it to initContainers with restartPolicy: Always: it starts before the program and ends after it (Kubernetes 1.29).',
    ko: 'restartPolicy: Always와 함께 initContainers로 옮기세요. 프로그램보다 먼저 시작하고 나중에 끝납니다(Kubernetes 1.29).',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  find(object) {
    if (compareVersions(object.target, '1.29') < 0) return [];
    const all = containersOf(object);
    const main = all.filter(({ role }) => role === 'main');
    const helpers = main.filter(isHelper);
    const others = main.filter((container) => !helpers.includes(container));
    const blocked = all.filter((container) => container.role === 'init' && isStarted(container)).map(neverStarts);
    // a helper alone is the program
    if (others.length === 0) return blocked;
    const waits = others.some((container) => preStopOf(container) !== null);
    return [...blocked, ...helpers.map((helper) => report(helper, endsByItself(object), waits))];
  },
};

const LOG_SHIPPERS = /(?:^|[/-])(?:fluent-?bit|fluentd|vector|filebeat|promtail|alloy)(?:[/-]|$)/;
const HELPERS = /(?:^|\/)(?:envoy|proxyv2|istio-proxy|linkerd-proxy|linkerd\/proxy|cloud-?sql-proxy|opentelemetry-collector|otel.*collector)(?:-|$)/;
const HELPER_NAMES = /(?:^|-)(?:sidecar|collector|proxy)$/;

function repositoryOf({ value }: Container): string {
  return parseImage(textField(value, 'image') ?? '')?.repository ?? '';
}

function shipsLogs(container: Container): boolean {
  return LOG_SHIPPERS.test(repositoryOf(container)) || LOG_SHIPPERS.test(textField(container.value, 'name') ?? '');
}

function isHelper(container: Container): boolean {
  return shipsLogs(container) || HELPERS.test(repositoryOf(container)) || HELPER_NAMES.test(textField(container.value, 'name') ?? '');
}

/** Whether it is started to stay; with a command of its own a helper may well do a task and end. */
function isStarted(container: Container): boolean {
  const image = repositoryOf(container);
  return (LOG_SHIPPERS.test(image) || HELPERS.test(image)) && field(container.value, 'command') === undefined && field(container.value, 'args') === undefined;
}

function neverStarts(container: Container): Report {
  const path = [...container.path, 'restartPolicy'];
  const name = nameOf(container);
  return {
    path,
    severity: 'error',
    message: { en: `Init container ${name} does not end, so the Pod never starts`, ko: `끝나지 않는 초기화 컨테이너라서 파드가 시작되지 않습니다: ${name}` },
    fix: { label: { en: 'Make it a sidecar', ko: '사이드카로 만들기' }, safe: false, steps: [{ op: 'set', path, value: 'Always' }] },
  };
}

function report(helper: Container, ends: boolean, mainWaits: boolean): Report {
  const losesLogs = shipsLogs(helper) && preStopOf(helper) === null;
  const severity: Severity = ends || losesLogs || mainWaits ? 'warning' : 'info';
  return { path: helper.path, severity, message: words(nameOf(helper), ends, losesLogs) };
}

function words(name: string, ends: boolean, losesLogs: boolean): Localized {
  if (ends) return { en: `${name} never ends, so the Job does not complete`, ko: `끝나지 않아 잡이 완료되지 않는 보조 컨테이너: ${name}` };
  return losesLogs
    ? { en: `${name} stops together with the program and misses its last logs`, ko: `프로그램과 함께 종료되어 마지막 로그를 놓치는 보조 컨테이너: ${name}` }
    : { en: `${name} starts and stops together with the program, not around it`, ko: `프로그램보다 먼저 시작하고 나중에 끝나지 않는 보조 컨테이너: ${name}` };
}

export const cases: CheckCase[] = [
  {
    name: 'warns of lost logs, of a program that waits, and tells the rest',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - {name: web}
        - {name: logs, image: "fluent/fluent-bit:3.1.0"}
        - {name: mesh, image: "envoyproxy/envoy:v1.30.2"}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec:
  containers:
    - {name: web, lifecycle: {preStop: {sleep: {seconds: 5}}}}
    - {name: auth-proxy}
`,
    finds: ['/spec/template/spec/containers/1', '/spec/template/spec/containers/2 info', '#1/spec/containers/1'],
  },
  {
    name: 'warns of a Job that does not end',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: work}, {name: cloud-sql-proxy, image: "gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.11.0"}]}}}}}
`,
    finds: ['/spec/jobTemplate/spec/template/spec/containers/1'],
  },
  {
    name: 'is an error where the Pod never starts',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - name: logs
      image: fluent/fluent-bit:3.1.0 # of the app
  containers: [{name: web}]
`,
    finds: ['/spec/initContainers/0/restartPolicy error'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - name: logs
      image: fluent/fluent-bit:3.1.0 # of the app
      restartPolicy: Always
  containers: [{name: web}]
`,
  },
  {
    name: 'is content with native sidecars, tasks, helpers alone, and other containers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - {name: logs, image: "fluent/fluent-bit:3.1.0", restartPolicy: Always}
    - {name: check, image: "envoyproxy/envoy:v1.30.2", args: [--mode, validate]}
  containers: [{name: web, image: "web:1.0.0"}, {name: api, image: "vectorizer:1.0.0"}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: logs}
spec: {template: {spec: {containers: [{name: fluent-bit, image: "fluent/fluent-bit:3.1.0"}]}}}
`,
    finds: [],
  },
];
