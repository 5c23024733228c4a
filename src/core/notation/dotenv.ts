import type { Localized } from '../localized.ts';

export interface DotenvVariable {
  readonly name: string;
  readonly value: string;
}

export interface DotenvReading {
  /** In the order of the text; of a name that stands twice the last value, at its first place. */
  readonly variables: readonly DotenvVariable[];
  readonly problems: readonly { readonly line: number; readonly text: string; readonly reason: Localized }[];
}

const NO_EQUALS: Localized = { en: 'There is no "=" in it.', ko: '"="이 없습니다.' };
const BAD_NAME: Localized = { en: 'Before the "=" stands no name of a variable.', ko: '"=" 앞에 변수 이름이 없습니다.' };
const OPEN_QUOTE: Localized = { en: 'Its quotation mark is not closed.', ko: '따옴표가 닫히지 않았습니다.' };

const NAME = /^[A-Za-z_.-][A-Za-z0-9_.-]*$/;

/**
 * Reads a .env file as dotenv tools do: `NAME=value` or `export NAME=value`; `#` begins a comment, after a value when
 * a blank stands before it; in single quotes all is literal, in double quotes \n, \r, \t, \" and \\ are escapes, and
 * both may go over several lines. Nothing is expanded.
 */
export function parseDotenv(text: string): DotenvReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const values = new Map<string, string>();
  const problems: { readonly line: number; readonly text: string; readonly reason: Localized }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const start = at + 1;
    if (/^\s*(#|$)/.test(line)) continue;
    const problem = (reason: Localized): number => problems.push({ line: start, text: line, reason });
    const equals = line.indexOf('=');
    if (equals < 0) {
      problem(NO_EQUALS);
      continue;
    }
    const name = line.slice(0, equals).trim().replace(/^export\s+/, '');
    if (!NAME.test(name)) {
      problem(BAD_NAME);
      continue;
    }
    let rest = line.slice(equals + 1).trimStart();
    const quote = rest.charAt(0);
    if (quote !== '"' && quote !== "'") {
      values.set(name, rest.replace(/(^|\s)#.*$/, '').trimEnd());
      continue;
    }
    let end = closing(rest, quote);
    while (end < 0 && at + 1 < lines.length) {
      rest += `\n${lines[++at] ?? ''}`;
      end = closing(rest, quote);
    }
    if (end < 0) {
      problem(OPEN_QUOTE);
      at = start - 1;
      continue;
    }
    const inner = rest.slice(1, end);
    values.set(name, quote === '"' ? inner.replace(/\\([nrt"\\])/g, (_, char: string) => ESCAPES[char] ?? char) : inner);
  }
  return { variables: [...values].map(([name, value]) => ({ name, value })), problems };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Where the quotation mark that `text` begins with is closed; -1 when it is not. */
function closing(text: string, quote: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text.charAt(at) === quote) return at;
    if (quote === '"' && text.charAt(at) === '\\') at++;
  }
  return -1;
}
