import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import type { PodSecurityLevel, PolicyVersion } from './control.ts';
import { controlsBroken, judgePod } from './judge.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../../shared/check-fixtures/pod-security-admission');

function judge(yaml: string, version: PolicyVersion = '1.34') {
  return judgePod(parseDocument(yaml).value, [], version);
}

/** `control /pointer` of everything broken, at baseline and at restricted. */
function broken(yaml: string, version: PolicyVersion = '1.34'): { readonly baseline: string[]; readonly restricted: string[] } {
  const verdict = judge(yaml, version);
  const listed = (breaches: typeof verdict.baseline): string[] =>
    breaches.flatMap(({ control, offences }) => offences.map((offence) => `${control.id} ${toPointer(offence.path)}`));
  return { baseline: listed(verdict.baseline), restricted: listed(verdict.restricted) };
}

const HARDENED = `spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile: {type: RuntimeDefault}
  containers:
  - name: web
    securityContext:
      allowPrivilegeEscalation: false
      capabilities: {drop: [ALL]}
`;

describe('the level of a Pod', () => {
  it.each<[PodSecurityLevel, string, string]>([
    ['restricted', 'a hardened Pod', HARDENED],
    ['baseline', 'a Pod that says nothing', 'spec:\n  containers:\n  - name: web\n'],
    ['privileged', 'a privileged container', 'spec:\n  containers:\n  - name: web\n    securityContext: {privileged: true}\n'],
    ['privileged', 'an init container counts', `${HARDENED}  initContainers:\n  - name: init\n    securityContext: {privileged: true}\n`],
    ['baseline', 'an ephemeral container counts', `${HARDENED}  ephemeralContainers:\n  - name: debug\n`],
    ['restricted', 'a Windows Pod without Linux settings', 'spec:\n  os: {name: windows}\n  securityContext: {runAsNonRoot: true}\n  containers:\n  - name: web\n'],
    ['restricted', 'null is as good as absent', HARDENED.replace('spec:\n', 'spec:\n  hostNetwork: null\n')],
    ['restricted', 'no containers at all', 'spec: {}\n'],
    ['restricted', 'an empty document', '\n'],
  ])('is %s: %s', (level, _, yaml) => {
    expect(judge(yaml).level).toBe(level);
  });

  it('changes with the version of the policy', () => {
    const probing = `${HARDENED}    livenessProbe: {httpGet: {host: example.com, port: 80}}\n`;
    expect(judge(probing, '1.33').level).toBe('restricted');
    expect(broken(probing, '1.34').baseline).toEqual(['hostProbesAndHostLifecycle /spec/containers/0/livenessProbe/httpGet/host']);
    const sysctl = `${HARDENED}`.replace('runAsNonRoot: true', 'runAsNonRoot: true\n    sysctls: [{name: net.ipv4.tcp_rmem, value: "4096"}]');
    expect(broken(sysctl, '1.31').baseline).toEqual(['sysctls /spec/securityContext/sysctls/0']);
    expect(judge(sysctl, '1.32').level).toBe('restricted');
  });

  it('lets a Pod with users of its own be its own root since 1.35', () => {
    const yaml = HARDENED.replace('spec:\n', 'spec:\n  hostUsers: false\n').replace('runAsNonRoot: true', 'runAsUser: 0');
    expect(judge(yaml, '1.35').level).toBe('restricted');
    expect(broken(yaml, '1.34').restricted).toEqual(['runAsNonRoot /spec/securityContext/runAsNonRoot', 'runAsUser /spec/securityContext/runAsUser']);
  });
});

describe('what keeps a Pod from a level', () => {
  it('names each field, the one that is absent too', () => {
    expect(broken('spec:\n  containers:\n  - name: web\n  - name: log\n    securityContext: {allowPrivilegeEscalation: true, runAsNonRoot: false}\n')).toEqual({
      baseline: [],
      restricted: [
        'allowPrivilegeEscalation /spec/containers/0/securityContext/allowPrivilegeEscalation',
        'allowPrivilegeEscalation /spec/containers/1/securityContext/allowPrivilegeEscalation',
        'runAsNonRoot /spec/containers/1/securityContext/runAsNonRoot',
        'runAsNonRoot /spec/securityContext/runAsNonRoot',
        'seccompProfile_restricted /spec/securityContext/seccompProfile/type',
        'capabilities_restricted /spec/containers/0/securityContext/capabilities/drop',
        'capabilities_restricted /spec/containers/1/securityContext/capabilities/drop',
      ],
    });
  });

  it('says each field once, at the lower level that it breaks', () => {
    const yaml = HARDENED.replace('{drop: [ALL]}', '{drop: [ALL], add: [SYS_ADMIN, CHOWN, NET_BIND_SERVICE]}') + '  volumes:\n  - {name: logs, hostPath: {path: /var/log}}\n  - {name: share, nfs: {server: a, path: /}}\n';
    expect(broken(yaml)).toEqual({
      baseline: ['capabilities_baseline /spec/containers/0/securityContext/capabilities/add/0', 'hostPathVolumes /spec/volumes/0/hostPath'],
      restricted: ['restrictedVolumes /spec/volumes/1/nfs', 'capabilities_restricted /spec/containers/0/securityContext/capabilities/add/1'],
    });
  });

  it('finds what shares the node', () => {
    expect(
      broken(`metadata:
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: unconfined
spec:
  hostNetwork: true
  hostPID: true
  hostIPC: false
  securityContext:
    seLinuxOptions: {user: u, type: spc_t, level: s0}
    appArmorProfile: {type: Unconfined}
    seccompProfile: {type: Unconfined}
    windowsOptions: {hostProcess: true}
    sysctls: [{name: kernel.msgmax, value: "1"}, {name: kernel.shm_rmid_forced, value: "1"}]
  containers:
  - name: web
    ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 0}]
    securityContext: {procMount: Unmasked}
`).baseline,
    ).toEqual([
      'hostNamespaces /spec/hostNetwork',
      'hostNamespaces /spec/hostPID',
      'windowsHostProcess /spec/securityContext/windowsOptions/hostProcess',
      'hostPorts /spec/containers/0/ports/0/hostPort',
      'appArmorProfile /spec/securityContext/appArmorProfile/type',
      'appArmorProfile /metadata/annotations/container.apparmor.security.beta.kubernetes.io~1web',
      'seLinuxOptions /spec/securityContext/seLinuxOptions/user',
      'seLinuxOptions /spec/securityContext/seLinuxOptions/type',
      'procMount /spec/containers/0/securityContext/procMount',
      'seccompProfile_baseline /spec/securityContext/seccompProfile/type',
      'sysctls /spec/securityContext/sysctls/0',
    ]);
  });

  it('leaves a volume alone that says no type: it becomes an emptyDir', () => {
    expect(judge(`${HARDENED}  volumes:\n  - name: tmp\n`).level).toBe('restricted');
  });
});

interface FixtureCase {
  readonly file: string;
  readonly level: PodSecurityLevel;
  readonly version: string;
  readonly expect: 'pass' | 'fail';
  readonly failingChecks?: readonly string[];
}

describe.skipIf(!existsSync(FIXTURES))('the admission plugin agrees', () => {
  const { cases } = JSON.parse(existsSync(FIXTURES) ? readFileSync(path.join(FIXTURES, 'expectations.json'), 'utf8') : '{"cases":[]}') as { cases: FixtureCase[] };

  it.each(cases.map((one) => [one.file, one] as const))('on %s', (file, { level, version, failingChecks = [] }) => {
    const document = parseDocument(readFileSync(path.join(FIXTURES, file), 'utf8'));
    expect([...controlsBroken(document.value, [], level, version.slice(1) as PolicyVersion)].sort()).toEqual([...failingChecks].sort());
  });

  it('on enough Pods', () => {
    expect(cases.length).toBeGreaterThan(150);
  });
});
