import { joinShellWords } from '../../notation/shell-words.ts';
import type { Answers, HealthAnswer } from '../answers.ts';
import type { Note } from './note.ts';
import type { DockerHealth, Dockerfile } from '../../dockerfile/read-dockerfile.ts';
import { DOCKERFILE_WORDS as WORDS } from './words.ts';

/**
 * What HEALTHCHECK comes to. Kubernetes ignores it, so it becomes probes: a call by curl or wget a call of the
 * kubelet's own, which needs neither in the image; anything else a command that is run in the container.
 */
export function healthNotes({ health, base }: Dockerfile, answers: Answers): { readonly health: HealthAnswer; readonly notes: readonly Note[] } {
  if (answers.schedule.on) return { health: answers.health, notes: [] };
  if (health === null || health.value === 'none') {
    return { health: answers.health, notes: answers.listens ? [{ line: health?.line ?? 0, kind: 'warning', question: 'readyPath', text: WORDS.noHealth, values: { path: answers.health.readyPath } }] : [] };
  }
  const { line, value } = health;
  const timed = { ...answers.health, ...timing(value) };
  const times: Note = { line, kind: 'taken', question: 'periodSeconds', text: WORDS.healthTimes, values: { period: timed.periodSeconds, failures: timed.failures, start: timed.startSeconds } };
  const path = answers.listens ? pathCalled(value.words) : null;
  if (path !== null) {
    // the same question twice would restart what is only busy
    return { health: { ...timed, readyPath: path, livePath: '', command: '' }, notes: [{ line, kind: 'taken', question: 'readyPath', text: WORDS.healthPath, values: { path } }, times] };
  }
  const command = commandLine(value.words);
  const needs = /distroless|scratch|static/.test(base.value) && value.words[0] === 'sh' ? [{ line, kind: 'warning', question: 'livePath', text: WORDS.noShell } as const] : [];
  return { health: { ...timed, command, livePath: '' }, notes: [{ line, kind: 'taken', question: 'livePath', text: WORDS.healthCommand, values: { command } }, ...needs, times] };
}

/** The start is over when the last try of the first round could have failed. */
function timing({ intervalSeconds, timeoutSeconds, startSeconds, retries }: DockerHealth): Pick<HealthAnswer, 'startSeconds' | 'periodSeconds' | 'timeoutSeconds' | 'failures'> {
  return {
    startSeconds: String(Math.max(30, startSeconds + intervalSeconds * retries)),
    periodSeconds: String(intervalSeconds),
    timeoutSeconds: String(Math.min(timeoutSeconds, intervalSeconds, 10)),
    failures: String(retries),
  };
}

/** `/health` of `curl -f http://localhost:3000/health || exit 1`; null for what is no such call. */
function pathCalled(words: readonly string[]): string | null {
  const line = words.join(' ');
  if (!/\b(?:curl|wget)\b/.test(line)) return null;
  const [, path] = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$\{?HOSTNAME\}?)(?::[\w${}:-]+)?(\/[^\s'"|;&)]*)?/.exec(line) ?? [undefined, undefined];
  if (!/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$)/.test(line)) return null;
  return path ?? '/';
}

/** `|| exit 1` says nothing to the kubelet: every end but 0 is a failure there. */
function commandLine(words: readonly string[]): string {
  const line = words[0] === 'sh' && words[1] === '-c' && words.length === 3 ? (words[2] ?? '') : joinShellWords(words);
  return line.replace(/\s*\|\|\s*exit\s+1\s*$/, '').trim();
}
