/** A pattern of Go's `regexp` (https://pkg.go.dev/regexp/syntax) as far as it decides whether a text matches. */
export type PatternNode =
  | { readonly type: 'character'; readonly takes: (code: number) => boolean }
  | { readonly type: 'at'; readonly place: 'start' | 'end' | 'word' | 'no-word' }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number | null };

type Takes = (code: number) => boolean;

/** Go refuses more. */
const MAX_REPEATS = 1000;
const MAX_DEPTH = 100;

/** @returns null for what Go refuses, and for Unicode classes and flags other than `i` and `s`, which are rare. */
export function parsePattern(source: string): PatternNode | null {
  const reader = new PatternReader(source);
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotTakesLines: boolean;
}

class PatternReader {
  readonly #characters: readonly string[];
  #offset = 0;
  #depth = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  read(): PatternNode {
    const node = this.#choice({ ignoreCase: false, dotTakesLines: false });
    if (this.#offset < this.#characters.length) throw new Unsupported();
    return node;
  }

  #next(): string | null {
    return this.#characters[this.#offset] ?? null;
  }

  #take(): string {
    const character = this.#next();
    if (character === null) throw new Unsupported();
    this.#offset++;
    return character;
  }

  #takeIf(text: string): boolean {
    const matches = [...text].every((character, index) => this.#characters[this.#offset + index] === character);
    if (matches) this.#offset += text.length;
    return matches;
  }

  #choice(outer: Flags): PatternNode {
    if (++this.#depth > MAX_DEPTH) throw new Unsupported();
    let flags = outer;
    const options: PatternNode[] = [];
    let parts: PatternNode[] = [];
    for (let next = this.#next(); next !== null && next !== ')'; next = this.#next()) {
      if (this.#takeIf('|')) {
        options.push({ type: 'sequence', parts });
        parts = [];
        continue;
      }
      const set = this.#flagsForTheRest(flags);
      if (set === null) parts.push(this.#repeated(flags));
      else flags = set;
    }
    this.#depth--;
    options.push({ type: 'sequence', parts });
    return { type: 'choice', options };
  }

  /** `(?i)`: holds to the end of the group. */
  #flagsForTheRest(flags: Flags): Flags | null {
    const start = this.#offset;
    if (this.#takeIf('(?')) {
      const names = this.#letters();
      if (names !== '' && this.#takeIf(')')) return withFlags(flags, names);
    }
    this.#offset = start;
    return null;
  }

  #letters(): string {
    let letters = '';
    while (/^[a-zA-Z-]$/.test(this.#next() ?? '')) letters += this.#take();
    return letters;
  }

  #repeated(flags: Flags): PatternNode {
    let part = this.#atom(flags);
    for (;;) {
      const range = this.#quantifier();
      if (range === null) return part;
      this.#takeIf('?'); // as few as possible: no matter where only the answer counts
      part = { type: 'repeat', part, ...range };
    }
  }

  #quantifier(): { readonly min: number; readonly max: number | null } | null {
    if (this.#takeIf('*')) return { min: 0, max: null };
    if (this.#takeIf('+')) return { min: 1, max: null };
    if (this.#takeIf('?')) return { min: 0, max: 1 };
    const start = this.#offset;
    if (this.#takeIf('{')) {
      const min = this.#digits();
      const open = this.#takeIf(',');
      const max = open ? this.#digits() : min;
      if (min !== '' && this.#takeIf('}')) {
        const range = { min: Number(min), max: max === '' ? null : Number(max) };
        if (range.min > MAX_REPEATS || (range.max !== null && (range.max > MAX_REPEATS || range.max < range.min))) throw new Unsupported();
        return range;
      }
    }
    this.#offset = start; // `{` that opens no number stands for itself
    return null;
  }

  #digits(): string {
    let digits = '';
    while (/^\d$/.test(this.#next() ?? '')) digits += this.#take();
    return digits;
  }

  #atom(flags: Flags): PatternNode {
    const character = this.#take();
    switch (character) {
      case '(':
        return this.#group(flags);
      case '[':
        return { type: 'character', takes: this.#class(flags) };
      case '.':
        return { type: 'character', takes: (code) => flags.dotTakesLines || code !== 10 };
      case '^':
        return { type: 'at', place: 'start' };
      case '$':
        return { type: 'at', place: 'end' };
      case '\\':
        return this.#escape(flags);
      case '*': case '+': case '?':
        throw new Unsupported();
      default:
        return { type: 'character', takes: oneOf(character, flags) };
    }
  }

  #group(flags: Flags): PatternNode {
    let inner = flags;
    if (this.#takeIf('?')) {
      if (this.#takeIf('P<') || this.#takeIf('<')) {
        if (!/^\w$/.test(this.#next() ?? '')) throw new Unsupported(); // (?<= and (?<! are not Go's
        while (!this.#takeIf('>')) this.#take();
      } else {
        inner = withFlags(flags, this.#letters());
        if (!this.#takeIf(':')) throw new Unsupported();
      }
    }
    const node = this.#choice(inner);
    if (!this.#takeIf(')')) throw new Unsupported();
    return node;
  }

  #escape(flags: Flags): PatternNode {
    const letter = this.#take();
    switch (letter) {
      case 'A':
        return { type: 'at', place: 'start' };
      case 'z':
        return { type: 'at', place: 'end' };
      case 'b':
        return { type: 'at', place: 'word' };
      case 'B':
        return { type: 'at', place: 'no-word' };
      default: {
        const takes = CLASSES[letter] ?? oneOf(this.#escaped(letter), flags);
        return { type: 'character', takes };
      }
    }
  }

  /** The character that an escape stands for. */
  #escaped(letter: string): string {
    const control = CONTROLS[letter];
    if (control !== undefined) return control;
    if (letter === 'x') return this.#hexadecimal();
    if (/^[a-zA-Z0-9]$/.test(letter)) throw new Unsupported();
    return letter;
  }

  #hexadecimal(): string {
    let digits = '';
    if (this.#takeIf('{')) while (!this.#takeIf('}')) digits += this.#take();
    else digits = this.#take() + this.#take();
    const code = /^[0-9a-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Number.POSITIVE_INFINITY;
    if (code > 0x10ffff) throw new Unsupported();
    return String.fromCodePoint(code);
  }

  #class(flags: Flags): Takes {
    const negated = this.#takeIf('^');
    const members: Takes[] = [];
    for (let first = true; first || this.#next() !== ']'; first = false) members.push(this.#classMember(flags));
    this.#take();
    const takes: Takes = (code) => members.some((member) => member(code));
    return negated ? (code) => !takes(code) : takes;
  }

  #classMember(flags: Flags): Takes {
    if (this.#takeIf('[:')) {
      const negated = this.#takeIf('^');
      const named = POSIX[this.#letters()];
      if (named === undefined || !this.#takeIf(':]')) throw new Unsupported();
      return negated ? (code) => !named(code) : named;
    }
    const from = this.#classCharacter();
    if (typeof from === 'function') return from;
    if (this.#next() !== '-' || this.#characters[this.#offset + 1] === ']') return oneOf(from, flags);
    this.#take();
    const to = this.#classCharacter();
    if (typeof to === 'function') throw new Unsupported();
    return inRange(from, to, flags);
  }

  #classCharacter(): string | Takes {
    const character = this.#take();
    if (character !== '\\') return character;
    const letter = this.#take();
    return CLASSES[letter] ?? this.#escaped(letter);
  }
}

function withFlags(flags: Flags, names: string): Flags {
  const [on = '', off = ''] = names.split('-');
  if (/[^is]/.test(on + off)) throw new Unsupported();
  const has = (name: string, before: boolean): boolean => on.includes(name) || (before && !off.includes(name));
  return { ignoreCase: has('i', flags.ignoreCase), dotTakesLines: has('s', flags.dotTakesLines) };
}

function oneOf(character: string, flags: Flags): Takes {
  return inRange(character, character, flags);
}

function inRange(from: string, to: string, { ignoreCase }: Flags): Takes {
  const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  if (low > high) throw new Unsupported();
  const within: Takes = (code) => code >= low && code <= high;
  if (!ignoreCase) return within;
  return (code) => {
    const character = String.fromCodePoint(code);
    return within(code) || within(character.toLowerCase().codePointAt(0) ?? 0) || within(character.toUpperCase().codePointAt(0) ?? 0);
  };
}

function ascii(characters: RegExp): Takes {
  return (code) => code < 128 && characters.test(String.fromCharCode(code));
}

function not(takes: Takes): Takes {
  return (code) => !takes(code);
}

const DIGIT = ascii(/\d/);
const WORD = ascii(/\w/);
const SPACE = ascii(/[\t\n\f\r ]/);

const CLASSES: Readonly<Partial<Record<string, Takes>>> = {
  d: DIGIT, D: not(DIGIT), w: WORD, W: not(WORD), s: SPACE, S: not(SPACE),
};

const CONTROLS: Readonly<Partial<Record<string, string>>> = { a: '\u0007', f: '\f', t: '\t', n: '\n', r: '\r', v: '\v' };

const POSIX: Readonly<Partial<Record<string, Takes>>> = {
  alnum: ascii(/[0-9A-Za-z]/), alpha: ascii(/[A-Za-z]/), ascii: (code) => code < 128, blank: ascii(/[\t ]/),
  cntrl: (code) => code < 32 || code === 127, digit: DIGIT, graph: ascii(/[!-~]/), lower: ascii(/[a-z]/),
  print: ascii(/[ -~]/), punct: ascii(/[!-/:-@[-`{-~]/), space: ascii(/[\t\n\v\f\r ]/), upper: ascii(/[A-Z]/),
  word: WORD, xdigit: ascii(/[0-9A-Fa-f]/),
};
