import { gathered } from '../../gathered.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject, Report } from '../check.ts';
import { entriesOfConfig } from './config-data.ts';
import { containersOf } from './containers.ts';
import { rangeOfLine, settingsOf } from './embedded-settings.ts';
import { type LiteralVariable, literalVariablesOf } from './environment.ts';
import { hostsIn, type NamedHost } from './hosts.ts';
import { remembered } from '../../remembered.ts';

/** A setting, wherever it is written: a variable, a key of a ConfigMap or Secret, or a line of a file in one. */
export interface WrittenValue {
  /** The name of the variable, the key, or the dotted name of the setting in the file. */
  readonly name: string;
  readonly text: string;
  /** From the document's root; of the whole file for a line of it. */
  readonly path: Path;
  /** From 0, in the text at the path; null: the path says it. */
  readonly line: number | null;
}

/** Where a report about it belongs: at its line, where that can be told. */
export function placeOf({ document }: CheckedObject, { path, line }: WrittenValue): Pick<Report, 'path' | 'range'> {
  const range = line === null ? null : rangeOfLine(document, path, line);
  return range === null ? { path } : { path, range };
}

/** What has a path, made when it is asked for. */
type Holder = Pick<WrittenValue, 'path'>;

/** Hears of the settings of an object one by one: of hundreds of keys nearly none is what somebody looks for. */
type Visit = (name: string, text: string, line: number | null, at: Holder) => void;

function visitWritten(object: CheckedObject, visit: Visit): void {
  for (const variable of gathered(containersOf(object), literalVariablesOf)) visit(variable.name, variable.value, null, new ValueOf(variable));
  for (const entry of entriesOfConfig(object)) {
    const settings = settingsOf(object.document, entry.text);
    if (settings.length === 0) visit(entry.key, entry.text, null, entry);
    for (const { name, value, line } of settings) visit(name, value, line, entry);
  }
}

class ValueOf implements Holder {
  readonly #variable: LiteralVariable;

  constructor(variable: LiteralVariable) {
    this.#variable = variable;
  }

  get path(): Path {
    return [...this.#variable.path, 'value'];
  }
}

class Written implements WrittenValue {
  readonly name: string;
  readonly text: string;
  readonly line: number | null;
  readonly #at: Holder;

  constructor(name: string, text: string, line: number | null, at: Holder) {
    this.name = name;
    this.text = text;
    this.line = line;
    this.#at = at;
  }

  get path(): Path {
    return this.#at.path;
  }
}

/** The literal settings of a workload (variables), a ConfigMap or a Secret (decoded, embedded files taken apart). */
export const writtenValuesOf = remembered((object: CheckedObject): readonly WrittenValue[] => {
  const values: WrittenValue[] = [];
  visitWritten(object, (name, text, line, at) => values.push(new Written(name, text, line, at)));
  return values;
});

/** Those of them that hold an address with a scheme. */
export const writtenUrlsOf = remembered((object: CheckedObject): readonly WrittenValue[] => {
  const urls: WrittenValue[] = [];
  visitWritten(object, (name, text, line, at) => {
    if (text.includes('://')) urls.push(new Written(name, text, line, at));
  });
  return urls;
});

/** A setting that names hosts. */
export interface WrittenHosts {
  readonly written: WrittenValue;
  /** One at least. */
  readonly hosts: readonly NamedHost[];
}

/** Those of the settings of an object that name hosts. */
export const writtenHostsOf = remembered((object: CheckedObject): readonly WrittenHosts[] => {
  const found: WrittenHosts[] = [];
  visitWritten(object, (name, text, line, at) => {
    const hosts = hostsIn(name, text);
    if (hosts.length > 0) found.push({ written: new Written(name, text, line, at), hosts });
  });
  return found;
});
