// As robfig/cron v3 reads it, which the server uses: https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format

const WORDS = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Minute, hour, day of the month, month, day of the week. */
const FIELDS: readonly { readonly least: number; readonly most: number; readonly names: readonly string[] }[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  { least: 1, most: 12, names: ['', ...MONTHS] },
  { least: 0, most: 6, names: DAYS },
];

/** Whether a text is a schedule of a CronJob. */
export function isSchedule(text: string): boolean {
  if (text.startsWith('@')) return WORDS.has(text) || /^@every (?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h)/.test(text);
  const fields = text.trim().split(/\s+/);
  return fields.length === FIELDS.length && fields.every((field, index) => field.split(',').every((part) => isPart(part, index)));
}

/** `*`, `5`, `1-5`, each with a step if wanted. */
function isPart(part: string, index: number): boolean {
  const field = FIELDS[index];
  const [range = '', step, ...more] = part.split('/');
  if (field === undefined || more.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const bounds = range.split('-').map((bound) => (/^\d+$/.test(bound) ? Number(bound) : field.names.indexOf(bound.toLowerCase())));
  const [from = -1, to = from] = bounds;
  return bounds.length <= 2 && from >= field.least && to <= field.most && from <= to;
}
