import type { Path } from '../yaml/path.ts';
import { canBePlain, doubleQuoted } from '../yaml/write-text.ts';
import type { FlowText, Indentation } from './cursor.ts';

/**
 * A value that is about to be written, with the places where the user goes on: text, stops, and what holds them.
 */
export type Draft =
  | { readonly is: 'text'; readonly text: string }
  | Stop
  | { readonly is: 'map'; readonly members: readonly (readonly [key: string, value: Draft])[] }
  | { readonly is: 'list'; readonly items: readonly Draft[] };

/** A place to fill in. */
export interface Stop {
  readonly is: 'stop';
  /** Stops of one name are filled in together. */
  readonly name?: string;
  /** What stands there until then. */
  readonly given?: string;
  readonly choices?: readonly string[];
  /** It stands for a map or list, which begins on a line of its own. */
  readonly holds?: 'map' | 'list';
}

export const EMPTY: Stop = { is: 'stop' };

export function textDraft(text: string): Draft {
  return { is: 'text', text };
}

/** Where the first stop of a draft stands, and the stop; null when it has none. */
export function firstStop(draft: Draft, path: Path = []): { readonly path: Path; readonly stop: Stop } | null {
  switch (draft.is) {
    case 'text':
      return null;
    case 'stop':
      return { path, stop: draft };
    case 'map':
      return firstOf(draft.members.map(([key, value]) => () => firstStop(value, [...path, key])));
    case 'list':
      return firstOf(draft.items.map((item, index) => () => firstStop(item, [...path, index])));
  }
}

function firstOf<T>(finders: readonly (() => T | null)[]): T | null {
  for (const find of finders) {
    const found = find();
    if (found !== null) return found;
  }
  return null;
}

/** Prints drafts as snippets, the syntax of the Language Server Protocol: `${1:given}`, `${1|a,b|}`, `$1`. */
export class SnippetWriter {
  readonly #indentation: Indentation;
  readonly #numbers = new Map<string, number>();
  #last = 0;

  constructor(indentation: Indentation) {
    this.#indentation = indentation;
  }

  /** What stands behind `key:`. @param column of the key */
  behindColon(draft: Draft, column: number): string {
    switch (draft.is) {
      case 'text':
        return ` ${escaped(draft.text)}`;
      case 'stop':
        return draft.holds === undefined ? ` ${this.#stop(draft)}` : this.#newLine(this.#inner(column, draft.holds)) + this.#held(draft);
      case 'map': case 'list': {
        const inner = this.#inner(column, draft.is);
        return this.#newLine(inner) + this.block(draft, inner);
      }
    }
  }

  /** A value whose first line begins at a column. */
  block(draft: Draft, column: number): string {
    switch (draft.is) {
      case 'text':
        return escaped(draft.text);
      case 'stop':
        return this.#held(draft);
      case 'map':
        return draft.members.map(([key, value]) => this.member(key, value, column)).join(this.#newLine(column));
      case 'list':
        return draft.items.map((item) => this.item(item, column)).join(this.#newLine(column));
    }
  }

  /** `key: value`, its key at a column. */
  member(key: string, value: Draft, column: number): string {
    return `${escaped(keyText(key))}:${this.behindColon(value, column)}`;
  }

  /** `- value`, its dash at a column. */
  item(item: Draft, column: number): string {
    return `- ${this.block(item, column + 2)}`;
  }

  /** In flow style, in one line. */
  flow(draft: Draft, style: FlowText): string {
    switch (draft.is) {
      case 'text':
        return escaped(draft.text);
      case 'stop':
        return draft.holds === 'map' ? `{${this.#stop(draft)}\\}` : draft.holds === 'list' ? `[${this.#stop(draft)}]` : this.#stop(draft);
      case 'map':
        return `{${draft.members.map(([key, value]) => this.flowMember(key, value, style)).join(', ')}\\}`;
      case 'list':
        return `[${draft.items.map((item) => this.flow(item, style)).join(', ')}]`;
    }
  }

  flowMember(key: string, value: Draft, style: FlowText): string {
    return `${escaped(style.json ? doubleQuoted(key) : keyText(key))}: ${this.flow(value, style)}`;
  }

  #held(stop: Stop): string {
    return stop.holds === 'list' ? `- ${this.#stop(stop)}` : this.#stop(stop);
  }

  #stop({ name, given, choices }: Stop): string {
    let number = name === undefined ? undefined : this.#numbers.get(name);
    const again = number !== undefined;
    if (number === undefined) {
      number = ++this.#last;
      if (name !== undefined) this.#numbers.set(name, number);
    }
    if (choices !== undefined && choices.length > 0 && !again) return `\${${number}|${choices.map(escapedChoice).join(',')}|}`;
    return given === undefined || again ? `\$${number}` : `\${${number}:${escaped(given)}}`;
  }

  #inner(column: number, kind: 'map' | 'list'): number {
    return column + (kind === 'map' ? this.#indentation.step : this.#indentation.list);
  }

  #newLine(column: number): string {
    return `\n${' '.repeat(column)}`;
  }
}

/** A key as it is written: in quotes where it needs them. */
export function keyText(key: string): string {
  return canBePlain(key, 'flow') ? key : doubleQuoted(key);
}

/** Text that a snippet gives as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
