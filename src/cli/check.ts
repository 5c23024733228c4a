import type { CheckSet, Finding, Severity } from '../core/checks/check.ts';
import { checksFor } from '../core/checks/checks-for.ts';
import { isSafelyFixable } from '../core/checks/fix.ts';
import { bundleDocument, findingsOf, NO_RUN, runBundle } from '../core/checks/run.ts';
import { objectAt, type ObjectSummary } from '../core/graph/summary.ts';
import type { Language, Localized } from '../core/localized.ts';
import { loadSchema } from '../core/schema/load.ts';
import { TARGET_VERSIONS, USUAL_TARGET } from '../core/schema/target-version.ts';
import type { Range } from '../core/text/edit.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import { toPointer } from '../core/yaml/path.ts';
import { toJson } from '../core/yaml/value.ts';
import { CommandError, type Command } from './command.ts';
import { type ManifestFile, placeIn, readManifest } from './manifest-file.ts';
import { readOptions } from './options.ts';

const FORMATS = ['text', 'json'] as const;
const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;
const LANGUAGES = ['en', 'ko'] as const satisfies readonly Language[];

/** Prints what is wrong, or could be better. All files are one bundle, or with `--each` every file is one. */
export const check: Command = {
  usage: 'FILE… [--format text|json] [--fail-on error|warning|info|never] [--language en|ko] [--target 1.28|…|1.35] [--each]',
  summary: 'findings of all checks, for a version of Kubernetes (default 1.34); exit 1 when one is at or above --fail-on (default error)',
  async run(args, host) {
    const options = readOptions(args, { format: 'text', 'fail-on': 'text', language: 'text', target: 'text', each: 'switch' });
    const format = oneOf('format', FORMATS, options.text('format'), 'text');
    const failOn = oneOf('value of --fail-on', THRESHOLDS, options.text('fail-on'), 'error');
    const language = oneOf('language', LANGUAGES, options.text('language'), 'en');
    const target = oneOf('version', TARGET_VERSIONS, options.text('target'), USUAL_TARGET);
    if (options.files.length === 0) throw new CommandError('check needs at least one file.');
    const files = options.files.map((name) => readManifest(name, host));
    for (const { name, encoding } of files) {
      if (encoding === 'bytes') throw new CommandError(`${name}: the file is neither UTF-8 nor UTF-16.`);
    }
    const bundles = options.has('each') ? files.map((file) => [file]) : [files];
    const checks = checksFor(await loadSchema(), target);
    const found = bundles.flatMap((bundle) => findingsIn(bundle, checks));
    host.print(format === 'json' ? `${toJson(found.map(jsonRow), 2)}\n` : textReport(found, language));
    return found.some(({ finding }) => RANK[finding.severity] >= RANK[failOn]) ? 1 : 0;
  },
};

const RANK: Readonly<Record<(typeof THRESHOLDS)[number], number>> = { info: 0, warning: 1, error: 2, never: 3 };

function oneOf<Choice extends string>(what: string, choices: readonly Choice[], given: string | null, usual: Choice): Choice {
  if (given === null) return usual;
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined) throw new CommandError(`Unknown ${what} “${given}”; there are ${choices.join(', ')}.`);
  return choice;
}

/** A finding with the place in its file. */
interface Found {
  readonly finding: Finding;
  readonly file: ManifestFile;
  /** Number of the document in its file, from 0, empty ones left out. */
  readonly document: number;
  readonly offset: number;
  readonly object: ObjectSummary;
}

function findingsIn(files: readonly ManifestFile[], checks: CheckSet): Found[] {
  const places = files.flatMap((file, fileIndex) =>
    file.documents.map(({ document, offset }, index) => ({
      file,
      index,
      offset,
      entry: bundleDocument(`${fileIndex} ${index}`, document),
    })),
  );
  const byKey = new Map(places.map((place) => [place.entry.key, place]));
  return findingsOf(runBundle(places.map(({ entry }) => entry), NO_RUN, checks)).flatMap((finding) => {
    const place = byKey.get(finding.documentKey);
    if (place === undefined) return [];
    const { file, index, offset, entry } = place;
    return [{ finding, file, document: index, offset, object: objectAt(entry.summary, finding.path) }];
  });
}

function jsonRow({ finding, file, document, offset, object }: Found): YamlValue {
  const start = file.lines.position(offset + finding.range.start);
  const end = file.lines.position(offset + finding.range.end);
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

const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  info: { en: 'hint', ko: '제안' },
};

/** A line for each finding, as compilers write it, and one that counts them. */
function textReport(found: readonly Found[], language: Language): string {
  const lines = found.map(({ finding, file, offset }) => {
    const place = placeIn(file, offset + finding.range.start);
    const also = finding.related?.key === null ? alsoAt(file, offset, finding.related.range, language) : '';
    return `${place}: ${SEVERITY[finding.severity][language]}: ${finding.message[language]}${also} [${finding.check}]\n`;
  });
  return lines.join('') + counted(found, language);
}

/** The other place in the same document, such as the earlier of two equal keys. */
function alsoAt(file: ManifestFile, offset: number, range: Range | undefined, language: Language): string {
  if (range === undefined) return '';
  const { line } = file.lines.position(offset + range.start);
  return language === 'ko' ? ` (${line}행 참고)` : ` (see line ${line})`;
}

function counted(found: readonly Found[], language: Language): string {
  const count = (severity: Severity): number => found.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('info')];
  if (language === 'ko') return `오류 ${errors}개, 경고 ${warnings}개, 제안 ${hints}개\n`;
  const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(hints, 'hint')}\n`;
}
