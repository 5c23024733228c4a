import type { PresetId } from '../answers.ts';
import type { Dockerfile } from '../../dockerfile/read-dockerfile.ts';

/** The preset that an image looks most like. */
export function presetFor({ base, builders, command, entrypoint, ports, volumes }: Dockerfile): PresetId {
  const image = base.value.toLowerCase();
  const line = [...(entrypoint?.value ?? []), ...(command?.value ?? [])].join(' ').toLowerCase();
  if (WORKERS.test(line) && ports.length === 0) return 'worker';
  if (STORES.test(image) || (volumes.length > 0 && STORES.test(line))) return 'stateful';
  const runs = LANGUAGES.find(({ words }) => words.test(line)) ?? LANGUAGES.find(({ images }) => images.test(image));
  if (runs !== undefined) return runs.preset;
  // nothing in the last stage says what it is: what it was built with does, but for pages that another server hands out
  if (/nginx|caddy|httpd/.test(image)) return 'http';
  return LANGUAGES.find(({ images }) => builders.some((builder) => images.test(builder.toLowerCase())))?.preset ?? 'http';
}

const WORKERS = /\b(?:celery|rq|sidekiq|worker|consumer|dramatiq|resque)\b/;
const STORES = /(?:^|\/)(?:mysql|mariadb|postgres|postgresql|mongo|mongodb|redis|valkey|rabbitmq|elasticsearch|opensearch|minio)(?:$|[:@-])/;

const LANGUAGES: readonly { readonly preset: PresetId; readonly images: RegExp; readonly words: RegExp }[] = [
  { preset: 'spring-boot', images: /(?:^|[/-])(?:eclipse-temurin|temurin|openjdk|amazoncorretto|corretto|java|java\d+|maven|gradle|jre|jdk|zulu-openjdk|liberica\S*)(?:$|[:@-])/, words: /(?:^|\s|\/)java\s|\.jar\b|jarlauncher/ },
  { preset: 'node', images: /(?:^|[/-])(?:node|nodejs\d*|bun|deno)(?:$|[:@-])/, words: /(?:^|\s|\/)(?:node|npm|yarn|pnpm|next|nest|bun|deno)\s/ },
  { preset: 'flask', images: /(?:^|[/-])(?:python|python\d+|uv|miniconda\d*)(?:$|[:@-])/, words: /(?:^|\s|\/)(?:python[\d.]*|gunicorn|uvicorn|flask|hypercorn|waitress-serve|uwsgi|fastapi)\s/ },
];

/** A name for the service: by the labels of the image, by the program that it starts. null: nothing says one. */
export function nameIn({ labels, entrypoint, command }: Dockerfile): { readonly value: string; readonly line: number } | null {
  const title = labels.find(({ value }) => value.name === 'org.opencontainers.image.title');
  const source = labels.find(({ value }) => value.name === 'org.opencontainers.image.source');
  const program = command ?? entrypoint;
  const words = [...(entrypoint?.value ?? []), ...(command?.value ?? [])].flatMap((word) => word.split(/\s+/));
  const candidates = [
    title === undefined ? null : { value: title.value.value, line: title.line },
    source === undefined ? null : { value: source.value.value.replace(/\.git$/, '').split('/').at(-1) ?? '', line: source.line },
    ...words.filter((word) => /\.jar$|\.dll$|\//.test(word) && !word.startsWith('-')).map((word) => ({ value: stemOf(word), line: program?.line ?? 0 })),
  ];
  for (const candidate of candidates) {
    if (candidate === null) continue;
    const value = candidate.value.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 52);
    if (value.length > 1 && !SAYS_NOTHING.test(value)) return { value, line: candidate.line };
  }
  return null;
}

/** `/app/target/orders-1.4.2-SNAPSHOT.jar` is orders. */
function stemOf(word: string): string {
  return (word.split('/').at(-1) ?? '').replace(/\.(?:jar|dll|js|mjs|py|sh)$/, '').replace(/-\d[\w.]*(?:-snapshot)?$/i, '');
}

const SAYS_NOTHING = /^(?:app|application|server|main|index|run|start|entrypoint|docker-entrypoint|java|node|python\d*|sh|bash|dumb-init|tini|cmd|bin|service|program|dist|wsgi|manage)$/;

/** What is better kept from everybody's eyes: by the name of the variable, or by the look of the value. */
export function looksSecret(name: string, value: string): boolean {
  if (/_(?:FILE|NAME|PATH|SECONDS|ENABLED)$/i.test(name) || /^(?:true|false|\d{1,6}|)$/i.test(value)) return false;
  if (/passwd|password|pwd|token|secret|bearer|api[-_]?key|credential|private[-_]?key|access[-_]?key/i.test(name)) return true;
  return /^(?:AKIA|ghp_|glpat-|eyJ|xox[a-z]-|AIza)|-----BEGIN|:\/\/[^\s/:@]+:[^\s/@]+@/.test(value);
}
