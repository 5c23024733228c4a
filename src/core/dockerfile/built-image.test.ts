import { describe, expect, it } from 'vitest';
import { isRootImage } from './base-images.ts';
import { buildFileOf } from './build-file.ts';
import { buildFileFor, imageNameIn } from './built-image.ts';
import { isDockerfileName } from './file-name.ts';

describe('names of files', () => {
  it.each<[name: string, image: string | null]>([
    ['Dockerfile', null],
    ['orders/Dockerfile', 'orders'],
    ['shop/Orders/Containerfile', 'orders'],
    ['Dockerfile.orders', 'orders'],
    ['docker/orders.Dockerfile', 'orders'],
    ['orders/Dockerfile.dev', 'dev'],
    ['./Dockerfile', null],
    ['a.dockerfile.b', null],
  ])('%s builds %s', (name, image) => {
    expect(isDockerfileName(name)).toBe(true);
    expect(imageNameIn(name)).toBe(image);
  });

  it.each(['Dockerfiles', 'my-Dockerfile', 'Dockerfile.dockerignore', 'Dockerfile.yaml', 'Dockerfile.prod.yml', 'dockerfile/orders.yaml', 'about-dockerfile.md', 'orders.yaml', ''])('"%s" is none', (name) => {
    expect(isDockerfileName(name)).toBe(false);
  });
});

describe('base images', () => {
  it.each(['scratch', 'alpine', 'node:22-alpine', 'docker.io/library/python:3.13', 'public.ecr.aws/docker/library/golang:1', 'gcr.io/distroless/java21-debian12', 'mcr.microsoft.com/dotnet/aspnet:9.0'])('%s is root', (image) => {
    expect(isRootImage(image)).toBe(true);
  });

  it.each(['company/node:22', 'registry.example.com/python:3', 'postgres:17', 'gcr.io/distroless/base:debug-nonroot', 'mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled', 'golang:1-nanoserver', 'cgr.dev/chainguard/node', '${BASE}', ''])('of "%s" nobody knows', (image) => {
    expect(isRootImage(image)).toBe(false);
  });
});

describe('who runs', () => {
  it.each<[text: string, user: object]>([
    ['# why\nFROM alpine\nUSER $WHO', { is: 'unknown' }],
    ['FROM alpine\n  USER root  \nRUN x', { is: 'root', written: 'root', line: 2, range: { start: 12, end: 25 } }],
    ['FROM alpine\r\nRUN x\r\n', { is: 'root', written: null, line: 1, range: { start: 0, end: 11 } }],
    ['FROM alpine\nRUN adduser -D -u 12 app\nUSER app:app', { is: 'name', written: 'app', id: 12, line: 3, range: { start: 37, end: 49 } }],
    ['FROM gcr.io/distroless/base:nonroot', { is: 'number' }],
    ['FROM gcr.io/distroless/base\nUSER nonroot', { is: 'name', written: 'nonroot', id: 65532, line: 2, range: { start: 28, end: 40 } }],
    ['FROM alpine\nUSER 0', { is: 'root', written: '0', line: 2, range: { start: 12, end: 18 } }],
    ['FROM alpine\nUSER 10', { is: 'number' }],
    ['', { is: 'unknown' }],
  ])('%j', (text, user) => {
    expect(buildFileOf('Dockerfile', text).user).toEqual(user);
  });
});

describe('the file of an image', () => {
  const files = ['a/web/Dockerfile', 'b/api/Dockerfile', 'c/api/Dockerfile', 'Dockerfile'].map((name) => buildFileOf(name, 'FROM alpine'));
  const nameFor = (image: string | null, chosen: string | null): string | null => buildFileFor({ image, chosen }, files)?.name ?? null;

  it.each<[image: string | null, chosen: string | null, file: string | null]>([
    ['registry.example.com:5000/team/web:1.2', null, 'a/web/Dockerfile'],
    ['web', '', null],
    ['web', 'Dockerfile', 'Dockerfile'],
    ['web', './b\\api/Dockerfile', 'b/api/Dockerfile'],
    ['web', '/home/me/shop/c/api/Dockerfile', 'c/api/Dockerfile'],
    ['web', 'web/Dockerfile', 'a/web/Dockerfile'],
    ['web', 'api/Dockerfile', null],
    ['web', 'gone/Dockerfile', null],
    ['api', null, null],
    ['alpine', null, null],
    ['${IMAGE}', null, null],
    [null, null, null],
    [null, 'a/web/Dockerfile', 'a/web/Dockerfile'],
  ])('%s, chosen %j: %s', (image, chosen, file) => {
    expect(nameFor(image, chosen)).toBe(file);
  });
});
