import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { commandTarget, digestCommand, rolloutCommand, scaleCommand } from './commands.ts';
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
    ['nginx:1.27', 'nginx:1.27'],
    ['registry.example.com:5000/shop/web', 'registry.example.com:5000/shop/web'],
    ['web:1.0@sha256:abc0', 'web:1.0'],
  ])('read the digest of %s', (image, asked) => {
    const reference = parseImage(image);
    expect(reference === null ? null : digestCommand(reference)).toBe(`docker buildx imagetools inspect ${asked} --format '{{.Manifest.Digest}}'`);
  });
});
