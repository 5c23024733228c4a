import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, Condition, Field, Inheritance, IntegerField, SuggestionSource } from '../../ui/form/field.ts';

/*
 * Fields that a Pod and its containers both have. Fields of a container say the value of the Pod while they are not
 * set: a container's own value wins, field by field.
 */

const YES_OR_NO = [
  { value: true, label: { en: 'yes', ko: '예' } },
  { value: false, label: { en: 'no', ko: '아니요' } },
] as const;

export const FROM_POD: Localized = { en: 'from the Pod: {value}', ko: '파드 설정: {value}' };

export function valuesOf(...values: readonly string[]): readonly SuggestionSource[] {
  return [{ values: values.map((value) => ({ value })) }];
}

/** yes, no, or nothing said: what that means stands in `unsaid`. Nothing is written that nobody chose. */
export function yesNo(path: string, label: Localized, help: Localized, unsaid: Localized, more: Partial<ChoiceField> = {}): ChoiceField {
  return { input: 'choice', path, label, help, default: unsaid, choices: YES_OR_NO, ...more };
}

/** What a field of a container inherits from the Pod's field of the same path. */
function fromPod(path: string): { readonly inherits: Inheritance } {
  return { inherits: { scope: 'pod', path: `securityContext.${path}`, label: FROM_POD } };
}

type Of = 'pod' | 'container';
const inherited = (of: Of, path: string): { readonly inherits?: Inheritance } => (of === 'container' ? fromPod(path) : {});
const at = (of: Of, path: string): string => (of === 'pod' ? `securityContext.${path}` : path);

const MOST_ID = 2_147_483_647;

export function userFields(of: Of): readonly Field[] {
  const id = (path: string, label: Localized, help: Localized, placeholder: Localized): IntegerField => ({
    input: 'integer',
    path: at(of, path),
    label,
    help,
    placeholder,
    min: 0,
    max: MOST_ID,
    ...inherited(of, path),
  });
  return [
    yesNo(
      at(of, 'runAsNonRoot'),
      { en: 'Must not be root', ko: '루트 금지' },
      {
        en: 'The kubelet refuses to start a container whose user is 0. With an image whose USER is a name, set the user ID as well.',
        ko: '사용자 ID가 0이면 kubelet이 컨테이너를 시작하지 않습니다. 이미지의 USER가 이름이면 사용자 ID도 함께 지정하세요.',
      },
      { en: 'not checked', ko: '확인 안 함' },
      inherited(of, 'runAsNonRoot'),
    ),
    id(
      'runAsUser',
      { en: 'User ID', ko: '사용자 ID' },
      { en: 'Instead of the USER of the image. 0 is root.', ko: '이미지의 USER 대신 쓸 사용자 ID입니다. 0은 루트입니다.' },
      { en: "the image's user", ko: '이미지의 사용자' },
    ),
    id(
      'runAsGroup',
      { en: 'Group ID', ko: '그룹 ID' },
      { en: 'Primary group of the process. When only the user is set, the group is that of the image, often 0.', ko: '프로세스의 기본 그룹입니다. 사용자만 지정하면 이미지의 그룹(대개 0)이 됩니다.' },
      { en: "the image's group", ko: '이미지의 그룹' },
    ),
  ];
}

const SECCOMP_TYPES = ['RuntimeDefault', 'Localhost', 'Unconfined'] as const;

const PROFILE_LABELS: Readonly<Record<(typeof SECCOMP_TYPES)[number], Localized>> = {
  RuntimeDefault: { en: "the runtime's own", ko: '런타임 기본 프로파일' },
  Localhost: { en: 'a file on the node', ko: '노드에 있는 프로파일' },
  Unconfined: { en: 'none', ko: '사용 안 함' },
};

function profile(of: Of, name: 'seccompProfile' | 'appArmorProfile', label: Localized, help: Localized, unsaid: Localized): readonly Field[] {
  const local: Condition = { path: at(of, `${name}.type`), is: ['Localhost'] };
  return [
    {
      input: 'choice',
      path: at(of, `${name}.type`),
      label,
      help,
      default: unsaid,
      choices: SECCOMP_TYPES.map((value) => ({
        value,
        label: PROFILE_LABELS[value],
        ...(value === 'Localhost' ? {} : { unsets: [at(of, `${name}.localhostProfile`)] }),
      })),
      ...inherited(of, `${name}.type`),
    },
    {
      input: 'text',
      path: at(of, `${name}.localhostProfile`),
      label: { en: 'Profile on the node', ko: '노드의 프로파일' },
      help:
        name === 'seccompProfile'
          ? { en: "Path below the kubelet's seccomp folder.", ko: 'kubelet의 seccomp 폴더 아래 경로입니다.' }
          : { en: 'Name of a profile loaded on the node.', ko: '노드에 로드된 프로파일 이름입니다.' },
      mono: true,
      required: true,
      placeholder: name === 'seccompProfile' ? { en: 'e.g. profiles/audit.json', ko: '예: profiles/audit.json' } : { en: 'e.g. k8s-deny-write', ko: '예: k8s-deny-write' },
      shownWhen: local,
    },
  ];
}

export function seccompFields(of: Of): readonly Field[] {
  return profile(
    of,
    'seccompProfile',
    { en: 'Seccomp profile', ko: 'seccomp 프로파일' },
    { en: 'Which system calls the process may make. RuntimeDefault blocks dangerous ones that services do not need.', ko: '프로세스가 쓸 수 있는 시스템 콜을 정합니다. RuntimeDefault는 서비스에 필요 없는 위험한 호출을 막습니다.' },
    { en: 'as the node says, mostly none', ko: '노드 설정을 따름(대개 없음)' },
  );
}

export function appArmorFields(of: Of): readonly Field[] {
  return profile(
    of,
    'appArmorProfile',
    { en: 'AppArmor profile', ko: 'AppArmor 프로파일' },
    { en: 'What files and rights the process may use, on nodes with AppArmor. A field since Kubernetes 1.30.', ko: 'AppArmor를 쓰는 노드에서 프로세스가 접근할 파일과 권한을 정합니다. Kubernetes 1.30부터 있는 필드입니다.' },
    { en: "the runtime's own, where there is AppArmor", ko: 'AppArmor가 있으면 런타임 기본값' },
  );
}

export function seLinuxFields(of: Of): readonly Field[] {
  const help: Localized = {
    en: 'Part of the SELinux label. The baseline standard allows a level, but no own user or role, and only container types.',
    ko: 'SELinux 레이블의 일부입니다. baseline 표준은 level만 허용하고 user와 role은 금지하며 type은 컨테이너용만 허용합니다.',
  };
  return (['user', 'role', 'type', 'level'] as const).map((key): Field => ({
    input: 'text',
    path: at(of, `seLinuxOptions.${key}`),
    label: { en: `SELinux ${key}`, ko: `SELinux ${key}` },
    help,
    mono: true,
    width: 3,
    nameless: true,
    placeholder: key === 'level' ? { en: 'e.g. s0:c123,c456', ko: '예: s0:c123,c456' } : { en: 'as the runtime says', ko: '런타임이 정함' },
    ...inherited(of, `seLinuxOptions.${key}`),
  }));
}

export function windowsFields(of: Of): readonly Field[] {
  const text = (key: string, label: Localized, help: Localized): Field => ({
    input: 'text',
    path: at(of, `windowsOptions.${key}`),
    label,
    help,
    mono: true,
    width: 3,
    ...inherited(of, `windowsOptions.${key}`),
  });
  return [
    text('runAsUserName', { en: 'User name', ko: '사용자 이름' }, { en: 'User of the process on Windows: ContainerUser, or domain and user.', ko: 'Windows에서 프로세스를 실행할 사용자입니다. ContainerUser 또는 도메인\\사용자 형식입니다.' }),
    text('gmsaCredentialSpecName', { en: 'GMSA credentials', ko: 'GMSA 자격 증명' }, { en: 'Name of the GMSACredentialSpec to use.', ko: '사용할 GMSACredentialSpec 이름입니다.' }),
    { ...text('gmsaCredentialSpec', { en: 'GMSA specification', ko: 'GMSA 명세' }, { en: 'Filled in by the admission webhook; seldom written by hand.', ko: '어드미션 웹훅이 채우는 값으로, 직접 쓰는 일은 드뭅니다.' }) },
    yesNo(
      at(of, 'windowsOptions.hostProcess'),
      { en: 'Host process', ko: '호스트 프로세스' },
      { en: 'Runs on the Windows node itself, outside any container. Refused by the baseline standard.', ko: '컨테이너 밖, Windows 노드 자체에서 실행합니다. baseline 표준에서 거부됩니다.' },
      { en: 'no (default)', ko: '아니요(기본값)' },
      { width: 3, ...inherited(of, 'windowsOptions.hostProcess') },
    ),
  ];
}
