import { readFileSync } from 'node:fs';
import type { GroupDocs } from '../../src/core/schema/docs.ts';
import type { CompactSchema } from '../../src/core/schema/compact.ts';
import { inProject } from '../project.mjs';
import { readDeclarations } from './declarations.ts';
import { describe } from './descriptions.ts';
import { declarationFiles } from './packages.ts';

/** The descriptions of everything in the generated structure, by group. */
export function describedGroups(): ReadonlyMap<string, GroupDocs> {
  const structure: CompactSchema = JSON.parse(readFileSync(inProject('src', 'core', 'schema', 'generated', 'structure.json'), 'utf8'));
  const wanted = new Set(Object.keys(structure.definitions));
  return describe(readDeclarations(declarationFiles()), (definition) => wanted.has(definition));
}
