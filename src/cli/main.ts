import { readFileSync, writeFileSync } from 'node:fs';
import type { Host } from './command.ts';
import { readFolder } from './read-folder.ts';
import { run } from './run.ts';

const host: Host = {
  // npm runs scripts in the project's folder and says in INIT_CWD where the caller stood
  directory: process.env['INIT_CWD'] ?? process.cwd(),
  readFile: (path) => readFileSync(path),
  readFolder,
  writeFile: (path, bytes) => writeFileSync(path, bytes),
  print: (output) => void process.stdout.write(output),
};

// the exit code is only noted: process.exit would cut off what a pipe has not taken yet
process.exitCode = await run(process.argv.slice(2), host, (sentence) => void process.stderr.write(`${sentence}\n`));
