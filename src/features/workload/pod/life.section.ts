import type { Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, SECONDS } from '../kinds/amounts.ts';

/** When the containers of a Pod run again, and when a Pod is given up. Kinds that replace Pods take only Always. */
export const podLifeSection: Section = {
  id: 'workload.pod-life',
  title: { en: 'The life of the Pod', ko: '파드의 수명' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'choice',
      path: 'restartPolicy',
      label: { en: 'Restart its containers', ko: '컨테이너 재시작' },
      help: {
        en: 'Jobs take OnFailure (the same Pod again) or Never (a new Pod for each try, so that the logs stay). Deployments, StatefulSets and DaemonSets take only Always.',
        ko: '잡에는 OnFailure(같은 파드에서 다시) 또는 Never(시도마다 새 파드, 로그가 남음)를 씁니다. 디플로이먼트, 스테이트풀셋, 데몬셋은 Always만 가능합니다.',
      },
      width: 3,
      default: 'Always',
      choices: [
        { value: 'Always', label: { en: 'always', ko: '항상' } },
        { value: 'OnFailure', label: { en: 'when they fail', ko: '실패하면' } },
        { value: 'Never', label: { en: 'never', ko: '하지 않음' } },
      ],
    },
    {
      input: 'integer',
      path: 'activeDeadlineSeconds',
      label: { en: 'Time limit', ko: '제한 시간' },
      help: { en: 'How long the Pod may run before it is ended and marked as failed.', ko: '이 시간이 지나면 파드를 종료하고 실패로 표시합니다.' },
      width: 3,
      min: 1,
      max: FROM_ZERO.max,
      unit: SECONDS,
    },
  ],
};

export const podMoreSection: Section = {
  id: 'workload.pod-more',
  title: { en: 'Images and runtime', ko: '이미지와 런타임' },
  about: { en: 'registry credentials, runtime class, processes', ko: '레지스트리 인증, 런타임 클래스, 프로세스' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'imagePullSecrets',
      label: { en: 'Registry credentials', ko: '레지스트리 인증 시크릿' },
      help: {
        en: 'Secrets of the type kubernetes.io/dockerconfigjson. On the ServiceAccount they serve every Pod that uses it.',
        ko: 'kubernetes.io/dockerconfigjson 유형의 시크릿입니다. 서비스어카운트에 두면 그것을 쓰는 모든 파드에 적용됩니다.',
      },
      item: { en: 'Secret', ko: '시크릿' },
      add: { en: 'Add a Secret', ko: '시크릿 추가' },
      fields: [{ input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, width: 6, mono: true, required: true, suggestions: ['work'] }],
    },
    {
      input: 'text',
      path: 'runtimeClassName',
      label: { en: 'Runtime class', ko: '런타임 클래스' },
      help: { en: 'Another way to run containers (gVisor, Kata, a GPU runtime), by the name of its RuntimeClass.', ko: 'gVisor, Kata, GPU 런타임처럼 다른 실행 방식을 RuntimeClass 이름으로 고릅니다.' },
      width: 3,
      mono: true,
      suggestions: ['work'],
    },
    {
      input: 'choice',
      path: 'os.name',
      label: { en: 'Operating system', ko: '운영체제' },
      help: { en: 'Lets Kubernetes refuse fields that the other system does not have. It does not choose a node: that is kubernetes.io/os in nodeSelector.', ko: '다른 운영체제에 없는 필드를 거부하게 합니다. 노드는 nodeSelector의 kubernetes.io/os로 고릅니다.' },
      width: 3,
      choices: [
        { value: 'linux', label: { en: 'Linux', ko: 'Linux' } },
        { value: 'windows', label: { en: 'Windows', ko: 'Windows' } },
      ],
    },
    {
      input: 'switch',
      path: 'shareProcessNamespace',
      label: { en: 'Containers see each other’s processes', ko: '컨테이너끼리 프로세스 공유' },
      help: { en: 'One process namespace for all containers of the Pod; the first process of each is then not number 1.', ko: '파드의 컨테이너가 프로세스 네임스페이스를 함께 씁니다. 이때 각 컨테이너의 첫 프로세스가 1번이 아닙니다.' },
      width: 3,
      default: false,
    },
    {
      input: 'switch',
      path: 'enableServiceLinks',
      label: { en: 'Variables for each Service', ko: '서비스 환경 변수 주입' },
      help: { en: 'Puts NAME_SERVICE_HOST and the like for every Service of the namespace into the environment: slow to start among hundreds of Services, and it can clash with your own variables.', ko: '네임스페이스의 모든 서비스에 대해 이름_SERVICE_HOST 같은 변수를 넣습니다. 서비스가 많으면 시작이 느려지고 직접 정한 변수와 충돌할 수 있습니다.' },
      width: 3,
      default: true,
    },
    {
      input: 'quantity',
      resource: 'cpu',
      path: 'resources.requests.cpu',
      label: { en: 'CPU request of the whole Pod', ko: '파드 전체 CPU 요청' },
      help: { en: 'Shared by its containers (1.34).', ko: '컨테이너가 나누어 씁니다(1.34).' },
      width: 3,
    },
    { input: 'quantity', resource: 'memory', path: 'resources.requests.memory', label: { en: 'Memory request of the whole Pod', ko: '파드 전체 메모리 요청' }, width: 3 },
    { input: 'quantity', resource: 'cpu', path: 'resources.limits.cpu', label: { en: 'CPU limit of the whole Pod', ko: '파드 전체 CPU 한도' }, width: 3 },
    { input: 'quantity', resource: 'memory', path: 'resources.limits.memory', label: { en: 'Memory limit of the whole Pod', ko: '파드 전체 메모리 한도' }, width: 3 },
    {
      input: 'rows',
      path: 'resourceClaims',
      label: { en: 'Resource claims', ko: '리소스 클레임' },
      help: { en: 'Devices asked for by ResourceClaims (dynamic resource allocation).', ko: 'ResourceClaim으로 요청하는 장치입니다(동적 리소스 할당).' },
      item: { en: 'claim', ko: '클레임' },
      add: { en: 'Add a claim', ko: '클레임 추가' },
      fields: [
        { input: 'text', path: 'name', label: { en: 'Name', ko: '이름' }, width: 2, mono: true, required: true },
        { input: 'text', path: 'resourceClaimName', label: { en: 'Claim', ko: '클레임' }, width: 2, mono: true, suggestions: ['work'] },
        { input: 'text', path: 'resourceClaimTemplateName', label: { en: 'Or template', ko: '또는 템플릿' }, width: 2, mono: true, suggestions: ['work'] },
      ],
    },
  ],
};
