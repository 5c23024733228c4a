/// <reference types="vite/client" />
// The fields that the palette finds: each leads to a place that the API has, and what people see leads to the right ones.
import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../core/kinds/index.ts';
import { loadSchema } from '../core/schema/load.ts';
import type { Schema } from '../core/schema/schema.ts';
import type { Path } from '../core/yaml/path.ts';
import { fieldAt } from '../features/palette/model/fields.ts';
import { search, type Entry } from '../features/palette/model/search.ts';
import { SYMPTOMS } from '../features/palette/model/symptoms.ts';
import type { DocumentState } from '../store/state.ts';
import type { Section } from '../ui/form/field.ts';
import { fieldEntries, pathIn, symptomEntries, type FieldSources } from './palette-fields.ts';
import { ALL_SECTIONS } from './palette-sections.ts';

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers: [{name: prepare}]
      containers:
        - {name: web, ports: [{containerPort: 80}]}
        - {name: proxy}
`;
const POLICY = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: closed}\nspec: {podSelector: {}}\n';

function documentWith(text: string): DocumentState {
  return { id: 'd1', text, basis: null };
}

const gone: Path[] = [];
function sources(at: Path | null = null): FieldSources {
  return { sections: ALL_SECTIONS, schema, areasOf: () => [], language: 'en', at, go: (_, path) => void gone.push(path) };
}

/** The path to which what is found first leads. */
function first(entries: readonly Entry[], query: string): string | undefined {
  search(entries, query)[0]?.entry.run();
  return gone.pop()?.join('.');
}

/** Every section that a file of sections exports, alone or in a list. */
function exportedSections(): Map<string, string> {
  const modules = import.meta.glob<Record<string, unknown>>('../features/**/*.section.ts', { eager: true });
  const isSection = (value: unknown): value is Section => typeof value === 'object' && value !== null && 'fields' in value && 'scope' in value && 'path' in value && 'id' in value;
  const sections = new Map<string, string>();
  for (const [file, module] of Object.entries(modules)) {
    for (const section of Object.values(module).flatMap((one) => (Array.isArray(one) ? one : [one])).filter(isSection)) sections.set(section.id, file);
  }
  return sections;
}

it('knows every section of every form: who adds one adds it to palette-sections.ts', () => {
  const listed = new Set(ALL_SECTIONS.map(({ id }) => id));
  expect([...exportedSections()].filter(([id]) => !listed.has(id))).toEqual([]);
});

const CONTAINER = 'spec.template.spec.containers.0';

describe('fields of a document', () => {
  it.each([
    ['replicas', 'spec.replicas'],
    ['복제본', 'spec.replicas'],
    ['ㅂㅈㅂ', 'spec.replicas'],
    ['Memory limit', `${CONTAINER}.resources.limits.memory`],
    ['메모리 한도', `${CONTAINER}.resources.limits.memory`],
    ['terminationGracePeriodSeconds', 'spec.template.spec.terminationGracePeriodSeconds'],
    ['tgps', 'spec.template.spec.terminationGracePeriodSeconds'],
    ['readinessProbe periodSeconds', `${CONTAINER}.readinessProbe.periodSeconds`],
    ['containerPort', `${CONTAINER}.ports.0.containerPort`],
    ['runtimeClassName', 'spec.template.spec.runtimeClassName'],
  ])('%s', (query, path) => {
    expect(first(fieldEntries(documentWith(DEPLOYMENT), sources()), query)).toBe(path);
  });

  it.each([
    ['OOM', `${CONTAINER}.resources.limits.memory`],
    ['OOMKilled', `${CONTAINER}.resources.limits.memory`],
    ['CrashLoopBackOff', `${CONTAINER}.livenessProbe.failureThreshold`],
    ['재시작 반복', `${CONTAINER}.livenessProbe.failureThreshold`],
    ['503', `${CONTAINER}.readinessProbe.httpGet.path`],
    ['502 during deploy', `${CONTAINER}.lifecycle.preStop`],
    ['배포 중 502', `${CONTAINER}.lifecycle.preStop`],
    ['느린 시작', `${CONTAINER}.startupProbe.failureThreshold`],
    ['pending', `${CONTAINER}.resources.requests.cpu`],
    ['evicted', `${CONTAINER}.resources.requests.memory`],
    ['ImagePullBackOff', `${CONTAINER}.image`],
  ])('%s', (query, path) => {
    expect(first(fieldEntries(documentWith(DEPLOYMENT), sources()), query)).toBe(path);
  });

  it('are those of the container where the user is', () => {
    const inProxy = sources(['spec', 'template', 'spec', 'containers', 1, 'name']);
    expect(first(fieldEntries(documentWith(DEPLOYMENT), inProxy), 'memory limit')).toBe('spec.template.spec.containers.1.resources.limits.memory');
    const inInit = sources(['spec', 'template', 'spec', 'initContainers', 0]);
    expect(first(fieldEntries(documentWith(DEPLOYMENT), inInit), 'memory limit')).toBe('spec.template.spec.initContainers.0.resources.limits.memory');
  });

  it('of other documents are found by what is seen', () => {
    expect(first(symptomEntries([documentWith(POLICY)], sources()), 'DNS')).toBe('spec.egress');
    expect(search(symptomEntries([documentWith(POLICY)], sources()), 'podSelector')).toEqual([]);
  });

  it('have words of the kind alone', () => {
    const service = fieldEntries(documentWith('apiVersion: v1\nkind: Service\nmetadata: {name: web}\n'), sources());
    const titles = service.map(({ title }) => title);
    expect(titles).toContain('Ports');
    expect(titles).not.toContain('Replicas');
  });

  it('are none where nothing is known of the kind', () => {
    expect(['', '# nothing\n', 'kind: Deployment\n', 'apiVersion: v9\nkind: Nothing\n', '[1]\n'].map((text) => fieldEntries(documentWith(text), sources()).length)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the place of a pattern', () => {
  it.each([
    ['spec.replicas', null, 'spec.replicas'],
    ['spec.list[].name', null, 'spec.list.0.name'],
    ['spec.list[].name', ['spec', 'list', 1], 'spec.list.1.name'],
    ['spec.list[].name', ['spec', 'list', 7], 'spec.list.0.name'],
    ['spec.list[].name', ['other', 'list', 1], 'spec.list.0.name'],
    ['spec.empty[].name', null, 'spec.empty'],
    ['spec.missing[].name', null, 'spec.missing'],
    ['spec.labels{}', null, 'spec.labels'],
  ])('%s from %j', (pattern, at, path) => {
    expect(pathIn({ spec: { list: [{}, {}], empty: [], labels: { a: 'b' } } }, pattern, at).join('.')).toBe(path);
  });
});

describe('what people see', () => {
  const podBases = (scope: string): readonly [string, string][] =>
    KINDS.flatMap(({ kind, apiVersion, podTemplate }) => {
      if (podTemplate === null) return [];
      const pod = [...podTemplate, 'spec'].join('.');
      const base = { template: podTemplate.join('.'), pod, container: `${pod}.containers[]`, job: kind === 'CronJob' ? 'spec.jobTemplate.spec' : 'spec' }[scope];
      return base === undefined ? [] : [[`${apiVersion} ${kind}`, base]];
    });

  it.each(SYMPTOMS.map((symptom) => [symptom.words[0] ?? '', symptom] as const))('%s leads to places that the API has', (_, { words, fields }) => {
    expect(words.length).toBeGreaterThan(1);
    expect(words.some((word) => /[가-힣]/.test(word))).toBe(true);
    for (const { scope, pattern, kinds } of fields) {
      const roots = schema.kinds().filter(({ kind }) => kinds === undefined || kinds.includes(kind));
      if (kinds !== undefined) {
        for (const kind of kinds) expect([kind, pattern, roots.some((one) => one.kind === kind && fieldAt(one.root, pattern) !== null)]).toEqual([kind, pattern, true]);
        continue;
      }
      const places = podBases(scope).some(([name, base]) => roots.some(({ apiVersion, kind, root }) => `${apiVersion} ${kind}` === name && fieldAt(root, `${base}.${pattern}`) !== null));
      expect([scope, pattern, places]).toEqual([scope, pattern, true]);
    }
  });

  it('is said once in each language', () => {
    for (const { fields } of SYMPTOMS) for (const { because } of fields) expect(because.ko).toMatch(/[가-힣].*다$/);
    const words = SYMPTOMS.flatMap((symptom) => symptom.words.map((word) => word.toLowerCase()));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
