import { gathered } from '../gathered.ts';
import { field, listField, mapField, textField } from '../kinds/fields.ts';
import { compareVersions } from '../schema/target-version.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import type { Control, JudgedPod, Offence } from './control.ts';
import { allContexts, given, offence, removed, setTo } from './reading.ts';

/*
 * The baseline level: nothing that leads out of the container to the node.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline; where the page is silent, the code of
 * the admission plugin speaks (kubernetes/pod-security-admission, 1.28 to 1.37).
 */

const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** What a container may add to its capabilities. NET_RAW is not among them. */
export const BASELINE_CAPABILITIES: readonly string[] = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD',
  'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT',
];

const SELINUX_TYPES: readonly string[] = ['', 'container_t', 'container_init_t', 'container_kvm_t'];
/** Since 1.31. */
const SELINUX_ENGINE = 'container_engine_t';

const SYSCTLS: readonly { readonly since: string; readonly names: readonly string[] }[] = [
  {
    since: '1.0',
    names: [
      'kernel.shm_rmid_forced',
      'net.ipv4.ip_local_port_range',
      'net.ipv4.ip_unprivileged_port_start',
      'net.ipv4.ping_group_range',
      'net.ipv4.tcp_syncookies',
    ],
  },
  { since: '1.27', names: ['net.ipv4.ip_local_reserved_ports'] },
  { since: '1.29', names: ['net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_keepalive_time'] },
  { since: '1.32', names: ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'] },
  { since: '1.37', names: ['net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_slow_start_after_idle'] },
];

/** The sysctls that the baseline of a version allows: those that belong to the Pod's own namespaces. */
export function safeSysctls(version: string): readonly string[] {
  return gathered(SYSCTLS.filter(({ since }) => compareVersions(version, since) >= 0), ({ names }) => names);
}

const PROFILE_TYPES: readonly YamlValue[] = ['RuntimeDefault', 'Localhost'];
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

export const BASELINE: readonly Control[] = [
  {
    id: 'hostNamespaces',
    level: 'baseline',
    title: { en: "No sharing of the node's namespaces", ko: '노드 네임스페이스를 공유하지 않음' },
    find: ({ spec, specPath }) =>
      HOST_NAMESPACES.filter((name) => field(spec, name) === true).map((name) => {
        const path = [...specPath, name];
        return { path, container: null, mends: setTo(path, false) };
      }),
  },
  {
    id: 'privileged',
    level: 'baseline',
    title: { en: 'No privileged containers', ko: '특권(privileged) 컨테이너 금지' },
    find: (pod) =>
      gathered(pod.contexts, (owner) => {
        const path = [...owner.path, 'privileged'];
        return field(owner.context ?? undefined, 'privileged') === true ? [offence(owner, path, setTo(path, false))] : [];
      }),
  },
  {
    id: 'windowsHostProcess',
    level: 'baseline',
    title: { en: 'No Windows host processes', ko: 'Windows HostProcess 금지' },
    find: (pod) =>
      gathered(allContexts(pod), (owner) => {
        const path = [...owner.path, 'windowsOptions', 'hostProcess'];
        return field(owner.context ?? undefined, 'windowsOptions', 'hostProcess') === true ? [offence(owner, path, setTo(path, false))] : [];
      }),
  },
  {
    id: 'capabilities_baseline',
    level: 'baseline',
    title: { en: 'No capabilities beyond the usual ones', ko: '기본 범위를 넘는 capability 추가 금지' },
    find: (pod) => addedCapabilities(pod, BASELINE_CAPABILITIES),
  },
  {
    id: 'hostPathVolumes',
    level: 'baseline',
    title: { en: 'No folders of the node (hostPath)', ko: '노드 폴더(hostPath) 볼륨 금지' },
    find: ({ spec, specPath }) =>
      gathered(listField(spec, 'volumes'), (volume, index) =>
        given(volume, 'hostPath') === undefined ? [] : [{ path: [...specPath, 'volumes', index, 'hostPath'], container: null, mends: null }],
      ),
  },
  {
    id: 'hostPorts',
    level: 'baseline',
    title: { en: 'No ports of the node', ko: '노드 포트(hostPort) 금지' },
    find: ({ containers }) =>
      gathered(containers, ({ name, path, value }) =>
        gathered(listField(value, 'ports'), (port, index) => {
          const hostPort = given(port, 'hostPort');
          const portPath = [...path, 'ports', index, 'hostPort'];
          return hostPort === undefined || hostPort === 0 ? [] : [{ path: portPath, container: name ?? '', mends: removed(portPath) }];
        }),
      ),
  },
  {
    id: 'hostProbesAndHostLifecycle',
    level: 'baseline',
    since: '1.34',
    title: { en: 'Probes and hooks ask the Pod alone', ko: '프로브와 훅은 파드 자신에게만 요청' },
    find: ({ containers }) => gathered(containers, ({ name, path, value }) => hostsAsked(name ?? '', path, value)),
  },
  {
    id: 'appArmorProfile',
    level: 'baseline',
    title: { en: 'AppArmor stays on', ko: 'AppArmor를 끄지 않음' },
    find: (pod) => [
      ...gathered(allContexts(pod), (owner) => {
        const profile = mapField(owner.context ?? undefined, 'appArmorProfile');
        const path = [...owner.path, 'appArmorProfile', 'type'];
        const type = profile === null ? 'RuntimeDefault' : (profile['type'] ?? null);
        return PROFILE_TYPES.includes(type) ? [] : [offence(owner, path, setTo(path, 'RuntimeDefault'))];
      }),
      ...gathered(Object.entries(pod.annotations), ([key, value]): Offence[] => {
        const known = value === '' || value === 'runtime/default' || value.startsWith('localhost/');
        if (!key.startsWith(APPARMOR_ANNOTATION) || known) return [];
        const path = [...pod.annotationsPath, key];
        return [{ path, container: key.slice(APPARMOR_ANNOTATION.length), mends: setTo(path, 'runtime/default') }];
      }),
    ],
  },
  {
    id: 'seLinuxOptions',
    level: 'baseline',
    title: { en: 'No own SELinux user, role or type', ko: 'SELinux 사용자·역할·타입을 바꾸지 않음' },
    find: (pod) => {
      const types = compareVersions(pod.version, '1.31') >= 0 ? [...SELINUX_TYPES, SELINUX_ENGINE] : SELINUX_TYPES;
      return gathered(allContexts(pod), (owner) => {
        const options = mapField(owner.context ?? undefined, 'seLinuxOptions') ?? undefined;
        const own = (['user', 'role', 'type'] as const).filter((key) => {
          const value = textField(options, key) ?? '';
          return key === 'type' ? !types.includes(value) : value !== '';
        });
        return own.map((key) => {
          const path = [...owner.path, 'seLinuxOptions', key];
          return offence(owner, path, removed(path));
        });
      });
    },
  },
  {
    id: 'procMount',
    level: 'baseline',
    title: { en: '/proc stays masked', ko: '/proc 마스킹 유지' },
    find: (pod) => (compareVersions(pod.version, '1.35') >= 0 && pod.ownUsers ? [] : unmaskedProc(pod)),
  },
  {
    id: 'seccompProfile_baseline',
    level: 'baseline',
    title: { en: 'Seccomp is not turned off', ko: 'seccomp를 끄지 않음' },
    find: (pod) =>
      gathered(allContexts(pod), (owner) => {
        const profile = mapField(owner.context ?? undefined, 'seccompProfile');
        const path = [...owner.path, 'seccompProfile', 'type'];
        return profile === null || PROFILE_TYPES.includes(profile['type'] ?? null) ? [] : [offence(owner, path, setTo(path, 'RuntimeDefault'))];
      }),
  },
  {
    id: 'sysctls',
    level: 'baseline',
    title: { en: 'Only safe sysctls', ko: '안전한 sysctl만 사용' },
    find: ({ spec, specPath, version }) => {
      const safe = safeSysctls(version);
      return gathered(listField(spec, 'securityContext', 'sysctls'), (sysctl, index) => {
        const path = [...specPath, 'securityContext', 'sysctls', index];
        return safe.includes(textField(sysctl, 'name') ?? '') ? [] : [{ path, container: null, mends: removed(path) }];
      });
    },
  },
];

/** Capabilities added that are not among those allowed. */
export function addedCapabilities(pod: JudgedPod, allowed: readonly string[]): Offence[] {
  return gathered(pod.contexts, (owner) =>
    gathered(listField(owner.context ?? undefined, 'capabilities', 'add'), (name, index) => {
      const path = [...owner.path, 'capabilities', 'add', index];
      return typeof name === 'string' && allowed.includes(name) ? [] : [offence(owner, path, removed(path))];
    }),
  );
}

export function unmaskedProc(pod: JudgedPod): Offence[] {
  return gathered(pod.contexts, (owner) => {
    const path = [...owner.path, 'procMount'];
    const mount = given(owner.context ?? undefined, 'procMount') ?? 'Default';
    return mount === 'Default' ? [] : [offence(owner, path, setTo(path, 'Default'))];
  });
}

const ASKING: readonly (readonly string[])[] = gathered([
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe) => [probe]),
  ...['postStart', 'preStop'].map((hook) => ['lifecycle', hook]),
], (asking) => ['httpGet', 'tcpSocket'].map((handler) => [...asking, handler, 'host']));

function hostsAsked(container: string, path: Path, value: YamlValue): Offence[] {
  return gathered(ASKING, (keys) => {
    if (textField(value, ...keys) === null) return [];
    const host = [...path, ...keys];
    return [{ path: host, container, mends: removed(host) }];
  });
}
