import type { Localized } from '../../core/localized.ts';
import type { Section } from '../../ui/form/field.ts';
import { SYSCTLS, sysctlName } from './known-names.ts';
import { appArmorFields, seccompFields, seLinuxFields, userFields, windowsFields, yesNo } from './security-fields.ts';

const GROUP_ID = { min: 0, max: 2_147_483_647 } as const;

/** Names: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context (1.34) */
export const podUserSection: Section = {
  id: 'security.pod',
  title: { en: 'All containers of the Pod', ko: '파드의 모든 컨테이너' },
  about: { en: 'A container with a value of its own keeps it.', ko: '컨테이너에 따로 정한 값이 있으면 그 값이 우선합니다.' },
  scope: 'pod',
  path: '',
  fields: [
    ...userFields('pod'),
    {
      input: 'integer',
      path: 'securityContext.fsGroup',
      label: { en: 'Group of volumes', ko: '볼륨의 그룹' },
      help: {
        en: 'Volumes get this group, so that a process that is not root may write to them.',
        ko: '볼륨의 그룹을 이 값으로 바꿔 루트가 아닌 프로세스도 쓸 수 있게 합니다.',
      },
      ...GROUP_ID,
    },
    ...seccompFields('pod'),
  ],
};

const fsGroupSet = { path: 'securityContext.fsGroup', present: true } as const;

export const groupsSection: Section = {
  id: 'security.groups',
  title: { en: 'Further groups and file ownership', ko: '추가 그룹과 파일 소유권' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'choice',
      path: 'securityContext.fsGroupChangePolicy',
      width: 3,
      label: { en: 'Change the group of files', ko: '파일 그룹 변경' },
      help: {
        en: 'On each start every file of a volume gets the group, which takes long for big ones; OnRootMismatch looks at the folder only.',
        ko: '시작할 때마다 볼륨의 모든 파일 그룹을 바꾸므로 큰 볼륨은 오래 걸립니다. OnRootMismatch는 최상위 폴더만 확인합니다.',
      },
      default: 'Always',
      choices: [
        { value: 'Always', label: { en: 'always', ko: '항상' } },
        { value: 'OnRootMismatch', label: { en: 'only when the folder differs', ko: '폴더가 다를 때만' } },
      ],
      shownWhen: fsGroupSet,
    },
    {
      input: 'tokens',
      of: 'integer',
      path: 'securityContext.supplementalGroups',
      width: 3,
      label: { en: 'Further groups', ko: '추가 그룹' },
      help: { en: 'Groups that the process is in as well, for shared volumes.', ko: '공유 볼륨 등을 위해 프로세스가 추가로 속할 그룹입니다.' },
      item: { en: 'group', ko: '그룹' },
      add: { en: 'Add a group', ko: '그룹 추가' },
      placeholder: { en: 'e.g. 2000', ko: '예: 2000' },
    },
    {
      input: 'choice',
      path: 'securityContext.supplementalGroupsPolicy',
      width: 3,
      label: { en: "Groups of the image's /etc/group", ko: '이미지 /etc/group의 그룹' },
      help: { en: 'Strict leaves out the groups that the image gives its user.', ko: 'Strict는 이미지가 사용자에게 부여한 그룹을 제외합니다.' },
      default: 'Merge',
      choices: [
        { value: 'Merge', label: { en: 'added to these', ko: '함께 사용' } },
        { value: 'Strict', label: { en: 'left out', ko: '제외' } },
      ],
    },
  ],
};

const NO_BY_DEFAULT: Localized = { en: 'no (default)', ko: '아니요(기본값)' };

export const hostSection: Section = {
  id: 'security.host',
  title: { en: 'Sharing with the node', ko: '노드와 공유' },
  about: { en: 'Each of these leads out of the container; baseline refuses them.', ko: '컨테이너 밖으로 나가는 길이 되며 baseline에서 거부됩니다.' },
  scope: 'pod',
  path: '',
  fields: [
    yesNo(
      'hostNetwork',
      { en: "The node's network", ko: '노드 네트워크 사용' },
      {
        en: 'The Pod has the address and the ports of the node, sees its traffic, and no NetworkPolicy applies to it.',
        ko: '파드가 노드의 주소와 포트를 쓰고 노드의 트래픽을 볼 수 있으며 네트워크 정책이 적용되지 않습니다.',
      },
      NO_BY_DEFAULT,
    ),
    yesNo(
      'hostPID',
      { en: "The node's processes", ko: '노드 프로세스 공유' },
      { en: 'Sees and, as root, controls every process of the node.', ko: '노드의 모든 프로세스를 볼 수 있고 루트라면 제어할 수 있습니다.' },
      NO_BY_DEFAULT,
    ),
    yesNo(
      'hostIPC',
      { en: "The node's shared memory", ko: '노드 공유 메모리 사용' },
      { en: 'Reads and writes shared memory of programs on the node.', ko: '노드에서 실행되는 프로그램의 공유 메모리를 읽고 쓸 수 있습니다.' },
      NO_BY_DEFAULT,
    ),
    yesNo(
      'hostUsers',
      { en: "The node's users", ko: '노드 사용자 공유' },
      {
        en: 'No: users of the Pod are others than those of the node, so root inside is nobody outside. Needs nodes with user namespaces (on by default since 1.33).',
        ko: '아니요로 두면 파드의 사용자가 노드와 분리되어 안에서 루트여도 밖에서는 아무 권한이 없습니다. 사용자 네임스페이스를 지원하는 노드가 필요합니다(1.33부터 기본).',
      },
      { en: 'yes (default)', ko: '예(기본값)' },
    ),
    yesNo(
      'shareProcessNamespace',
      { en: 'Processes shared in the Pod', ko: '파드 안에서 프로세스 공유' },
      { en: 'Containers of the Pod see and signal each other. Not the node, so the standards allow it.', ko: '파드의 컨테이너끼리 프로세스를 보고 시그널을 보냅니다. 노드와는 무관하므로 표준에서 허용됩니다.' },
      NO_BY_DEFAULT,
    ),
  ],
};

export const podProfilesSection: Section = {
  id: 'security.pod-profiles',
  title: { en: 'AppArmor, SELinux and sysctls', ko: 'AppArmor, SELinux, sysctl' },
  scope: 'pod',
  path: '',
  fields: [
    ...appArmorFields('pod').map((field) => ({ ...field, width: 3 as const })),
    ...seLinuxFields('pod'),
    {
      input: 'choice',
      path: 'securityContext.seLinuxChangePolicy',
      width: 3,
      label: { en: 'Relabel volumes', ko: '볼륨 재레이블' },
      help: { en: 'How volumes get the SELinux label of the Pod. Recursive touches every file.', ko: '볼륨에 파드의 SELinux 레이블을 붙이는 방법입니다. Recursive는 모든 파일을 바꿉니다.' },
      default: { en: 'as the cluster says', ko: '클러스터 설정을 따름' },
      choices: [
        { value: 'MountOption', label: { en: 'by a mount option', ko: '마운트 옵션으로' } },
        { value: 'Recursive', label: { en: 'file by file', ko: '파일마다' } },
      ],
    },
    {
      input: 'rows',
      path: 'securityContext.sysctls',
      label: { en: 'Kernel settings of the Pod', ko: '파드의 커널 설정' },
      help: { en: 'Those proposed are safe. The kubelet refuses any other unless its operator allowed it.', ko: '제안하는 항목은 안전합니다. 다른 항목은 운영자가 허용하지 않으면 kubelet이 거부합니다.' },
      item: { en: 'setting', ko: '설정' },
      add: { en: 'Add a setting', ko: '설정 추가' },
      newItem: { name: '', value: '' },
      fields: [
        {
          input: 'text',
          path: 'name',
          width: 4,
          mono: true,
          required: true,
          label: { en: 'Name', ko: '이름' },
          help: { en: 'As the kernel calls it; of those that each Pod can have for itself.', ko: '커널에서 쓰는 이름이며, 파드마다 따로 정할 수 있는 항목이어야 합니다.' },
          rule: sysctlName,
          suggestions: [{ values: SYSCTLS }],
        },
        {
          input: 'text',
          path: 'value',
          width: 2,
          mono: true,
          required: true,
          label: { en: 'Value', ko: '값' },
          help: { en: 'Always a text, even for a number: "1024".', ko: '숫자도 텍스트로 씁니다(예: "1024").' },
          empty: 'text',
        },
      ],
    },
  ],
};

export const podWindowsSection: Section = {
  id: 'security.pod-windows',
  title: { en: 'Windows', ko: 'Windows' },
  about: { en: 'For Pods with os.name: windows.', ko: 'os.name이 windows인 파드에만 쓰입니다.' },
  scope: 'pod',
  path: '',
  fields: windowsFields('pod'),
};

export const accountSection: Section = {
  id: 'security.account',
  title: { en: 'Service account', ko: '서비스 어카운트' },
  about: { en: 'As whom the Pod talks to the Kubernetes API.', ko: '파드가 Kubernetes API에 접근할 때의 신원입니다.' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'text',
      path: 'serviceAccountName',
      width: 3,
      mono: true,
      label: { en: 'Service account', ko: '서비스 어카운트' },
      help: {
        en: 'Its roles are the rights of the Pod. A service that does not talk to the API needs none.',
        ko: '이 어카운트의 롤이 파드의 권한이 됩니다. API를 쓰지 않는 서비스에는 필요 없습니다.',
      },
      placeholder: { en: 'default', ko: 'default' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'serviceAccount',
      width: 3,
      mono: true,
      label: { en: 'By its former name', ko: '예전 필드' },
      help: {
        en: 'Deprecated: serviceAccountName says it today. Where both stand they must be equal.',
        ko: '사용이 중단된 필드이며 지금은 serviceAccountName을 씁니다. 둘 다 있으면 값이 같아야 합니다.',
      },
      suggestions: ['work'],
      shownWhen: { path: 'serviceAccount', present: true },
    },
    yesNo(
      'automountServiceAccountToken',
      { en: 'Put its token into the containers', ko: '토큰을 컨테이너에 마운트' },
      {
        en: 'Whoever breaks into the container finds the token. Turn it off where nothing talks to the Kubernetes API.',
        ko: '컨테이너에 침입한 사람은 토큰도 얻습니다. Kubernetes API를 쓰지 않는다면 끄세요.',
      },
      { en: 'as the account says, else yes', ko: '어카운트 설정을 따름(기본: 예)' },
      { width: 3 },
    ),
  ],
};

export const POD_SECURITY_SECTIONS: readonly Section[] = [podUserSection, accountSection, groupsSection, hostSection, podProfilesSection, podWindowsSection];
