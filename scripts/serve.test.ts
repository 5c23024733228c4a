import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyHeader, policyMeta } from './csp.mjs';
import { createStaticServer, HOST, listen } from './serve.mjs';

const SCRIPT = 'console.log(1);\n'.repeat(200);
let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kubewright-serve-'));
  const site = path.join(folder, 'site');
  mkdirSync(path.join(site, 'assets'), { recursive: true });
  mkdirSync(path.join(site, '.vite'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(site, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(site, 'icon.svg'), '<svg/>');
  writeFileSync(path.join(site, '.vite', 'manifest.json'), '{}');
  writeFileSync(path.join(site, 'assets', 'index-abc.js'), SCRIPT);
  server = createStaticServer(site);
  port = await listen(server, 0);
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** Node's own client sends the path as it is; `fetch` would tidy up `..` first. */
function request(address: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ host: HOST, port, path: address, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

describe('the server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?from=bookmark', 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/assets/index-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('answers %s', async (address, type, caching) => {
    const { status, headers } = await request(address);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
    expect(headers['content-security-policy']).toBe(policyHeader());
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('packs text for those who ask', async () => {
    const packed = await request('/assets/index-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(SCRIPT.length / 10);
    expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
    const plain = await request('/assets/index-abc.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
  });

  it('says when nothing has changed', async () => {
    const { headers } = await request('/');
    const again = await request('/', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it.each([
    '/nothing.js',
    '/assets/',
    '/assets',
    '/.vite/manifest.json',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%5c..%5csecret.txt',
    '/%00',
    '/%',
    '//secret.txt',
    '/constructor',
  ])('does not know %s', async (address) => {
    const { status, body } = await request(address);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Not found\n');
  });

  it('only reads', async () => {
    const response = await fetch(`http://${HOST}:${port}/`, { method: 'POST' });
    expect(response.status).toBe(405);
  });

  it('keeps what it had when the folder changes', async () => {
    rmSync(path.join(folder, 'site', 'assets'), { recursive: true });
    expect((await request('/assets/index-abc.js')).status).toBe(200);
  });
});

describe('the policy', () => {
  it('is the same in page and header but for what a page cannot say', () => {
    expect(`${policyMeta()}; frame-ancestors 'none'`.split('; ').sort()).toEqual(policyHeader().split('; ').sort());
  });

  it('lets nothing run that we did not ship, and nothing out', () => {
    expect(policyHeader()).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policyHeader()).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policyHeader()).toContain("connect-src 'self'");
    expect(policyHeader()).toContain("require-trusted-types-for 'script'");
  });
});
