import type { Section } from '../../../ui/form/field.ts';

/** How the program is run, beside its command. Defaults: core/v1 Container, 1.34. */
export const processSection: Section = {
  id: 'workload.process',
  title: { en: 'Working directory and terminal', ko: '작업 디렉터리와 터미널' },
  about: { en: 'where it starts, what it says when it ends', ko: '시작 위치, 종료 메시지, 표준 입력' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'text',
      path: 'workingDir',
      label: { en: 'Working directory', ko: '작업 디렉터리' },
      help: { en: "Left out: the image's own (WORKDIR).", ko: '비워 두면 이미지의 WORKDIR을 씁니다.' },
      width: 3,
      mono: true,
      placeholder: { en: 'that of the image', ko: '이미지의 설정' },
    },
    {
      input: 'text',
      path: 'terminationMessagePath',
      label: { en: 'Last words in', ko: '종료 메시지 파일' },
      help: {
        en: 'A file whose contents appear in the status of the container when it ends.',
        ko: '컨테이너가 끝날 때 이 파일의 내용이 상태에 표시됩니다.',
      },
      width: 3,
      mono: true,
      placeholder: { en: '/dev/termination-log', ko: '/dev/termination-log' },
    },
    {
      input: 'choice',
      path: 'terminationMessagePolicy',
      label: { en: 'Last words from', ko: '종료 메시지 출처' },
      help: {
        en: 'FallbackToLogsOnError takes the end of the log when the file is empty and the container failed.',
        ko: 'FallbackToLogsOnError는 파일이 비어 있고 실패로 끝났을 때 로그의 끝부분을 씁니다.',
      },
      width: 3,
      default: 'File',
      choices: [
        { value: 'File', label: { en: 'the file', ko: '파일' } },
        { value: 'FallbackToLogsOnError', label: { en: 'the log, after an error', ko: '오류일 때는 로그' } },
      ],
    },
    {
      input: 'switch',
      path: 'stdin',
      label: { en: 'Standard input open', ko: '표준 입력 열기' },
      help: { en: 'For programs one talks to by kubectl attach -i; without it they read the end of their input at once.', ko: 'kubectl attach -i로 입력하는 프로그램에 씁니다. 아니면 프로그램이 바로 입력의 끝을 읽습니다.' },
      width: 3,
      default: false,
    },
    {
      input: 'switch',
      path: 'stdinOnce',
      label: { en: 'Close it after one client', ko: '한 번 연결되면 닫기' },
      help: { en: 'The input ends when the first client goes, and stays closed until the container starts anew.', ko: '첫 연결이 끊기면 입력을 닫고 컨테이너가 다시 시작할 때까지 열지 않습니다.' },
      width: 3,
      default: false,
    },
    {
      input: 'switch',
      path: 'tty',
      label: { en: 'Terminal', ko: '터미널' },
      help: { en: 'For shells and full-screen programs, together with the standard input. Logs then hold colours and control characters.', ko: '셸이나 전체 화면 프로그램에 쓰며 표준 입력도 열어야 합니다. 로그에 색상과 제어 문자가 섞입니다.' },
      width: 3,
      default: false,
    },
  ],
};

/** What an init container has that others have not. */
export const initContainerSection: Section = {
  id: 'workload.init-container',
  title: { en: 'When it runs', ko: '실행 시점' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'choice',
      path: 'restartPolicy',
      label: { en: 'Runs', ko: '실행' },
      help: {
        en: 'An init container runs to its end before the next one starts. With Always it is a sidecar (1.29): it goes on beside the others, has probes, and ends after them.',
        ko: '초기화 컨테이너는 끝나야 다음 컨테이너가 시작됩니다. Always를 쓰면 사이드카(1.29)가 되어 다른 컨테이너와 함께 실행되고 프로브를 쓸 수 있으며 마지막에 종료됩니다.',
      },
      width: 6,
      default: { en: 'to its end, before the others (init container)', ko: '다른 컨테이너보다 먼저 실행하고 종료 (초기화 컨테이너)' },
      choices: [{ value: 'Always', label: { en: 'beside the others, as long as the Pod (sidecar)', ko: '파드가 끝날 때까지 함께 실행 (사이드카)' } }],
    },
  ],
};

/** Ports of the node itself. */
export const hostPortsSection: Section = {
  id: 'workload.host-ports',
  title: { en: 'Ports on the node', ko: '노드 포트' },
  about: { en: 'a port of the node that leads to the container: one such Pod per node', ko: '노드의 포트를 컨테이너로 연결합니다. 노드마다 파드 하나만 가능합니다' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'ports',
      label: { en: 'Ports', ko: '포트' },
      help: {
        en: 'For agents that every node has, such as an ingress controller. All else is better reached by a Service.',
        ko: '인그레스 컨트롤러처럼 노드마다 하나씩 두는 프로그램에 씁니다. 그 밖에는 서비스를 쓰는 편이 낫습니다.',
      },
      item: { en: 'node port', ko: '노드 포트' },
      add: { en: 'Add a port', ko: '포트 추가' },
      newItem: { containerPort: 8080 },
      fields: [
        {
          input: 'integer',
          path: 'containerPort',
          label: { en: 'Port', ko: '포트' },
          help: { en: 'The number the program listens on in the container.', ko: '컨테이너에서 프로그램이 여는 번호입니다.' },
          width: 2,
          min: 1,
          max: 65_535,
          required: true,
        },
        {
          input: 'integer',
          path: 'hostPort',
          label: { en: 'On the node', ko: '노드 포트' },
          help: { en: 'Where the node takes it; while the port is taken there, the Pod goes to another node.', ko: '노드에서 여는 번호이며, 이미 쓰이는 노드에는 파드가 배치되지 않습니다.' },
          width: 2,
          min: 1,
          max: 65_535,
        },
        {
          input: 'text',
          path: 'hostIP',
          label: { en: 'Address of the node', ko: '노드 주소' },
          help: { en: 'Only at this address of the node, such as 127.0.0.1 for programs on the node itself.', ko: '노드의 이 주소에서만 엽니다. 127.0.0.1이면 노드 안의 프로그램만 접근합니다.' },
          width: 2,
          mono: true,
          placeholder: { en: 'all', ko: '모두' },
        },
      ],
    },
  ],
};

const BY_RESIZE = [
  { value: 'NotRequired', label: { en: 'while it runs', ko: '실행 중에 적용' } },
  { value: 'RestartContainer', label: { en: 'by a restart', ko: '재시작하여 적용' } },
] as const;

export const moreResourcesSection: Section = {
  id: 'workload.more-resources',
  title: { en: 'Disk, devices and resizing', ko: '디스크, 장치, 크기 변경' },
  about: { en: 'ephemeral-storage, GPUs, what changes without a restart', ko: 'ephemeral-storage, GPU, 재시작 없는 변경' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'quantity',
      resource: 'memory',
      path: 'resources.requests.ephemeral-storage',
      label: { en: 'Disk request', ko: '디스크 요청' },
      help: {
        en: 'Room on the disk of the node for logs, emptyDir volumes and what the container writes.',
        ko: '로그, emptyDir 볼륨, 컨테이너가 쓰는 파일을 위한 노드 디스크 공간입니다.',
      },
      width: 3,
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: 'resources.limits.ephemeral-storage',
      label: { en: 'Disk limit', ko: '디스크 한도' },
      help: { en: 'Beyond it the Pod is evicted.', ko: '넘으면 파드가 축출됩니다.' },
      width: 3,
    },
    {
      input: 'map',
      path: 'resources.limits',
      label: { en: 'Devices and other resources', ko: '장치와 그 밖의 리소스' },
      help: {
        en: 'Such as nvidia.com/gpu or hugepages-2Mi. The limit is the request too: they cannot differ.',
        ko: 'nvidia.com/gpu나 hugepages-2Mi 등입니다. 한도가 곧 요청이며 서로 다를 수 없습니다.',
      },
      except: ['cpu', 'memory', 'ephemeral-storage'],
      keyLabel: { en: 'Resource', ko: '리소스' },
      valueLabel: { en: 'Amount', ko: '수량' },
      add: { en: 'Add a resource', ko: '리소스 추가' },
      suggestedKeys: [{ values: ['nvidia.com/gpu', 'amd.com/gpu', 'hugepages-2Mi', 'hugepages-1Gi'].map((value) => ({ value })) }],
    },
    {
      input: 'rows',
      path: 'resizePolicy',
      label: { en: 'A change of its size applies', ko: '크기 변경 적용 방식' },
      help: { en: 'What happens to the container when its CPU or memory is changed in place (1.33).', ko: '실행 중인 파드의 CPU나 메모리를 바꿀 때의 동작입니다(1.33).' },
      item: { en: 'resource', ko: '리소스' },
      add: { en: 'Add a rule', ko: '규칙 추가' },
      newItem: { resourceName: 'memory', restartPolicy: 'RestartContainer' },
      fields: [
        {
          input: 'choice',
          path: 'resourceName',
          label: { en: 'Of', ko: '대상' },
          help: { en: 'Each of the two once.', ko: 'CPU와 메모리를 한 번씩만 쓸 수 있습니다.' },
          width: 3,
          required: true,
          choices: [
            { value: 'cpu', label: { en: 'CPU', ko: 'CPU' } },
            { value: 'memory', label: { en: 'Memory', ko: '메모리' } },
          ],
        },
        {
          input: 'choice',
          path: 'restartPolicy',
          label: { en: 'Applies', ko: '적용' },
          help: { en: 'By a restart for programs that measure their memory once, at their start, such as a Java heap.', ko: 'Java 힙처럼 시작할 때만 크기를 재는 프로그램은 재시작해야 바뀝니다.' },
          width: 3,
          required: true,
          choices: BY_RESIZE,
        },
      ],
    },
    {
      input: 'rows',
      path: 'resources.claims',
      label: { en: 'Claims of the Pod used here', ko: '사용하는 리소스 클레임' },
      help: { en: 'Names from resourceClaims of the Pod (dynamic resource allocation).', ko: '파드의 resourceClaims에 있는 이름입니다(동적 리소스 할당).' },
      item: { en: 'claim', ko: '클레임' },
      add: { en: 'Use a claim', ko: '클레임 사용' },
      fields: [
        {
          input: 'text',
          path: 'name',
          label: { en: 'Name', ko: '이름' },
          help: { en: 'Of an entry of resourceClaims in the Pod.', ko: '파드의 resourceClaims에 있는 이름입니다.' },
          width: 3,
          mono: true,
          required: true,
          suggestions: ['work'],
        },
        {
          input: 'text',
          path: 'request',
          label: { en: 'Request', ko: '요청' },
          help: { en: 'One of the requests in the claim, when the container needs only that device.', ko: '클레임에 있는 요청 가운데 하나만 필요할 때 그 이름을 씁니다.' },
          width: 3,
          mono: true,
          placeholder: { en: 'all of the claim', ko: '클레임 전체' },
        },
      ],
    },
  ],
};
