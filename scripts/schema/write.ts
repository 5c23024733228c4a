// `npm run schema`: derives core/schema/generated/structure.json anew from the installed packages.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { inProject } from '../project.mjs';
import { deriveSchema, printed } from './derive.ts';

const schema = deriveSchema();
const text = printed(schema);
writeFileSync(inProject('src', 'core', 'schema', 'generated', 'structure.json'), text);
console.log(
  `${schema.kinds.length} kinds, ${Object.keys(schema.definitions).length} definitions, ${text.length} bytes, ${brotliCompressSync(text).length} in brotli`,
);
