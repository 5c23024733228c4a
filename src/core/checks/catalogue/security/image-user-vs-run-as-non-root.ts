import type { Account, BuildFile, ImageUser } from '../../../dockerfile/build-file.ts';
import { buildFileFor, chosenDockerfile } from '../../../dockerfile/built-image.ts';
import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import type { BundleCheck, CheckCase, Fix, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { effective } from '../../reading/security-context.ts';

/*
 * Without USER the base image decides. That is root for nothing at all and for the official images of systems and
 * languages; of any other base this says nothing, because its own USER is in no file at hand.
 */
export const imageUserVsRunAsNonRoot: BundleCheck = {
  id: 'image-user-vs-run-as-non-root',
  severity: 'warning',
  area: 'security',
  scope: 'bundle',
  kinds: POD_KINDS,
  reads: ['dockerfiles'],
  title: { en: 'The user of the image does not fit', ko: '이미지의 사용자가 맞지 않습니다' },
  why: {
    en: 'Where the manifest names no user, USER of the Dockerfile decides. Without it the program is root, also towards the kernel of the node. With runAsNonRoot the kubelet then refuses to start the container, and it refuses a user by name as well: only a number tells it that this is not root.',
    ko: '매니페스트에 사용자가 없으면 Dockerfile의 USER가 정합니다. USER도 없으면 프로그램은 루트로 실행되고 노드의 커널에서도 루트입니다. 이때 runAsNonRoot가 true이면 kubelet이 컨테이너를 시작하지 않습니다. USER가 이름일 때도 시작하지 않는데, 숫자라야 루트가 아님을 알 수 있기 때문입니다.',
  },
  todo: {
    en: 'Name the user by number: USER 10001 in the Dockerfile, or runAsUser in the manifest.',
    ko: '사용자를 숫자로 정하세요. Dockerfile에 USER 10001처럼 쓰거나 매니페스트에 runAsUser를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  find(object, bundle) {
    const dockerfiles = bundle.dockerfiles();
    if (dockerfiles.length === 0 || textField(podSpecOf(object), 'os', 'name') === 'windows') return [];
    const files = dockerfiles.map(({ file }) => file);
    return gathered(containersOf(object), (container): Report[] => {
      const file = buildFileFor({ image: textField(container.value, 'image'), chosen: chosenDockerfile(object.value, textField(container.value, 'name')) }, files);
      const user = effective(object, container, 'runAsUser');
      if (file === null || user.value !== undefined || file.user.is === 'unknown' || file.user.is === 'number') return [];
      const mustNotBeRoot = effective(object, container, 'runAsNonRoot').value === true;
      if (file.user.is === 'name' && !mustNotBeRoot) return [];
      const key = dockerfiles.find((one) => one.file === file)?.key ?? null;
      return [
        {
          path: user.path,
          ...(mustNotBeRoot ? { severity: 'error' as const } : {}),
          message: messageOf(nameOf(container), file.name, file.user, mustNotBeRoot),
          related: { key, path: [], range: file.user.range },
          ...mended(file, file.user, user.path),
        },
      ];
    });
  },
};

type Told = Exclude<ImageUser, { readonly is: 'unknown' | 'number' }>;

function messageOf(container: string, file: string, user: Told, mustNotBeRoot: boolean): Localized {
  if (user.is === 'name') {
    return {
      en: `Container ${container} does not start: runAsNonRoot is true, and the kubelet cannot tell whether USER ${user.written} (${file}, line ${user.line}) is root`,
      ko: `컨테이너(${container})가 시작되지 않습니다. runAsNonRoot가 true인데, USER가 이름(${user.written})이라 루트인지 kubelet이 알 수 없습니다(${file} ${user.line}번째 줄)`,
    };
  }
  const because =
    user.written === null
      ? { en: `${file} has no USER`, ko: `USER가 없는 Dockerfile: ${file}` }
      : { en: `${file} says USER ${user.written} in line ${user.line}`, ko: `${file} ${user.line}번째 줄: USER ${user.written}` };
  return mustNotBeRoot
    ? {
        en: `Container ${container} does not start: runAsNonRoot is true, but the image runs as root (${because.en})`,
        ko: `컨테이너(${container})가 시작되지 않습니다. runAsNonRoot가 true인데 이미지는 루트로 실행됩니다(${because.ko})`,
      }
    : {
        en: `Container ${container} runs as root: ${because.en}`,
        ko: `컨테이너(${container})가 루트로 실행됩니다(${because.ko})`,
      };
}

/** The number that the Dockerfile gives the user; where it makes one alone, that one is meant. */
function mended({ accounts }: BuildFile, user: Told, path: Report['path']): Pick<Report, 'fix' | 'open'> {
  const own = accounts.filter(({ id }) => id > 0);
  const id = user.is === 'name' ? user.id : onlyOf(own);
  if (id === null) return { open: openForm('security', path) };
  const fix: Fix = { label: { en: `Set runAsUser: ${id}`, ko: `runAsUser: ${id} 설정` }, safe: false, steps: [{ op: 'set', path, value: id }] };
  return { fix };
}

function onlyOf(accounts: readonly Account[]): number | null {
  const [only] = accounts;
  return only !== undefined && accounts.length === 1 ? only.id : null;
}

/** A Pod of one container, and what is said of its security. */
function pod(image: string, security = '', annotations = ''): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: web${annotations}}
spec: {${security}containers: [{name: app, image: ${image}}]}
`;
}

const NON_ROOT = 'securityContext: {runAsNonRoot: true}, ';
const CHOSEN = ', annotations: {dockerfile.kubewright/app: build/Dockerfile}';
const AT = '/spec/containers/0/securityContext/runAsUser';

export const cases: CheckCase[] = [
  {
    name: 'sets the number of a user that the kubelet cannot tell from root by its name',
    yaml: `# orders/Dockerfile: RUN adduser -S clerk -u 1001, and at its end USER clerk
apiVersion: apps/v1
kind: Deployment
metadata: {name: orders}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web # ours
          image: registry.example.com/shop/orders:2.1.0
`,
    dockerfiles: { 'orders/Dockerfile': 'FROM node:22.11.0-alpine AS build\nUSER 5\nFROM node:22.11.0-alpine\nRUN adduser -S clerk -u 1001\nUSER clerk\n' },
    finds: ['/spec/template/spec/containers/0/securityContext/runAsUser error'],
    fixed: `# orders/Dockerfile: RUN adduser -S clerk -u 1001, and at its end USER clerk
apiVersion: apps/v1
kind: Deployment
metadata: {name: orders}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web # ours
          image: registry.example.com/shop/orders:2.1.0
          securityContext:
            runAsUser: 1001
`,
  },
  {
    name: 'warns of root without USER, in every sort of container, and sets the one user that is made',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  jobTemplate:
    spec:
      template:
        spec:
          initContainers:
            - {name: migrate, image: "report:1.0.0"}
          containers:
            - name: report
              image: report@sha256:0123abcd
              securityContext: {privileged: false} # as usual
            - {name: other, image: "elsewhere:1.0.0"}
`,
    dockerfiles: { 'report.Dockerfile': 'FROM python:3.13.1-slim\nRUN groupadd -g 20 team && useradd --uid 1500 reporter\n' },
    finds: ['/spec/jobTemplate/spec/template/spec/initContainers/0/securityContext/runAsUser', '/spec/jobTemplate/spec/template/spec/containers/0/securityContext/runAsUser'],
    fixed: `apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  jobTemplate:
    spec:
      template:
        spec:
          initContainers:
            - {name: migrate, image: "report:1.0.0", securityContext: {runAsUser: 1500}}
          containers:
            - name: report
              image: report@sha256:0123abcd
              securityContext: {privileged: false, runAsUser: 1500} # as usual
            - {name: other, image: "elsewhere:1.0.0"}
`,
  },
  { name: 'is an error where root must not be: USER root', yaml: pod('shop/web:1', NON_ROOT), dockerfiles: { 'Dockerfile.web': 'FROM company/base:1\nUSER root\n' }, finds: [`${AT} error`] },
  { name: 'is an error where root must not be: USER 0 with a group', yaml: pod('shop/web:1', NON_ROOT), dockerfiles: { 'web/Containerfile': 'FROM company/base:1\nUSER 0:2000\n' }, finds: [`${AT} error`] },
  { name: 'is an error where root must not be: no USER', yaml: pod('shop/web:1', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'FROM scratch\n' }, finds: [`${AT} error`] },
  { name: 'leaves the number to the user where the file makes several, or none', yaml: pod('web'), dockerfiles: { 'web/Dockerfile': 'FROM debian:12.8\nRUN useradd -u 7 a && useradd -u 8 b\n' }, finds: [AT] },
  { name: 'follows the stage that the last one is built on', yaml: pod('web'), dockerfiles: { 'web/Dockerfile': 'FROM alpine:3.21 AS base\nUSER 0\nFROM golang:1.23 AS build\nUSER 7\nFROM base\n' }, finds: [AT] },
  { name: 'reads the default of an argument', yaml: pod('web'), dockerfiles: { 'web/Dockerfile': 'FROM company/base:1\nARG WHO=0\nUSER ${WHO}\n' }, finds: [AT] },
  {
    name: 'takes what a container says of runAsNonRoot before what its Pod says',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
    - {name: one, image: web, securityContext: {runAsNonRoot: false}}
    - {name: two, image: web}
`,
    dockerfiles: { 'web/Dockerfile': 'FROM company/base:1\nUSER app\n' },
    finds: ['/spec/containers/1/securityContext/runAsUser error'],
  },
  { name: 'takes the file that the annotation names for the container', yaml: pod('shop/web:1', '', CHOSEN), dockerfiles: { 'build/Dockerfile': 'FROM alpine\n', 'web/Dockerfile': 'FROM alpine\nUSER 5\n' }, finds: [AT] },
  { name: 'knows that file from another folder', yaml: pod('shop/web:1', '', CHOSEN), dockerfiles: { '../code/build/Dockerfile': 'FROM alpine\n' }, finds: [AT] },
  { name: 'finds the items of a List', yaml: `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: web, annotations: {dockerfile.kubewright/app: Dockerfile}}, spec: {containers: [{name: app, image: a}]}}\n`, dockerfiles: { Dockerfile: 'FROM ubuntu:24.04\n' }, finds: ['/items/0/spec/containers/0/securityContext/runAsUser'] },
  { name: 'guesses nothing: one file and one image, called otherwise', yaml: pod('shop/web:1'), dockerfiles: { Dockerfile: 'FROM alpine\n' }, finds: [] },
  { name: 'guesses nothing between two files of one name', yaml: pod('shop/web:1'), dockerfiles: { 'web/Dockerfile': 'FROM alpine\n', 'web.Dockerfile': 'FROM alpine\n' }, finds: [] },
  { name: 'does not take an image for what is built on it', yaml: pod('nginx:1.27.3'), dockerfiles: { 'nginx/Dockerfile': 'FROM nginx:1.27.3\n' }, finds: [] },
  { name: 'says nothing where the annotation says that none of the files builds it', yaml: pod('web', '', ', annotations: {dockerfile.kubewright/app: ""}'), dockerfiles: { 'web/Dockerfile': 'FROM alpine\n' }, finds: [] },
  { name: 'is content with runAsUser at either level', yaml: pod('web', 'securityContext: {runAsNonRoot: true, runAsUser: 1001}, '), dockerfiles: { 'web/Dockerfile': 'FROM alpine\n' }, finds: [] },
  { name: 'is content with a number, whoever it is, and its group', yaml: pod('web', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'FROM alpine\nUSER 1001:0\n' }, finds: [] },
  { name: 'is content with a name where nothing asks for more', yaml: pod('web'), dockerfiles: { 'web/Dockerfile': 'FROM alpine\nUSER app\n' }, finds: [] },
  { name: 'says nothing of a base image whose user no file says', yaml: pod('web', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'FROM registry.example.com/base/java:21\n' }, finds: [] },
  { name: 'knows bases that are not root', yaml: pod('web', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'FROM gcr.io/distroless/static-debian12:nonroot\n' }, finds: [] },
  { name: 'says nothing of a variable that the build fills in', yaml: pod('web', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'FROM alpine\nARG WHO\nUSER $WHO\n' }, finds: [] },
  { name: 'says nothing of a file without FROM', yaml: pod('web', NON_ROOT), dockerfiles: { 'web/Dockerfile': 'USER root\n' }, finds: [] },
  { name: 'says nothing of Windows', yaml: pod('web', 'os: {name: windows}, '), dockerfiles: { 'web/Dockerfile': 'FROM python:3.13.1\n' }, finds: [] },
  { name: 'says nothing without a Dockerfile', yaml: pod('web', NON_ROOT, CHOSEN), finds: [] },
];
