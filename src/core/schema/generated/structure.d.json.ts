import type { CompactSchema } from '../compact.ts';

declare const structure: CompactSchema;
export default structure;
