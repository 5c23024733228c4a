import type { Localized } from '../../core/localized.ts';
import type { ChoiceField, Field, IntegerField, QuantityField, Section, TextField } from '../../ui/form/field.ts';
import { labelsSection, metadataSection } from '../../ui/form/metadata.section.ts';

export const namespaceNameSection = metadataSection('cluster.namespace', { namespaced: false });
export const objectNameSection = metadataSection('cluster');

const SECURITY_LABEL = 'pod-security.kubernetes.io';
const MODES = ['enforce', 'audit', 'warn'] as const;

const LEVELS: ChoiceField['choices'] = [
  { value: 'privileged', label: { en: 'anything (privileged)', ko: '제한 없음 (privileged)' } },
  { value: 'baseline', label: { en: 'no known escalations (baseline)', ko: '알려진 권한 상승 차단 (baseline)' } },
  { value: 'restricted', label: { en: 'hardened (restricted)', ko: '강화 (restricted)' } },
];

const MODE_LABELS: Readonly<Record<(typeof MODES)[number], Localized>> = {
  enforce: { en: 'Refuse Pods beyond', ko: '넘으면 거부' },
  audit: { en: 'Note in the audit log beyond', ko: '넘으면 감사 로그에 기록' },
  warn: { en: 'Warn whoever applies beyond', ko: '넘으면 적용할 때 경고' },
};

const MODE_HELPS: Readonly<Record<(typeof MODES)[number], Localized>> = {
  enforce: {
    en: 'A Pod that breaks this level is not made, though its Deployment is still accepted. Pods that already run stay.',
    ko: '이 수준을 어기는 파드는 만들어지지 않습니다. 디플로이먼트 자체는 받아들여지고, 이미 실행 중인 파드는 그대로 둡니다.',
  },
  audit: {
    en: 'Such Pods start, and the audit log of the API server says what they break: a trial before refusing.',
    ko: '파드는 시작되고, 어긴 내용이 API 서버의 감사 로그에 남습니다. 거부하기 전에 영향을 살필 때 씁니다.',
  },
  warn: {
    en: 'kubectl prints what is broken, also by the template of a Deployment; nothing is refused.',
    ko: 'kubectl에 어긴 내용이 경고로 나오며 디플로이먼트의 파드 템플릿도 확인합니다. 거부하지는 않습니다.',
  },
};

function level(mode: (typeof MODES)[number]): Field[] {
  const path = `labels.${SECURITY_LABEL.replaceAll('.', '\\.')}/${mode}`;
  const version: TextField = {
    input: 'text',
    path: `${path}-version`,
    label: { en: 'As of', ko: '기준 버전' },
    help: { en: 'The version of Kubernetes whose rules are meant; latest changes with the cluster.', ko: '어느 버전의 규칙을 따를지 정합니다. latest는 클러스터와 함께 바뀝니다.' },
    width: 2,
    mono: true,
    placeholder: { en: 'latest', ko: 'latest' },
    suggestions: [{ values: ['latest', 'v1.34', 'v1.33', 'v1.32'].map((value) => ({ value })) }],
  };
  return [{ input: 'choice', path, label: MODE_LABELS[mode], help: MODE_HELPS[mode], width: 4, choices: LEVELS }, version];
}

/** Pod Security Standards, as labels of the namespace. */
export const podSecuritySection: Section = {
  id: 'cluster.pod-security',
  title: { en: 'Pod Security', ko: '파드 보안' },
  about: { en: 'what Pods of this namespace may do', ko: '이 네임스페이스의 파드가 할 수 있는 일' },
  scope: 'object',
  path: 'metadata',
  fields: MODES.flatMap(level),
};

/** The other labels, and annotations. */
export const namespaceLabelsSection: Section = {
  ...labelsSection('cluster.namespace'),
  fields: labelsSection('cluster.namespace').fields.map((field) =>
    field.input === 'map' && field.path === 'labels' ? { ...field, except: MODES.flatMap((mode) => [`${SECURITY_LABEL}/${mode}`, `${SECURITY_LABEL}/${mode}-version`]) } : field,
  ),
};

function amount(resource: QuantityField['resource'], path: string, label: Localized, help: Localized): QuantityField {
  return { input: 'quantity', resource, path, label, help, width: 3 };
}

function count(path: string, label: Localized, help: Localized): IntegerField {
  return { input: 'integer', path, label, help, width: 2, min: 0, max: Number.MAX_SAFE_INTEGER };
}

const QUOTA_KEYS = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory', 'requests.storage', 'pods', 'services', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.loadbalancers'] as const;
const at = (key: (typeof QUOTA_KEYS)[number]): string => `hard.${key.replaceAll('.', '\\.')}`;

export const quotaSection: Section = {
  id: 'cluster.quota',
  title: { en: 'At most, in the whole namespace', ko: '네임스페이스 전체 상한' },
  about: { en: 'with a limit on CPU or memory every Pod must say what it needs', ko: 'CPU나 메모리를 제한하면 모든 파드가 요청과 한도를 적어야 합니다' },
  scope: 'object',
  path: 'spec',
  fields: [
    amount('cpu', at('requests.cpu'), { en: 'CPU requests', ko: 'CPU 요청 합계' }, { en: 'Of all Pods together. Once set, a Pod without a CPU request is refused, unless a LimitRange gives it one.', ko: '모든 파드의 합계입니다. 설정하면 CPU 요청이 없는 파드는 거부되며, LimitRange가 기본값을 주면 허용됩니다.' }),
    amount('memory', at('requests.memory'), { en: 'Memory requests', ko: '메모리 요청 합계' }, { en: 'Of all Pods together: what the nodes must keep for this namespace.', ko: '모든 파드의 합계로, 노드가 이 네임스페이스에 확보해야 하는 양입니다.' }),
    amount('cpu', at('limits.cpu'), { en: 'CPU limits', ko: 'CPU 한도 합계' }, { en: 'Once set, a Pod without a CPU limit is refused. Many leave it out, because CPU limits slow programs down.', ko: '설정하면 CPU 한도가 없는 파드는 거부됩니다. CPU 한도는 프로그램을 느리게 하므로 비워 두는 경우가 많습니다.' }),
    amount('memory', at('limits.memory'), { en: 'Memory limits', ko: '메모리 한도 합계' }, { en: 'The most that all Pods together may use.', ko: '모든 파드가 쓸 수 있는 최대 메모리의 합계입니다.' }),
    amount('memory', at('requests.storage'), { en: 'Disk of all claims', ko: '클레임 전체 용량' }, { en: 'Sizes that PersistentVolumeClaims ask for, together.', ko: 'PersistentVolumeClaim이 요청하는 크기의 합계입니다.' }),
    { ...count(at('persistentvolumeclaims'), { en: 'Claims', ko: '클레임 수' }, { en: 'How many claims there may be, whatever their size.', ko: '크기와 관계없이 클레임의 개수를 제한합니다.' }), width: 3 },
    count(at('pods'), { en: 'Pods', ko: '파드 수' }, { en: 'Pods that have not finished. A rolling update needs room for those it adds.', ko: '끝나지 않은 파드만 셉니다. 롤링 업데이트로 늘어날 파드의 자리도 남겨 두세요.' }),
    count(at('services'), { en: 'Services', ko: '서비스 수' }, { en: 'Services of every type together. Once full, a new one is refused.', ko: '모든 유형의 서비스를 합한 수입니다. 다 차면 새 서비스를 거부합니다.' }),
    count(at('services.loadbalancers'), { en: 'Load balancers', ko: '로드 밸런서 수' }, { en: 'Services of type LoadBalancer; most clouds charge for each.', ko: 'LoadBalancer 유형의 서비스 수입니다. 대부분의 클라우드에서 개수만큼 비용이 듭니다.' }),
    count(at('configmaps'), { en: 'ConfigMaps', ko: '컨피그맵 수' }, { en: 'kube-root-ca.crt counts, too, which Kubernetes puts into every namespace.', ko: 'Kubernetes가 네임스페이스마다 만드는 kube-root-ca.crt도 하나로 셉니다.' }),
    count(at('secrets'), { en: 'Secrets', ko: '시크릿 수' }, { en: 'Helm keeps a Secret for each revision of a release, ten by default: leave room for them.', ko: 'Helm은 릴리스의 리비전마다 시크릿을 하나씩(기본 10개까지) 남기므로 여유를 두세요.' }),
    {
      input: 'map',
      path: 'hard',
      label: { en: 'Other resources', ko: '그 밖의 리소스' },
      help: { en: 'Such as requests.nvidia.com/gpu or count/deployments.apps.', ko: 'requests.nvidia.com/gpu, count/deployments.apps 등을 씁니다.' },
      except: QUOTA_KEYS,
      keyLabel: { en: 'Resource', ko: '리소스' },
      valueLabel: { en: 'Amount', ko: '수량' },
      add: { en: 'Add a resource', ko: '리소스 추가' },
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'scopes',
      label: { en: 'Only for Pods that are', ko: '적용할 파드 범위' },
      help: { en: 'Terminating: with a deadline, as Jobs have. BestEffort: without requests and limits.', ko: 'Terminating은 잡처럼 기한이 있는 파드, BestEffort는 요청과 한도가 없는 파드입니다.' },
      item: { en: 'scope', ko: '범위' },
      add: { en: 'Add a scope', ko: '범위 추가' },
      width: 6,
      suggestions: [{ values: ['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort', 'PriorityClass', 'CrossNamespacePodAffinity'].map((value) => ({ value })) }],
    },
  ],
};

interface Bound {
  readonly member: 'default' | 'defaultRequest' | 'max' | 'min';
  readonly cpu: Pick<QuantityField, 'label' | 'help'>;
  readonly memory: Pick<QuantityField, 'label' | 'help'>;
}

const BOUNDS: readonly Bound[] = [
  {
    member: 'default',
    cpu: {
      label: { en: 'CPU limit, if it says none', ko: 'CPU 한도 기본값' },
      help: { en: 'Given to a container without a CPU limit, which is slowed down beyond it.', ko: 'CPU 한도가 없는 컨테이너에 넣습니다. 넘으면 느려집니다.' },
    },
    memory: {
      label: { en: 'Memory limit, if it says none', ko: '메모리 한도 기본값' },
      help: { en: 'Given to a container without a memory limit, which is killed beyond it.', ko: '메모리 한도가 없는 컨테이너에 넣습니다. 넘으면 강제로 종료됩니다.' },
    },
  },
  {
    member: 'defaultRequest',
    cpu: {
      label: { en: 'CPU request, if it says none', ko: 'CPU 요청 기본값' },
      help: { en: 'Given to a container without a CPU request. Left out, it gets its limit as the request.', ko: 'CPU 요청이 없는 컨테이너에 넣습니다. 비워 두면 한도와 같은 값을 요청합니다.' },
    },
    memory: {
      label: { en: 'Memory request, if it says none', ko: '메모리 요청 기본값' },
      help: { en: 'Given to a container without a memory request: what a node keeps free for it.', ko: '메모리 요청이 없는 컨테이너에 넣습니다. 노드가 그만큼 자리를 비워 둡니다.' },
    },
  },
  {
    member: 'max',
    cpu: {
      label: { en: 'CPU at most', ko: 'CPU 최대' },
      help: { en: 'Higher limits are refused. Without a default limit, containers that say none get this one.', ko: '이보다 높은 한도는 거부합니다. 한도 기본값이 없으면 한도가 없는 컨테이너에 이 값을 넣습니다.' },
    },
    memory: {
      label: { en: 'Memory at most', ko: '메모리 최대' },
      help: { en: 'Higher limits are refused, so that nothing takes the memory of a whole node.', ko: '이보다 높은 한도는 거부하여 하나가 노드 메모리를 모두 차지하지 못하게 합니다.' },
    },
  },
  {
    member: 'min',
    cpu: {
      label: { en: 'CPU at least', ko: 'CPU 최소' },
      help: { en: 'Lower requests are refused, so that nothing starts with next to no CPU.', ko: '이보다 낮은 요청은 거부하여 CPU가 거의 없는 채로 시작하는 일을 막습니다.' },
    },
    memory: {
      label: { en: 'Memory at least', ko: '메모리 최소' },
      help: { en: 'Lower requests are refused, so that a node is not filled with more than it can bear.', ko: '이보다 낮은 요청은 거부하여 노드에 파드가 너무 많이 몰리지 않게 합니다.' },
    },
  },
];

const CLAIM_BOUNDS: readonly Pick<QuantityField, 'path' | 'label' | 'help'>[] = [
  {
    path: 'min.storage',
    label: { en: 'Size at least', ko: '최소 크기' },
    help: { en: 'A claim that asks for less is refused: some clouds make no smaller disk.', ko: '더 작게 요청한 클레임은 거부합니다. 클라우드의 최소 디스크 크기에 맞추세요.' },
  },
  {
    path: 'max.storage',
    label: { en: 'Size at most', ko: '최대 크기' },
    help: { en: 'A claim that asks for more is refused, also when it is to grow later.', ko: '더 크게 요청한 클레임은 거부합니다. 나중에 크기를 늘릴 때도 확인합니다.' },
  },
];

export const limitRangeSection: Section = {
  id: 'cluster.limit-range',
  title: { en: 'For each one', ko: '개별 기준' },
  about: { en: 'defaults and bounds, put in when a Pod is made', ko: '파드를 만들 때 적용되는 기본값과 범위' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'limits',
      label: { en: 'Rules', ko: '규칙' },
      help: { en: 'They count when a Pod or a claim is made; what already runs is left as it is.', ko: '파드나 클레임을 만들 때 확인하며, 이미 실행 중인 것은 바꾸지 않습니다.' },
      item: { en: 'rule', ko: '규칙' },
      add: { en: 'Add a rule', ko: '규칙 추가' },
      newItem: { type: 'Container' },
      card: true,
      fields: [
        {
          input: 'choice',
          path: 'type',
          label: { en: 'For each', ko: '대상' },
          help: { en: 'A rule for containers can also give defaults; one for Pods counts all containers together.', ko: '컨테이너 규칙은 기본값도 줄 수 있고, 파드 규칙은 모든 컨테이너를 합해 셉니다.' },
          width: 6,
          required: true,
          choices: [
            { value: 'Container', label: { en: 'container', ko: '컨테이너' } },
            { value: 'Pod', label: { en: 'Pod', ko: '파드' }, unsets: ['default', 'defaultRequest'] },
            { value: 'PersistentVolumeClaim', label: { en: 'claim', ko: '클레임' }, unsets: ['default', 'defaultRequest'] },
          ],
        },
        ...BOUNDS.flatMap(({ member, cpu, memory }): Field[] => {
          const shownWhen = { path: 'type', is: member.startsWith('default') ? ['Container'] : ['Container', 'Pod'] };
          return [
            { input: 'quantity', resource: 'cpu', path: `${member}.cpu`, width: 3, shownWhen, ...cpu },
            { input: 'quantity', resource: 'memory', path: `${member}.memory`, width: 3, shownWhen, ...memory },
          ];
        }),
        ...CLAIM_BOUNDS.map((bound): Field => ({ input: 'quantity', resource: 'memory', width: 3, shownWhen: { path: 'type', is: ['PersistentVolumeClaim'] }, ...bound })),
      ],
    },
  ],
};
