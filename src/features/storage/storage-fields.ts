import type { Localized } from '../../core/localized.ts';
import type { SwitchField, TextField, TokensField } from '../../ui/form/field.ts';

/** Fields that volumes of Pods and of the cluster have alike. */

export function text(path: string, label: Localized, help: Localized, rest: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, help, width: 3, mono: true, ...rest };
}

export function readOnly(path: string): SwitchField {
  return {
    input: 'switch',
    path,
    label: { en: 'Read only', ko: '읽기 전용' },
    help: { en: 'Nobody can write, whatever the mounts say.', ko: '마운트 설정과 관계없이 아무도 쓸 수 없습니다.' },
    width: 3,
    default: false,
  };
}

export function fileSystem(path: string): TextField {
  return text(
    path,
    { en: 'File system', ko: '파일 시스템' },
    { en: 'An empty disk is formatted with it. Left out, the driver chooses, mostly ext4.', ko: '빈 디스크를 이 파일 시스템으로 포맷합니다. 비워 두면 드라이버가 고르며 대개 ext4입니다.' },
  );
}

export const NFS_HELPS = {
  server: { en: 'Name or address as the nodes know it; most nodes cannot look up the name of a Service.', ko: '노드에서 접속할 수 있는 이름이나 주소입니다. 노드는 대개 서비스 이름을 찾지 못합니다.' },
  path: { en: 'What the server exports, such as /exports/data; it must be there.', ko: '/exports/data처럼 서버가 내보내는 디렉터리이며 이미 있어야 합니다.' },
} as const satisfies Record<string, Localized>;

export const MOUNT_OPTIONS: TokensField = {
  input: 'tokens',
  of: 'text',
  path: 'mountOptions',
  label: { en: 'Mount options', ko: '마운트 옵션' },
  help: { en: 'Given to mount on the node, such as noatime. With a wrong one the Pod does not start.', ko: '노드의 mount에 전달합니다(예: noatime). 잘못 쓰면 파드가 시작되지 않습니다.' },
  item: { en: 'option', ko: '옵션' },
  add: { en: 'Add an option', ko: '옵션 추가' },
  width: 6,
};
