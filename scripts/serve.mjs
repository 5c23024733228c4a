// A static server for the built app: the files of one folder, the Content Security Policy, nothing else.
// `node scripts/serve.mjs [--port N]` serves dist; port 0 takes any that is free.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { policyHeader } from './csp.mjs';
import { inProject } from './project.mjs';

export const HOST = '127.0.0.1';

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.ttf', 'font/ttf'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);
const WORTH_PACKING = /^text\/|json|javascript|svg|font\/ttf/;

/** Vite names these by their content, so they never change. */
const HASHED = /^\/assets\//;

/**
 * @typedef {{ body: Buffer, type: string, tag: string, packed: () => Promise<Buffer> | null }} Resource
 */

/**
 * A server of the folder as it is now: the files are read once, so that a later build does not pull chunks away from a
 * page that is open. Only what was read can be answered: there is no path to climb and no folder to list. Files whose
 * name begins with a dot are left out.
 * @param {string} folder
 */
export function createStaticServer(folder) {
  const resources = readResources(folder, '/');
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const address = pathOf(request.url ?? '/');
    const resource = address === null ? undefined : resources.get(address.endsWith('/') ? `${address}index.html` : address);
    if (address === null || resource === undefined) {
      response.writeHead(404, { ...SAFETY, 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const headers = {
      ...SAFETY,
      'cache-control': HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-type': resource.type,
      etag: resource.tag,
      vary: 'accept-encoding',
    };
    if (request.headers['if-none-match'] === resource.tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? resource.packed() : null;
    Promise.resolve(packed).then((bytes) => {
      const body = bytes ?? resource.body;
      response.writeHead(200, {
        ...headers,
        ...(bytes && { 'content-encoding': 'gzip' }),
        'content-length': body.length,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
}

const SAFETY = {
  'content-security-policy': policyHeader(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {Map<string, Resource>} by path in the address
 */
function readResources(folder, prefix) {
  const resources = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [address, resource] of readResources(file, `${prefix}${entry.name}/`)) resources.set(address, resource);
    } else if (entry.isFile()) {
      resources.set(prefix + entry.name, resourceOf(readFileSync(file), TYPES.get(path.extname(file))));
    }
  }
  return resources;
}

/**
 * @param {Buffer} body
 * @param {string} [type]
 * @returns {Resource}
 */
function resourceOf(body, type = 'application/octet-stream') {
  /** @type {Promise<Buffer> | null} */
  let packing = null;
  return {
    body,
    type,
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    packed() {
      if (!WORTH_PACKING.test(type) || body.length < 1_000) return null;
      return (packing ??= promisify(gzip)(body));
    },
  };
}

/**
 * The decoded path of a request, or null when it is not one.
 * @param {string} url
 */
function pathOf(url) {
  try {
    return decodeURIComponent(url.replace(/\?.*$/s, ''));
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = await listen(createStaticServer(inProject('dist')), Number(values.port));
  console.log(`Serving dist on http://${HOST}:${port}/`);
}
