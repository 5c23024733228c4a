// The reference of all checks under public/reference: examples.json for the app, index.html to be read by itself.
// `node scripts/run-typescript.mjs scripts/checks-reference.ts` writes them; a test holds the files against the checks.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckCase, CheckWords } from '../src/core/checks/check.ts';
import { CHECK_WORDS } from '../src/core/checks/index.ts';
import { PEERS } from '../src/core/checks/peers.ts';
import { SCHEMA_CASES } from '../src/core/checks/schema/cases.ts';
import { YAML_PROBLEM_CASES } from '../src/core/checks/yaml-problem-cases.ts';
import type { Language } from '../src/core/localized.ts';
import { AREA_NAMES } from '../src/features/problems/words.ts';
import { PEER_NAMES } from '../src/features/problems/book/peer-names.ts';

export const REFERENCE = path.resolve(import.meta.dirname, '../public/reference');
const CATALOGUE = path.resolve(import.meta.dirname, '../src/core/checks/catalogue');

interface Example {
  readonly bad: string;
  readonly good: string;
}

/** The files by name, with the texts they should have. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const examples = await readExamples();
  return new Map([
    ['examples.json', `${JSON.stringify(Object.fromEntries(examples), null, 1)}\n`],
    ['index.html', page(examples)],
    ['reference.css', STYLE],
  ]);
}

/** From the cases of each check: the first that finds something, and what contents it. */
async function readExamples(): Promise<ReadonlyMap<string, Example>> {
  const files = readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && path.basename(file) !== 'index.ts');
  const examples = new Map<string, Example>();
  for (const file of files.sort((left, right) => path.basename(left).localeCompare(path.basename(right)))) {
    const { cases = [] }: { cases?: readonly CheckCase[] } = await import(pathToFileURL(path.join(CATALOGUE, file)).href);
    const example = exampleOf(cases);
    if (example !== null) examples.set(path.basename(file, '.ts'), example);
  }
  for (const [id, cases] of Object.entries({ ...SCHEMA_CASES, ...YAML_PROBLEM_CASES })) {
    const example = exampleOf(cases);
    if (example !== null) examples.set(id, example);
  }
  return examples;
}

function exampleOf(cases: readonly CheckCase[]): Example | null {
  const finding = cases.filter(({ finds }) => finds.length > 0);
  const mended = finding.find(({ fixed }) => fixed !== undefined);
  const [first] = finding;
  const content = cases.find(({ finds }) => finds.length === 0);
  if (mended?.fixed !== undefined) return { bad: mended.yaml, good: mended.fixed };
  return first === undefined || content === undefined ? null : { bad: first.yaml, good: content.yaml };
}

const LANGUAGES: readonly Language[] = ['en', 'ko'];

function page(examples: ReadonlyMap<string, Example>): string {
  const checks = [...CHECK_WORDS].sort((left, right) => left.id.localeCompare(right.id));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kubewright: checks / 검사 규칙</title>
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="reference.css">
</head>
<body>
<header>
<h1>Checks <span lang="ko">검사 규칙</span></h1>
<p>What Kubewright says of manifests: ${checks.length} checks, each with its reason, what to do, and an example where one says more.</p>
<p lang="ko">Kubewright가 매니페스트를 검사하는 규칙 ${checks.length}개의 이유와 해결 방법, 예시입니다.</p>
</header>
<nav aria-label="Checks">
${checks.map(({ id, title }) => `<a href="#${id}"><code>${id}</code> ${escaped(title.en)}</a>`).join('\n')}
</nav>
<main>
${checks.map((check) => section(check, examples.get(check.id) ?? null)).join('\n')}
</main>
</body>
</html>
`;
}

function section(check: CheckWords, example: Example | null): string {
  const { id, severity, area, source, optIn } = check;
  const peers = Object.entries(PEERS.get(id) ?? {}).map(([peer, ids]) => `<li>${escaped(PEER_NAMES[peer as keyof typeof PEER_NAMES])} <code>${escaped(ids.join(', '))}</code></li>`);
  const shown = example === null ? '' : `<div class="examples">\n<pre class="bad" tabindex="0" role="region" aria-label="${id}: found in">${escaped(example.bad)}</pre>\n<pre class="good" tabindex="0" role="region" aria-label="${id}: content with">${escaped(example.good)}</pre>\n</div>\n`;
  return `<section id="${id}">
<h2><a href="#${id}">${id}</a></h2>
<p class="meta"><b class="${severity}">${severity}</b> ${escaped(AREA_NAMES[area].en)}${optIn === true ? ', only when asked for' : ''} · <a href="${escaped(source)}" rel="noreferrer">documentation</a></p>
${LANGUAGES.map((language) => `<div lang="${language}"><h3>${escaped(check.title[language])}</h3><p>${escaped(check.why[language])}</p><p class="todo">${escaped(check.todo[language])}</p></div>`).join('\n')}
${peers.length === 0 ? '' : `<ul class="peers">${peers.join('')}</ul>\n`}${shown}</section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#1b2330, #e4e8ef); --soft: light-dark(#55617a, #a3adbd); --line: light-dark(#dde2ea, #2c3442); --back: light-dark(#ffffff, #141922); --sunken: light-dark(#f5f7fa, #1b212c); --link: light-dark(#2b55c9, #8fb0ff); --bad: light-dark(#9a5b00, #f0b65a); --good: light-dark(#17703f, #6cc893); --error: light-dark(#b3261e, #ff9a90); }
* { box-sizing: border-box; margin: 0; }
body { background: var(--back); color: var(--ink); font: 14px/1.6 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
header, nav, main { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
header { padding-block: 32px 16px; }
h1 { font-size: 24px; } h1 span { color: var(--soft); font-weight: 400; margin-left: 8px; }
nav { columns: 320px; font-size: 13px; padding-bottom: 24px; }
nav a { display: block; color: var(--ink); text-decoration: none; padding: 1px 0; break-inside: avoid; }
nav a:hover { text-decoration: underline; }
code { font: 12px ui-monospace, 'SF Mono', Menlo, Consolas, monospace; color: var(--soft); }
a { color: var(--link); }
section { border-top: 1px solid var(--line); padding: 20px 0 28px; display: grid; gap: 10px; }
h2 { font: 600 15px ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
h2 a { color: inherit; text-decoration: none; }
h3 { font-size: 14px; }
.meta { color: var(--soft); font-size: 13px; }
.meta b { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--bad); }
.todo { color: var(--soft); }
.peers { padding-left: 18px; font-size: 12.5px; color: var(--soft); }
.examples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap: 12px; }
pre { background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; overflow-x: auto; font: 12px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; white-space: pre; word-break: normal; overflow-wrap: normal; }
pre.bad { border-left: 3px solid var(--bad); } pre.good { border-left: 3px solid var(--good); }
`;

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  mkdirSync(REFERENCE, { recursive: true });
  for (const [name, text] of await referenceFiles()) writeFileSync(path.join(REFERENCE, name), text);
}
