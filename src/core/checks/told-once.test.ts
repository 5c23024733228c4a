// What is said once: repeats that are left out, and parts that a sum covers.
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { checksFor } from './checks-for.ts';
import { CHECK_WORDS } from './index.ts';
import { muteAnnotation } from './muting.ts';
import { EVERY_CHECK, type Profile } from './profile.ts';
import { REPEATS } from './repeats.ts';
import { findingsOf, mutedOf, NO_RUN, runBundle } from './run.ts';
import { SUMMARIES } from './summaries.ts';
import { bundleOf } from './testing/fix-laws.ts';
import { toPointer } from '../yaml/path.ts';

const schema = await loadSchema();

function runOf(yaml: string, profile: Profile = EVERY_CHECK) {
  return runBundle(bundleOf('a', yaml), NO_RUN, checksFor(schema, USUAL_TARGET, profile));
}

/** What is found at a place, directly around it, or below. */
function saidAt(yaml: string, place: string, profile?: Profile): string[] {
  return findingsOf(runOf(yaml, profile)).filter(({ path }) => toPointer(path).startsWith(place)).map(({ check, path }) => `${check} ${toPointer(path)}`);
}

/** The parts of each sum, by check. */
function partsIn(yaml: string, profile?: Profile): Record<string, string[]> {
  const findings = findingsOf(runOf(yaml, profile));
  const sums = new Map(findings.map(({ id, check, path }) => [id, `${check} ${toPointer(path)}`]));
  const parts: Record<string, string[]> = {};
  for (const { check, path, partOf } of findings) {
    if (partOf !== undefined) (parts[sums.get(partOf) ?? 'nowhere'] ??= []).push(`${check} ${toPointer(path)}`);
  }
  return parts;
}

describe('the tables', () => {
  const known = new Set(CHECK_WORDS.map(({ id }) => id));

  it('name checks that there are', () => {
    const named = [...[...REPEATS].flat(2), ...SUMMARIES.flatMap(({ check, covers }) => [check, ...covers])];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('have one row for a summary, which covers nothing twice', () => {
    expect(new Set(SUMMARIES.map(({ check }) => check)).size).toBe(SUMMARIES.length);
    for (const { covers } of SUMMARIES) expect([...new Set(covers)]).toEqual(covers);
  });

  it('never lead back: no part covers its sum', () => {
    const covers = new Map(SUMMARIES.map((summary) => [summary.check, summary.covers]));
    const below = (id: string): readonly string[] => (covers.get(id) ?? []).flatMap((part) => [part, ...below(part)]);
    for (const { check } of SUMMARIES) expect(below(check)).not.toContain(check);
  });
});

describe('of two checks that say the same of a place', () => {
  const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: a}\ndata: {PORT: 8080}\n';
  const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: a}\nspec: {type: ClusterIP, selector: {app: a}, ports: [{port: 80, name: http, nodePort: 30080}, {port: 90}]}\n';

  it.each<[name: string, yaml: string, place: string, said: string[]]>([
    ['a value of a ConfigMap', CONFIG, '/data', ['config-value-not-string /data/PORT']],
    ['data of a Secret', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: a}\ndata: {token: "not base64!"}\n', '/data/token', ['secret-value-in-manifest /data/token', 'secret-data-not-base64 /data/token']],
    ['a port without name', SERVICE, '/spec/ports/1/name', ['service-port-name-required /spec/ports/1/name']],
    ['a port of the node', SERVICE, '/spec/ports/0/nodePort', ['service-node-port-invalid /spec/ports/0/nodePort']],
    [
      'the bounds of an autoscaler',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: a}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 5, maxReplicas: 3}\n',
      '/spec/maxReplicas',
      ['hpa-range-invalid /spec/maxReplicas'],
    ],
    [
      'variables and ports of a container',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: a}\nspec: {containers: [{name: a, image: "a.example.com/a:1.0.0", ports: [{name: HTTP_API, containerPort: 70000}], env: [{name: A, value: 1}, {name: B, value: b}, {name: B, value: c}]}]}\n',
      '/spec/containers/0/ports',
      ['port-name-invalid /spec/containers/0/ports/0/name', 'port-name-invalid /spec/containers/0/ports/0/containerPort'],
    ],
  ])('one speaks: %s', (_, yaml, place, said) => {
    expect(saidAt(yaml, place)).toEqual(said);
  });

  it.each<[name: string, yaml: string, place: string, said: string[]]>([
    [
      'one of several fields',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: a}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 3, metrics: [{type: Pods}]}\n',
      '/spec/metrics/0',
      ['required-field-missing /spec/metrics/0/pods'],
    ],
    ['a list that may not be empty', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a, namespace: a}\nspec: {ingressClassName: a, rules: [{http: {paths: []}}]}\n', '/spec/rules/0/http', ['required-field-missing /spec/rules/0/http/paths']],
  ])('the schema itself says once what is missing: %s', (_, yaml, place, said) => {
    const ofSchema = saidAt(yaml, place).filter((one) => /^(schema|required)-/.test(one));
    expect(ofSchema).toEqual(said);
  });

  it('the other speaks where the one does not want to be heard, and is as muted where that is', () => {
    expect(saidAt(CONFIG, '/data', { base: 'all', severities: { 'config-value-not-string': 'ignore' } })).toEqual(['schema-type /data/PORT']);
    const muted = CONFIG.replace('name: a,', `name: a, annotations: {${muteAnnotation('config-value-not-string')}: known},`);
    expect(saidAt(muted, '/data')).toEqual([]);
  });
});

describe('what is said in sum', () => {
  const USUAL: Profile = { base: 'usual', severities: {} };
  const bare = (more: string): string => `apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec:
  automountServiceAccountToken: false
  serviceAccountName: a
  containers:
    - {name: a, image: "a.example.com/a:1.0.0"}
${more}`;

  it('has the amounts of the containers that have none as its parts, and no others', () => {
    const pod = bare('    - {name: b, image: "b.example.com/b:1.0.0", resources: {requests: {cpu: 1}}}\n');
    expect(partsIn(pod, USUAL)['resources-missing /spec/containers/0/resources']).toEqual([
      'cpu-request-missing /spec/containers/0/resources/requests/cpu',
      'memory-limit-missing /spec/containers/0/resources/limits/memory',
      'memory-request-missing /spec/containers/0/resources/requests/memory',
    ]);
    const left = findingsOf(runOf(pod, USUAL)).filter(({ check, partOf }) => check.startsWith('memory-') && partOf === undefined);
    expect(left.map(({ path }) => toPointer(path)).sort()).toEqual(['/spec/containers/1/resources/limits/memory', '/spec/containers/1/resources/requests/memory']);
  });

  it('has them where it speaks of several containers at their list', () => {
    const parts = partsIn(bare('    - {name: b, image: "b.example.com/b:1.0.0"}\n'), USUAL)['resources-missing /spec/containers'];
    expect(parts).toHaveLength(6);
  });

  it('covers the fields of the Pod and of its containers, and takes parts of parts for its own', () => {
    expect(partsIn(bare(''))['security-context-missing /spec/securityContext']?.map((part) => part.split(' ')[0]).sort()).toEqual([
      'allow-privilege-escalation', 'capabilities-not-dropped', 'kernel-hardening-missing', 'net-raw-not-dropped', 'read-only-root-filesystem',
      'run-as-low-user-id', 'run-as-low-user-id', 'run-as-non-root', 'run-as-non-root-not-true', 'seccomp-profile-missing',
    ]);
  });

  it('has as parts the rights that a wildcard gives', () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\nrules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]\n';
    expect(partsIn(role)['rbac-wildcard /rules/0/resources/0']?.map((part) => part.split(' ')[0])).toEqual([
      'rbac-admission-control', 'rbac-create-workloads', 'rbac-escalation', 'rbac-pod-exec', 'rbac-secrets-access',
    ]);
  });

  it('leaves out nothing, and lets what is more serious stand by itself', () => {
    const pod = bare('');
    const profile: Profile = { base: 'usual', severities: { 'memory-limit-missing': 'error' } };
    const checks = findingsOf(runOf(pod, profile));
    expect(checks.find(({ check }) => check === 'memory-limit-missing')?.partOf).toBeUndefined();
    expect(checks.find(({ check }) => check === 'memory-request-missing')?.partOf).toBeDefined();
  });

  it('speaks for nothing that is muted otherwise than itself', () => {
    const run = runOf(bare('').replace('namespace: shop', `namespace: shop, annotations: {${muteAnnotation('resources-missing')}: known}`), USUAL);
    expect(mutedOf(run).map(({ check }) => check)).toEqual(['resources-missing']);
    expect(findingsOf(run).find(({ check }) => check === 'memory-limit-missing')?.partOf).toBeUndefined();
  });
});
