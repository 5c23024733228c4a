import url from './analyse.worker.ts?worker&url';
import { trustedWorkerUrl } from './start-worker.ts';

/** Starts the worker that reads and checks big bundles. */
export function startAnalyser(): Worker {
  return new Worker(trustedWorkerUrl(url), { type: 'module', name: 'analyser' });
}
