import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { imagesOf, isMovingTag } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const imageDigestMissing: ObjectCheck = {
  id: 'image-digest-missing',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Image without a digest', ko: '다이제스트가 없는 이미지' },
  why: {
    en: 'Whoever may push to the registry can move a tag to another image, by mistake or on purpose. A digest names the very bytes that were tested.',
    ko: '레지스트리에 푸시할 수 있는 사람은 실수로든 고의로든 태그를 다른 이미지로 옮길 수 있습니다. 다이제스트는 시험한 바로 그 이미지를 가리킵니다.',
  },
  todo: {
    en: 'Write the digest behind the tag (name:tag@sha256:…); your registry or docker buildx imagetools inspect shows it.',
    ko: '태그 뒤에 다이제스트를 쓰세요(name:tag@sha256:…). 레지스트리나 docker buildx imagetools inspect 명령으로 확인할 수 있습니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  find(object) {
    return gathered(imagesOf(object), ({ image, path }) => {
      const tag = image?.tag ?? null;
      // without a tag of its own the image has a greater fault, which other checks tell
      if (image === null || image.digest !== null || tag === null || tag === 'latest' || isMovingTag(tag)) return [];
      return [
        {
          path,
          message: {
            en: `Tag ${tag} can be moved to another image; a digest cannot`,
            ko: `태그 ${tag}: 다른 이미지로 바뀔 수 있습니다. 다이제스트는 바뀌지 않습니다`,
          },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'tells it of fixed tags, in containers of every role',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: a, image: "a:1.0.0"}]
  containers: [{name: b, image: "registry.example.com:5000/b:2024-05-01"}]
  ephemeralContainers: [{name: c, image: "busybox:1.36.1"}]
`,
    finds: ['/spec/initContainers/0/image', '/spec/containers/0/image', '/spec/ephemeralContainers/0/image'],
  },
  {
    name: 'is content with a digest, and leaves other faults to other checks',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: "a:1.0.0@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"}
    - {name: b, image: b}
    - {name: c, image: "c:latest"}
    - {name: d, image: "d:1.30"}
    - {name: e, image: "\${IMAGE}"}
    - {name: f, image: "f@sha256:abc"}
`,
    finds: [],
  },
];
