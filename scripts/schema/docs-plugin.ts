import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { hashOf, inProject } from '../project.mjs';

const CACHE = inProject('.cache', 'api-docs');
/** What the descriptions are made from: the packages and how they are read. */
const SOURCES = ['package-lock.json', 'scripts/schema', 'src/core/schema/generated/structure.json'];

/**
 * The API's own descriptions of its fields as `docs/<group>.json` beside the page, fetched by group when somebody asks.
 * They are other people's sentences, so they are made from the installed packages and never committed.
 */
export function apiDescriptions(): Plugin {
  return {
    name: 'api-descriptions',
    async generateBundle() {
      for (const [group, source] of await groups()) this.emitFile({ type: 'asset', fileName: fileOf(group), source });
    },
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const [, group] = /\/docs\/([\w-]+)\.json(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (group === undefined) {
          next();
          return;
        }
        void groups().then((made) => {
          const source = made.get(group);
          response.writeHead(source === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(source);
        }, (error: unknown) => {
          config.logger.error(String(error));
          response.writeHead(500).end();
        });
      });
    },
  };
}

function fileOf(group: string): string {
  return `docs/${group}.json`;
}

let made: Promise<ReadonlyMap<string, string>> | null = null;

/** JSON by group. Reading thousands of declaration files takes seconds, so the first build keeps what it found. */
function groups(): Promise<ReadonlyMap<string, string>> {
  made ??= keptOrMade();
  return made;
}

async function keptOrMade(): Promise<ReadonlyMap<string, string>> {
  const hash = hashOf(SOURCES, (file) => !file.endsWith('.test.ts')).slice(0, 16);
  const file = path.join(CACHE, `${hash}.json`);
  if (existsSync(file)) return new Map(Object.entries(textsIn(readFileSync(file, 'utf8'))));
  const { describedGroups } = await import('./described-groups.ts');
  const texts = new Map([...describedGroups()].map(([group, docs]) => [group, JSON.stringify(docs)]));
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(texts)));
  renameSync(`${file}.new`, file); // whole or not at all: two builds may run at once
  return texts;
}

function textsIn(text: string): Readonly<Record<string, string>> {
  const texts: Readonly<Record<string, string>> = JSON.parse(text);
  return texts;
}
