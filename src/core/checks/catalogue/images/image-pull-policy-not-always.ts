import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { imagesOf } from '../../reading/images.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

/** A policy for clusters that several teams share; others are better served by fixed tags and digests. */
export const imagePullPolicyNotAlways: ObjectCheck = {
  id: 'image-pull-policy-not-always',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Image is not asked for at every start', ko: '시작할 때마다 이미지를 확인하지 않습니다' },
  why: {
    en: 'An image that lies on a node is started there for any Pod, also for one whose owner may not pull it. Always lets the registry check the credentials each time; layers that are there are not pulled again.',
    ko: '노드에 이미 있는 이미지는 내려받을 권한이 없는 사용자의 파드에서도 실행됩니다. Always를 쓰면 매번 레지스트리가 권한을 확인하며, 이미 있는 레이어는 다시 내려받지 않습니다.',
  },
  todo: { en: 'Set imagePullPolicy: Always.', ko: 'imagePullPolicy: Always로 정하세요.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
  find(object) {
    return gathered(imagesOf(object), ({ container, image }) => {
      const written = textField(container.value, 'imagePullPolicy');
      // as the API fills it in
      const usual = image === null || image.tag === null || image.tag === 'latest' ? 'Always' : 'IfNotPresent';
      if (image?.digest !== null || (written ?? usual) === 'Always') return [];
      const path = [...container.path, 'imagePullPolicy'];
      return [
        {
          path,
          message: {
            en: `imagePullPolicy is ${written ?? usual}: an image on the node is started without asking the registry`,
            ko: `imagePullPolicy(${written ?? usual}): 노드에 있는 이미지를 레지스트리에 확인하지 않고 실행합니다`,
          },
          fix: {
            label: { en: 'Use Always', ko: 'Always 사용' },
            safe: true,
            steps: [{ op: 'set' as const, path, value: 'Always' }],
          },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows the default, and what is written',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      image: a:1.0.0 # fixed
    - name: b
      image: b
      imagePullPolicy: Never
`,
    finds: ['/spec/containers/0/imagePullPolicy', '/spec/containers/1/imagePullPolicy'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      image: a:1.0.0 # fixed
      imagePullPolicy: Always
    - name: b
      image: b
      imagePullPolicy: Always
`,
  },
  {
    name: 'is content with Always, by word or by default, and with a digest',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, image: "a:1.0.0", imagePullPolicy: Always}
    - {name: b, image: b}
    - {name: c, image: "c:latest"}
    - {name: d, image: "d@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"}
    - {name: e, image: "\${IMAGE}"}
`,
    finds: [],
  },
];
