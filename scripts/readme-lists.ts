// The lists in README.md, made from what the product knows, between markers that stay.
// `node scripts/run-typescript.mjs scripts/readme-lists.ts` writes them; a test holds README.md against them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FORM_KINDS, formFieldsOf } from '../src/app/form-fields.ts';
import { CATALOGUED } from '../src/core/checks/index.ts';
import type { Check } from '../src/core/checks/check.ts';
import { SCHEMA_CHECK_WORDS } from '../src/core/checks/schema/words.ts';
import { YAML_PROBLEM_CHECKS } from '../src/core/checks/yaml-problems.ts';
import { kindNamed, KINDS } from '../src/core/kinds/index.ts';
import { loadSchema } from '../src/core/schema/load.ts';
import { coverageTable, fieldCoverage } from '../src/features/all-fields/model/coverage.ts';

const schema = await loadSchema();

export const README = path.resolve(import.meta.dirname, '../README.md');

/** The text with all lists as they should be. @throws RangeError when it has not the markers of a list. */
export function withLists(readme: string): string {
  const lists: readonly (readonly [name: string, list: string])[] = [
    ['checks', checksList()],
    ['kinds', kindsList()],
    ['forms', formsList()],
    ['fields', `${coverageTable(fieldCoverage(schema))}\n`],
  ];
  return lists.reduce((text, [name, list]) => between(text, name, list), readme);
}

function between(text: string, name: string, list: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new RangeError(`README.md has no ${start.trim()} … ${end}`);
  return text.slice(0, from + start.length) + list + text.slice(to);
}

function checksList(): string {
  const rows = [...CATALOGUED]
    .sort((left, right) => left.id.localeCompare(right.id))
    .map((check: Check) => `| [\`${check.id}\`](${check.source}) | ${check.severity} | ${check.title.en} | ${kindsOf(check)} |`);
  const ofSchema = [...SCHEMA_CHECK_WORDS]
    .sort((left, right) => left.id.localeCompare(right.id))
    .map(({ id, source, severity, title }) => `| [\`${id}\`](${source}) | ${severity} | ${title.en} | any kind of the schema |`);
  const reader = YAML_PROBLEM_CHECKS.map(({ id }) => `\`${id}\``).sort();
  return `| check | usually | says | on |
|---|---|---|---|
${[...rows, ...ofSchema].join('\n')}

What kubectl refuses, loses or reads otherwise than it looks is found as well: ${reader.join(', ')}.
`;
}

function kindsOf(check: Check): string {
  if (check.scope === 'text' || check.kinds === 'all') return 'any document';
  return check.kinds.length > 3 ? 'workloads' + (check.kinds.includes('Service') ? ', Service' : '') : check.kinds.join(', ');
}

/** How many fields of each kind stand in forms; containers are counted once. */
function formsList(): string {
  const rows = FORM_KINDS.map((name) => {
    const fields = formFieldsOf(schema, name).filter(({ pattern }) => !pattern.includes('initContainers[]'));
    const inputs = fields.map(({ field }) => field.input);
    const lists = inputs.filter((input) => input === 'rows' || input === 'tokens').length;
    const maps = inputs.filter((input) => input === 'map').length;
    return `| ${kindNamed(name).kind} | ${fields.length - lists - maps} | ${lists} | ${maps} |`;
  });
  return `| kind | values | lists | maps |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function kindsList(): string {
  return `${[...new Set(KINDS.map(({ kind }) => kind))].sort().join(', ')}.\n`;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(README, withLists(readFileSync(README, 'utf8')));
}
