import type { Language } from '../core/localized.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import { toPointer } from '../core/yaml/path.ts';
import { toJson } from '../core/yaml/value.ts';
import { isSafelyFixable } from '../core/checks/fix.ts';
import { CHECK_OPTIONS, CHECK_USAGE, checkSetOf, oneOf } from './check-options.ts';
import { CommandError, type Command } from './command.ts';
import { type Checked, checkFiles, type Found, regionOf } from './found.ts';
import { readManifests } from './manifest-files.ts';
import { readOptions } from './options.ts';
import { sarifLog } from './sarif.ts';
import { textReport } from './text-report.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;
const LANGUAGES = ['en', 'ko'] as const satisfies readonly Language[];

/** Prints what is wrong, or could be better. All files, also those below folders, are one bundle, or with `--each` every file is one. */
export const check: Command = {
  usage: `FILE|FOLDER… [--format text|json|sarif] [--fail-on error|warning|info|never] [--language en|ko] [--each] ${CHECK_USAGE}`,
  summary: 'findings of all checks, for a version of Kubernetes (default 1.34); exit 1 when one is at or above --fail-on (default error)',
  async run(args, host) {
    const options = readOptions(args, { format: 'text', 'fail-on': 'text', language: 'text', each: 'switch', ...CHECK_OPTIONS });
    const format = oneOf('format', FORMATS, options.text('format'), 'text');
    const failOn = oneOf('value of --fail-on', THRESHOLDS, options.text('fail-on'), 'error');
    const language = oneOf('language', LANGUAGES, options.text('language'), 'en');
    const set = await checkSetOf(options, host);
    if (options.files.length === 0) throw new CommandError('check needs at least one file or folder.');
    const files = readManifests(options.files, host);
    const bundles = options.has('each') ? files.map((file) => [file]) : [files];
    const checked = bundles.map((bundle) => checkFiles(bundle, set));
    const all: Checked = { heard: checked.flatMap(({ heard }) => heard), muted: checked.flatMap(({ muted }) => muted) };
    host.print(printed(all, format, language));
    return all.heard.some(({ finding }) => RANK[finding.severity] >= RANK[failOn]) ? 1 : 0;
  },
};

const RANK: Readonly<Record<(typeof THRESHOLDS)[number], number>> = { info: 0, warning: 1, error: 2, never: 3 };

function printed(checked: Checked, format: (typeof FORMATS)[number], language: Language): string {
  if (format === 'text') return textReport(checked, language);
  const value = format === 'sarif' ? sarifLog(checked, language) : [...checked.heard, ...checked.muted].map(jsonRow);
  return `${toJson(value, 2)}\n`;
}

function jsonRow(found: Found): YamlValue {
  const { finding, file, document, object } = found;
  const { start, end } = regionOf(found);
  return {
    check: finding.check,
    severity: finding.severity,
    file: file.name,
    document,
    kind: object.kind,
    namespace: object.namespace,
    name: object.name,
    path: toPointer(finding.path),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: { en: finding.message.en, ko: finding.message.ko },
    fixable: isSafelyFixable(finding),
    muted: finding.muted !== null,
  };
}
