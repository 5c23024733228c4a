import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import { inUnits } from '../../../quantity/quantity.ts';
import type { CheckCase, Fix, ObjectCheck, Report } from '../../check.ts';
import { bytesOf, FITTING_PERCENT, HEAP_SHARE, INITIAL_HEAP, type JavaOption, javaOptionsOf, lastOption, MAXIMUM_HEAP, runsJava } from '../../reading/java.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf } from '../../reading/resources.ts';

export const jvmHeapVsLimit: ObjectCheck = {
  id: 'jvm-heap-vs-limit',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Java heap does not fit the memory limit', ko: 'Java 힙이 메모리 제한에 맞지 않습니다' },
  why: {
    en: 'Besides its heap a JVM needs memory for classes, threads and buffers. When all of it together passes the limit, the kernel kills the container in the middle of its work, and Java cannot even tell why.',
    ko: 'JVM은 힙 말고도 클래스, 스레드, 버퍼에 메모리를 씁니다. 합이 제한을 넘으면 커널이 실행 중인 컨테이너를 종료시키고, Java는 이유도 남기지 못합니다.',
  },
  todo: {
    en: 'Give the heap at most three quarters of limits.memory, or say -XX:MaxRAMPercentage=75.0, which follows the limit.',
    ko: '힙을 limits.memory의 4분의 3 이하로 정하거나, 제한을 따라가는 -XX:MaxRAMPercentage=75.0을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
  find(object) {
    return gathered(askingContainersOf(object), (container) => [...heapReports(container), ...startReports(container)]);
  },
};

const MOST_PERCENT = 80;

function heapReports(container: Container): Report[] {
  const limit = amountIn(container.value, 'limits', 'memory');
  if (limit === null || limit.nano <= 0n) return [];
  const options = javaOptionsOf(container);
  const written = String(field(container.value, 'resources', 'limits', 'memory'));
  const heap = lastOption(options, MAXIMUM_HEAP);
  if (heap !== null) return heapReport(heap, inUnits(limit), written);
  const share = lastOption(options, HEAP_SHARE);
  if (share !== null) return shareReport(share, written);
  return runsJava(container) ? [unsaid(container, written)] : [];
}

function heapReport(heap: JavaOption, limit: bigint, written: string): Report[] {
  const bytes = bytesOf(heap);
  const fitting = (limit * FITTING_PERCENT) / 100n;
  if (bytes <= fitting) return [];
  const fix = fittingHeap(heap, fitting);
  return [
    {
      path: heap.within.path,
      ...(bytes >= limit ? { severity: 'error' as const } : {}),
      message:
        bytes >= limit
          ? {
              en: `${heap.option} alone takes the whole memory limit of ${written}: the container is killed before the heap is full`,
              ko: `${heap.option}: 힙만으로 메모리 제한(${written})에 이릅니다. 힙이 차기 전에 컨테이너가 종료됩니다`,
            }
          : {
              en: `${heap.option} leaves less than a quarter of the memory limit of ${written} for what is not heap`,
              ko: `${heap.option}: 메모리 제한(${written})에서 힙이 아닌 용도로 남는 몫이 4분의 1보다 적습니다`,
            },
      ...(fix === null ? {} : { fix }),
    },
  ];
}

/** null where the option comes from another variable, or the first heap would be larger than the whole. */
function fittingHeap({ option, within }: JavaOption, fitting: bigint): Fix | null {
  const megabytes = fitting >> 20n;
  const start = lastOption([within], INITIAL_HEAP);
  if (!within.written.includes(option) || megabytes < 1n || (start !== null && bytesOf(start) > fitting)) return null;
  const better = `-Xmx${megabytes}m`;
  return {
    label: { en: `Use ${better}`, ko: `${better} 사용` },
    safe: false,
    steps: [{ op: 'set', path: within.path, value: within.written.replaceAll(option, better) }],
  };
}

function shareReport({ option, amount, within }: JavaOption, written: string): Report[] {
  if (Number(amount) <= MOST_PERCENT) return [];
  const better = `-XX:MaxRAMPercentage=${FITTING_PERCENT}.0`;
  const fix: Fix = {
    label: { en: `Use ${better}`, ko: `${better} 사용` },
    safe: false,
    steps: [{ op: 'set', path: within.path, value: within.written.replaceAll(option, better) }],
  };
  return [
    {
      path: within.path,
      message: {
        en: `${option} leaves ${100 - Number(amount)} % of ${written} for what is not heap`,
        ko: `${option}: 제한(${written}) 가운데 힙이 아닌 용도로 남는 몫은 ${100 - Number(amount)} %입니다`,
      },
      ...(within.written.includes(option) ? { fix } : {}),
    },
  ];
}

function unsaid(container: Container, written: string): Report {
  return {
    path: [...container.path, 'resources', 'limits', 'memory'],
    severity: 'info',
    message: {
      en: `Java in container ${nameOf(container)} uses a quarter of ${written} as heap unless -Xmx or -XX:MaxRAMPercentage says otherwise`,
      ko: `-Xmx나 -XX:MaxRAMPercentage가 없으면 Java는 제한(${written})의 4분의 1만 힙으로 씁니다. 컨테이너: ${nameOf(container)}`,
    },
  };
}

/** A heap that is larger from the first moment than what the scheduler set aside. */
function startReports(container: Container): Report[] {
  const request = amountIn(container.value, 'requests', 'memory') ?? amountIn(container.value, 'limits', 'memory');
  const start = lastOption(javaOptionsOf(container), INITIAL_HEAP);
  if (request === null || start === null || bytesOf(start) <= inUnits(request)) return [];
  const written = String(field(container.value, 'resources', 'requests', 'memory') ?? field(container.value, 'resources', 'limits', 'memory'));
  return [
    {
      path: start.within.path,
      message: {
        en: `${start.option} begins with more memory than the container requests (${written}), so it is among the first to be evicted`,
        ko: `${start.option}: 시작할 때부터 요청량(${written})보다 많은 메모리를 써서 먼저 축출될 수 있습니다`,
      },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'is an error where the heap is the limit, also in a folded text',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: orders}
spec:
  template:
    spec:
      containers:
        - name: orders
          env:
            - name: JAVA_OPTS
              value: "-Xms256m -Xmx1g -XX:+UseG1GC" # tuned in 2023
          resources:
            requests: {memory: 512Mi}
            limits: {memory: 1Gi}
`,
    finds: ['/spec/template/spec/containers/0/env/0/value error'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: orders}
spec:
  template:
    spec:
      containers:
        - name: orders
          env:
            - name: JAVA_OPTS
              value: "-Xms256m -Xmx768m -XX:+UseG1GC" # tuned in 2023
          resources:
            requests: {memory: 512Mi}
            limits: {memory: 1Gi}
`,
  },
  {
    name: 'warns of too little room, of a large beginning and of a large share',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: heap
      command: [java, -Xms400m, -Xmx450M, -jar, app.jar]
      resources: {requests: {memory: 256Mi}, limits: {memory: 512Mi}}
    - name: share
      env: [{name: JAVA_TOOL_OPTIONS, value: "-XX:MaxRAMPercentage=90"}]
      resources: {limits: {memory: 512Mi}}
`,
    finds: ['/spec/containers/0/command/1', '/spec/containers/0/command/2', '/spec/containers/1/env/0/value'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: heap
      command: [java, -Xms400m, -Xmx384m, -jar, app.jar]
      resources: {requests: {memory: 256Mi}, limits: {memory: 512Mi}}
    - name: share
      env: [{name: JAVA_TOOL_OPTIONS, value: "-XX:MaxRAMPercentage=75.0"}]
      resources: {limits: {memory: 512Mi}}
`,
  },
  {
    name: 'follows references, and lets the last option count',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: heap
      env:
        - {name: HEAP, value: -Xmx2g}
        - {name: JAVA_TOOL_OPTIONS, value: -Xmx64m}
        - {name: JDK_JAVA_OPTIONS, value: "$(HEAP) -ea"}
      resources: {limits: {memory: 1Gi}}
`,
    finds: ['/spec/containers/0/env/2/value error'],
  },
  {
    name: 'tells what Java does when nobody says',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: b, command: [/opt/jdk/bin/java, -version], resources: {limits: {memory: 1Gi}}}]
  containers: [{name: a, env: [{name: JAVA_OPTS, valueFrom: {configMapKeyRef: {name: c, key: d}}}], resources: {limits: {memory: 1Gi}}}]
`,
    finds: ['/spec/initContainers/0/resources/limits/memory info', '/spec/containers/0/resources/limits/memory info'],
  },
  {
    name: 'is content with a heap that fits, with no limit, and with no Java',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: fits, env: [{name: CATALINA_OPTS, value: -Xmx768m}], resources: {limits: {memory: 1Gi}}}
    - {name: unbound, env: [{name: JAVA_OPTS, value: -Xmx8g}]}
    - {name: share, env: [{name: JAVA_OPTS, value: "-XX:MaxRAMPercentage=70.0"}], resources: {limits: {memory: 1Gi}}}
    - {name: node, command: [node, app.js], resources: {limits: {memory: 1Gi}}}
`,
    finds: [],
  },
];
