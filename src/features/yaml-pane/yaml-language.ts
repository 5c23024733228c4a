import { ENTER_RULES } from './enter-rules.ts';
import { monaco } from './monaco.ts';
import { FIRST_STATE, tokenizeLine, type LineState, type TokenKind } from './yaml-tokens.ts';

export const YAML = 'yaml';

/** Names of the theme's rules; `string` alone would be coloured by Monaco's own rule for YAML. */
const SCOPES: Readonly<Record<TokenKind, string>> = {
  '': '',
  comment: 'comment',
  type: 'type',
  string: 'string',
  number: 'number',
  keyword: 'keyword',
  operators: 'operators',
  separator: 'operators.separator',
  delimiter: 'delimiter',
  tag: 'tag',
  anchor: 'namespace',
  directive: 'meta',
};

class TokenizerState implements monaco.languages.IState {
  readonly line: LineState;

  constructor(line: LineState) {
    this.line = line;
  }

  clone(): TokenizerState {
    return this; // never changed
  }

  equals(other: monaco.languages.IState): boolean {
    if (!(other instanceof TokenizerState)) return false;
    const { flow, quote, block } = this.line;
    return flow === other.line.flow && quote === other.line.quote && block === other.line.block;
  }
}

monaco.languages.register({ id: YAML });
monaco.languages.setTokensProvider(YAML, {
  getInitialState: () => new TokenizerState(FIRST_STATE),
  tokenize: (line, state) => {
    const before = state instanceof TokenizerState ? state.line : FIRST_STATE;
    const after = tokenizeLine(line, before);
    return {
      tokens: after.tokens.map(({ start, kind }) => ({ startIndex: start, scopes: SCOPES[kind] })),
      endState: new TokenizerState(after.state),
    };
  },
});
monaco.languages.setLanguageConfiguration(YAML, {
  // what is one word to a completion: `app.kubernetes.io/name`, `IfNotPresent`, `-1`
  wordPattern: /[^\s:,{}[\]"'#]+/,
  comments: { lineComment: '#' },
  brackets: [['{', '}'], ['[', ']']],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
    { open: "'", close: "'" },
  ],
  folding: { offSide: true },
  onEnterRules: ENTER_RULES.map(({ behind, steps }) => ({
    beforeText: behind,
    action: { indentAction: monaco.languages.IndentAction.Indent, appendText: '  '.repeat(steps - 1) },
  })),
});
