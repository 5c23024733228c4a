import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { applyEdits } from '../../../core/text/edit.ts';
import { deliveryLine, retryLines, retryPauses, sourcesLines, syncLines } from './application.ts';
import { severalSources } from './several-sources.ts';

const spec = (yaml: string): YamlValue => parseDocument(yaml).value;

describe('an Application', () => {
  it.each([
    [
      '{source: {repoURL: https://git.example.com/shop.git, path: deploy, targetRevision: v1.2.0}, destination: {server: https://kubernetes.default.svc, namespace: shop}}',
      'Deploys deploy of https://git.example.com/shop.git at v1.2.0 to namespace shop of the cluster of Argo CD.',
      'https://git.example.com/shop.git v1.2.0의 deploy → Argo CD 클러스터의 네임스페이스 shop',
    ],
    [
      '{source: {repoURL: https://charts.example.com, chart: redis}, destination: {name: staging}}',
      'Deploys redis of https://charts.example.com at HEAD to the namespaces it names of staging.',
      'https://charts.example.com HEAD의 redis → staging의 매니페스트에 적힌 네임스페이스',
    ],
    ['{sources: [{}, {}], destination: {name: staging}}', 'Deploys 2 sources to the namespaces it names of staging.', '원본 2개 → staging의 매니페스트에 적힌 네임스페이스'],
    ['{source: {repoURL: https://git.example.com/shop.git}}', 'Deploys nothing: it lacks a repository, or a folder or chart in it.', '저장소나 그 안의 폴더, 차트가 없어 아무것도 배포하지 않습니다.'],
    ['{source: {repoURL: https://git.example.com/shop.git, path: .}}', 'Deploys nothing: it does not say to which cluster.', '대상 클러스터가 없어 아무것도 배포하지 않습니다.'],
  ])('%s says from where to where', (yaml, en, ko) => expect(deliveryLine(spec(yaml)).text).toEqual({ en, ko }));

  it.each([
    ['{}', ['By hand: someone presses Sync, and until then the cluster stays as it is.']],
    ['{syncPolicy: {automated: {enabled: false}}}', ['By hand: someone presses Sync, and until then the cluster stays as it is.']],
    ['{syncPolicy: {automated: {}}}', ['By itself, within minutes of a push; what Git has no longer stays, changes by hand stay until the next push.']],
    [
      '{syncPolicy: {automated: {prune: true, selfHeal: true, allowEmpty: true}}}',
      ['By itself, within minutes of a push; what Git has no longer is removed, changes by hand are undone.', 'An empty folder in Git removes everything.'],
    ],
  ])('%s says what happens by itself', (yaml, lines) => expect(syncLines(spec(yaml)).map(({ text }) => text.en)).toEqual(lines));

  it.each([
    ['{syncPolicy: {retry: {limit: 5, backoff: {duration: 5s, factor: 2, maxDuration: 3m}}}}', [5, 10, 20, 40, 80]],
    ['{syncPolicy: {retry: {limit: 8}}}', [5, 10, 20, 40, 80, 160, 180, 180]],
    ['{syncPolicy: {retry: {limit: -1}}}', null],
    ['{syncPolicy: {}}', null],
  ])('%s waits %j', (yaml, pauses) => expect(retryPauses(spec(yaml))).toEqual(pauses));

  it('says how long it goes on trying', () => {
    expect(retryLines(spec('{syncPolicy: {retry: {limit: 8}}}')).map(({ text }) => text)).toEqual([
      {
        en: 'Tried again after 5 s, 10 s, 20 s, 40 s, 1 min 20 s, 2 min 40 s, …; given up after 11 min 15 s of pauses in all.',
        ko: '다시 시도하는 간격: 5초, 10초, 20초, 40초, 1분 20초, 2분 40초, …. 간격을 합해 11분 15초 뒤에 그만둡니다.',
      },
    ]);
    expect(retryLines(spec('{}'))).toEqual([]);
  });

  it.each([
    ['{sources: [{path: a}, {ref: v}, {chart: b, helm: {valueFiles: [$v/x.yaml, y.yaml]}}]}', []],
    ['{sources: [{repoURL: a}]}', ['Source 1 gives nothing: it lacks a folder, a chart or a name for others.']],
    ['{sources: [{path: a, helm: {valueFiles: [$values/x.yaml]}}]}', ['Source 1 takes files of $values, but no source is called so.']],
    ['{source: {path: a}, sources: [{path: a}]}', ['The single source above is ignored, because there are several.']],
    ['{source: {path: a}}', []],
  ])('%s says what is amiss with several sources', (yaml, lines) => expect(sourcesLines(spec(yaml)).map(({ text }) => text.en)).toEqual(lines));

  it.each([
    ['spec:\n  project: a # ours\n  source:\n    repoURL: b\n    path: c\n  destination: {}\n', 'spec:\n  project: a # ours\n  sources:\n  - repoURL: b\n    path: c\n  destination: {}\n'],
    [
      'spec:\n  source: # of the shop\n    # moved in May\n    repoURL: "b" # ours\n\n    # pinned\n    helm:\n      values: |\n        # text\n        a: 1\n    # last\n  destination: {}\n',
      'spec:\n  sources: # of the shop\n  # moved in May\n  - repoURL: "b" # ours\n\n    # pinned\n    helm:\n      values: |\n        # text\n        a: 1\n    # last\n  destination: {}\n',
    ],
    [
      'spec:\n  ignoreDifferences:\n    - kind: Job\n  source:\n    # ours\n    repoURL: b # here\n    helm:\n      values: |\n        # text\n        a: 1\n',
      'spec:\n  ignoreDifferences:\n    - kind: Job\n  sources:\n    # ours\n    - repoURL: b # here\n      helm:\n        values: |\n          # text\n          a: 1\n',
    ],
    ['spec:\r\n  source: {repoURL: b, path: c} # ours\r\n', 'spec:\r\n  sources: [{repoURL: b, path: c}] # ours\r\n'],
    ['{"spec": {"source": {"repoURL": "b"}}}', '{"spec": {"sources": [{"repoURL": "b"}]}}'],
    ['spec:\n  source: # none yet\n', 'spec:\n  sources: # none yet\n  - {}\n'],
    ['spec:\n  project: a\n', 'spec:\n  project: a\n  sources:\n  - repoURL: \'\'\n'],
  ])('%j takes several sources', (before, after) => {
    const document = parseDocument(before);
    const result = severalSources(document, ['spec']);
    expect(result.ok && applyEdits(before, result.edits)).toBe(after);
  });
});
