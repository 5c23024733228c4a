import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runsJava } from '../../reading/java.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { askingContainersOf, states } from '../../reading/resources.ts';

export const cpuLimitSet: ObjectCheck = {
  id: 'cpu-limit-set',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'CPU limit on a Java program', ko: 'Java 프로그램에 CPU 제한이 있습니다' },
  why: {
    en: 'At its limit a container is stopped for the rest of each tenth of a second, even on an idle node. Java feels it most: compiling at start and collecting garbage use several cores for a short time.',
    ko: '제한에 닿으면 노드가 한가해도 0.1초마다 남은 시간 동안 멈춥니다. Java는 시작할 때의 컴파일과 가비지 컬렉션에 잠시 여러 코어를 쓰므로 가장 크게 영향을 받습니다.',
  },
  todo: {
    en: 'Keep the CPU request and remove the limit, or set it well above what start-up needs.',
    ko: 'CPU 요청량은 두고 제한을 지우거나, 시작할 때 필요한 양보다 넉넉하게 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
  find(object) {
    return askingContainersOf(object)
      .filter((container) => states(container.value, 'limits', 'cpu') && runsJava(container))
      .map((container) => {
        const path = [...container.path, 'resources', 'limits', 'cpu'];
        const limit = String(field(container.value, 'resources', 'limits', 'cpu'));
        return {
          path,
          message: {
            en: `Java in container ${nameOf(container)} starts and collects garbage with no more than ${limit} CPU`,
            ko: `Java 시작과 가비지 컬렉션이 CPU ${limit} 안에서만 이루어집니다. 컨테이너: ${nameOf(container)}`,
          },
          open: { label: { en: 'Edit resources', ko: '리소스 편집' }, area: 'workload' as const, path },
        };
      });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'tells it of Java only',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - {name: a, env: [{name: JAVA_TOOL_OPTIONS, value: -ea}], resources: {limits: {cpu: 1000m}}}
        - {name: b, command: [/usr/bin/java], args: [-jar, b.jar], resources: {limits: {cpu: 2}}}
        - {name: c, command: [node], resources: {limits: {cpu: 2}}}
`,
    finds: ['/spec/template/spec/containers/0/resources/limits/cpu', '/spec/template/spec/containers/1/resources/limits/cpu'],
  },
  {
    name: 'is content without a limit',
    yaml: `name: a
image: a:1.0.0
env: [{name: JAVA_OPTS, value: -ea}]
resources: {requests: {cpu: 1}, limits: {memory: 1Gi}}
`,
    finds: [],
  },
];
