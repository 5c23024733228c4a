// `node main.mjs [core] [schema] [quick]`: the rows that need no browser, as JSON.
import { coreRows } from './core.ts';
import { schemaRows } from './schema.ts';

const asked = new Set(process.argv.slice(2));
const rows = [...(asked.has('core') ? coreRows(asked.has('quick')) : []), ...(asked.has('schema') ? schemaRows(asked.has('quick')) : [])];
process.stdout.write(JSON.stringify(rows));
