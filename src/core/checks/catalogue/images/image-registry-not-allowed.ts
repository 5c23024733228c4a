import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { imagesOf, PUBLIC_REGISTRIES, registryOf } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

/** A policy of those who run images of their own registries only. */
export const imageRegistryNotAllowed: ObjectCheck = {
  id: 'image-registry-not-allowed',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Image straight from a public registry', ko: '공개 레지스트리에서 직접 받는 이미지' },
  why: {
    en: 'What is in a public registry is out of your hands: it can be deleted, replaced or limited in rate, and nobody has scanned it. One letter wrong in a name, and a stranger’s image runs.',
    ko: '공개 레지스트리의 이미지는 직접 관리할 수 없습니다. 삭제되거나 바뀌거나 횟수가 제한될 수 있고 검사도 거치지 않습니다. 이름을 한 글자만 잘못 써도 낯선 이미지가 실행됩니다.',
  },
  todo: {
    en: 'Pull the image from your own registry or its mirror, and name that registry.',
    ko: '자체 레지스트리나 미러에서 이미지를 받고 그 레지스트리를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#using-a-private-registry',
  find(object) {
    return gathered(imagesOf(object), ({ image, path }) => {
      if (image === null || !PUBLIC_REGISTRIES.has(registryOf(image))) return [];
      const registry = registryOf(image);
      const message =
        image.registry === null
          ? { en: `${image.repository} names no registry, so it comes from ${registry}`, ko: `${image.repository}: 레지스트리를 쓰지 않아 ${registry}에서 받습니다` }
          : { en: `${image.repository} comes from ${registry}, which is public`, ko: `${image.repository}: 공개 레지스트리(${registry})에서 받습니다` };
      return [{ path, message }];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows public registries, by name and by none',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: a, image: busybox}]
  containers: [{name: b, image: "quay.io/shop/web:1.0.0"}, {name: c, image: "docker.io/shop/web:1.0.0"}]
`,
    finds: ['/spec/initContainers/0/image', '/spec/containers/0/image', '/spec/containers/1/image'],
  },
  {
    name: 'is content with other registries, and leaves placeholders alone',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: "registry.example.com/shop/web:1.0.0"}
    - {name: b, image: "localhost:5000/web:1.0.0"}
    - {name: c, image: "\${REGISTRY}/web:1.0.0"}
`,
    finds: [],
  },
];
