import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { type ConfigEntry, configMapEntries } from '../../reading/config-data.ts';
import { rangeOfLine } from '../../reading/embedded-settings.ts';

export const fluentBitConfigProblem: ObjectCheck = {
  id: 'fluent-bit-config-problem',
  severity: 'warning',
  area: 'config',
  scope: 'object',
  kinds: ['ConfigMap'],
  title: { en: 'A problem in the Fluent Bit configuration', ko: 'Fluent Bit 설정에 문제가 있습니다' },
  why: {
    en: 'Nodes with containerd write logs in the CRI format, which the docker parser cannot take apart; a parser that no file defines stops the start; and an agent that reads its own output repeats itself without end.',
    ko: 'containerd는 CRI 형식으로 로그를 쓰며 docker 파서로는 해석할 수 없습니다. 정의하지 않은 파서를 쓰면 시작하지 못하고, 자기 출력을 다시 읽는 에이전트는 로그를 끝없이 되풀이합니다.',
  },
  todo: {
    en: 'Use multiline.parser docker, cri on the tail input, name the Parsers_File, and exclude the own Pod (Exclude_Path).',
    ko: 'tail 입력에 multiline.parser docker, cri를 쓰고, Parsers_File을 적고, 자신의 파드를 제외하세요(Exclude_Path).',
  },
  source: 'https://docs.fluentbit.io/manual/data-pipeline/filters/kubernetes',
  find(object) {
    const files: { readonly entry: ConfigEntry; readonly sections: readonly Section[] }[] = [];
    for (const entry of configMapEntries(object)) {
      const sections = sectionsIn(entry.text);
      if (sections.length > 0) files.push({ entry, sections });
    }
    const definesParsers = files.some(({ sections }) => sections.some(({ name }) => name === 'PARSER' || name === 'MULTILINE_PARSER'));
    return gathered(files, ({ entry, sections }) => problemsIn(object, entry, sections, definesParsers));
  },
};

interface Section {
  readonly name: string;
  readonly line: number;
  readonly entries: readonly { readonly key: string; readonly value: string; readonly line: number }[];
}

/** Of the classic format: a name in brackets, then keys and values parted by blanks. */
function sectionsIn(text: string): readonly Section[] {
  if (!text.includes('[') || !/^[^\S\n]*\[[A-Z_]+\]\s*$/m.test(text)) return [];
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const heads = gathered(lines, (line, at) => {
    const name = /^\s*\[([A-Z_]+)\]\s*$/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line: at }];
  });
  return heads.map(({ name, line }, at) => ({
    name,
    line,
    entries: gathered(lines.slice(line + 1, heads[at + 1]?.line), (text_, index) => {
      const match = /^\s*([A-Za-z][\w.]*)\s+(\S.*?)\s*$/.exec(text_);
      return match === null ? [] : [{ key: (match[1] ?? '').toLowerCase(), value: match[2] ?? '', line: line + 1 + index }];
    }),
  }));
}

function problemsIn(object: CheckedObject, { path }: ConfigEntry, sections: readonly Section[], definesParsers: boolean): readonly Report[] {
  const at = (line: number, message: Localized): Report => {
    const range = rangeOfLine(object.document, path, line);
    return { path, message, ...(range === null ? {} : { range }) };
  };
  const value = (section: Section, key: string) => section.entries.find((entry) => entry.key === key);
  const tails = sections.filter((section) => section.name === 'INPUT' && value(section, 'name')?.value.toLowerCase() === 'tail');
  const ofContainers = tails.filter((section) => /\/var\/log\/(?:containers|pods)\//.test(value(section, 'path')?.value ?? ''));
  const docker = ofContainers.flatMap((section) => value(section, 'parser') ?? []).filter((parser) => parser.value === 'docker');
  const parsers = tails.flatMap((section) => value(section, 'parser') ?? []);
  const service = sections.find(({ name }) => name === 'SERVICE');
  const hasFile = sections.some((section) => section.entries.some(({ key }) => key === 'parsers_file')) || definesParsers;
  const [parser] = parsers;
  const readsItself = ofContainers.some((section) => value(section, 'exclude_path') === undefined);
  const stdout = sections.flatMap((section) => (section.name === 'OUTPUT' ? (value(section, 'name') ?? []) : [])).filter((name) => name.value.toLowerCase() === 'stdout');
  return [
    ...docker.map(({ line }) => at(line, DOCKER)),
    ...(parser !== undefined && !hasFile ? [at(service?.line ?? parser.line, withoutFile(parser.value))] : []),
    ...(readsItself ? stdout.map(({ line }) => at(line, ITSELF)) : []),
  ];
}

const DOCKER = {
  en: 'The docker parser does not read what containerd writes (CRI): use multiline.parser docker, cri',
  ko: 'docker 파서는 containerd가 쓰는 CRI 형식을 읽지 못합니다. multiline.parser docker, cri를 쓰세요',
};
const ITSELF = {
  en: 'The output goes to stdout, which this input collects again: exclude the own Pod with Exclude_Path',
  ko: '표준 출력으로 내보낸 로그를 이 입력이 다시 수집합니다. Exclude_Path로 자신의 파드를 제외하세요',
};
function withoutFile(parser: string) {
  return {
    en: `The parser ${parser} is used, but no Parsers_File and no [PARSER] defines it`,
    ko: `파서(${parser})를 쓰지만 정의한 Parsers_File이나 [PARSER]가 없습니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'finds all three problems',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: fluent-bit}
data:
  fluent-bit.conf: |
    [SERVICE]
        Flush 1

    [INPUT]
        Name   tail
        Path   /var/log/containers/*.log
        Parser docker

    [OUTPUT]
        Name  stdout
        Match *
`,
    finds: ['/data/fluent-bit.conf', '/data/fluent-bit.conf', '/data/fluent-bit.conf'],
  },
  {
    name: 'is content with parsers that are defined, CRI, other outputs, and files of an application',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  fluent-bit.conf: |
    [SERVICE]
        Parsers_File parsers.conf
    [INPUT]
        Name tail
        Path /var/log/containers/*.log
        Exclude_Path /var/log/containers/fluent-bit*
        multiline.parser docker, cri
    [OUTPUT]
        Name stdout
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b}
data:
  fluent-bit.conf: |
    [INPUT]
        Name tail
        Path /app/logs/*.log
        Parser json
    [OUTPUT]
        Name stdout
  parsers.conf: |
    [PARSER]
        Name json
        Format json
`,
    finds: [],
  },
];
