import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { textIn } from '../../../ui/language.tsx';
import { phaseFacts, PHASES, reachOf, type Phase, type PhaseFacts } from './phase-facts.ts';
import { MEANINGS, phaseCaption, phaseCommands, phaseSentences } from './phase-sentences.ts';

const facts = (spec: string, head = 'kind: Pod\nmetadata: {name: web, namespace: shop}\n'): PhaseFacts => phaseFacts(parseDocument(`${head}spec: ${spec}\n`), ['spec']);
const PLAIN = facts('{containers: [{name: web}]}');

const told = (phase: Phase, about: PhaseFacts, language: 'en' | 'ko' = 'en'): string[] => phaseSentences(phase, about).map(({ text, values }) => textIn(language, text, values));

describe('what decides how a Pod goes through its phases', () => {
  it('is read from the document', () => {
    const about = facts(`
  restartPolicy: Never
  activeDeadlineSeconds: 600
  schedulingGates: [{name: example.com/quota}]
  imagePullSecrets: [{name: registry}]
  initContainers:
  - {name: migrate}
  - {name: proxy, restartPolicy: Always, readinessProbe: {}}
  containers:
  - name: web
    readinessProbe: {tcpSocket: {port: 1}}
    env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: a}}}, {name: B, valueFrom: {configMapKeyRef: {name: flags, key: b, optional: true}}}]
  - {}
  volumes:
  - {name: a, configMap: {name: shop}}
  - {name: b, persistentVolumeClaim: {claimName: data}}
  - {name: c, secret: {secretName: db}}`);
    expect(about).toEqual({
      kind: 'Pod',
      restartPolicy: 'Never',
      init: ['migrate'],
      initSteps: 2,
      sidecars: 1,
      main: ['web', ''],
      probed: ['web', 'proxy'],
      needs: expect.arrayContaining(['Secret db', 'ConfigMap shop', 'PersistentVolumeClaim data']),
      gates: ['example.com/quota'],
      deadlineSeconds: 600,
      lostAfterSeconds: 300,
      pods: { words: 'pod/web', byLabels: false, namespace: 'shop' },
    });
    expect(about.needs).toHaveLength(3);
  });

  it.each([
    ['{}', 300],
    ['{tolerations: [{key: node.kubernetes.io/unreachable, effect: NoExecute, operator: Exists, tolerationSeconds: 30}]}', 30],
    ['{tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists}]}', null],
    ['{tolerations: [{operator: Exists}, {key: node.kubernetes.io/unreachable, effect: NoExecute, tolerationSeconds: 60}]}', 60],
    ['{tolerations: [{key: node.kubernetes.io/not-ready, effect: NoExecute, tolerationSeconds: 30}]}', 300],
    ['{tolerations: [{key: gpu, effect: NoSchedule}]}', 300],
  ])('keeps a Pod of %s on a lost node for %s', (spec, seconds) => {
    expect(facts(spec).lostAfterSeconds).toBe(seconds);
  });

  it('finds the Pods of a workload by their labels', () => {
    const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, version: v2}}
    spec: {containers: [{name: web}]}
`;
    expect(phaseFacts(parseDocument(deployment), ['spec', 'template', 'spec']).pods?.words).toBe('-l app=web');
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: import}\nspec: {template: {spec: {containers: [{name: a}]}}}\n';
    expect(phaseFacts(parseDocument(job), ['spec', 'template', 'spec']).pods?.words).toBe('-l job-name=import');
  });

  it.each([
    ['Always', 'no', 'outside'],
    ['OnFailure', 'yes', 'outside'],
    ['Never', 'yes', 'yes'],
  ] as const)('lets a Pod with %s succeed: %s, fail: %s', (restartPolicy, succeeds, fails) => {
    expect([reachOf('Succeeded', { restartPolicy }), reachOf('Failed', { restartPolicy })]).toEqual([succeeds, fails]);
  });
});

describe('what is told of a phase', () => {
  it('says what holds a Pod in Pending', () => {
    expect(told('Pending', PLAIN)).toEqual([
      'Without a node that has room for its requests and fits its rules the events say FailedScheduling.',
      'A wrong image name or tag, or missing credentials, shows as ImagePullBackOff.',
    ]);
    const waiting = { ...PLAIN, init: ['migrate', ''], initSteps: 3, needs: ['Secret db'], gates: ['quota'] };
    expect(told('Pending', waiting)).toEqual([
      'It is not placed before its schedulingGates are taken away: quota.',
      'Without a node that has room for its requests and fits its rules the events say FailedScheduling.',
      'It does not start without: Secret db.',
      'A wrong image name or tag, or missing credentials, shows as ImagePullBackOff.',
      'Init containers hold it here until they have ended, one after the other: migrate, ?. kubectl shows Init:0/3.',
    ]);
    expect(told('Pending', { ...PLAIN, initSteps: 1, sidecars: 1 }, 'ko').at(-1)).toBe('사이드카가 시작될 때까지 여기에 머뭅니다. kubectl 표시: Init:0/1');
  });

  it.each([
    ['Succeeded', { restartPolicy: 'Always' }, ['Not reached here: restartPolicy is Always, so a container that ends is started again.']],
    ['Succeeded', { restartPolicy: 'Never' }, ['Reached when this container ends with exit code 0: web.']],
    ['Succeeded', { restartPolicy: 'OnFailure', main: ['web', 'logs'], sidecars: 1 }, [
      'Reached only when all of these have ended with exit code 0: web, logs. One that goes on keeps the Pod in Running.',
      'Sidecars are ended after that, and do not hold it.',
    ]],
    ['Failed', { restartPolicy: 'OnFailure', deadlineSeconds: 60 }, [
      'restartPolicy is OnFailure: what fails is started again. Only something from outside ends the Pod here, an eviction or a node that shuts down.',
      'After 60 s it is ended as Failed (activeDeadlineSeconds).',
    ]],
    ['Failed', { restartPolicy: 'Never', kind: 'Job' }, [
      'restartPolicy is Never: one exit code other than 0 is enough. An init container that fails ends the Pod at once.',
      'The Job then makes another Pod, until its backoffLimit.',
    ]],
    ['Running', { probed: ['web'], sidecars: 1, restartPolicy: 'Never' }, [
      'kubectl shows READY 2/2 once the readiness probes have passed: web.',
      'No container is started again here (restartPolicy: Never).',
    ]],
    ['Unknown', {}, ['After 300 s without an answer from its node the Pod is marked for deletion.', 'Nobody makes another one: it is a Pod of its own.']],
    ['Unknown', { kind: 'DaemonSet', lostAfterSeconds: null }, ['It stays with its node, however long that does not answer.']],
  ] as const satisfies readonly (readonly [Phase, Partial<PhaseFacts>, readonly string[]])[])('tells of %s with %j', (phase, change, sentences) => {
    expect(told(phase, { ...PLAIN, ...change })).toEqual(sentences);
  });

  it('has the commands that show why', () => {
    const commands = (phase: Phase, about: PhaseFacts): string[] => phaseCommands(phase, about).map(({ command }) => command);
    const two = { ...PLAIN, main: ['web', 'logs'], init: ['migrate'], initSteps: 1 };
    expect(commands('Pending', two)).toEqual(['kubectl describe pod/web -n shop', 'kubectl logs pod/web -c migrate -n shop']);
    expect(commands('Running', two)).toEqual(['kubectl logs pod/web -c web --previous -n shop']);
    expect(commands('Running', { ...PLAIN, restartPolicy: 'Never' })).toEqual(['kubectl logs pod/web -n shop']);
    expect(commands('Succeeded', two)).toEqual([]);
    expect(commands('Succeeded', { ...two, restartPolicy: 'OnFailure' })).toEqual(['kubectl logs pod/web -c web -n shop']);
    expect(commands('Failed', two)).toEqual(['kubectl describe pod/web -n shop']);
    expect(commands('Unknown', two)).toEqual(['kubectl get pod/web -o wide -n shop']);
    expect(PHASES.flatMap((phase) => commands(phase, { ...two, pods: null }))).toEqual([]);
  });

  const anyFacts: fc.Arbitrary<PhaseFacts> = fc.record({
    kind: fc.constantFrom('Pod', 'Job', 'StatefulSet', 'Deployment', 'DaemonSet'),
    restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
    init: fc.array(fc.constantFrom('a', ''), { maxLength: 2 }),
    initSteps: fc.nat(4),
    sidecars: fc.nat(2),
    main: fc.array(fc.constantFrom('web', 'logs', '', '$(X)'), { maxLength: 3 }),
    probed: fc.array(fc.constantFrom('web', ''), { maxLength: 2 }),
    needs: fc.array(fc.constant('Secret db'), { maxLength: 2 }),
    gates: fc.array(fc.constant('gate'), { maxLength: 2 }),
    deadlineSeconds: fc.option(fc.nat(99)),
    lostAfterSeconds: fc.option(fc.nat(99)),
    pods: fc.option(fc.constant({ words: 'pod/web', byLabels: false, namespace: null })),
  });

  it('leaves no placeholder open and says nothing twice, whatever the Pod', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...PHASES), fc.constantFrom('en' as const, 'ko' as const), (about, phase, language) => {
        const caption = phaseCaption(phase, about);
        const lines = [...told(phase, about, language), textIn(language, caption.text, caption.values), textIn(language, MEANINGS[phase])];
        expect(lines.length).toBeGreaterThan(2);
        expect(new Set(lines).size).toBe(lines.length);
        for (const line of lines) expect(line).not.toMatch(/\{\w+\}|undefined|NaN/);
        for (const { command } of phaseCommands(phase, about)) expect(command).toMatch(/^kubectl [\w ./-]+$/);
      }),
    );
  });
});
