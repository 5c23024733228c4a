import { gathered } from '../gathered.ts';
import { field, listField, mapField } from '../kinds/fields.ts';
import { compareVersions } from '../schema/target-version.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import { addedCapabilities, unmaskedProc } from './baseline.ts';
import type { Control, JudgedPod, Offence } from './control.ts';
import { allContexts, given, offence, removed, setTo } from './reading.ts';

/*
 * The restricted level: what a hardened Pod says of itself.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted, and the admission plugin's code.
 */

const VOLUMES: readonly string[] = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];

const PROFILE_TYPES: readonly YamlValue[] = ['RuntimeDefault', 'Localhost'];

export const RESTRICTED: readonly Control[] = [
  {
    id: 'restrictedVolumes',
    level: 'restricted',
    covers: 'hostPathVolumes',
    title: { en: 'Only volumes without access to the node', ko: '노드에 접근하지 않는 볼륨만 사용' },
    find: ({ spec, specPath }) =>
      gathered(listField(spec, 'volumes'), (volume, index) => {
        if (!isMap(volume) || VOLUMES.some((type) => given(volume, type) !== undefined)) return [];
        // a volume of no type becomes an emptyDir
        const type = Object.keys(volume).find((key) => key !== 'name');
        return type === undefined ? [] : [{ path: [...specPath, 'volumes', index, type], container: null, mends: null }];
      }),
  },
  {
    id: 'allowPrivilegeEscalation',
    level: 'restricted',
    title: { en: 'No privilege escalation', ko: '권한 상승 금지' },
    find: (pod) =>
      pod.windows
        ? []
        : gathered(pod.contexts, (owner) => {
            const path = [...owner.path, 'allowPrivilegeEscalation'];
            return field(owner.context ?? undefined, 'allowPrivilegeEscalation') === false ? [] : [offence(owner, path, setTo(path, false))];
          }),
  },
  {
    id: 'runAsNonRoot',
    level: 'restricted',
    title: { en: 'Runs as another user than root', ko: '루트가 아닌 사용자로 실행' },
    find: (pod) => (usersAreOwn(pod) ? [] : runsAsRoot(pod)),
  },
  {
    id: 'runAsUser',
    level: 'restricted',
    title: { en: 'The user is not 0', ko: '사용자 ID가 0이 아님' },
    find: (pod) =>
      usersAreOwn(pod)
        ? []
        : gathered(allContexts(pod), (owner) => {
            const path = [...owner.path, 'runAsUser'];
            return Number(given(owner.context ?? undefined, 'runAsUser') ?? 1) === 0 ? [offence(owner, path, removed(path))] : [];
          }),
  },
  {
    id: 'seccompProfile_restricted',
    level: 'restricted',
    covers: 'seccompProfile_baseline',
    title: { en: 'A seccomp profile is set', ko: 'seccomp 프로파일 지정' },
    find: (pod) => (pod.windows ? [] : withoutSeccomp(pod)),
  },
  {
    id: 'procMount_restricted',
    level: 'restricted',
    since: '1.35',
    covers: 'procMount',
    title: { en: '/proc stays masked, whoever the users are', ko: '사용자 네임스페이스와 관계없이 /proc 마스킹 유지' },
    find: unmaskedProc,
  },
  {
    id: 'capabilities_restricted',
    level: 'restricted',
    covers: 'capabilities_baseline',
    title: { en: 'All capabilities dropped', ko: '모든 capability 제거' },
    find: (pod) => (pod.windows ? [] : [...withoutDropAll(pod), ...addedCapabilities(pod, ['NET_BIND_SERVICE'])]),
  },
];

/** Since 1.35 a Pod with users of its own may run as its own root: nobody outside. */
function usersAreOwn({ version, ownUsers }: JudgedPod): boolean {
  return compareVersions(version, '1.35') >= 0 && ownUsers;
}

/** Said wrongly somewhere, or not said for a container: then the place to say it for all is the Pod. */
function runsAsRoot(pod: JudgedPod): Offence[] {
  const own = pod.own;
  const key = 'runAsNonRoot';
  const atPod = field(own.context ?? undefined, key);
  const wrong = gathered(allContexts(pod), (owner) => {
    const path = [...owner.path, key];
    return field(owner.context ?? undefined, key) === false ? [offence(owner, path, setTo(path, true))] : [];
  });
  const left = pod.contexts.filter(({ context }) => given(context ?? undefined, key) === undefined);
  if (left.length === 0 || atPod === true || atPod === false) return wrong;
  return [...wrong, offence(own, [...own.path, key], setTo([...own.path, key], true))];
}

function withoutSeccomp(pod: JudgedPod): Offence[] {
  const own = pod.own;
  const profileOf = (owner: { readonly context: YamlValue }) => mapField(owner.context, 'seccompProfile');
  const wrong = gathered(allContexts(pod), (owner) => {
    const profile = profileOf(owner);
    const path = [...owner.path, 'seccompProfile', 'type'];
    return profile === null || PROFILE_TYPES.includes(profile['type'] ?? null) ? [] : [offence(owner, path, setTo(path, 'RuntimeDefault'))];
  });
  const left = pod.contexts.filter((owner) => profileOf(owner) === null);
  if (left.length === 0 || profileOf(own) !== null) return wrong;
  const path = [...own.path, 'seccompProfile', 'type'];
  return [...wrong, offence(own, path, setTo(path, 'RuntimeDefault'))];
}

function withoutDropAll(pod: JudgedPod): Offence[] {
  return gathered(pod.contexts, (owner) => {
    const path = [...owner.path, 'capabilities', 'drop'];
    const dropped = listField(owner.context ?? undefined, 'capabilities', 'drop');
    if (dropped.includes('ALL')) return [];
    return [offence(owner, path, dropped.length === 0 ? setTo(path, ['ALL']) : [{ op: 'append', path, value: 'ALL' }])];
  });
}
