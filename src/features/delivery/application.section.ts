import { durationFault } from '../../core/quantity/duration.ts';
import type { Localized } from '../../core/localized.ts';
import type { Section, TextRule } from '../../ui/form/field.ts';
import { helmSection, kustomizeSection, sourceSection, sourcesSection } from './sources.section.ts';

/** https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/ (3.1) */

const argoDuration: TextRule = (text) => durationFault(text, 'argo');

export const destinationSection: Section = {
  id: 'delivery.destination',
  title: { en: 'To', ko: '대상' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'text',
      path: 'destination.server',
      width: 3,
      mono: true,
      label: { en: 'Cluster, by address', ko: '클러스터 주소' },
      help: { en: 'Of its API server. The one that Argo CD runs in is https://kubernetes.default.svc.', ko: 'API 서버의 주소입니다. Argo CD가 있는 클러스터는 https://kubernetes.default.svc입니다.' },
      suggestions: [{ values: [{ value: 'https://kubernetes.default.svc', note: { en: 'the cluster of Argo CD itself', ko: 'Argo CD가 있는 클러스터' } }] }],
      shownWhen: { path: 'destination.name', present: false },
    },
    {
      input: 'text',
      path: 'destination.name',
      width: 3,
      mono: true,
      label: { en: 'Cluster, by name', ko: '클러스터 이름' },
      help: { en: 'As Argo CD knows it. Of address and name, one.', ko: 'Argo CD에 등록된 이름입니다. 주소와 이름 중 하나만 씁니다.' },
      suggestions: [{ values: [{ value: 'in-cluster' }] }],
      shownWhen: { path: 'destination.server', present: false },
    },
    { input: 'text', path: 'destination.namespace', width: 3, mono: true, label: { en: 'Namespace', ko: '네임스페이스' }, help: { en: 'For objects that name none.', ko: '네임스페이스를 적지 않은 오브젝트에 쓰입니다.' } },
    {
      input: 'text',
      path: 'project',
      width: 3,
      mono: true,
      required: true,
      label: { en: 'Project of Argo CD', ko: 'Argo CD 프로젝트' },
      help: { en: 'Says which repositories and clusters may be used.', ko: '쓸 수 있는 저장소와 클러스터를 정합니다.' },
      suggestions: ['work', { values: [{ value: 'default' }] }],
    },
  ],
};

export const syncSection: Section = {
  id: 'delivery.sync',
  title: { en: 'When Git changes', ko: 'Git이 바뀌면' },
  scope: 'object',
  path: 'spec.syncPolicy',
  fields: [
    {
      input: 'switch',
      path: 'automated.prune',
      width: 3,
      default: false,
      label: { en: 'Remove what Git has no longer', ko: 'Git에서 없어진 것 삭제' },
      help: { en: 'Else it stays in the cluster until someone removes it. Turning this on syncs by itself, too.', ko: '끄면 누군가 지울 때까지 클러스터에 남습니다. 켜면 동기화도 자동이 됩니다.' },
      shownWhen: { path: 'automated', present: true },
    },
    {
      input: 'switch',
      path: 'automated.selfHeal',
      width: 3,
      default: false,
      label: { en: 'Undo changes made by hand', ko: '직접 바꾼 것 되돌리기' },
      help: { en: 'What an autoscaler writes is undone as well, unless it is ignored below.', ko: '오토스케일러가 바꾼 값도 되돌리므로 아래에서 제외해야 합니다.' },
      shownWhen: { path: 'automated', present: true },
    },
    {
      input: 'switch',
      path: 'automated.allowEmpty',
      width: 3,
      default: false,
      label: { en: 'Even when nothing is left', ko: '아무것도 없어도 적용' },
      help: { en: 'An empty folder then removes everything. Off, it is taken for a mistake.', ko: '켜면 빈 폴더일 때 모두 삭제됩니다. 끄면 실수로 보고 멈춥니다.' },
      shownWhen: { path: 'automated', present: true },
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'syncOptions',
      width: 6,
      label: { en: 'Options', ko: '옵션' },
      help: { en: 'How a sync is done, as Name=value. An annotation of an object can say otherwise for it.', ko: '동기화 방법을 이름=값으로 씁니다. 오브젝트의 어노테이션으로 따로 정할 수도 있습니다.' },
      item: { en: 'option', ko: '옵션' },
      add: { en: 'Add an option', ko: '옵션 추가' },
      suggestions: [
        {
          values: [
            { value: 'CreateNamespace=true', note: { en: 'makes the namespace', ko: '네임스페이스 생성' } },
            { value: 'ServerSideApply=true', note: { en: 'for big objects, and fields of several owners', ko: '큰 오브젝트나 소유자가 여럿인 필드' } },
            { value: 'PruneLast=true', note: { en: 'removes after all else is there', ko: '나머지를 적용한 뒤 삭제' } },
            { value: 'ApplyOutOfSyncOnly=true', note: { en: 'touches only what differs', ko: '다른 것만 적용' } },
            { value: 'RespectIgnoreDifferences=true', note: { en: 'what is ignored is not written either', ko: '무시한 필드는 쓰지 않음' } },
            { value: 'Replace=true', note: { en: 'replaces instead of merging', ko: '병합 대신 교체' } },
            { value: 'FailOnSharedResource=true', note: { en: 'stops at what another Application owns', ko: '다른 앱이 소유한 것이면 중단' } },
            { value: 'Validate=false', note: { en: 'does not check against the schema', ko: '스키마 검사 안 함' } },
          ],
        },
      ],
    },
  ],
};

export const retrySection: Section = {
  id: 'delivery.retry',
  title: { en: 'When a sync fails', ko: '동기화가 실패하면' },
  about: { en: 'how often, and after which pauses', ko: '재시도 횟수와 간격' },
  scope: 'object',
  path: 'spec.syncPolicy.retry',
  fields: [
    { input: 'integer', path: 'limit', width: 3, min: -1, label: { en: 'Tried again', ko: '재시도 횟수' }, help: { en: '-1: for ever.', ko: '-1이면 계속 재시도합니다.' }, unit: { en: '×', ko: '번' }, placeholder: { en: 'not', ko: '안 함' } },
    { input: 'text', path: 'backoff.duration', width: 3, mono: true, label: { en: 'First pause', ko: '첫 간격' }, help: { en: 'Before the first new try.', ko: '첫 재시도까지 기다리는 시간입니다.' }, placeholder: { en: '5s', ko: '5s' }, rule: argoDuration },
    { input: 'integer', path: 'backoff.factor', width: 3, min: 1, default: 2, label: { en: 'Each longer by', ko: '간격 배수' }, help: { en: '2 doubles each pause.', ko: '2이면 간격이 매번 두 배가 됩니다.' }, unit: { en: '×', ko: '배' } },
    { input: 'text', path: 'backoff.maxDuration', width: 3, mono: true, label: { en: 'Longest pause', ko: '최대 간격' }, help: { en: 'Pauses grow no further.', ko: '간격이 이보다 길어지지 않습니다.' }, placeholder: { en: '3m', ko: '3m' }, rule: argoDuration },
  ],
};

const tokens = (path: string, label: Localized, help: Localized, add: Localized, item: Localized) => ({ input: 'tokens', of: 'text', path, width: 6, label, help, add, item }) as const;

export const differencesSection: Section = {
  id: 'delivery.differences',
  title: { en: 'What others may change', ko: '다른 곳에서 바꿔도 되는 것' },
  about: { en: 'differences that do not count: replicas, say', ko: 'replicas처럼 무시할 차이' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'ignoreDifferences',
      card: true,
      nameless: true,
      label: { en: 'Ignored', ko: '무시할 차이' },
      help: {
        en: 'Fields that may differ from Git and still count as in sync: replicas that an autoscaler sets, say.',
        ko: 'Git과 달라도 동기화된 것으로 보는 필드입니다. 오토스케일러가 정하는 replicas 등에 씁니다.',
      },
      item: { en: 'rule', ko: '규칙' },
      add: { en: 'Ignore a field', ko: '무시할 필드 추가' },
      newItem: { group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] },
      fields: [
        {
          input: 'text',
          path: 'group',
          width: 2,
          mono: true,
          label: { en: 'API group', ko: 'API 그룹' },
          help: { en: 'Of the kind: apps for Deployments; empty for Services and other core kinds.', ko: '디플로이먼트는 apps입니다. 서비스 같은 코어 종류는 비워 둡니다.' },
          placeholder: { en: 'the core group', ko: '코어 그룹' },
        },
        {
          input: 'text',
          path: 'kind',
          width: 2,
          mono: true,
          required: true,
          label: { en: 'Kind', ko: '종류' },
          help: { en: 'Such as Deployment; * is every kind of the group.', ko: 'Deployment처럼 씁니다. *는 그룹의 모든 종류입니다.' },
        },
        {
          input: 'text',
          path: 'name',
          width: 2,
          mono: true,
          label: { en: 'Name', ko: '이름' },
          help: { en: 'For one object alone; left out, all of the kind.', ko: '이 오브젝트에만 적용합니다. 비워 두면 같은 종류 전체입니다.' },
          placeholder: { en: 'all', ko: '모두' },
        },
        {
          input: 'text',
          path: 'namespace',
          width: 2,
          mono: true,
          label: { en: 'Namespace', ko: '네임스페이스' },
          help: { en: 'For an Application that deploys to several namespaces.', ko: '여러 네임스페이스에 배포하는 애플리케이션에서 하나만 고를 때 씁니다.' },
          placeholder: { en: 'all', ko: '모두' },
        },
        tokens(
          'jsonPointers',
          { en: 'Fields (JSON Pointer)', ko: '필드(JSON Pointer)' },
          { en: 'Such as /spec/replicas. A slash within a key is written ~1.', ko: '/spec/replicas처럼 씁니다. 키 안의 /는 ~1로 적습니다.' },
          { en: 'Add a field', ko: '필드 추가' },
          { en: 'field', ko: '필드' },
        ),
        {
          ...tokens(
            'jqPathExpressions',
            { en: 'Fields (jq)', ko: '필드(jq)' },
            {
              en: 'For entries of lists, picked by what they hold: .spec.template.spec.containers[] | select(.name == "istio-proxy").',
              ko: '목록에서 내용으로 항목을 고를 때 씁니다(예: .spec.template.spec.containers[] | select(.name == "istio-proxy")).',
            },
            { en: 'Add an expression', ko: '표현식 추가' },
            { en: 'expression', ko: '표현식' },
          ),
          verbatim: true,
        },
        tokens(
          'managedFieldsManagers',
          { en: 'Fields written by', ko: '이 관리자가 쓴 필드' },
          { en: 'All that this controller last wrote, such as kube-controller-manager, whatever the field.', ko: 'kube-controller-manager처럼 그 컨트롤러가 마지막으로 쓴 필드를 모두 무시합니다.' },
          { en: 'Add a manager', ko: '관리자 추가' },
          { en: 'manager', ko: '관리자' },
        ),
      ],
    },
  ],
};

export const applicationMoreSection: Section = {
  id: 'delivery.more',
  title: { en: 'Removal, history, notes', ko: '삭제, 기록, 메모' },
  scope: 'object',
  path: '',
  fields: [
    {
      input: 'tokens',
      of: 'text',
      path: 'metadata.finalizers',
      width: 6,
      label: { en: 'Before it is removed', ko: '삭제 전 처리' },
      help: {
        en: 'With resources-finalizer.argocd.argoproj.io, everything it deployed is removed with it.',
        ko: 'resources-finalizer.argocd.argoproj.io가 있으면 배포한 리소스도 함께 삭제됩니다.',
      },
      item: { en: 'finalizer', ko: '파이널라이저' },
      add: { en: 'Add a finalizer', ko: '파이널라이저 추가' },
      suggestions: [{ values: [{ value: 'resources-finalizer.argocd.argoproj.io' }, { value: 'resources-finalizer.argocd.argoproj.io/background' }] }],
    },
    {
      input: 'integer',
      path: 'spec.revisionHistoryLimit',
      width: 3,
      min: 0,
      default: 10,
      label: { en: 'Syncs remembered', ko: '보관할 동기화 기록' },
      help: { en: 'So many earlier states can be rolled back to; 0 keeps none.', ko: '되돌릴 수 있는 이전 상태의 수입니다. 0이면 남기지 않습니다.' },
    },
    {
      input: 'rows',
      path: 'spec.info',
      label: { en: 'Notes', ko: '메모' },
      help: { en: 'Contacts and links that Argo CD shows with the application.', ko: 'Argo CD 화면에 애플리케이션과 함께 보이는 연락처나 링크입니다.' },
      item: { en: 'note', ko: '메모' },
      add: { en: 'Add a note', ko: '메모 추가' },
      newItem: { name: '', value: '' },
      fields: [
        { input: 'text', path: 'name', width: 2, required: true, label: { en: 'Name', ko: '이름' }, help: { en: 'Stands before the value: owner, say.', ko: '담당자처럼 값 앞에 보이는 말입니다.' } },
        { input: 'text', path: 'value', width: 4, required: true, label: { en: 'Value', ko: '값' }, help: { en: 'A text, or the address of a page.', ko: '텍스트나 페이지 주소를 씁니다.' } },
      ],
    },
  ],
};

export const APPLICATION_SECTIONS: readonly Section[] = [
  sourceSection, sourcesSection, helmSection, kustomizeSection, destinationSection, syncSection, retrySection, differencesSection, applicationMoreSection,
];
