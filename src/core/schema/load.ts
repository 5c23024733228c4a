import type { CompactSchema } from './compact.ts';
import { kindsOf, Schema } from './schema.ts';

let loading: Promise<Schema> | null = null;

/** The schema of Kubernetes and of the known operators: a chunk of its own, read once. */
export function loadSchema(): Promise<Schema> {
  loading ??= read();
  return loading;
}

async function read(): Promise<Schema> {
  const { default: structure }: { readonly default: CompactSchema } = await import('./generated/structure.json', { with: { type: 'json' } });
  return new Schema(kindsOf(structure));
}
