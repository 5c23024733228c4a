import { gathered } from '../../gathered.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isMap } from '../../yaml/value.ts';
import { remembered } from '../../remembered.ts';

/** A variable of a container, as `env` names it. */
export interface Variable {
  readonly name: string;
  /** null where the value comes from elsewhere (`valueFrom`). References `$(NAME)` are as written. */
  readonly value: string | null;
  /** Of the item of `env`, from the document's root. */
  readonly path: Path;
  readonly item: YamlValue;
}

export interface LiteralVariable extends Variable {
  readonly value: string;
}

/** The variables that a container names one by one. One without a value is empty. */
export const variablesOf = remembered(({ path, value }: Container): readonly Variable[] => {
  const variables: Variable[] = [];
  const list = [...path, 'env'];
  for (const [index, item] of listField(value, 'env').entries()) {
    const name = textField(item, 'name');
    if (name === null) continue;
    const written = field(item, 'value');
    const text = isMap(field(item, 'valueFrom')) ? null : typeof written === 'string' ? written : (written ?? null) === null ? '' : null;
    variables.push(new ItemOfEnv(name, text, item, list, index));
  }
  return variables;
});

/** Those whose value stands beside the name: in a long list often none. */
export const literalVariablesOf = remembered((container: Container): readonly LiteralVariable[] => variablesOf(container).filter(isLiteral));

function isLiteral(variable: Variable): variable is LiteralVariable {
  return variable.value !== null;
}

/** Few of dozens are ever reported, so the path is made when it is asked for. */
class ItemOfEnv implements Variable {
  readonly name: string;
  readonly value: string | null;
  readonly item: YamlValue;
  readonly #list: Path;
  readonly #index: number;

  constructor(name: string, value: string | null, item: YamlValue, list: Path, index: number) {
    this.name = name;
    this.value = value;
    this.item = item;
    this.#list = list;
    this.#index = index;
  }

  get path(): Path {
    return [...this.#list, this.#index];
  }
}

/**
 * A text with the references to variables of literal value filled in, as the kubelet does for `env`, `command` and
 * `args`: `$(NAME)` becomes the value, `$$` one dollar; what cannot be known stays.
 * @param variables those named before the text; a later one of the same name counts
 */
export function expandVariables(text: string, variables: readonly Variable[]): string {
  if (!text.includes('$')) return text;
  const known = new Map(variables.map(({ name, value }) => [name, value]));
  return text.replace(/\$\$|\$\(([^()]+)\)/g, (written, name: string | undefined) => (name === undefined ? '$' : (known.get(name) ?? written)));
}

/** `command` and `args` one behind the other: the line that is run, as far as the image adds nothing. */
export function commandLineOf(container: YamlValue): readonly string[] {
  return gathered(['command', 'args'], (key) => listField(container, key).filter((word) => typeof word === 'string'));
}
