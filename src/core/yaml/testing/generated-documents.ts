import fc from 'fast-check';

/** Documents in as many styles as people and tools write them, as text. Nearly all of them are read without an error. */

const PLAIN = [
  'web', '8080', 'true', 'on', '0644', '1e3', '~', 'null', 'nginx:1.27', '한글 값', 'a b', '--flag=x', '2001-12-14', '9007199254740993', '100m', 'a#b', "it's", 'http://x/y', '-',
].filter((text) => text !== '-');
const QUOTED = ["'single'", "'it''s # no comment'", '"double"', '"a: b"', '"8080"', "''", '""', '"tab\\there"', '"한글 \\uD55C"', "'{{ .Values.x }}'"];
const IN_BLOCK_ONLY = ['a, b', 'x [y]', '{{ a }}x'.slice(2), 'say "x"'];
const KEYS = ['name', 'image', 'ports', 'env', 'metadata', 'labels', 'a', 'b', 'c', 'd', 'app.kubernetes.io/name', '"quoted key"', "'single'", 'y', '0644', '키', 'x-1'];
const COMMENTS = ['# plain', '#no blank', '# 주석: 값', '# "quotes', "# it's - [x]: {", '#'];

interface Scalar {
  readonly kind: 'scalar';
  readonly token: string;
}
interface Lines {
  readonly kind: 'lines';
  readonly style: '|' | '>' | '"' | "'" | 'plain';
  readonly chomping: string;
  readonly indicator: boolean;
  readonly lines: readonly string[];
}
interface Alias {
  readonly kind: 'alias';
  readonly pick: number;
}
interface Collection {
  readonly kind: 'map' | 'list';
  readonly flow: boolean;
  readonly members: readonly Member[];
  readonly step: number;
  readonly gap: number;
  readonly padding: boolean;
  readonly manyLines: boolean;
  readonly trailingComma: boolean;
  readonly json: boolean;
}
interface Member {
  readonly key: string;
  readonly value: Spec;
  readonly above: readonly (string | null)[];
  readonly beside: string | null;
  readonly anchor: boolean;
  readonly aligned: number;
}
type Spec = Scalar | Lines | Alias | Collection;

const rarely = (weight: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: weight }).map((value) => value === weight);
const comment = fc.constantFrom(...COMMENTS);

const lines: fc.Arbitrary<Lines> = fc.record({
  kind: fc.constant('lines' as const),
  style: fc.constantFrom('|' as const, '|' as const, '>' as const, '"' as const, "'" as const, 'plain' as const),
  chomping: fc.constantFrom('', '', '-', '+'),
  indicator: rarely(5),
  lines: fc.array(fc.constantFrom('text', 'key: value', '# not a comment', '  deeper', '', 'last line', '한글', '- dash'), { minLength: 1, maxLength: 4 }),
});

const { spec } = fc.letrec<{ spec: Spec; member: Member }>((tie) => ({
  spec: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom(...PLAIN, ...QUOTED, ...IN_BLOCK_ONLY, '', '').map((token): Scalar => ({ kind: 'scalar', token })) },
    { weight: 2, arbitrary: lines },
    { weight: 1, arbitrary: fc.constantFrom('[]', '{}', '[ ]', '{ }').map((token): Scalar => ({ kind: 'scalar', token })) },
    { weight: 1, arbitrary: fc.nat(3).map((pick): Alias => ({ kind: 'alias', pick })) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('map' as const, 'list' as const), flow: rarely(3), members: fc.array(tie('member'), { minLength: 1, maxLength: 4 }), step: fc.constantFrom(2, 2, 2, 4, 1, 3, 0),
        gap: fc.constantFrom(2, 2, 2, 4, 3), padding: fc.boolean(), manyLines: rarely(3), trailingComma: rarely(5), json: rarely(4),
      }),
    },
  ),
  member: fc.record({
    key: fc.constantFrom(...KEYS),
    value: tie('spec'),
    above: fc.array(fc.option(comment, { nil: null, freq: 2 }), { maxLength: 2 }).map((found) => (found.length > 1 && found[0] === null ? found : found.slice(0, 1))),
    beside: fc.option(comment, { nil: null, freq: 4 }).map((found) => (found === null ? null : found)),
    anchor: rarely(8),
    aligned: fc.constantFrom(1, 1, 1, 1, 3),
  }),
}));

/** Prints specs as YAML; remembers anchors, so that aliases have something to mean. */
class Printer {
  readonly #anchors: string[] = [];
  #next = 0;

  /** What stands behind `key:` or a dash, from the blank or line break on. @param column of the key or dash. */
  value(node: Spec, column: number, behind: Pick<Member, 'beside' | 'anchor' | 'aligned'>, inItem: number | null): string {
    const beside = behind.beside === null ? '' : ` ${behind.beside}`;
    const name = behind.anchor && node.kind !== 'alias' ? `a${this.#next++}` : null;
    const anchor = name === null ? '' : ` &${name}`;
    const blanks = ' '.repeat(behind.aligned);
    const printed = this.#printed(node, column, { anchor, beside, blanks }, inItem);
    if (name !== null) this.#anchors.push(name);
    return printed;
  }

  #printed(node: Spec, column: number, { anchor, beside, blanks }: { anchor: string; beside: string; blanks: string }, inItem: number | null): string {
    switch (node.kind) {
      case 'scalar': return `${anchor}${node.token === '' ? '' : blanks}${node.token}${beside}`;
      case 'alias': {
        const target = this.#anchors[node.pick % Math.max(1, this.#anchors.length)];
        return target === undefined ? `${blanks}none${beside}` : `${blanks}*${target}${beside}`;
      }
      case 'lines': return anchor + this.#lines(node, column, beside, blanks);
      default:
    }
    if (node.flow || node.members.length === 0) return `${anchor}${blanks}${this.#flow(node, ' '.repeat(column + 2), node.json)}${beside}`;
    const compact = inItem !== null && anchor === '' && beside === '';
    const offset = node.kind === 'list' && inItem === null ? node.step : Math.max(1, node.step);
    const inner = compact ? column + inItem : column + offset;
    const body = this.members(node, inner);
    if (!compact) return `${anchor}${beside}\n${body}`;
    // the first member stands behind the dash, so nothing can stand above it
    const first = body.search(/^ *[^ #\n]/m);
    return `${' '.repeat(inItem - 1)}${body.slice(first).replace(/^ */, '')}`;
  }

  members(node: Collection, column: number): string {
    const indent = ' '.repeat(column);
    return node.members.map((member) => {
      const above = member.above.map((line) => (line === null ? '\n' : `${indent}${line}\n`)).join('');
      const head = node.kind === 'map' ? `${member.key}:` : '-';
      return `${above}${indent}${head}${this.value(member.value, column, { ...member, aligned: node.kind === 'list' ? node.gap - 1 : member.aligned }, node.kind === 'list' ? node.gap : null)}`;
    }).join('\n');
  }

  #lines(node: Lines, column: number, beside: string, blanks: string): string {
    const indent = ' '.repeat(column + 2);
    if (node.style === '|' || node.style === '>') {
      const deep = (node.lines.find((line) => line !== '') ?? '').startsWith(' ');
      const header = `${node.style}${node.indicator || deep ? '2' : ''}${node.chomping}`;
      return `${blanks}${header}${beside}\n${node.lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
    }
    const words = node.lines.map((line) => line.replace(/[:#-]/g, '').trim()).map((line, index, all) => (line === '' && (index === 0 || index === all.length - 1) ? 'x' : line));
    const quote = node.style === 'plain' ? '' : node.style;
    return `${blanks}${quote}${words.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n')}${quote}${beside}`;
  }

  #flow(node: Collection, indent: string, json: boolean): string {
    const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
    const members = node.members.map(({ key, value }) => {
      const text = this.#flowValue(value, `${indent}  `, json);
      if (node.kind === 'list') return text === '' ? '~' : text;
      const name = json ? JSON.stringify(key.replace(/["']/g, '')) : key;
      return text === '' && !json ? `${name}:` : `${name}: ${text === '' ? 'null' : text}`;
    });
    if (members.length === 0) return open + (node.padding ? ' ' : '') + close;
    const last = node.trailingComma && !json ? ',' : '';
    if (!node.manyLines) {
      const padding = node.padding ? ' ' : '';
      return `${open}${padding}${members.join(', ')}${last}${padding}${close}`;
    }
    const written = node.members.map(({ beside, above }, index) => {
      const note = !json && above[0] !== undefined && above[0] !== null ? `${indent}${above[0]}\n` : '';
      const comma = index < members.length - 1 ? ',' : last;
      return `${note}${indent}${members[index] ?? ''}${comma}${beside === null || json ? '' : ` ${beside}`}`;
    });
    return `${open}\n${written.join('\n')}\n${indent.slice(2)}${close}`;
  }

  #flowValue(node: Spec, indent: string, json: boolean): string {
    switch (node.kind) {
      case 'scalar': return !json ? (IN_BLOCK_ONLY.includes(node.token) ? 'token' : node.token)
        : /^(?:true|null|8080)$/.test(node.token) ? node.token : JSON.stringify(node.token.replace(/["'\\]/g, ''));
      case 'lines': return json ? JSON.stringify(node.lines.join('\n')) : `"${node.lines.map((line) => line.trim().replace(/"/g, '')).filter((line) => line !== '').join(' ')}"`;
      case 'alias': {
        const target = this.#anchors[node.pick % Math.max(1, this.#anchors.length)];
        return target === undefined || json ? '"none"' : `*${target} `;
      }
      default: return this.#flow(node, indent, json);
    }
  }
}

/** One document's slice: separator, comments, byte order mark, line breaks of all kinds, with and without a final one. */
export const generatedDocuments: fc.Arbitrary<string> = fc.record({
  root: spec.filter((node): node is Collection => (node.kind === 'map' || node.kind === 'list') && node.members.length > 1),
  head: fc.array(fc.constantFrom(...COMMENTS, ''), { maxLength: 2 }),
  foot: fc.array(fc.constantFrom(...COMMENTS, ''), { maxLength: 2 }),
  separator: fc.constantFrom('', '', '---', '--- # here'),
  byteOrderMark: rarely(5),
  lineBreaks: fc.constantFrom('LF' as const, 'LF' as const, 'CRLF' as const, 'mixed' as const),
  finalBreak: fc.boolean(),
}).map(({ root, head, foot, separator, byteOrderMark, lineBreaks, finalBreak }) => {
  const printer = new Printer();
  const body = root.flow || root.members.length === 0
    ? printer.value({ ...root, flow: true }, 0, { beside: null, anchor: false, aligned: 1 }, null).trim() : printer.members(root, 0);
  const text = [...(separator === '' ? [] : [separator]), ...head, body, ...foot].join('\n') + (finalBreak ? '\n' : '');
  const marked = byteOrderMark && separator === '' ? `\uFEFF${text}` : text;
  let count = 0;
  return marked.replaceAll('\n', () => (lineBreaks === 'CRLF' || (lineBreaks === 'mixed' && count++ % 2 === 0) ? '\r\n' : '\n'));
});
