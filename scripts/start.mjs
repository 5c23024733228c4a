// `npm start`: install, build, serve. Needs nothing but Node before the install.
import { DIST, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { createStaticServer, HOST, listen } from './serve.mjs';

const FIRST_PORT = 4173;
const LAST_PORT = 4199;

await ensureInstalled();
const code = await ensureBuilt();
if (code === 0) await serve();
else process.exitCode = code;

async function serve() {
  const server = createStaticServer(DIST);
  const port = await listenOnFirstFree(server);
  if (port !== FIRST_PORT) {
    console.log(
      `Port ${FIRST_PORT} is taken. Browsers keep work per address: what was saved under ` +
        `http://${HOST}:${FIRST_PORT}/ is not shown here.`,
    );
  }
  console.log(`Kubewright is at http://${HOST}:${port}/ (stop it with Ctrl+C).`);
}

/** @param {import('node:http').Server} server */
async function listenOnFirstFree(server) {
  for (let port = FIRST_PORT; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === LAST_PORT) throw error;
    }
  }
}
