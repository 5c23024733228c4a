import { setValue } from '../core/yaml/edit.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import { fromJson } from '../core/yaml/value.ts';
import { CommandError, type Command } from './command.ts';
import { editCommand } from './edit-command.ts';

export const set: Command = editCommand({
  summary: 'sets a value; “-” at the end of the pointer appends to a list',
  usage: '--value JSON',
  spec: { value: 'text' },
  prepare(options) {
    const value = jsonOf(options.required('value'));
    return (document, path) => setValue(document, path, value);
  },
});

function jsonOf(text: string): YamlValue {
  try {
    return fromJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new CommandError(`--value is not JSON: ${error.message}.`, { cause: error });
    throw error;
  }
}
