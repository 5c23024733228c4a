import { parseImage } from '../kinds/image-reference.ts';

/**
 * Whether an image is known to run as root when nothing says another user. true for nothing at all (`scratch`) and for
 * the official images of systems and languages. false for any other: it may have a USER of its own, and no file at
 * hand says so.
 */
export function isRootImage(image: string): boolean {
  if (image === 'scratch') return true;
  const parsed = parseImage(image);
  if (parsed === null) return false;
  const { registry, repository, tag } = parsed;
  if (tag !== null && OTHERWISE.test(tag)) return false;
  if (registry === 'gcr.io') return repository.startsWith('distroless/');
  if (registry === 'mcr.microsoft.com') return /^dotnet\/(?:aspnet|runtime|runtime-deps|sdk)$/.test(repository);
  return OFFICIAL.has(officialName(registry, repository) ?? '');
}

/** Tags of images that are another user's, or for Windows, which has no root. */
const OTHERWISE = /nonroot|rootless|chiseled|distroless|nanoserver|windowsserver/;

/** The repository of an image at Docker Hub without an owner, or of a mirror that calls it `library/…`. */
function officialName(registry: string | null, repository: string): string | null {
  const [, name = null] = /(?:^|\/)library\/([\w.-]+)$/.exec(repository) ?? [];
  if (name !== null) return name;
  return (registry === null || registry === 'docker.io') && !repository.includes('/') ? repository : null;
}

/** Those of Docker Hub whose own Dockerfiles say no USER. Not those of servers, some of which do. */
const OFFICIAL: ReadonlySet<string> = new Set(
  [
    'almalinux alpine amazonlinux archlinux bash buildpack-deps busybox centos debian fedora oraclelinux photon rockylinux ubuntu',
    'amazoncorretto clojure dart eclipse-temurin elixir erlang gcc golang haskell julia maven node openjdk perl php pypy python ruby rust sapmachine swift',
    'httpd nginx tomcat',
  ].flatMap((names) => names.split(' ')),
);
