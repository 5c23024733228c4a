import { mapField, textMap } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const selectorContainsVersion: ObjectCheck = {
  id: 'selector-contains-version',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: ['Deployment', 'StatefulSet', 'DaemonSet'],
  title: { en: 'Version in a selector that cannot change', ko: '바꿀 수 없는 셀렉터에 버전이 있습니다' },
  why: {
    en: 'A selector can never be changed. The next version needs another label, so it cannot be applied without deleting the workload first.',
    ko: '셀렉터는 한번 만들면 바꿀 수 없습니다. 다음 버전은 레이블이 달라지므로 워크로드를 먼저 지우지 않으면 적용할 수 없습니다.',
  },
  todo: {
    en: 'Keep the version in the labels of the template only. A workload that is running has to be made anew for it.',
    ko: '버전은 템플릿의 레이블에만 쓰세요. 이미 실행 중인 워크로드는 다시 만들어야 합니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates',
  find({ path: object, summary, value }) {
    const labels = Object.entries(textMap(mapField(value, 'spec', 'selector', 'matchLabels') ?? undefined));
    return labels
      .filter(([key, version]) => VOLATILE.has(key) && !isDeliberate(version, summary.name ?? ''))
      .map(([key, version]) => {
        const path = [...object, 'spec', 'selector', 'matchLabels', key];
        return {
          path,
          message: { en: `${key}: ${version} is in the selector, so the next version cannot be applied`, ko: `셀렉터에 ${key}: ${version} 레이블이 있어 다음 버전을 적용할 수 없습니다` },
          // an empty selector is refused
          ...(labels.length < 2
            ? {}
            : { fix: { label: { en: `Select without ${key}`, ko: `셀렉터에서 ${key} 삭제` }, safe: false, steps: [{ op: 'remove' as const, path }] } }),
        };
      });
  },
};

const VOLATILE: ReadonlySet<string> = new Set(['version', 'app.kubernetes.io/version', 'helm.sh/chart', 'pod-template-hash']);
const TRACKS: ReadonlySet<string> = new Set(['blue', 'green', 'canary', 'stable', 'baseline', 'primary']);

/** One workload for each version: then the value never changes. */
function isDeliberate(value: string, name: string): boolean {
  return TRACKS.has(value) || (value !== '' && name.includes(value));
}

export const cases: CheckCase[] = [
  {
    name: 'takes the version out of the selector, and leaves it in the template',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector:
    matchLabels:
      app: web
      version: v1.2.0 # of the image
  template: {metadata: {labels: {app: web, version: v1.2.0}}}
`,
    finds: ['/spec/selector/matchLabels/version'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector:
    matchLabels:
      app: web
  template: {metadata: {labels: {app: web, version: v1.2.0}}}
`,
  },
  {
    name: 'offers nothing where nothing would be left',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {selector: {matchLabels: {app.kubernetes.io/version: "16"}}}
`,
    finds: ['/spec/selector/matchLabels/app.kubernetes.io~1version'],
  },
  {
    name: 'is content with colours, tracks, names that have the version, and other labels',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web-a}
spec: {selector: {matchLabels: {app: web, version: blue}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web-v2}
spec: {selector: {matchLabels: {app: web, version: v2}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {selector: {matchLabels: {app: agent}}}
`,
    finds: [],
  },
];
