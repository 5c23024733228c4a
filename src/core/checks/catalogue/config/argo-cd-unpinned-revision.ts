import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';

export const argoCdUnpinnedRevision: ObjectCheck = {
  id: 'argo-cd-unpinned-revision',
  severity: 'warning',
  area: 'document',
  scope: 'object',
  kinds: ['Application'],
  title: { en: 'Argo CD follows whatever is newest', ko: 'Argo CD가 항상 최신 커밋을 따릅니다' },
  why: {
    en: 'With HEAD, every push to the default branch is what runs, reviewed or not, and nobody can say later which commit was deployed when.',
    ko: 'HEAD를 쓰면 검토 여부와 관계없이 기본 브랜치에 푸시한 내용이 그대로 배포되고, 언제 어떤 커밋이 배포되었는지 나중에 알기 어렵습니다.',
  },
  todo: {
    en: 'Name a tag, a commit or the version of the chart in targetRevision; a branch only where each of its commits shall run.',
    ko: 'targetRevision에 태그, 커밋, 차트 버전을 쓰세요. 모든 커밋을 배포할 때만 브랜치를 쓰세요.',
  },
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/',
  find(object) {
    const single = mapField(object.value, 'spec', 'source');
    const sources: { readonly source: YamlValue; readonly path: Path }[] = [
      ...(single === null ? [] : [{ source: single, path: [...object.path, 'spec', 'source'] }]),
      ...listField(object.value, 'spec', 'sources').map((source, index) => ({ source, path: [...object.path, 'spec', 'sources', index] })),
    ];
    return gathered(sources, ({ source, path }) => atSource(source, [...path, 'targetRevision']));
  },
};

function atSource(source: YamlValue, path: Path): readonly Report[] {
  const written = field(source, 'targetRevision') ?? null;
  const revision = textField(source, 'targetRevision');
  if (written !== null && typeof written !== 'string') return [];
  if (revision === null || revision === 'HEAD') {
    return [
      {
        path,
        message:
          revision === null
            ? { en: 'targetRevision is not written, which means HEAD: every push is deployed', ko: 'targetRevision이 없어 HEAD를 따릅니다. 푸시할 때마다 배포됩니다' }
            : { en: 'targetRevision is HEAD: every push is deployed', ko: 'targetRevision이 HEAD입니다. 푸시할 때마다 배포됩니다' },
      },
    ];
  }
  if (isPinned(revision)) return [];
  const isChart = textField(source, 'chart') !== null;
  return [
    {
      path,
      severity: 'info',
      message: isChart
        ? { en: `${revision} is a range: a newer chart is deployed as soon as it is published`, ko: `범위로 적힌 버전이라 새 차트가 나오면 바로 배포됩니다: ${revision}` }
        : { en: `${revision} looks like a branch: each of its commits is deployed`, ko: `브랜치로 보입니다. 커밋할 때마다 배포됩니다: ${revision}` },
    },
  ];
}

/** A commit, a tag with a number in it, or the exact version of a chart. */
function isPinned(revision: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(revision) || (/\d+\.\d+/.test(revision) && !/[*^~<>|]|\.x\b/.test(revision)) || /^(?:refs\/tags\/|v?\d+$)/.test(revision) || /[${}<>]/.test(revision.replace(/^[<>=~^].*/, ''));
}

export const cases: CheckCase[] = [
  {
    name: 'finds HEAD, nothing, and branches, among several sources too',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a}
spec: {source: {repoURL: r, path: p, targetRevision: HEAD}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: b}
spec:
  sources:
  - {repoURL: r, path: p}
  - {repoURL: r, path: p, targetRevision: main}
  - {repoURL: r, chart: c, targetRevision: 1.*}
  - {repoURL: r, path: p, targetRevision: v1.2.3}
`,
    finds: ['/spec/source/targetRevision', '#1/spec/sources/0/targetRevision', '#1/spec/sources/1/targetRevision info', '#1/spec/sources/2/targetRevision info'],
  },
  {
    name: 'is content with tags, commits, versions and placeholders',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a}
spec: {sources: [{targetRevision: release-2.4.1}, {targetRevision: 0a1b2c3d4e}, {chart: c, targetRevision: 65.1.0}, {targetRevision: "\${REVISION}"}]}
`,
    finds: [],
  },
];
