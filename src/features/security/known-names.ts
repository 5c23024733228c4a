import type { Localized } from '../../core/localized.ts';
import { safeSysctls } from '../../core/pod-security/baseline.ts';

/** Linux capabilities that people add or drop by name, with what each is for (capabilities(7)). */
export const CAPABILITIES: readonly { readonly value: string; readonly note: Localized }[] = [
  { value: 'ALL', note: { en: 'all of them', ko: '전부' } },
  { value: 'NET_BIND_SERVICE', note: { en: 'ports below 1024', ko: '1024 미만 포트 열기' } },
  { value: 'NET_RAW', note: { en: 'raw packets, ping', ko: '원시 패킷, ping' } },
  { value: 'NET_ADMIN', note: { en: 'network settings', ko: '네트워크 설정 변경' } },
  { value: 'CHOWN', note: { en: 'change owners of files', ko: '파일 소유자 변경' } },
  { value: 'DAC_OVERRIDE', note: { en: 'ignore file permissions', ko: '파일 권한 무시' } },
  { value: 'FOWNER', note: { en: 'act as owner of files', ko: '파일 소유자처럼 행동' } },
  { value: 'FSETID', note: { en: 'keep setuid bits', ko: 'setuid 비트 유지' } },
  { value: 'KILL', note: { en: 'signal any process', ko: '모든 프로세스에 시그널' } },
  { value: 'SETUID', note: { en: 'change the user', ko: '사용자 변경' } },
  { value: 'SETGID', note: { en: 'change the group', ko: '그룹 변경' } },
  { value: 'SETPCAP', note: { en: 'change capabilities', ko: 'capability 변경' } },
  { value: 'SETFCAP', note: { en: 'set file capabilities', ko: '파일 capability 설정' } },
  { value: 'MKNOD', note: { en: 'make device files', ko: '장치 파일 생성' } },
  { value: 'AUDIT_WRITE', note: { en: 'write the audit log', ko: '감사 로그 쓰기' } },
  { value: 'SYS_CHROOT', note: { en: 'chroot', ko: 'chroot' } },
  { value: 'SYS_PTRACE', note: { en: 'debug other processes', ko: '다른 프로세스 디버깅' } },
  { value: 'SYS_TIME', note: { en: 'set the clock of the node', ko: '노드 시각 변경' } },
  { value: 'SYS_ADMIN', note: { en: 'nearly root: mounts and more', ko: '거의 루트 권한: 마운트 등' } },
  { value: 'SYS_RESOURCE', note: { en: 'exceed limits', ko: '자원 제한 초과' } },
  { value: 'SYS_NICE', note: { en: 'raise priorities', ko: '우선순위 높이기' } },
  { value: 'IPC_LOCK', note: { en: 'lock memory', ko: '메모리 잠금' } },
  { value: 'BPF', note: { en: 'load BPF programs', ko: 'BPF 프로그램 로드' } },
  { value: 'PERFMON', note: { en: 'measure performance', ko: '성능 측정' } },
];

/** The API takes names without their prefix; with it the container does not start. */
export function capabilityName(text: string): Localized | null {
  if (/^CAP_/i.test(text)) return { en: 'Write it without CAP_.', ko: 'CAP_ 없이 쓰세요.' };
  if (!/^[A-Z][A-Z0-9_]*$/.test(text)) return { en: 'Capitals and _ only, such as NET_BIND_SERVICE.', ko: 'NET_BIND_SERVICE처럼 대문자와 _만 쓰세요.' };
  return null;
}

export const SYSCTLS = safeSysctls('1.37').map((value) => ({ value }));

/** `IsValidSysctlName` (pkg/apis/core/validation). */
export function sysctlName(text: string): Localized | null {
  const valid = text.length <= 253 && /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/.test(text);
  return valid ? null : { en: 'Such as net.ipv4.tcp_syncookies.', ko: 'net.ipv4.tcp_syncookies 같은 형식이어야 합니다.' };
}
