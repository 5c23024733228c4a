import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { imagesOf, isMovingTag } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const imageTagMoving: ObjectCheck = {
  id: 'image-tag-moving',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Tag that moves', ko: '움직이는 태그' },
  why: {
    en: 'Publishers give such a tag to each new release. Nodes that pulled it on different days run different programs, and a rollback does not bring the old one back.',
    ko: '배포자는 새 버전이 나올 때마다 이런 태그를 옮깁니다. 내려받은 날짜가 다른 노드에서는 다른 프로그램이 실행되고, 롤백해도 이전 것으로 돌아가지 않습니다.',
  },
  todo: {
    en: 'Write the version in full, such as 1.30.2, or add the digest.',
    ko: '1.30.2처럼 전체 버전을 쓰거나 다이제스트를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  find(object) {
    return gathered(imagesOf(object), ({ image, path }) => {
      const tag = image?.tag ?? null;
      if (image === null || image.digest !== null || tag === null || !isMovingTag(tag)) return [];
      return [{ path, message: { en: `Tag ${tag} moves with every release`, ko: `태그 ${tag}: 새 버전이 나올 때마다 바뀝니다` } }];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows words, and versions that leave out a number',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      initContainers: [{name: a, image: "a:stable"}, {name: b, image: "b:16"}, {name: c, image: "c:v1.30-latest"}]
      containers: [{name: d, image: "d:3.12-slim-bookworm"}, {name: e, image: "localhost:5000/e:v1.2"}, {name: f, image: "f:1.0-SNAPSHOT"}]
`,
    finds: [
      '/spec/template/spec/initContainers/0/image',
      '/spec/template/spec/initContainers/1/image',
      '/spec/template/spec/initContainers/2/image',
      '/spec/template/spec/containers/0/image',
      '/spec/template/spec/containers/1/image',
      '/spec/template/spec/containers/2/image',
    ],
  },
  {
    name: 'lets dates, commits, builds, pre-releases and digests pass, and leaves latest to its own check',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: "a:1.25.3-alpine"}
    - {name: b, image: "b:20240501"}
    - {name: c, image: "c:2024-05-01"}
    - {name: d, image: "d:3f2c1ab"}
    - {name: e, image: "e:2.0-rc1"}
    - {name: f, image: "f:1.30@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"}
    - {name: g, image: "g:latest"}
    - {name: h, image: "h:9-1737.1736"}
    - {name: i, image: "i:main-4f53cda"}
    - {name: j, image: "j:1.4-20240501"}
`,
    finds: [],
  },
  {
    name: 'lets a full version pass in a fragment',
    yaml: `name: a
image: a:1.4.2
`,
    finds: [],
  },
];
