import { field, listField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const argoCdAutoPrune: ObjectCheck = {
  id: 'argo-cd-auto-prune',
  severity: 'info',
  area: 'document',
  scope: 'object',
  kinds: ['Application'],
  title: { en: 'Argo CD deletes what leaves Git', ko: 'Argo CD가 Git에서 사라진 오브젝트를 삭제합니다' },
  why: {
    en: 'With automatic prune, a file that is moved, renamed or lost in a merge deletes its objects from the cluster within minutes; claims go with their data.',
    ko: '자동 prune을 켜면 파일을 옮기거나 이름을 바꾸거나 병합에서 빠뜨렸을 때 몇 분 안에 클러스터에서 오브젝트가 삭제됩니다. 클레임은 데이터까지 사라집니다.',
  },
  todo: {
    en: 'Keep it where that is wanted: with the sync option PruneLast=true, with Prune=false on what holds data, and without allowEmpty.',
    ko: '의도한 것이라면 동기화 옵션 PruneLast=true를 함께 쓰고, 데이터를 가진 오브젝트에는 Prune=false를 쓰고, allowEmpty는 쓰지 마세요.',
  },
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning',
  find(object) {
    const policy = field(object.value, 'spec', 'syncPolicy');
    if (field(policy, 'automated', 'prune') !== true) return [];
    const at = [...object.path, 'spec', 'syncPolicy', 'automated'];
    if (field(policy, 'automated', 'allowEmpty') === true) {
      return [{ path: [...at, 'allowEmpty'], severity: 'warning', message: ALLOWS_EMPTY }];
    }
    const last = listField(policy, 'syncOptions').includes('PruneLast=true');
    return [{ path: [...at, 'prune'], message: last ? PRUNES_LAST : PRUNES }];
  },
};

const ALLOWS_EMPTY = {
  en: 'prune with allowEmpty: an empty or wrong path in Git deletes everything that this application has',
  ko: 'prune과 allowEmpty를 함께 켰습니다. Git 경로가 비거나 틀리면 이 애플리케이션의 모든 오브젝트가 삭제됩니다',
};
const PRUNES = {
  en: 'What disappears from Git is deleted in the cluster; PruneLast=true would do so only after everything else is healthy',
  ko: 'Git에서 사라진 오브젝트를 클러스터에서 삭제합니다. PruneLast=true를 쓰면 나머지가 정상이 된 뒤에 삭제합니다',
};
const PRUNES_LAST = {
  en: 'What disappears from Git is deleted in the cluster, after everything else is healthy (PruneLast)',
  ko: 'Git에서 사라진 오브젝트를, 나머지가 정상이 된 뒤에(PruneLast) 클러스터에서 삭제합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'tells that it prunes, and warns of allowEmpty',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a}
spec: {syncPolicy: {automated: {prune: true, allowEmpty: false}, syncOptions: [PruneLast=true]}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: b}
spec: {syncPolicy: {automated: {prune: true, allowEmpty: true}}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: c}
spec: {syncPolicy: {automated: {prune: true}}}
`,
    finds: ['/spec/syncPolicy/automated/prune', '#1/spec/syncPolicy/automated/allowEmpty warning', '#2/spec/syncPolicy/automated/prune'],
  },
  {
    name: 'is content without',
    yaml: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a}
spec: {syncPolicy: {automated: {selfHeal: true, allowEmpty: true}}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: b}
spec: {syncPolicy: {syncOptions: [CreateNamespace=true]}}
`,
    finds: [],
  },
];
