import type { Localized } from '../localized.ts';

/**
 * What the parser's reasons mean to someone who writes YAML. Matched in order against the reason of js-yaml 5.5; the
 * last entry fits all, so a new reason of a newer parser still gets a sentence.
 */
const SYNTAX_WORDS: readonly { readonly reason: RegExp; readonly words: Localized }[] = [
  {
    reason: /tab characters/,
    words: {
      en: 'This line is indented with a tab. YAML allows only blanks; replace the tab by two blanks.',
      ko: '이 줄은 탭으로 들여쓰여 있습니다. YAML은 공백만 허용합니다. 탭을 공백 두 칸으로 바꾸세요.',
    },
  },
  {
    reason: /bad indentation of a mapping entry/,
    words: {
      en: 'The indentation does not fit the lines above, or a value holds ": " without quotes.',
      ko: '들여쓰기가 위 줄들과 맞지 않거나, 따옴표 없는 값에 ": "가 들어 있습니다.',
    },
  },
  {
    reason: /bad indentation of a sequence entry/,
    words: {
      en: 'This list item is not indented like the items above it.',
      ko: '이 목록 항목의 들여쓰기가 위 항목들과 다릅니다.',
    },
  },
  {
    reason: /deficient indentation/,
    words: {
      en: 'This line must be indented deeper than the key it belongs to.',
      ko: '이 줄은 속한 키보다 더 깊게 들여써야 합니다.',
    },
  },
  {
    reason: /multiline key/,
    words: {
      en: 'A ":" is missing on this line, or the line is indented wrongly.',
      ko: '이 줄에 ":"이 없거나 들여쓰기가 잘못되었습니다.',
    },
  },
  {
    reason: /whitespace character is expected after the key-value/,
    words: { en: 'A blank is missing behind the ":".', ko: '":" 뒤에 공백이 없습니다.' },
  },
  {
    reason: /expected ':' after a mapping key/,
    words: { en: 'A ":" is missing behind this key.', ko: '이 키 뒤에 ":"이 없습니다.' },
  },
  {
    reason: /missed comma|found ','/,
    words: {
      en: 'A comma is missing or stands too much between the entries of this [ ] or { }.',
      ko: '[ ] 또는 { } 안의 항목 사이에 쉼표가 빠졌거나 더 있습니다.',
    },
  },
  {
    reason: /within a flow collection/,
    words: { en: 'A [ or { is never closed.', ko: '[ 또는 { 가 닫히지 않았습니다.' },
  },
  {
    reason: /within a (?:single|double) quoted scalar/,
    words: { en: 'A quoted text is never closed.', ko: '따옴표가 닫히지 않았습니다.' },
  },
  {
    reason: /unknown escape|hexadecimal/,
    words: {
      en: 'A backslash in double quotes begins something that YAML does not know. Write \\\\ for a backslash.',
      ko: '큰따옴표 안의 백슬래시 뒤에 YAML이 모르는 글자가 있습니다. 백슬래시 자체는 \\\\ 로 쓰세요.',
    },
  },
  {
    reason: /end of the stream or a document separator/,
    words: {
      en: 'The document has ended before this line: its indentation does not fit, or a "---" is missing above it.',
      ko: '이 줄 앞에서 문서가 끝났습니다. 들여쓰기가 맞지 않거나 위에 "---"가 빠졌습니다.',
    },
  },
  {
    reason: /tag|anchor|alias|directive|YAML version/i,
    words: {
      en: 'A tag (!), anchor (&), alias (*) or directive (%) is not well formed here.',
      ko: '여기의 태그(!), 앵커(&), 별칭(*) 또는 지시문(%)이 올바른 형식이 아닙니다.',
    },
  },
  {
    reason: /block scalar|chomping|indentation width|line break is expected/,
    words: {
      en: 'What stands behind | or > is not well formed. Allowed: |, |-, |+, >, >-, >+, each with an indentation digit.',
      ko: '| 또는 > 뒤의 표기가 올바르지 않습니다. |, |-, |+, >, >-, >+ 와 들여쓰기 숫자만 쓸 수 있습니다.',
    },
  },
  {
    reason: /(?:)/,
    words: { en: 'This is not readable as YAML from here on.', ko: '여기부터 YAML로 읽을 수 없습니다.' },
  },
];

/** The sentence for a reason of the parser. */
export function syntaxWords(reason: string): Localized {
  const entry = SYNTAX_WORDS.find((candidate) => candidate.reason.test(reason));
  if (entry === undefined) throw new RangeError(`no words for ${reason}`);
  return entry.words;
}

export const PROBLEM_WORDS = {
  template: {
    en: 'This is a template (it holds {{ }}), not a manifest: kept as text. Render it first, for instance with helm template.',
    ko: '매니페스트가 아니라 템플릿입니다({{ }} 포함). 텍스트로 보관합니다. helm template 등으로 먼저 렌더링하세요.',
  },
  'document-end-content': {
    en: 'kubectl drops everything behind "..." without a word. Write "---" to begin another document.',
    ko: 'kubectl은 "..." 뒤의 내용을 알림 없이 버립니다. 다른 문서를 시작하려면 "---"를 쓰세요.',
  },
  'separator-content': {
    en: 'kubectl refuses anything but a comment behind "---". Begin the content on the next line.',
    ko: 'kubectl은 "---" 뒤에 주석만 허용합니다. 내용은 다음 줄에서 시작하세요.',
  },
  'flow-plain': {
    en: 'Inside [ ] and { } kubectl needs quotes around text that holds "?" or begins or ends with ":".',
    ko: '[ ] 와 { } 안에서 "?"가 있거나 ":"로 시작하거나 끝나는 텍스트는 따옴표로 감싸야 kubectl이 읽습니다.',
  },
  directive: {
    en: 'kubectl refuses YAML directives. Remove this line.',
    ko: 'kubectl은 YAML 지시문(%)을 받지 않습니다. 이 줄을 지우세요.',
  },
  'not-a-number': {
    en: 'kubectl refuses .inf and .nan. Put the value in quotes if it is text.',
    ko: 'kubectl은 .inf와 .nan 값을 받지 않습니다. 텍스트라면 따옴표로 감싸세요.',
  },
  'key-null': {
    en: 'kubectl refuses an empty key. Give it a name.',
    ko: 'kubectl은 빈 키를 받지 않습니다. 이름을 쓰세요.',
  },
  'key-collection': {
    en: 'kubectl refuses a list or map as a key. Was a {{ placeholder }} left unquoted?',
    ko: 'kubectl은 목록이나 맵을 키로 받지 않습니다. 따옴표 없는 {{ 자리표시자 }}가 남아 있나요?',
  },
  'key-too-long': {
    en: 'kubectl refuses keys of more than 1,024 characters.',
    ko: 'kubectl은 1,024자가 넘는 키를 받지 않습니다.',
  },
  escape: {
    en: 'kubectl does not know this escape in YAML (\\/ and surrogate pairs are only JSON). Write the character itself.',
    ko: 'kubectl은 YAML에서 이 이스케이프를 모릅니다(\\/ 와 서로게이트 쌍은 JSON 전용). 문자를 그대로 쓰세요.',
  },
  'control-character': {
    en: 'An invisible character stands here that kubectl refuses or takes for a line break. Remove it.',
    ko: 'kubectl이 거부하거나 줄바꿈으로 읽는 보이지 않는 문자가 있습니다. 지우세요.',
  },
  'byte-order-mark': {
    en: 'A byte order mark stands inside the text; kubectl takes it for part of the next key. Remove it.',
    ko: '텍스트 안에 바이트 순서 표시(BOM)가 있습니다. kubectl은 다음 키의 일부로 읽습니다. 지우세요.',
  },
  'flow-file': {
    en: 'kubectl takes a file that begins with { for JSON, and this is not JSON. Put "---" on a line above it.',
    ko: 'kubectl은 { 로 시작하는 파일을 JSON으로 읽는데, 이 파일은 JSON이 아닙니다. 위에 "---" 줄을 넣으세요.',
  },
  'alias-unknown': {
    en: 'No anchor of this name stands before this alias.',
    ko: '이 별칭 앞에 같은 이름의 앵커가 없습니다.',
  },
  'alias-cycle': {
    en: 'This alias stands inside its own anchor, so the value would never end.',
    ko: '이 별칭이 자기 앵커 안에 있어 값이 끝나지 않습니다.',
  },
  'tag-mismatch': {
    en: 'The value does not fit its tag, so kubectl refuses the document.',
    ko: '값이 태그와 맞지 않아 kubectl이 문서를 거부합니다.',
  },
  'merge-value': {
    en: 'Only a map, or a list of maps, can be merged by <<.',
    ko: '<< 로는 맵이나 맵의 목록만 합칠 수 있습니다.',
  },
  'too-deep': {
    en: 'The document is nested more than 100 levels deep: kept as text.',
    ko: '문서의 중첩이 100단계를 넘어 텍스트로 보관합니다.',
  },
  'too-many-nodes': {
    en: 'Through its aliases this document would grow to more than 200,000 values: kept as text.',
    ko: '별칭을 풀면 값이 200,000개를 넘어 텍스트로 보관합니다.',
  },
  'duplicate-key': {
    en: 'The same key stands twice; kubectl takes the last one and drops the other.',
    ko: '같은 키가 두 번 있습니다. kubectl은 마지막 값만 쓰고 앞의 값은 버립니다.',
  },
  'merge-override': {
    en: 'kubectl lets the << that follows override this value. Put << first.',
    ko: 'kubectl에서는 뒤에 오는 << 가 이 값을 덮어씁니다. << 를 맨 앞에 두세요.',
  },
  'unknown-tag': {
    en: 'kubectl ignores this tag and takes the text as it stands.',
    ko: 'kubectl은 이 태그를 무시하고 텍스트 그대로 읽습니다.',
  },
  'prototype-key': {
    en: 'The key __proto__ is kept in the text but cannot be edited here.',
    ko: '__proto__ 키는 텍스트에 그대로 두지만 여기서 편집할 수 없습니다.',
  },
} as const satisfies Record<string, Localized>;
