import type { Path } from '../../yaml/path.ts';
import type { CheckedObject, Report } from '../check.ts';
import { entriesOfConfig } from './config-data.ts';
import { containersOf } from './containers.ts';
import { rangeOfLine, settingsOf } from './embedded-settings.ts';
import { variablesOf } from './environment.ts';

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
export function writtenValuesOf(object: CheckedObject): readonly WrittenValue[] {
  const variables = containersOf(object).flatMap((container) =>
    variablesOf(container).flatMap(({ name, value, path }): WrittenValue[] =>
      value === null ? [] : [{ name, text: value, path: [...path, 'value'], line: null }],
    ),
  );
  const entries = entriesOfConfig(object).flatMap(({ key, text, path }): WrittenValue[] => {
    const settings = settingsOf(object.document, text);
    if (settings.length === 0) return [{ name: key, text, path, line: null }];
    return settings.map(({ name, value, line }) => ({ name, text: value, path, line }));
  });
  return [...variables, ...entries];
}
