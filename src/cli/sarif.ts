import type { CheckWords, Severity } from '../core/checks/check.ts';
import { CHECK_WORDS } from '../core/checks/index.ts';
import type { Language } from '../core/localized.ts';
import type { YamlMap, YamlValue } from '../core/yaml/nodes.ts';
import { toPointer } from '../core/yaml/path.ts';
import { type Checked, type Found, regionOf } from './found.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The findings as a SARIF 2.1.0 log, which code hosts show beside the lines. Columns count UTF-16 code units, as
 * everywhere here. What annotations mute is in it as suppressed. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export function sarifLog({ heard, muted }: Checked, language: Language): YamlValue {
  const all = [...heard, ...muted];
  const used = new Set(all.map(({ finding }) => finding.check));
  const rules = CHECK_WORDS.filter(({ id }) => used.has(id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Kubewright', rules: rules.map((rule) => ruleOf(rule, language)) } },
        columnKind: 'utf16CodeUnits',
        results: all.map((found) => resultOf(found, indexes.get(found.finding.check) ?? -1, language)),
      },
    ],
  };
}

function ruleOf({ id, severity, area, title, why, todo, source }: CheckWords, language: Language): YamlMap {
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: `${why[language]} ${todo[language]}` },
    helpUri: source,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [area] },
  };
}

function resultOf(found: Found, ruleIndex: number, language: Language): YamlMap {
  const { finding, file, document, object } = found;
  const { start, end } = regionOf(found);
  const name = [object.kind, object.namespace, object.name].filter((part) => part !== null).join('/');
  return {
    ruleId: finding.check,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file.name) },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        logicalLocations: [{ fullyQualifiedName: `${name}${toPointer(finding.path)}`, kind: 'resource' }],
      },
    ],
    // a line that moves keeps its identity
    partialFingerprints: { 'object/v1': [finding.check, document, name, toPointer(finding.path)].join(' ') },
    ...(finding.muted === null
      ? {}
      : { suppressions: [{ kind: 'inSource', ...(finding.muted.reason === null ? {} : { justification: finding.muted.reason }) }] }),
  };
}

/** A relative reference, by slashes, as hosts compare it with the names of files in a repository. */
function uriOf(name: string): string {
  return encodeURI(name.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}
