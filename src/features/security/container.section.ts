import type { Section } from '../../ui/form/field.ts';
import { CAPABILITIES, capabilityName } from './known-names.ts';
import { appArmorFields, seccompFields, seLinuxFields, userFields, windowsFields, yesNo } from './security-fields.ts';

const CAPABILITY = {
  input: 'tokens',
  of: 'text',
  width: 3,
  item: { en: 'capability', ko: 'capability' },
  rule: capabilityName,
  suggestions: [{ values: CAPABILITIES }],
} as const;

export const containerSecuritySection: Section = {
  id: 'security.container',
  title: { en: 'This container', ko: '이 컨테이너' },
  about: { en: 'Counts before the values of the Pod.', ko: '파드의 값보다 우선합니다.' },
  scope: 'container',
  path: 'securityContext',
  fields: [
    yesNo(
      'allowPrivilegeEscalation',
      { en: 'May gain privileges', ko: '권한 상승 허용' },
      {
        en: 'No: a setuid program in the image cannot become root. Hardly any service needs it.',
        ko: '아니요로 두면 이미지 안의 setuid 프로그램이 루트가 될 수 없습니다. 필요한 서비스는 거의 없습니다.',
      },
      { en: 'yes (default)', ko: '예(기본값)' },
    ),
    yesNo(
      'readOnlyRootFilesystem',
      { en: 'Read-only root filesystem', ko: '루트 파일시스템 읽기 전용' },
      {
        en: 'Nobody can change programs of the image. Give what must be written (/tmp, caches) a volume.',
        ko: '이미지의 프로그램을 아무도 바꿀 수 없습니다. 써야 하는 곳(/tmp, 캐시)에는 볼륨을 연결하세요.',
      },
      { en: 'no (default)', ko: '아니요(기본값)' },
    ),
    yesNo(
      'privileged',
      { en: 'Privileged', ko: '특권 모드' },
      { en: 'As good as root on the node. Only for drivers and agents of the node.', ko: '노드의 루트와 같습니다. 노드 드라이버나 에이전트에만 쓰세요.' },
      { en: 'no (default)', ko: '아니요(기본값)' },
    ),
    {
      ...CAPABILITY,
      path: 'capabilities.drop',
      label: { en: 'Capabilities taken away', ko: '제거할 capability' },
      help: { en: 'ALL takes away every right of root that the runtime leaves a container.', ko: 'ALL은 런타임이 컨테이너에 남겨 둔 루트 권한을 모두 제거합니다.' },
      add: { en: 'Take away a capability', ko: '제거할 capability 추가' },
      placeholder: { en: 'e.g. ALL', ko: '예: ALL' },
    },
    {
      ...CAPABILITY,
      path: 'capabilities.add',
      label: { en: 'Capabilities given', ko: '부여할 capability' },
      help: { en: 'Beside ALL dropped, the restricted standard allows NET_BIND_SERVICE only.', ko: 'ALL을 제거했을 때 restricted 표준은 NET_BIND_SERVICE만 허용합니다.' },
      add: { en: 'Give a capability', ko: '부여할 capability 추가' },
      placeholder: { en: 'none', ko: '없음' },
    },
    ...userFields('container'),
    ...seccompFields('container'),
  ],
};

export const containerProfilesSection: Section = {
  id: 'security.container-profiles',
  title: { en: 'AppArmor, SELinux and /proc of this container', ko: '이 컨테이너의 AppArmor, SELinux, /proc' },
  scope: 'container',
  path: 'securityContext',
  fields: [
    ...appArmorFields('container').map((field) => ({ ...field, width: 3 as const })),
    ...seLinuxFields('container'),
    {
      input: 'choice',
      path: 'procMount',
      width: 3,
      label: { en: '/proc', ko: '/proc' },
      help: { en: 'Unmasked shows what the runtime hides of /proc; it needs hostUsers: false.', ko: 'Unmasked는 런타임이 숨기는 /proc 내용을 보여 주며 hostUsers: false가 필요합니다.' },
      default: 'Default',
      choices: [
        { value: 'Default', label: { en: 'masked', ko: '마스킹' } },
        { value: 'Unmasked', label: { en: 'unmasked', ko: '마스킹 해제' } },
      ],
    },
  ],
};

export const containerWindowsSection: Section = {
  id: 'security.container-windows',
  title: { en: 'Windows, this container', ko: 'Windows, 이 컨테이너' },
  scope: 'container',
  path: 'securityContext',
  fields: windowsFields('container'),
};

export const CONTAINER_SECURITY_SECTIONS: readonly Section[] = [containerSecuritySection, containerProfilesSection, containerWindowsSection];
