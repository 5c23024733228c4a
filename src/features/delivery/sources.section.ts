import type { Field, Section, SuggestionSource, TextRule } from '../../ui/form/field.ts';

/** https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/ (3.1) */

/** Where revisions of a repository are told apart. */
const REVISIONS: readonly SuggestionSource[] = [{ values: [{ value: 'main' }, { value: 'HEAD' }, { value: 'v1.0.0' }] }];

const aRepository: TextRule = (text) =>
  /^(?:https?|ssh|git|oci):\/\/\S+$|^[\w.-]+@[\w.-]+:\S+$|^[\w.-]+\.[\w.-]+(?:[:/]\S*)?$/.test(text)
    ? null
    : { en: 'An address such as https://git.example.com/shop.git', ko: 'https://git.example.com/shop.git 같은 주소를 쓰세요' };

/** Where manifests come from. */
function repositoryFields(prefix: string): Field[] {
  return [
    {
      input: 'text',
      path: `${prefix}repoURL`,
      width: 6,
      mono: true,
      label: { en: 'Repository', ko: '저장소' },
      help: { en: 'Of Git, or of Helm charts.', ko: 'Git 저장소나 Helm 차트 저장소입니다.' },
      placeholder: { en: 'e.g. https://git.example.com/shop.git', ko: '예: https://git.example.com/shop.git' },
      rule: aRepository,
    },
    { input: 'text', path: `${prefix}path`, width: 3, mono: true, label: { en: 'Folder', ko: '폴더' }, help: { en: 'Of manifests, a kustomization or a chart.', ko: '매니페스트나 kustomization, 차트가 있는 폴더입니다.' }, shownWhen: { path: `${prefix}chart`, present: false } },
    { input: 'text', path: `${prefix}chart`, width: 3, mono: true, label: { en: 'Chart', ko: '차트' }, help: { en: 'Its name in a repository of charts. Of folder and chart, one.', ko: '차트 저장소 안의 이름입니다. 폴더와 차트 중 하나만 씁니다.' }, shownWhen: { path: `${prefix}path`, present: false } },
    {
      input: 'text',
      path: `${prefix}targetRevision`,
      width: 3,
      mono: true,
      label: { en: 'Version', ko: '버전' },
      help: {
        en: 'A tag, commit, branch or version of the chart. A branch moves: what is deployed then changes with each push.',
        ko: '태그, 커밋, 브랜치나 차트 버전입니다. 브랜치를 쓰면 푸시할 때마다 배포 내용이 바뀝니다.',
      },
      placeholder: { en: 'HEAD', ko: 'HEAD' },
      suggestions: REVISIONS,
    },
  ];
}

/** What a chart is given. */
function helmFields(prefix: string): Field[] {
  return [
    {
      input: 'text',
      path: `${prefix}releaseName`,
      width: 3,
      mono: true,
      label: { en: 'Name of the release', ko: '릴리스 이름' },
      help: { en: 'Charts build the names of their objects from it: another one later makes new objects.', ko: '차트가 오브젝트 이름을 만드는 데 씁니다. 나중에 바꾸면 새 오브젝트가 만들어집니다.' },
      placeholder: { en: 'that of the Application', ko: '애플리케이션 이름' },
    },
    {
      input: 'tokens',
      of: 'text',
      path: `${prefix}valueFiles`,
      width: 3,
      label: { en: 'Files of values', ko: '값 파일' },
      help: { en: 'Paths from the folder of the chart. Of a value that stands in several, the last file counts.', ko: '차트 폴더 기준 경로입니다. 여러 파일에 같은 값이 있으면 마지막 파일이 적용됩니다.' },
      item: { en: 'file', ko: '파일' },
      add: { en: 'Add a file of values', ko: '값 파일 추가' },
    },
    { input: 'multi-line', path: `${prefix}values`, width: 6, mono: true, rows: 4, label: { en: 'Values (YAML)', ko: '값(YAML)' }, help: { en: 'They go before those of files; single values go before these.', ko: '값 파일보다 우선하며, 개별 값이 이보다 우선합니다.' } },
    {
      input: 'rows',
      path: `${prefix}parameters`,
      label: { en: 'Single values', ko: '개별 값' },
      help: { en: 'As with --set of Helm, they count before all else: for what a pipeline changes, such as a tag.', ko: 'Helm의 --set과 같으며 가장 우선합니다. 태그처럼 파이프라인이 바꾸는 값에 씁니다.' },
      item: { en: 'value', ko: '값' },
      add: { en: 'Set a value', ko: '값 지정' },
      newItem: { name: '', value: '' },
      fields: [
        {
          input: 'text',
          path: 'name',
          width: 3,
          mono: true,
          label: { en: 'Name', ko: '이름' },
          help: { en: 'Its place in the values, parted by dots.', ko: '값의 위치를 점으로 이어 씁니다.' },
          placeholder: { en: 'image.tag', ko: 'image.tag' },
        },
        {
          input: 'text',
          path: 'value',
          width: 3,
          mono: true,
          label: { en: 'Value', ko: '값' },
          help: { en: 'true and numbers are read as such, unless the YAML says forceString.', ko: 'true나 숫자는 그 형식으로 읽습니다. 텍스트로 두려면 YAML에 forceString을 쓰세요.' },
        },
      ],
    },
    {
      input: 'switch',
      path: `${prefix}skipCrds`,
      width: 3,
      default: false,
      label: { en: 'Leave out its definitions of kinds', ko: 'CRD 제외' },
      help: { en: 'For when another Application keeps the definitions; they must be in the cluster before.', ko: '다른 애플리케이션이 CRD를 관리할 때 켭니다. 먼저 클러스터에 설치되어 있어야 합니다.' },
    },
    {
      input: 'switch',
      path: `${prefix}ignoreMissingValueFiles`,
      width: 3,
      default: false,
      label: { en: 'A missing file is no error', ko: '없는 값 파일 무시' },
      help: { en: 'For files that only some environments have. Off, a missing one stops the sync.', ko: '일부 환경에만 있는 값 파일에 씁니다. 끄면 파일이 없을 때 동기화가 멈춥니다.' },
    },
  ];
}

/** What Kustomize does, and which files of a folder count. */
function toolFields(prefix: string): Field[] {
  return [
    {
      input: 'tokens',
      of: 'text',
      path: `${prefix}kustomize.images`,
      width: 6,
      label: { en: 'Images', ko: '이미지' },
      help: { en: 'As shop=registry.example.com/shop:1.2.', ko: 'shop=registry.example.com/shop:1.2처럼 씁니다.' },
      item: { en: 'image', ko: '이미지' },
      add: { en: 'Set an image', ko: '이미지 지정' },
    },
    {
      input: 'text',
      path: `${prefix}kustomize.namePrefix`,
      width: 3,
      mono: true,
      label: { en: 'Before each name', ko: '이름 접두사' },
      help: { en: 'Set before every name, and wherever other objects refer to it.', ko: '모든 이름 앞에 붙고, 다른 오브젝트의 참조에도 함께 적용됩니다.' },
    },
    {
      input: 'text',
      path: `${prefix}kustomize.nameSuffix`,
      width: 3,
      mono: true,
      label: { en: 'Behind each name', ko: '이름 접미사' },
      help: { en: 'With -staging, say, two environments fit into one namespace.', ko: '-staging처럼 쓰면 두 환경을 한 네임스페이스에 둘 수 있습니다.' },
    },
    {
      input: 'map',
      path: `${prefix}kustomize.commonLabels`,
      label: { en: 'Labels for everything', ko: '모두에 붙일 레이블' },
      help: {
        en: 'They go into selectors, too, which cannot change once a Deployment is there: decide on them early.',
        ko: '셀렉터에도 들어갑니다. 배포된 디플로이먼트의 셀렉터는 바꿀 수 없으니 처음부터 정하세요.',
      },
      keyLabel: { en: 'Label', ko: '레이블' },
      valueLabel: { en: 'Value of label', ko: '레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
    },
    {
      input: 'switch',
      path: `${prefix}directory.recurse`,
      width: 2,
      default: false,
      label: { en: 'Folders below, too', ko: '하위 폴더 포함' },
      help: { en: 'Off, only files of the folder itself are deployed.', ko: '끄면 이 폴더에 바로 있는 파일만 배포합니다.' },
    },
    {
      input: 'text',
      path: `${prefix}directory.include`,
      width: 2,
      mono: true,
      label: { en: 'Only files', ko: '포함할 파일' },
      help: { en: 'Nothing else is deployed. Several patterns: {*.yml,*.yaml}.', ko: '나머지는 배포하지 않습니다. 여러 패턴은 {*.yml,*.yaml}처럼 씁니다.' },
      placeholder: { en: '*.yaml', ko: '*.yaml' },
    },
    {
      input: 'text',
      path: `${prefix}directory.exclude`,
      width: 2,
      mono: true,
      label: { en: 'But not', ko: '제외할 파일' },
      help: { en: 'Left out, even where the pattern beside it takes them.', ko: '포함할 파일에 맞더라도 배포하지 않습니다.' },
    },
  ];
}

/** Of several sources each shows a list that begins what it is for; the other fields come with it. */
function seldom(tool: 'helm' | 'kustomize', fields: readonly Field[]): Field[] {
  return fields.map((field) => (FIRST.includes(field.path) ? field : { ...field, shownWhen: { path: field.path.startsWith('directory.') ? 'directory' : tool, present: true } }));
}

const FIRST: readonly string[] = ['helm.valueFiles', 'kustomize.images'];

export const sourceSection: Section = {
  id: 'delivery.source',
  title: { en: 'From', ko: '원본' },
  about: { en: 'what the cluster is to look like', ko: '클러스터가 따라야 할 내용' },
  scope: 'object',
  path: 'spec',
  fields: repositoryFields('source.'),
};

export const helmSection: Section = {
  id: 'delivery.helm',
  title: { en: 'Helm', ko: 'Helm' },
  about: { en: 'values for a chart', ko: '차트에 줄 값' },
  scope: 'object',
  path: 'spec.source.helm',
  fields: helmFields(''),
};

export const kustomizeSection: Section = {
  id: 'delivery.kustomize',
  title: { en: 'Kustomize and folders', ko: 'Kustomize와 폴더' },
  about: { en: 'images, prefixes, which files', ko: '이미지, 접두사, 대상 파일' },
  scope: 'object',
  path: 'spec.source',
  fields: toolFields(''),
};

/** A chart here, its values there: taken together, the last of those that make the same object counts. */
export const sourcesSection: Section = {
  id: 'delivery.sources',
  title: { en: 'From several', ko: '여러 원본' },
  about: { en: 'what the cluster is to look like, taken together', ko: '모두 합쳐 클러스터가 따라야 할 내용' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'sources',
      card: true,
      label: { en: 'Sources', ko: '원본 목록' },
      help: {
        en: 'With sources, source is ignored. Of two that make the same object, the last counts.',
        ko: 'sources가 있으면 source는 무시됩니다. 같은 오브젝트가 둘 이상이면 마지막 것이 쓰입니다.',
      },
      item: { en: 'source', ko: '원본' },
      add: { en: 'Add a source', ko: '원본 추가' },
      newItem: { repoURL: '' },
      fields: [
        ...repositoryFields(''),
        {
          input: 'text',
          path: 'ref',
          width: 3,
          mono: true,
          label: { en: 'Called, for other sources', ko: '다른 원본에서 부를 이름' },
          help: {
            en: 'Others take files of it as $name/path in their files of values. Without a folder it deploys nothing itself.',
            ko: '다른 원본의 값 파일에서 $이름/경로로 이 저장소의 파일을 씁니다. 폴더가 없으면 직접 배포하는 것은 없습니다.',
          },
          placeholder: { en: 'e.g. values', ko: '예: values' },
        },
        ...seldom('helm', helmFields('helm.')),
        ...seldom('kustomize', toolFields('')),
      ],
    },
  ],
};
