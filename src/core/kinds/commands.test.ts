import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { commandTarget, describePodsCommand, digestCommand, podLogsCommand, podsTarget, rolloutCommand, scaleCommand, wherePodsCommand } from './commands.ts';
import { parseImage } from './image-reference.ts';

const target = (text: string) => commandTarget(parseDocument(text).value);

describe('commands', () => {
  it('have the names filled in', () => {
    const web = target('kind: Deployment\nmetadata: {name: web, namespace: shop}\n');
    if (web === null) throw new Error('no target');
    expect(scaleCommand(web, 5)).toBe('kubectl scale deployment/web --replicas=5 -n shop');
    expect(rolloutCommand('history', web)).toBe('kubectl rollout history deployment/web -n shop');
    expect(rolloutCommand('undo', { ...web, kind: 'StatefulSet', namespace: null })).toBe('kubectl rollout undo statefulset/web');
  });

  it.each([
    ['kind: Deployment\nmetadata: {}\n'],
    ['kind: Deployment\nmetadata: {generateName: web-}\n'],
    ["kind: Deployment\nmetadata: {name: '{{ .Values.name }}'}\n"],
    ['kind: Deployment\nmetadata: {name: web, namespace: $(NAMESPACE)}\n'],
    ['kind: Deployment\nmetadata: {name: --all}\n'],
    ['[]\n'],
  ])('are none for %j', (text) => {
    expect(target(text)).toBeNull();
  });

  it.each([
    ['Pod', {}, 'kubectl describe pod/web -n shop', 'kubectl get pod/web -o wide -n shop', 'kubectl logs pod/web -c app --previous -n shop'],
    ['Deployment', { app: 'web', 'app.kubernetes.io/part-of': 'shop' }, 'kubectl describe pods -l app=web,app.kubernetes.io/part-of=shop -n shop', 'kubectl get pods -l app=web,app.kubernetes.io/part-of=shop -o wide -n shop', 'kubectl logs -l app=web,app.kubernetes.io/part-of=shop -c app --previous -n shop'],
    ['Job', {}, 'kubectl describe pods -l job-name=web -n shop', 'kubectl get pods -l job-name=web -o wide -n shop', 'kubectl logs -l job-name=web -c app --previous -n shop'],
  ])('name the Pods of a %s', (kind, labels, describes, where, logs) => {
    const pods = podsTarget({ kind, name: 'web', namespace: 'shop' }, labels);
    if (pods === null) throw new Error('no Pods');
    expect([describePodsCommand(pods), wherePodsCommand(pods), podLogsCommand(pods, 'app', true)]).toEqual([describes, where, logs]);
    expect(podLogsCommand({ ...pods, namespace: null }, null, false)).toBe(`kubectl logs ${pods.words}`);
    expect(podLogsCommand(pods, '$(NAME)', false)).toBeNull();
  });

  it.each([[{}], [{ app: '{{ .Values.name }}' }], [{ 'a;b': 'c' }]])('do not guess the Pods of a Deployment with the labels %j', (labels) => {
    expect(podsTarget({ kind: 'Deployment', name: 'web', namespace: null }, labels)).toBeNull();
  });

  it.each([
    ['nginx:1.27', 'nginx:1.27'],
    ['registry.example.com:5000/shop/web', 'registry.example.com:5000/shop/web'],
    ['web:1.0@sha256:abc0', 'web:1.0'],
  ])('read the digest of %s', (image, asked) => {
    const reference = parseImage(image);
    expect(reference === null ? null : digestCommand(reference)).toBe(`docker buildx imagetools inspect ${asked} --format '{{.Manifest.Digest}}'`);
  });
});
