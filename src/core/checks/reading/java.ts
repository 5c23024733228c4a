import { gathered } from '../../gathered.ts';
import type { Container } from '../../kinds/pods.ts';
import { field, listField } from '../../kinds/fields.ts';
import type { Path } from '../../yaml/path.ts';
import { remembered } from '../../remembered.ts';
import { commandLineOf, expandVariables, type Variable, variablesOf } from './environment.ts';

/**
 * Where a container can tell a JVM its options, in the order in which the JVM reads them: of two that contradict each
 * other the later one counts. JAVA_OPTS and CATALINA_OPTS come with the command line, by the image's start script.
 */
const BEFORE_COMMAND = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', 'JAVA_OPTS', 'CATALINA_OPTS'] as const;
const AFTER_COMMAND = ['_JAVA_OPTIONS'] as const;

/** A text that holds options of a JVM. */
export interface JavaOptions {
  /** References filled in. */
  readonly text: string;
  readonly written: string;
  /** Of the text, from the document's root. */
  readonly path: Path;
}

/** Whether a container says that it runs Java. */
export const runsJava = remembered((container: Container): boolean => {
  const program = commandLineOf(container.value)[0] ?? '';
  return /(?:^|\/)java$/.test(program) || variablesOf(container).some(({ name }) => OPTION_VARIABLES.has(name));
});

export const javaOptionsOf = remembered((container: Container): readonly JavaOptions[] => {
  const variables = variablesOf(container);
  const words = gathered(['command', 'args'], (key) =>
    gathered(listField(container.value, key), (word, index): JavaOptions[] =>
      typeof word === 'string' ? [{ text: expandVariables(word, variables), written: word, path: [...container.path, key, index] }] : [],
    ),
  );
  return [...inVariables(variables, BEFORE_COMMAND), ...words, ...inVariables(variables, AFTER_COMMAND)];
});

function inVariables(variables: readonly Variable[], names: readonly string[]): JavaOptions[] {
  return gathered(names, (name) => {
    const at = variables.findLastIndex((variable) => variable.name === name);
    const variable = variables[at];
    if (variable === undefined || variable.value === null || field(variable.item, 'value') === undefined) return [];
    return [{ text: expandVariables(variable.value, variables.slice(0, at)), written: variable.value, path: [...variable.path, 'value'] }];
  });
}

const OPTION_VARIABLES: ReadonlySet<string> = new Set([...BEFORE_COMMAND, ...AFTER_COMMAND]);

const FACTORS: ReadonlyMap<string, bigint> = new Map([
  ['', 1n],
  ['k', 1n << 10n],
  ['m', 1n << 20n],
  ['g', 1n << 30n],
  ['t', 1n << 40n],
]);

/** One option of a JVM, and the text it stands in. */
export interface JavaOption {
  /** As written: `-Xmx512m`. */
  readonly option: string;
  readonly amount: string;
  readonly unit: string;
  readonly within: JavaOptions;
}

/** The last option that a pattern matches, whose first group is a number and the second one a unit. */
export function lastOption(all: readonly JavaOptions[], pattern: RegExp): JavaOption | null {
  for (const within of all.toReversed()) {
    const match = [...within.text.matchAll(pattern)].at(-1);
    if (match !== undefined) return { option: match[0], amount: match[1] ?? '', unit: match[2] ?? '', within };
  }
  return null;
}

/** The bytes of an option that is an amount. */
export function bytesOf({ amount, unit }: JavaOption): bigint {
  return BigInt(amount) * (FACTORS.get(unit.toLowerCase()) ?? 1n);
}

/** The heap that a JVM takes at its start, and the most it takes: patterns for `lastOption`. */
export const INITIAL_HEAP = /(?:-Xms|-XX:InitialHeapSize=)(\d{1,15})([kKmMgGtT]?)(?![\w.])/g;
export const MAXIMUM_HEAP = /(?:-Xmx|-XX:MaxHeapSize=)(\d{1,15})([kKmMgGtT]?)(?![\w.])/g;

/** The heap as a share of the memory limit, in percent. */
export const HEAP_SHARE = /-XX:MaxRAMPercentage=(\d{1,3}(?:\.\d{1,9})?)(?![\w.])/g;

/** A part of the limit, in percent, that leaves room for what is not heap. */
export const FITTING_PERCENT = 75n;
