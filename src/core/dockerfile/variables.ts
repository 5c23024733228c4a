/** A name and its value, as ENV, ARG and LABEL write them. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
}

/** Values by name, of ARG and ENV. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-other}` and `${NAME:+other}`, as Docker does outside of RUN and CMD. What is not
 * known stays as it is written, so that one sees it.
 */
export function expand(text: string, variables: Variables): string {
  return text.replace(/\\\$|\$(?:\{([A-Za-z_]\w*)(?::([-+])([^}]*))?\}|([A-Za-z_]\w*))/g, (whole, braced: string | undefined, sign: string | undefined, other: string | undefined, bare: string | undefined) => {
    if (whole === '\\$') return '$';
    const value = variables.get(braced ?? bare ?? '');
    if (sign === '-') return value === undefined || value === '' ? (other ?? '') : value;
    if (sign === '+') return value === undefined || value === '' ? '' : (other ?? '');
    return value ?? whole;
  });
}

/** `A=1 B="two words"`, or in the old form `A one value to the end`. */
export function assignments(rest: string): readonly Assignment[] {
  const [, oldName, oldValue] = /^([A-Za-z_][\w.-]*)\s+(.*)$/s.exec(rest) ?? [];
  if (oldName !== undefined && oldValue !== undefined && !/^[A-Za-z_][\w.-]*\s*=/.test(rest)) return [{ name: oldName, value: oldValue.trim() }];
  return [...rest.matchAll(/([A-Za-z_][\w.-]*|"[^"]*")=("(?:\\.|[^"\\])*"|'[^']*'|(?:\\.|[^\s\\])*)/g)].map(([, name = '', value = '']) => ({
    name: name.replaceAll('"', ''),
    value: unquoted(value),
  }));
}

function unquoted(value: string): string {
  if (value.startsWith("'")) return value.slice(1, -1);
  return (value.startsWith('"') ? value.slice(1, -1) : value).replace(/\\(["\\ ])/g, '$1');
}
