import { loadedOnce } from '../loaded-once.ts';
import type { CompactSchema } from './compact.ts';
import { kindsOf, Schema } from './schema.ts';

/** The schema of Kubernetes and of the known operators: a chunk of its own, read once. */
export const loadSchema = loadedOnce(async (): Promise<Schema> => {
  const { default: structure }: { readonly default: CompactSchema } = await import('./generated/structure.json', { with: { type: 'json' } });
  return new Schema(kindsOf(structure));
});
