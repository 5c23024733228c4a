import { parseArgs } from 'node:util';
import { CommandError } from './command.ts';

export interface OptionSpec {
  readonly [name: string]: 'text' | 'switch' | 'texts';
}

export interface Options {
  readonly files: readonly string[];
  /** @throws CommandError when the option was not given. */
  readonly required: (name: string) => string;
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** @throws CommandError for an option that the command does not know, or one without its value. */
export function readOptions(args: readonly string[], spec: OptionSpec): Options {
  const { values, positionals } = parsed(args, spec);
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    files: positionals,
    text,
    texts(name) {
      const value = values[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    },
    has: (name) => values[name] === true,
    required(name) {
      const value = text(name);
      if (value === null) throw new CommandError(`--${name} is missing.`);
      return value;
    },
  };
}

function parsed(args: readonly string[], spec: OptionSpec): Pick<ReturnType<typeof parseArgs>, 'values' | 'positionals'> {
  const options = Object.fromEntries(Object.entries(spec).map(([name, kind]) =>
    [name, { type: kind === 'switch' ? 'boolean' as const : 'string' as const, multiple: kind === 'texts' }]));
  try {
    return parseArgs({ args: joinValues(args, spec), options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new CommandError(`${error.message.split('. ')[0] ?? error.message}.`, { cause: error });
    throw error;
  }
}

/** `--value -5` and `--path ''` are values, whatever they begin with: they become `--value=-5`. */
function joinValues(args: readonly string[], spec: OptionSpec): string[] {
  const joined: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const next = args[index + 1];
    const takesValue = argument.startsWith('--') && Object.hasOwn(spec, argument.slice(2)) && spec[argument.slice(2)] !== 'switch';
    if (takesValue && next !== undefined) {
      joined.push(`${argument}=${next}`);
      index++;
    } else joined.push(argument);
  }
  return joined;
}

/** @throws CommandError when the option is no whole number from 0 on. */
export function position(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new CommandError(`--${name} must be a whole number from 0 on, not “${value}”.`);
  return Number(value);
}
