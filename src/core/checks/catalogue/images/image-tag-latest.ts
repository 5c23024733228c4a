import { textField } from '../../../kinds/fields.ts';
import { type ImageReference, isTag, parseImage, printImage } from '../../../kinds/image-reference.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';

export const imageTagLatest: ObjectCheck = {
  id: 'image-tag-latest',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: ['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'],
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Image without a fixed version', ko: '버전이 고정되지 않은 이미지' },
  why: {
    en: 'No tag means latest, and latest means another image after every push: Pods of one Deployment differ, and a rollback brings back the same broken image.',
    ko: '태그가 없으면 latest이고, latest는 푸시할 때마다 다른 이미지가 됩니다. 같은 디플로이먼트의 파드끼리 달라지고, 롤백해도 같은 이미지가 돌아옵니다.',
  },
  todo: {
    en: 'Name the version you tested, for instance web:1.4.2, or the digest of the image.',
    ko: '시험한 버전을 쓰세요. 예: web:1.4.2 또는 이미지 다이제스트.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  find(object) {
    return containersOf(object).flatMap((container) => {
      const written = textField(container.value, 'image');
      const image = written === null ? null : parseImage(written);
      if (image === null || image.digest !== null || (image.tag !== null && image.tag !== 'latest')) return [];
      const version = versionLabel(object, container.path.at(-1) === 0 && container.path.at(-2) === 'containers');
      const path = [...container.path, 'image'];
      return [
        {
          path,
          message: image.tag === null ? withoutTag(image.repository) : withLatest(image.repository),
          ...(version === null ? {} : { fix: useVersion(path, { ...image, tag: version }, version) }),
        },
      ];
    });
  },
};

const VERSION_LABELS = ['app.kubernetes.io/version', 'version'];

/** What the labels say is running. They speak of the application, so only of the first container. */
function versionLabel({ summary }: CheckedObject, isFirst: boolean): string | null {
  if (!isFirst) return null;
  const labels = [summary.podLabels ?? {}, summary.labels];
  const written = VERSION_LABELS.flatMap((name) => labels.flatMap((of) => (Object.hasOwn(of, name) ? [of[name] ?? ''] : [])));
  return written.find((version) => isTag(version) && version !== 'latest') ?? null;
}

function withoutTag(repository: string) {
  return {
    en: `${repository} has no tag, so it is whatever was pushed last`,
    ko: `${repository}: 태그가 없어 마지막에 푸시한 이미지가 실행됩니다`,
  };
}

function withLatest(repository: string) {
  return {
    en: `${repository}:latest is whatever was pushed last`,
    ko: `${repository}:latest: 마지막에 푸시한 이미지가 실행됩니다`,
  };
}

function useVersion(path: readonly (string | number)[], image: ImageReference, version: string): Fix {
  return {
    label: { en: `Use ${version}, as the version label says`, ko: `버전 레이블의 ${version} 사용` },
    safe: false,
    steps: [{ op: 'set', path, value: printImage(image) }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'looks into all containers, and takes a registry port for no tag',
    yaml: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: wait
      image: busybox
  containers:
    - name: web
      image: localhost:5000/web
    - name: log
      image: fluent-bit:latest
`,
    finds: ['/spec/containers/0/image', '/spec/containers/1/image', '/spec/initContainers/0/image'],
  },
  {
    name: 'offers the version label for the first container',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels:
        app: web
        app.kubernetes.io/version: v1.4.2
    spec:
      containers:
        - name: web
          image: "registry.example.com:5000/team/web:latest" # pinned soon
`,
    finds: ['/spec/template/spec/containers/0/image'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels:
        app: web
        app.kubernetes.io/version: v1.4.2
    spec:
      containers:
        - name: web
          image: "registry.example.com:5000/team/web:v1.4.2" # pinned soon
`,
  },
  {
    name: 'accepts tags and digests, and leaves placeholders alone',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: backup
spec:
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: a
              image: registry.example.com:5000/backup:2024-05-01
            - name: b
              image: backup:latest@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945
            - name: c
              image: \${REGISTRY}/backup
            - name: d
`,
    finds: [],
  },
  {
    name: 'visits a CronJob and the items of a List',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: batch/v1
    kind: CronJob
    metadata: {name: backup}
    spec:
      jobTemplate:
        spec:
          template:
            spec:
              containers: [{name: backup, image: backup}]
`,
    finds: ['/items/0/spec/jobTemplate/spec/template/spec/containers/0/image'],
  },
  {
    name: 'speaks of parts of an object',
    yaml: `containers:
- name: web
  image: web
---
name: web
image: web:latest
`,
    finds: ['/containers/0/image', '#1/image'],
  },
  {
    name: 'says nothing of a CI job',
    yaml: `image: node:latest
stages: [build]
`,
    finds: [],
  },
];
