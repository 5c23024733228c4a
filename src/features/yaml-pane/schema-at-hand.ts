import type { Schema } from '../../core/schema/schema.ts';
import { currentSchema, schemaLoaded } from '../../store/schema.ts';

/** The schema, loaded when it is first wanted; null when it cannot be had: then the editor goes without its help. */
export async function schemaAtHand(): Promise<Schema | null> {
  try {
    await schemaLoaded();
  } catch {
    return null; // the next question asks again
  }
  return currentSchema();
}
