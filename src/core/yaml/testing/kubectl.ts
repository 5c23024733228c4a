import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { YamlValue } from '../nodes.ts';
import { fromJson } from '../value.ts';

let installed: boolean | null = null;

export function hasKubectl(): boolean {
  installed ??= spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' }).status === 0;
  return installed;
}

/**
 * What kubectl reads of a file with one object: it removes an annotation that is not there, which needs no server.
 * kubectl adds an empty `metadata.annotations`.
 * @throws Error with kubectl's words when it refuses the file.
 */
export function readByKubectl(text: string): YamlValue {
  const folder = mkdtempSync(path.join(tmpdir(), 'kubewright-kubectl-'));
  try {
    const file = path.join(folder, 'file.yaml');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync('kubectl', ['annotate', '--local', '-f', file, 'q-', '-o', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr);
    return fromJson(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
