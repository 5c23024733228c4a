/** TypeScript's DOM library does not know Trusted Types yet; only what is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/**
 * The address of a worker's script, as the page's content security policy wants it: by the one policy `app-worker`,
 * which lets only our own origin through. Hand the result to `new Worker` untouched (its true type is TrustedScriptURL).
 * @throws TypeError for an address of another origin.
 */
export function trustedWorkerUrl(url: string): string {
  if (typeof window === 'undefined' || window.trustedTypes === undefined) return ownUrl(url);
  policy ??= window.trustedTypes.createPolicy('app-worker', { createScriptURL: ownUrl });
  return policy.createScriptURL(url);
}

function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`a worker of another origin: ${url}`);
  return url;
}
