import { gathered } from '../../../gathered.ts';
import { type ImageReference, printImage } from '../../../kinds/image-reference.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { imagesOf } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const imageRegistryDeprecated: ObjectCheck = {
  id: 'image-registry-deprecated',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Image registry that is frozen', ko: '동결된 이미지 레지스트리' },
  why: {
    en: 'The old registry of the Kubernetes project gets no new images since April 2023, security fixes neither, and may be switched off.',
    ko: 'Kubernetes 프로젝트의 옛 레지스트리에는 2023년 4월부터 새 이미지도 보안 수정도 올라오지 않으며, 언제든 중단될 수 있습니다.',
  },
  todo: { en: 'Use registry.k8s.io instead.', ko: 'registry.k8s.io를 쓰세요.' },
  source: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
  find(object) {
    return gathered(imagesOf(object), ({ image, path }) => {
      const current = image === null ? null : inCurrentRegistry(image);
      if (image === null || current === null) return [];
      const better = printImage(current);
      const old = `${image.registry ?? ''}${image.registry === 'k8s.gcr.io' ? '' : '/google-containers'}`;
      return [
        {
          path,
          message: { en: `${old} is frozen; registry.k8s.io has its images`, ko: `동결된 레지스트리입니다: ${old}. 이미지는 registry.k8s.io에 있습니다` },
          fix: {
            label: { en: 'Use registry.k8s.io', ko: 'registry.k8s.io 사용' },
            // the same images by contract; of the older registry not all were moved
            safe: image.registry === 'k8s.gcr.io',
            steps: [{ op: 'set' as const, path, value: better }],
          },
        },
      ];
    });
  },
};

const CURRENT = 'registry.k8s.io';
const OLD_FOLDERS = /^(?:google[-_]containers)\//;

/** null for an image that lies in neither of the old ones. */
function inCurrentRegistry(image: ImageReference): ImageReference | null {
  if (image.registry === 'k8s.gcr.io') return { ...image, registry: CURRENT };
  const isOld = /^(?:[a-z]+\.)?gcr\.io$/.test(image.registry ?? '') && OLD_FOLDERS.test(image.repository);
  return isOld ? { ...image, registry: CURRENT, repository: image.repository.replace(OLD_FOLDERS, '') } : null;
}

export const cases: CheckCase[] = [
  {
    name: 'moves the image to where it is now',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: a}
spec:
  template:
    spec:
      initContainers:
        - name: a
          image: k8s.gcr.io/pause:3.9 # sandbox
      containers:
        - name: b
          image: "gcr.io/google-containers/sub/b:1.0.0@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
`,
    finds: ['/spec/template/spec/initContainers/0/image', '/spec/template/spec/containers/0/image'],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: a}
spec:
  template:
    spec:
      initContainers:
        - name: a
          image: registry.k8s.io/pause:3.9 # sandbox
      containers:
        - name: b
          image: "registry.k8s.io/sub/b:1.0.0@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
`,
  },
  {
    name: 'is content with registry.k8s.io and with other images of gcr.io',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, image: "registry.k8s.io/pause:3.9"}, {name: b, image: "gcr.io/distroless/static:nonroot"}]}
`,
    finds: [],
  },
];
