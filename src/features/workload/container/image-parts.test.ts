import { expect, it } from 'vitest';
import { imagePartsOf, withImagePart, type ImagePart } from './image-parts.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

it.each<[string, ImagePart, string, string]>([
  ['nginx', 'tag', '1.29', 'nginx:1.29'],
  ['nginx:1.28', 'tag', '', 'nginx'],
  ['nginx:1.28', 'registry', 'registry.example.com:5000', 'registry.example.com:5000/nginx:1.28'],
  ['registry.example.com/shop/web:1', 'registry', '', 'shop/web:1'],
  ['registry.example.com/shop/web:1', 'repository', 'shop/api', 'registry.example.com/shop/api:1'],
  ['nginx:1.28', 'digest', DIGEST, `nginx:1.28@${DIGEST}`],
  [`nginx@${DIGEST}`, 'digest', '', 'nginx'],
])('%s with the %s %j is %s', (image, part, text, changed) => {
  const parts = imagePartsOf(image);
  expect(parts === null ? null : withImagePart(parts, part, text)).toEqual({ ok: true, image: changed });
});

it.each<[ImagePart, string]>([
  ['registry', 'shop'],
  ['registry', 'https://example.com'],
  ['repository', 'Shop/Web'],
  ['repository', ''],
  ['tag', '-1'],
  ['tag', 'a b'],
  ['digest', 'sha256:12'],
])('refuses the %s %j', (part, text) => {
  const parts = imagePartsOf('registry.example.com/web:1');
  expect(parts === null ? null : withImagePart(parts, part, text).ok).toBe(false);
});

it('takes no template apart', () => {
  expect(imagePartsOf('${REGISTRY}/web:${TAG}')).toBeNull();
});
