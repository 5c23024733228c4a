/** Plain scalars that some reader takes for something else than text, or that go-yaml resolves in its own way. */
const LOOK_LIKE_VALUES = [
  '', '~', 'null', 'Null', 'NULL', 'nUll', 'nULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'tRue', 't', 'f', 'T', 'F',
  'y', 'Y', 'yes', 'Yes', 'YES', 'yEs', 'on', 'On', 'ON', 'oN', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF',
  '0', '00', '+0', '-0', '007', '0644', '0755', '-0644', '+0644', '08', '0899', '0o17', '-0o17', '0O17', '0x1F', '0X1f', '-0x1F',
  '0b101', '0B101', '-0b11', '0x', '0b', '0o', '0b2', '0o8', '0xg', '1_000', '1__0', '1_', '0_', '0x_1', '0_644', '_1', '1', '-1', '+1',
  '1.0', '1.', '0.', '1.10', '010.5', '0755.5', '.5', '+.5', '-.5', '1e3', '1E3', '1e+3', '1e-3', '1.5e3', '.5e1', '0e0', '6e7',
  '1_0.5', '1_000.5', '1e', 'e3', '5E', '1e5m', '.', '.5.', '0x1.8p3', '1e400', '1e999', '-1e400', '.inf', '-.inf', '.Inf', '.INF', '+.inf',
  '.nan', '.NaN', '.NAN', 'Inf', 'NaN', 'Infinity', '12:30', '1:30', '12:30:45', '20:30.15', '-1:30', '2001-12-14', '2001-1-1',
  '2020-01-01T00:00:00Z', '2001-12-14 21:59:43.10 -5', '9007199254740993', '9223372036854775807', '9223372036854775808',
  '-9223372036854775808', '18446744073709551615', '18446744073709551616', '123456789012345678901234567890', '100m', '1Gi', '1,000', '1.2.3',
  'v1', '=', '<<', '--', '---', '----', '...', '....', '--flag', '-Xmx512m', '-c', '1-2', '+', '-', '- ', '-a',
];

const INDICATORS = [
  '?', '? a', '?a', ':', ': a', ':a', 'a:', 'a: b', 'a:b', 'a :b', 'a : b', '::', 'http://example.com:80/x?y=z#w', '#', '#a', 'a#b', 'a #b', 'a\t#b',
  '# comment', '[', ']', '[]', '[a]', '{', '}', '{}', '{a: b}', '{{ .Values.x }}', ',', 'a,b', 'a, b', '&', '&a', '*', '*a', '!', '!a', '!!str a', '|', '|-',
  '| a', '>', '> a', '>=1.2', '%', '%YAML 1.1', '@', '@a', '`', '`a`', '"', '"a"', "'", "'a'", "it's", "''", '""', '\\', 'a\\nb', '\\x41', '\\', '$(VAR)', '$${x}', '^$',
  'a?b', 'a]b', 'a}b', 'a[b', 'a{b', '- - a', '-- a', '--- a', '... a', 'key: [a, b]', 'a:\tb', '(a)', 'a=b', '<a>', '~a', '/', '//', '*.example.com',
];

const SPACES_AND_BREAKS = [
  ' ', '  ', ' a', 'a ', ' a ', '\t', '\ta', 'a\t', 'a\tb', '\n', '\n\n', 'a\n', 'a\n\n', 'a\n\n\n', '\na', '\n\na', 'a\nb', 'a\nb\n', 'a\n\nb', 'a\n b', ' a\nb', '  a\n b\n',
  'a \nb', 'a\n \nb', 'a\n  ', 'a\n\t', '\ta\nb', 'a\n\tb', ' \na', '\n a', '\n \na', '\r', 'a\rb', 'a\r\nb', '\r\n', 'a\r\n', '# a\nb', 'a\n# b', '---\na', 'a\n---\nb', '...\n', '- a\n- b',
  'key: value\nother: "x"\n', '#!/bin/sh\nset -e\n  echo "$x" # y\n', 'a\n\n\n b\n\n', '\u00a0', '\u00a0a', 'a\u00a0', '\u3000', 'a\u2003b', '\u200b', 'a\u200bb',
];

const UNUSUAL_CHARACTERS = [
  '\u0000', '\u0001', 'a\u0007b', '\b', '\f', '\v', '\u001b[0m', '\u001f', '\u007f', '\u0080', '\u0084', '\u0085', 'a\u0085b', '\u0086', '\u009f', '\u2028', 'a\u2028b', '\u2029', 'a\u2029b',
  '\ufeff', '\ufeffa', 'a\ufeffb', '\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ue000', '\ufffd', '\u00ad', '\u200e', '\u202e',
];

const LANGUAGES = [
  '한글', '한글: 값', '한글 # 주석', '안녕하세요', 'ㄱㄴㄷ', '\u1112\u1161\u11ab', '첫 줄\n둘째 줄\n', '日本語', 'é', 'e\u0301', 'Ω', '😀', 'a😀b', '👨‍👩‍👧', '😀: x', '🇰🇷', '\u{20000}', 'العربية',
];

const LENGTHS = ['x'.repeat(127), 'x'.repeat(1000), `${'word '.repeat(60)}end`, `${'word '.repeat(60)}\n${'word '.repeat(30)}`, ' '.repeat(200)];

/** Every kind of string that a YAML writer has been seen to get wrong. Each can be carried by YAML. */
export const HOSTILE_STRINGS: readonly string[] = [...new Set([
  ...LOOK_LIKE_VALUES, ...INDICATORS, ...SPACES_AND_BREAKS, ...UNUSUAL_CHARACTERS, ...LANGUAGES, ...LENGTHS,
])];
