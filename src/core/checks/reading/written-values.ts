import { gathered } from '../../gathered.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject, Report } from '../check.ts';
import { type ConfigEntry, entriesOfConfig } from './config-data.ts';
import { containersOf } from './containers.ts';
import { rangeOfLine, settingsOf } from './embedded-settings.ts';
import { variablesOf } from './environment.ts';
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

/** The literal settings of a workload (variables), a ConfigMap or a Secret (decoded, embedded files taken apart). */
export const writtenValuesOf = remembered((object: CheckedObject): readonly WrittenValue[] => {
  const values: WrittenValue[] = [];
  for (const { name, value, path } of gathered(containersOf(object), variablesOf)) {
    if (value !== null) values.push({ name, text: value, path: [...path, 'value'], line: null });
  }
  for (const entry of entriesOfConfig(object)) {
    const settings = settingsOf(object.document, entry.text);
    if (settings.length === 0) values.push(new ValueInConfig(entry.key, entry.text, null, entry));
    for (const { name, value, line } of settings) values.push(new ValueInConfig(name, value, line, entry));
  }
  return values;
});

/** Those of them that hold an address with a scheme. */
export const writtenUrlsOf = remembered((object: CheckedObject): readonly WrittenValue[] => writtenValuesOf(object).filter(({ text }) => text.includes('://')));

/** Its path is that of the key, made when it is asked for. */
class ValueInConfig implements WrittenValue {
  readonly name: string;
  readonly text: string;
  readonly line: number | null;
  readonly #entry: ConfigEntry;

  constructor(name: string, text: string, line: number | null, entry: ConfigEntry) {
    this.name = name;
    this.text = text;
    this.line = line;
    this.#entry = entry;
  }

  get path(): Path {
    return this.#entry.path;
  }
}

/** A setting that names hosts. */
export interface WrittenHosts {
  readonly written: WrittenValue;
  /** One at least. */
  readonly hosts: readonly NamedHost[];
}

/** Those of the settings of an object that name hosts. */
export const writtenHostsOf = remembered((object: CheckedObject): readonly WrittenHosts[] => {
  const found: WrittenHosts[] = [];
  for (const written of writtenValuesOf(object)) {
    const hosts = hostsIn(written.name, written.text);
    if (hosts.length > 0) found.push({ written, hosts });
  }
  return found;
});
