// Which fields have a form of their own, and which All fields alone shows: of the paths that the guides write, and of
// those that carry 99 % of the values of real Pod specs. Both lie beside the project; without them only the forms are
// counted. npx tsx scripts/form-coverage.ts
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../src/core/kinds/index.ts';
import { joinPatterns } from '../src/core/kinds/pattern.ts';
import { podTemplateOf } from '../src/core/kinds/pods.ts';
import type { FieldSchema } from '../src/core/schema/field-schema.ts';
import { loadSchema } from '../src/core/schema/load.ts';
import { valueIn } from '../src/core/yaml/locate.ts';
import type { YamlValue } from '../src/core/yaml/nodes.ts';
import { parseDocument } from '../src/core/yaml/parse.ts';
import { splitDocuments } from '../src/core/yaml/split.ts';
import { isList, isMap } from '../src/core/yaml/value.ts';
import { FORM_KINDS, formFieldFor, formFieldsOf, type FormField } from '../src/app/form-fields.ts';

const SHARED = path.resolve(import.meta.dirname, '../../shared');
const GUIDES = path.join(SHARED, 'guides/fields.json');
const CORPUS = path.join(SHARED, 'corpus/files');
/** Part of all values that the frequent paths carry. */
const SHARE = 0.99;

interface GuideField {
  readonly kind: string;
  readonly path: string;
  readonly count: number;
}

async function main(): Promise<void> {
  const schema = await loadSchema();
  const guides: readonly GuideField[] = existsSync(GUIDES) ? JSON.parse(readFileSync(GUIDES, 'utf8')).fields : [];
  console.log('| kind | fields in forms | of the guides | in forms | in All fields alone |\n| --- | --- | --- | --- | --- |');
  const kinds = [...new Set([...FORM_KINDS, ...guides.map(({ kind }) => kind)])];
  for (const kind of kinds) {
    const known = FORM_KINDS.find((name) => name === kind);
    const fields = known === undefined ? [] : formFieldsOf(schema, known);
    const wanted = guides.filter((field) => field.kind === kind).map((field) => field.path);
    const lacking = wanted.filter((pattern) => !hasForm(fields, pattern));
    console.log(`| ${kind} | ${fields.length} | ${wanted.length} | ${wanted.length - lacking.length} | ${lacking.join(', ')} |`);
  }
  if (!existsSync(CORPUS)) return;
  const pod = schema.kind('v1', 'Pod')?.root.properties.get('spec');
  if (pod === undefined) return;
  const counts = countedPodSpecs(pod, new Set(formFieldsOf(schema, 'Pod').map(({ pattern }) => pattern)));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const fields = formFieldsOf(schema, 'Pod');
  let carried = 0;
  const frequent: string[] = [];
  for (const [pattern, count] of [...counts].toSorted(([, left], [, right]) => right - left)) {
    if (carried >= total * SHARE) break;
    carried += count;
    frequent.push(pattern);
  }
  const lacking = frequent.filter((pattern) => !hasForm(fields, `spec.${pattern}`));
  console.log(`\nPod specs of real manifests: ${total} values at ${counts.size} places; ${frequent.length} places carry ${SHARE * 100} %, ${frequent.length - lacking.length} of them in forms.`);
  for (const pattern of lacking) console.log(`  in All fields alone: ${pattern} (${counts.get(pattern) ?? 0} values)`);
  if (process.argv.includes('--list')) console.log(frequent.join('\n'));
}

/** An empty map or list is written by what writes into it. */
function hasForm(fields: readonly FormField[], pattern: string): boolean {
  const empty = /^(.*?) ?(?:\{\}|\[\])$/.exec(pattern)?.[1];
  if (pattern.includes(' ') && empty !== undefined) return fields.some((field) => field.pattern.startsWith(empty));
  return formFieldFor(fields, pattern) !== null;
}

/** How many values stand at each place of the Pod specs of real manifests. */
function countedPodSpecs(pod: FieldSchema, known: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name))) {
    for (const slice of splitDocuments(readFileSync(path.join(CORPUS, file), 'utf8'))) {
      const { value } = parseDocument(slice);
      for (const object of isMap(value) && isList(value['items']) ? value['items'] : [value]) {
        if (!isMap(object)) continue;
        const kind = kindOf(textOf(object['apiVersion']), textOf(object['kind']));
        const template = podTemplateOf(kind?.name ?? null, object);
        if (template !== null) count(valueIn(object, [...template, 'spec']), pod, '');
      }
    }
  }
  return counts;

  function count(value: YamlValue | undefined, schema: FieldSchema | null, pattern: string): void {
    if (isList(value)) {
      for (const item of value) count(item, schema?.items ?? null, `${pattern}[]`);
    } else if (isMap(value)) {
      for (const [key, member] of Object.entries(value)) {
        const field = schema?.properties.get(key) ?? null;
        const free = field === null ? (schema?.values ?? null) : null;
        const named = joinPatterns(pattern, key.replaceAll('.', '\\.'));
        // what the API has not is nobody's field
        if (field !== null || free !== null) count(member, field ?? free, free !== null && !known.has(`spec.${named}`) ? `${pattern}{}` : named);
      }
    } else if (value !== undefined && value !== null && pattern !== '') {
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
  }
}

function textOf(value: YamlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

await main();
