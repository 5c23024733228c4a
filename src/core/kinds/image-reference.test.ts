import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTag, parseImage, printImage } from './image-reference.ts';

const DIGEST = 'sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';

describe('parseImage', () => {
  it.each<[text: string, registry: string | null, repository: string, tag: string | null, digest: string | null]>([
    ['nginx', null, 'nginx', null, null],
    ['nginx:1.27', null, 'nginx', '1.27', null],
    ['library/nginx:1.27-alpine', null, 'library/nginx', '1.27-alpine', null],
    ['localhost/app', 'localhost', 'app', null, null],
    ['localhost:5000/app', 'localhost:5000', 'app', null, null],
    ['localhost:5000/app:2', 'localhost:5000', 'app', '2', null],
    ['registry.example.com/a/b/c:v1', 'registry.example.com', 'a/b/c', 'v1', null],
    [`web@${DIGEST}`, null, 'web', null, DIGEST],
    [`web:latest@${DIGEST}`, null, 'web', 'latest', DIGEST],
    ['Team/Web:1', null, 'Team/Web', '1', null],
  ])('%s', (text, registry, repository, tag, digest) => {
    expect(parseImage(text)).toEqual({ registry, repository, tag, digest });
    expect(printImage({ registry, repository, tag, digest })).toBe(text);
  });

  it.each(['', ':', 'web:', ':latest', '${IMAGE}', '{{ .Values.image }}', '<image>', 'web:a:b', 'my app', 'web@', 'web@x', '@sha256:abc', 'a//b', 'web:a/b:c/'])(
    'is none: %j',
    (text) => {
      expect(parseImage(text)).toBeNull();
    },
  );

  it('prints what it read, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9.:/@_$-]{0,24}$/), (text) => {
        const image = parseImage(text);
        if (image !== null) expect(printImage(image)).toBe(text);
      }),
    );
  });

  it('knows tags', () => {
    expect([isTag('1.2.3'), isTag('_x'), isTag('v1+2'), isTag(''), isTag('-a'), isTag('a'.repeat(129))]).toEqual([
      true, true, false, false, false, false,
    ]);
  });
});
