// How many fields each kind has, and how many of them All fields reaches: npx tsx scripts/field-coverage.ts
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompactSchema } from '../src/core/schema/compact.ts';
import { kindsOf, Schema } from '../src/core/schema/schema.ts';
import { coverageTable, fieldCoverage } from '../src/features/all-fields/model/coverage.ts';

const STRUCTURE = path.resolve(import.meta.dirname, '../src/core/schema/generated/structure.json');

const structure: CompactSchema = JSON.parse(readFileSync(STRUCTURE, 'utf8'));
const coverage = fieldCoverage(new Schema(kindsOf(structure)));
const lines = coverage.map(({ apiVersion, kind, fields, reachable, missed }) => `| ${kind} | ${apiVersion} | ${fields} | ${reachable} | ${missed.join(', ')} |`);
console.log(['| kind | apiVersion | fields | reachable | not reached |', '| --- | --- | --- | --- | --- |', ...lines, '', coverageTable(coverage)].join('\n'));
