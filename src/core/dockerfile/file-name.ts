/** `Dockerfile`, `Dockerfile.orders`, `orders.Dockerfile`, in any folder; the same with Podman's `Containerfile`. */
export function isDockerfileName(name: string): boolean {
  return FILE.test(name);
}

/** Not the list of what a build leaves out, nor what is written of one in another format. */
const FILE = /(?:^|[\\/])(?:[^\\/]+\.)?(?:docker|container)file(?:\.(?!(?:[^\\/]*\.)?(?:dockerignore|ya?ml|json|md)$)[^\\/]+)?$/i;
