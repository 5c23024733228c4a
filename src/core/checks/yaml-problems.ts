import type { Localized } from '../localized.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlProblem, YamlProblemCode } from '../yaml/problem.ts';
import type { Report, Severity, TextCheck } from './check.ts';
import { textFamily } from './families/text-family.ts';

/** Codes that are reported as they are; `duplicate-key` has a check of the catalogue with a fix. */
type ReportedCode = Exclude<YamlProblemCode, 'duplicate-key'>;

interface ProblemWords {
  readonly severity: Severity;
  readonly title: Localized;
  readonly why: Localized;
  readonly todo: Localized;
  readonly source: string;
}

const SPEC = 'https://yaml.org/spec/1.2.2/';
const GO_YAML = 'https://github.com/kubernetes-sigs/yaml';

const PROBLEMS: Readonly<Record<ReportedCode, ProblemWords>> = {
  syntax: {
    severity: 'error',
    title: { en: 'Not readable as YAML', ko: 'YAML로 읽을 수 없음' },
    why: {
      en: 'kubectl refuses a document that it cannot read. Until it reads again, its form shows the last good state.',
      ko: 'kubectl은 읽을 수 없는 문서를 거부합니다. 다시 읽힐 때까지 양식에는 마지막으로 읽힌 상태가 보입니다.',
    },
    todo: {
      en: 'Look at the marked line and the line above it: indentation, a missing ":" or a missing quote.',
      ko: '표시된 줄과 그 윗줄에서 들여쓰기, 빠진 ":", 빠진 따옴표를 확인하세요.',
    },
    source: `${SPEC}#chapter-2-language-overview`,
  },
  template: {
    severity: 'error',
    title: { en: 'A template, not a manifest', ko: '매니페스트가 아닌 템플릿' },
    why: {
      en: 'Text in {{ }} is filled in by Helm or another tool before kubectl sees the file.',
      ko: '{{ }} 안의 내용은 kubectl이 파일을 읽기 전에 Helm 같은 도구가 채웁니다.',
    },
    todo: {
      en: 'Render it, for instance with "helm template", and paste the result.',
      ko: '"helm template" 등으로 렌더링한 결과를 붙여넣으세요.',
    },
    source: 'https://helm.sh/docs/helm/helm_template/',
  },
  'document-end-content': {
    severity: 'error',
    title: { en: 'Text that kubectl loses', ko: 'kubectl이 버리는 내용' },
    why: {
      en: '"..." ends a document. What follows it without "---" never reaches the cluster, and nothing says so.',
      ko: '"..."은 문서를 끝냅니다. 그 뒤에 "---" 없이 오는 내용은 알림 없이 클러스터에 전달되지 않습니다.',
    },
    todo: { en: 'Put "---" in place of "...".', ko: '"..." 대신 "---"를 쓰세요.' },
    source: `${SPEC}#912-document-markers`,
  },
  'separator-content': {
    severity: 'error',
    title: { en: 'Content behind ---', ko: '--- 뒤의 내용' },
    why: {
      en: 'kubectl splits a file at lines that hold "---" alone; content on that line makes it refuse the file.',
      ko: 'kubectl은 "---"만 있는 줄에서 파일을 나눕니다. 그 줄에 내용이 있으면 파일을 거부합니다.',
    },
    todo: { en: 'Begin the content on the next line.', ko: '내용을 다음 줄에서 시작하세요.' },
    source: `${SPEC}#912-document-markers`,
  },
  'flow-plain': {
    severity: 'error',
    title: { en: 'Text that needs quotes', ko: '따옴표가 필요한 텍스트' },
    why: {
      en: 'Inside brackets the reader of kubectl takes "?" and ":" for marks of a map and refuses the document.',
      ko: '괄호 안에서 kubectl은 "?"와 ":"를 맵의 기호로 읽어 문서를 거부합니다.',
    },
    todo: { en: 'Put the text in quotes.', ko: '텍스트를 따옴표로 감싸세요.' },
    source: `${SPEC}#733-plain-style`,
  },
  'flow-file': {
    severity: 'error',
    title: { en: 'A file that begins with {', ko: '{ 로 시작하는 파일' },
    why: {
      en: 'kubectl decides by the first character: a file that begins with { is read as JSON, and refused when it is not.',
      ko: 'kubectl은 첫 글자로 형식을 정합니다. { 로 시작하는 파일은 JSON으로 읽고, JSON이 아니면 거부합니다.',
    },
    todo: { en: 'Put a line with "---" above it.', ko: '위에 "---" 줄을 넣으세요.' },
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go',
  },
  directive: {
    severity: 'error',
    title: { en: 'YAML directive', ko: 'YAML 지시문' },
    why: {
      en: 'Lines such as %YAML 1.2 are YAML, but kubectl refuses a file that holds one.',
      ko: '%YAML 1.2 같은 줄은 올바른 YAML이지만 kubectl은 그런 파일을 거부합니다.',
    },
    todo: { en: 'Remove the line; nothing else changes.', ko: '이 줄을 지우세요. 다른 것은 바뀌지 않습니다.' },
    source: `${SPEC}#68-directives`,
  },
  'not-a-number': {
    severity: 'error',
    title: { en: 'Infinity or not-a-number', ko: '무한대 또는 NaN' },
    why: {
      en: 'Kubernetes keeps objects as JSON, which has no such number, so kubectl refuses the document.',
      ko: '쿠버네티스는 오브젝트를 JSON으로 다루는데 JSON에는 이런 수가 없어 kubectl이 문서를 거부합니다.',
    },
    todo: { en: 'Write a number, or put the text in quotes.', ko: '숫자를 쓰거나, 텍스트라면 따옴표로 감싸세요.' },
    source: GO_YAML,
  },
  'key-null': {
    severity: 'error',
    title: { en: 'Empty key', ko: '빈 키' },
    why: { en: 'Every field of an object has a name; kubectl refuses a key without one.', ko: '오브젝트의 모든 필드에는 이름이 있어야 합니다. kubectl은 이름 없는 키를 거부합니다.' },
    todo: { en: 'Write the name before the ":", or remove the line.', ko: '":" 앞에 이름을 쓰거나 줄을 지우세요.' },
    source: GO_YAML,
  },
  'key-collection': {
    severity: 'error',
    title: { en: 'List or map as key', ko: '목록이나 맵으로 된 키' },
    why: {
      en: 'Kubernetes keeps objects as JSON, whose keys are texts. Often it is a {{ placeholder }} without quotes.',
      ko: '쿠버네티스는 오브젝트를 JSON으로 다루며 JSON의 키는 텍스트입니다. 따옴표 없는 {{ 자리표시자 }}인 경우가 많습니다.',
    },
    todo: { en: 'Put the key in quotes, or fill in the placeholder.', ko: '키를 따옴표로 감싸거나 자리표시자를 채우세요.' },
    source: GO_YAML,
  },
  'key-too-long': {
    severity: 'error',
    title: { en: 'Key too long', ko: '너무 긴 키' },
    why: { en: 'The reader of kubectl takes keys of at most 1,024 characters.', ko: 'kubectl은 1,024자까지의 키만 읽습니다.' },
    todo: { en: 'Shorten the key; long text belongs into the value.', ko: '키를 줄이세요. 긴 텍스트는 값에 쓰세요.' },
    source: `${SPEC}#742-flow-mappings`,
  },
  escape: {
    severity: 'error',
    title: { en: 'Escape that kubectl does not know', ko: 'kubectl이 모르는 이스케이프' },
    why: {
      en: '\\/ is allowed in JSON and newer YAML, but the reader of kubectl refuses it.',
      ko: '\\/ 는 JSON과 새 YAML에서 허용되지만 kubectl은 거부합니다.',
    },
    todo: { en: 'Write / without the backslash.', ko: '백슬래시 없이 / 로 쓰세요.' },
    source: `${SPEC}#57-escaped-characters`,
  },
  'control-character': {
    severity: 'error',
    title: { en: 'Invisible character', ko: '보이지 않는 문자' },
    why: {
      en: 'Control characters come along when text is copied from terminals or documents; kubectl refuses the file.',
      ko: '터미널이나 문서에서 복사할 때 제어 문자가 섞여 들어옵니다. kubectl은 그런 파일을 거부합니다.',
    },
    todo: { en: 'Delete the character, or write it as an escape in double quotes.', ko: '문자를 지우거나 큰따옴표 안에 이스케이프로 쓰세요.' },
    source: `${SPEC}#51-character-set`,
  },
  'byte-order-mark': {
    severity: 'error',
    title: { en: 'Byte order mark inside the text', ko: '텍스트 안의 BOM' },
    why: {
      en: 'It stays behind when files are joined, and becomes part of the next key.',
      ko: '파일을 이어 붙일 때 남으며, 다음 키의 일부가 됩니다.',
    },
    todo: { en: 'Delete the invisible character at the marked place.', ko: '표시된 곳의 보이지 않는 문자를 지우세요.' },
    source: `${SPEC}#52-character-encodings`,
  },
  'alias-unknown': {
    severity: 'error',
    title: { en: 'Alias without anchor', ko: '앵커 없는 별칭' },
    why: {
      en: '*name repeats what was marked &name earlier in the same document; anchors do not reach across "---".',
      ko: '*name은 같은 문서 앞부분에서 &name으로 표시한 값을 되풀이합니다. 앵커는 "---"를 넘지 못합니다.',
    },
    todo: { en: 'Add the anchor above, write the value out, or put a text that begins with * in quotes.', ko: '위에 앵커를 추가하거나 값을 직접 쓰세요. *로 시작하는 텍스트라면 따옴표로 감싸세요.' },
    source: `${SPEC}#71-alias-nodes`,
  },
  'alias-cycle': {
    severity: 'error',
    title: { en: 'Anchor that contains itself', ko: '자기를 포함하는 앵커' },
    why: { en: 'The value would go on for ever, so kubectl refuses it.', ko: '값이 끝없이 이어지므로 kubectl이 거부합니다.' },
    todo: { en: 'Write the value out in place of the alias.', ko: '별칭 대신 값을 직접 쓰세요.' },
    source: `${SPEC}#71-alias-nodes`,
  },
  'tag-mismatch': {
    severity: 'error',
    title: { en: 'Value does not fit its tag', ko: '태그와 맞지 않는 값' },
    why: { en: 'A tag such as !!int says what the value is; kubectl refuses a value that is not.', ko: '!!int 같은 태그는 값의 형식을 정합니다. 형식이 다르면 kubectl이 거부합니다.' },
    todo: { en: 'Remove the tag, or correct the value.', ko: '태그를 지우거나 값을 고치세요.' },
    source: `${SPEC}#24-tags`,
  },
  'merge-value': {
    severity: 'error',
    title: { en: 'Nothing to merge', ko: '합칠 수 없는 값' },
    why: { en: '<< copies the keys of another map into this one, so it needs a map.', ko: '<< 는 다른 맵의 키를 복사하므로 맵이 필요합니다.' },
    todo: { en: 'Name an anchor of a map: <<: *name.', ko: '맵의 앵커를 쓰세요: <<: *name' },
    source: 'https://yaml.org/type/merge.html',
  },
  'too-deep': {
    severity: 'error',
    title: { en: 'Nested too deep', ko: '너무 깊은 중첩' },
    why: { en: 'No manifest needs 100 levels; such a text can stop a reader. It is kept as text.', ko: '100단계가 필요한 매니페스트는 없으며, 이런 텍스트는 프로그램을 멈출 수 있습니다. 텍스트로만 보관합니다.' },
    todo: { en: 'Check whether the file is what you meant to open.', ko: '열려던 파일이 맞는지 확인하세요.' },
    source: 'https://github.com/kubernetes/kubernetes/issues/83253',
  },
  'too-many-nodes': {
    severity: 'error',
    title: { en: 'Aliases that multiply', ko: '불어나는 별칭' },
    why: {
      en: 'Aliases of aliases make a huge value of a small text ("billion laughs"); kubectl refuses it as well.',
      ko: '별칭의 별칭은 작은 텍스트를 거대한 값으로 만듭니다("billion laughs"). kubectl도 거부합니다.',
    },
    todo: { en: 'Write the repeated values out.', ko: '반복되는 값을 직접 쓰세요.' },
    source: 'https://github.com/kubernetes/kubernetes/issues/83253',
  },
  'merge-override': {
    severity: 'warning',
    title: { en: 'Merge overrides a key', ko: '키를 덮어쓰는 병합' },
    why: {
      en: 'By the YAML rules a key of the map itself wins over <<. kubectl lets a << that stands later win.',
      ko: 'YAML 규칙에서는 맵 자신의 키가 <<보다 우선합니다. kubectl은 뒤에 오는 <<를 우선합니다.',
    },
    todo: { en: 'Put << first in the map.', ko: '맵에서 << 를 맨 앞에 두세요.' },
    source: 'https://yaml.org/type/merge.html',
  },
  'unknown-tag': {
    severity: 'warning',
    title: { en: 'Tag without effect', ko: '효과 없는 태그' },
    why: {
      en: 'Tags such as !Ref or !vault belong to other tools; kubectl takes the text behind them as it stands.',
      ko: '!Ref, !vault 같은 태그는 다른 도구의 것입니다. kubectl은 뒤의 텍스트를 그대로 씁니다.',
    },
    todo: { en: 'Remove the tag, or run the tool that knows it first.', ko: '태그를 지우거나, 그 태그를 아는 도구를 먼저 실행하세요.' },
    source: `${SPEC}#24-tags`,
  },
  'prototype-key': {
    severity: 'warning',
    title: { en: 'Key __proto__', ko: '__proto__ 키' },
    why: {
      en: 'No Kubernetes field has this name, and programs written in JavaScript can be misled by it.',
      ko: '이런 이름의 쿠버네티스 필드는 없으며, JavaScript 프로그램이 잘못 동작할 수 있습니다.',
    },
    todo: { en: 'Remove or rename the key in the text.', ko: '텍스트에서 키를 지우거나 이름을 바꾸세요.' },
    source: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Object/proto',
  },
};

const NO_PROBLEMS: ReadonlyMap<string, readonly Report[]> = new Map();

function reportsByCheck({ problems }: YamlDocument): ReadonlyMap<string, readonly Report[]> {
  if (problems.length === 0) return NO_PROBLEMS;
  const reports = new Map<string, Report[]>();
  for (const problem of problems) {
    const id = checkIdOf(problem.code);
    const report = reportOf(problem);
    const others = reports.get(id);
    if (others === undefined) reports.set(id, [report]);
    else others.push(report);
  }
  return reports;
}

function reportOf({ path, message, range, related }: YamlProblem): Report {
  const place = path ?? [];
  return { path: place, message, range, ...(related === null ? {} : { related: { key: null, path: place, range: related } }) };
}

/** `syntax` is reported as `yaml-syntax`. */
function checkIdOf(code: string): string {
  return `yaml-${code}`;
}

/** What the reader found, as checks. */
export const YAML_PROBLEM_CHECKS: readonly TextCheck[] = textFamily(
  Object.entries(PROBLEMS).map(([code, words]) => ({ id: checkIdOf(code), area: 'document', ...words })),
  reportsByCheck,
);
