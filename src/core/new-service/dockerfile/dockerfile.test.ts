import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_TARGET } from '../../schema/target-version.ts';
import type { Answers } from '../answers.ts';
import { documentsOf, fileText } from '../documents.ts';
import { problemsOf } from '../problems.ts';
import { complaints } from '../testing/laws.ts';
import { fromDockerfile, type Prefilled } from './from-dockerfile.ts';
import { type Dockerfile, readDockerfile } from '../../dockerfile/read-dockerfile.ts';

function read(text: string): Dockerfile {
  const file = readDockerfile(text);
  if (file === null) throw new Error('no FROM');
  return file;
}

const prefilled = (text: string): Prefilled => fromDockerfile(read(text));
const answersIn = (text: string): Answers => prefilled(text).answers;
/** `12 warning user`: line, kind and question of each note. */
const notesIn = (text: string): readonly string[] => prefilled(text).notes.map(({ line, kind, question }) => `${line} ${kind} ${question ?? '-'}`);

describe('any text', () => {
  it('comes to an end, with answers that have no problem', () => {
    const text = fc.array(fc.constantFrom('FROM a', 'RUN <<EOF', 'EOF', 'ENV A=1 \\', '# x', '', 'CMD ["a"', 'USER ${A:-1}', 'HEALTHCHECK --interval=x CMD', 'VOLUME ["/a", "b"]', 'EXPOSE 80-90 x/udp', 'ARG A', '\\', 'ONBUILD USER 1'), { maxLength: 12 });
    fc.assert(
      fc.property(text, (lines) => {
        const file = readDockerfile(lines.join('\n'));
        if (file !== null) expect([...problemsOf(fromDockerfile(file).answers)]).toEqual([]);
      }),
    );
  });
});

const SHOP = `# the shop's front
FROM node:22.11.0-alpine AS build
WORKDIR /src
COPY . .
RUN npm ci && npm run build
FROM node:22.11.0-alpine
LABEL org.opencontainers.image.title="Shop Front" org.opencontainers.image.version="2.4.1"
WORKDIR /app
RUN addgroup -g 1200 -S shop && adduser -S clerk -u 1201 -G shop
COPY --from=build --chown=clerk:shop /src/dist ./dist
ENV NODE_ENV=production PORT=4000 API_TOKEN=abc CATALOG_URL=https://catalog.example.com
ENV CACHE_HOST=localhost
EXPOSE 4000
HEALTHCHECK --interval=20s --timeout=4s --start-period=15s --retries=2 \\
  CMD wget -qO- http://127.0.0.1:4000/healthy || exit 1
VOLUME /app/uploads
STOPSIGNAL SIGINT
USER clerk
CMD ["node", "dist/main.js"]
`;

describe('answers from a Dockerfile', () => {
  it('are what it says', () => {
    const answers = answersIn(SHOP);
    expect(answers).toMatchObject({
      preset: 'node',
      name: 'shop-front',
      image: { repository: 'shop-front', tag: '2.4.1' },
      port: '4000',
      health: { readyPath: '/healthy', livePath: '', command: '', startSeconds: '55', periodSeconds: '20', timeoutSeconds: '4', failures: '2' },
      user: '1201',
      group: '1200',
      settings: [
        { name: 'NODE_ENV', value: 'production' },
        { name: 'CATALOG_URL', value: 'https://catalog.example.com' },
      ],
      secretKeys: ['API_TOKEN'],
      writableFolders: ['/app/uploads'],
    });
  });

  it('come with the line of each', () => {
    expect(notesIn(SHOP)).toEqual([
      '6 taken preset', '6 kept -', '7 taken name', '7 taken tag', '13 taken port', '14 taken readyPath', '14 taken periodSeconds', '18 taken user',
      '11 taken settings', '11 kept -', '11 warning secretKeys', '11 taken settings', '12 warning settings', '16 warning writableFolders', '8 kept writableFolders',
      '19 kept -', '17 kept -',
    ]);
  });

  it('have no problem, and what they make no error and no warning', () => {
    const answers = answersIn(SHOP);
    expect([...problemsOf(answers)]).toEqual([]);
    expect(complaints([fileText(documentsOf(answers, USUAL_TARGET))])).toEqual([]);
  });

  it.each<[name: string, text: string, preset: string]>([
    ['a jar', 'FROM eclipse-temurin:21.0.4_7-jre\nCOPY a.jar /orders-1.2.jar\nENTRYPOINT ["java", "-jar", "/orders-1.2.jar"]', 'spring-boot'],
    ['a jar without a language in its base', 'FROM registry.example.com/base:3.1.0\nENTRYPOINT ["java", "-jar", "x.jar"]', 'spring-boot'],
    ['gunicorn', 'FROM python:3.13.1-slim\nCMD gunicorn -b :8000 shop:app', 'flask'],
    ['a Celery worker', 'FROM python:3.13.1-slim\nCMD ["celery", "-A", "shop", "worker"]', 'worker'],
    ['a Go program in nothing', 'FROM golang:1.23.4 AS b\nFROM scratch\nCOPY --from=b /x /x\nENTRYPOINT ["/x"]', 'http'],
    ['pages built with Node, served by nginx', 'FROM node:22.1.0 AS b\nFROM nginx:1.27.3\nCOPY --from=b /d /usr/share/nginx/html', 'http'],
    ['a database', 'FROM postgres:17.2.0\nVOLUME /var/lib/postgresql/data', 'stateful'],
    ['Java at the last, Maven before', 'FROM maven:3.9.9 AS b\nFROM gcr.io/distroless/base:latest\nEXPOSE 9000', 'spring-boot'],
  ])('%s is a %s', (_, text, preset) => {
    expect(answersIn(text).preset).toBe(preset);
  });

  it('name the service after its program where that has a name', () => {
    expect(answersIn('FROM eclipse-temurin:21.0.4_7-jre\nENTRYPOINT ["java", "-jar", "/srv/orders-1.2.0-SNAPSHOT.jar"]').name).toBe('orders');
    expect(answersIn('FROM debian:12.8.0\nCMD ["/usr/local/bin/payment"]').name).toBe('payment');
    expect(answersIn('FROM node:22.11.0\nCMD ["node", "server.js"]').name).toBe('web');
  });

  it('run what no URL says as a command', () => {
    expect(answersIn('FROM postgres:17.2.0\nHEALTHCHECK CMD pg_isready -U shop || exit 1').health).toMatchObject({ command: 'pg_isready -U shop', livePath: '' });
  });

  it('take a disk for the first volume of a store', () => {
    expect(answersIn('FROM mysql:8.4.3\nVOLUME ["/var/lib/mysql", "/backup"]')).toMatchObject({ storage: { kind: 'disk', mountPath: '/var/lib/mysql' }, writableFolders: ['/backup'] });
  });
});

const GUIDES = path.resolve(import.meta.dirname, '../../../../../shared/guides');

describe.skipIf(!existsSync(GUIDES))('the guides', () => {
  const guide = (file: string): string => readFileSync(path.join(GUIDES, file), 'utf8');

  it('multi-stage: port, user by number, health check as probes', () => {
    expect(answersIn(guide('kakaopay-strategy/multi-stage.Dockerfile'))).toMatchObject({
      preset: 'node',
      port: '3000',
      user: '1001',
      group: '1001',
      health: { readyPath: '/health', livePath: '', startSeconds: '95', periodSeconds: '30', timeoutSeconds: '3', failures: '3' },
    });
  });

  it('base image: no user, no port', () => {
    const text = guide('kakaopay-strategy/base-image.Dockerfile');
    expect(answersIn(text)).toMatchObject({ preset: 'node', port: '3000', user: '1000' });
    expect(notesIn(text)).toEqual(expect.arrayContaining(['0 warning port', '0 warning user', '0 warning readyPath']));
  });

  it('Flask: port 80 and root do not go together with a hardened Pod', () => {
    const text = guide('image-to-cluster/flask.Dockerfile');
    expect(answersIn(text)).toMatchObject({ preset: 'flask', port: '8080', user: '10001' });
    expect(notesIn(text)).toEqual(expect.arrayContaining(['5 warning port', '0 warning user']));
  });

  it.each(['kakaopay-strategy/multi-stage.Dockerfile', 'kakaopay-strategy/base-image.Dockerfile', 'image-to-cluster/flask.Dockerfile'])('%s: no error and no warning', (file) => {
    expect(complaints([fileText(documentsOf(answersIn(guide(file)), USUAL_TARGET))])).toEqual([]);
  });
});
