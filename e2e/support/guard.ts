import type { BrowserContext } from '@playwright/test';

/**
 * Notes everything that must not happen on any page or worker of a context: errors on the console, uncaught errors,
 * violations of the Content Security Policy, requests to another origin.
 * @returns the list, which grows as things happen
 */
export async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack || error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) problems.push(`request to ${url.href}`);
  });
  await context.exposeFunction('noteViolation', (text: string) => void problems.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const text = `${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`;
      (window as unknown as { noteViolation: (text: string) => void }).noteViolation(text);
    });
  });
  return problems;
}

/** Takes from the list what a test has provoked: it may happen there, and nothing else may. */
export function forgiven(problems: readonly string[], provoked: RegExp): void {
  (problems as string[]).splice(0, Infinity, ...problems.filter((problem) => !provoked.test(problem)));
}
