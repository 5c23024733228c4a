import { isDockerfileName } from '../dockerfile/file-name.ts';

/** What of a folder or an archive is taken: manifests, and the Dockerfiles of their images. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || isDockerfileName(name);
}
