import structure from '../../../../core/schema/generated/structure.json' with { type: 'json' };
import type { CompactSchema } from '../../../../core/schema/compact.ts';
import { kindsOf, Schema } from '../../../../core/schema/schema.ts';

/** The schema of the product, for tests. */
export const SCHEMA = new Schema(kindsOf(structure as unknown as CompactSchema));
