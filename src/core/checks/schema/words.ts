import type { CheckWords } from '../check.ts';

const API = 'https://kubernetes.io/docs/reference/kubernetes-api/';
const VALIDATION = 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const DEPRECATIONS = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';

/** What the schema checks are called. They work once the schema is there; their words need none. */
export const SCHEMA_CHECK_WORDS = [
  {
    id: 'required-field-missing',
    severity: 'error',
    area: 'document',
    title: { en: 'Required field missing', ko: '필수 필드 누락' },
    why: {
      en: 'The API server refuses the object without it.',
      ko: '이 필드가 없으면 API 서버가 오브젝트를 거부합니다.',
    },
    todo: {
      en: 'Fill in the field. If this is a patch of another object, as for kustomize, it is complete only when merged into that one.',
      ko: '필드를 채우세요. kustomize처럼 다른 오브젝트에 적용할 패치라면 그 오브젝트에 합쳐야 완전해집니다.',
    },
    source: API,
  },
  {
    id: 'schema-unknown-field',
    severity: 'error',
    area: 'document',
    title: { en: 'Unknown field', ko: '알 수 없는 필드' },
    why: {
      en: 'kubectl refuses a field that the API does not have; other tools drop it without a word, and the setting has no effect.',
      ko: 'kubectl은 API에 없는 필드를 거부합니다. 다른 도구는 알림 없이 버리므로 설정이 적용되지 않습니다.',
    },
    todo: {
      en: 'Correct the name, move the field to where it belongs, or remove it.',
      ko: '이름을 고치거나, 맞는 위치로 옮기거나, 지우세요.',
    },
    source: VALIDATION,
  },
  {
    id: 'field-wrong-for-kind',
    severity: 'error',
    area: 'document',
    title: { en: 'Field in the wrong place', ko: '잘못된 위치의 필드' },
    why: {
      en: 'The API has a field of this name, but not here: mostly the indentation is off, or the field belongs to another level.',
      ko: 'API에 이런 이름의 필드가 있지만 이 위치에는 없습니다. 대부분 들여쓰기가 틀렸거나 다른 단계에 속한 필드입니다.',
    },
    todo: { en: 'Move the field, or remove it.', ko: '필드를 옮기거나 지우세요.' },
    source: API,
  },
  {
    id: 'schema-type',
    severity: 'error',
    area: 'document',
    title: { en: 'Value of the wrong type', ko: '잘못된 형식의 값' },
    why: {
      en: 'The API server cannot read a text where it expects a number, or the reverse, and refuses the object. Without quotes 8080, true and yes are no texts.',
      ko: '숫자 자리에 텍스트가 있거나 그 반대이면 API 서버가 오브젝트를 거부합니다. 따옴표 없는 8080, true, yes는 텍스트가 아닙니다.',
    },
    todo: { en: 'Add or remove the quotes, or write the value as the field needs it.', ko: '따옴표를 넣거나 빼고, 필드에 맞는 형식으로 쓰세요.' },
    source: API,
  },
  {
    id: 'schema-value',
    severity: 'error',
    area: 'document',
    title: { en: 'Value that is no choice', ko: '선택할 수 없는 값' },
    why: {
      en: 'The field takes one of a few values, written exactly so: Always is not always.',
      ko: '이 필드는 정해진 값 중 하나만 받으며 대소문자도 같아야 합니다. Always와 always는 다릅니다.',
    },
    todo: { en: 'Write one of the values that the finding names.', ko: '메시지에 나온 값 중 하나를 쓰세요.' },
    source: API,
  },
  {
    id: 'schema-format',
    severity: 'error',
    area: 'document',
    title: { en: 'Text of the wrong form', ko: '형식에 맞지 않는 텍스트' },
    why: {
      en: 'Quantities, times, base64 data and schedules have a form by which the API server reads them; what has another it refuses.',
      ko: '수량, 시각, base64 데이터, 일정에는 API 서버가 읽는 형식이 있습니다. 형식이 다르면 거부됩니다.',
    },
    todo: { en: 'Write the value in the form that the finding names.', ko: '메시지에 나온 형식으로 쓰세요.' },
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  },
  {
    id: 'schema-limit',
    severity: 'error',
    area: 'document',
    title: { en: 'Value out of range', ko: '범위를 벗어난 값' },
    why: {
      en: 'The API server takes numbers, texts and lists between a least and a most only.',
      ko: 'API 서버는 정해진 최솟값과 최댓값 사이의 숫자, 텍스트 길이, 목록 길이만 받습니다.',
    },
    todo: { en: 'Choose a value within the limit that the finding names.', ko: '메시지에 나온 한도 안의 값을 쓰세요.' },
    source: API,
  },
  {
    id: 'schema-exclusive',
    severity: 'error',
    area: 'document',
    title: { en: 'One of several fields', ko: '여러 필드 중 하나만' },
    why: {
      en: 'Some fields are alternatives: a probe has one way to ask, a volume lies in one place. The API server refuses two, and where one is needed, none.',
      ko: '서로 대신하는 필드가 있습니다. 프로브의 검사 방법은 하나이고 볼륨의 위치도 하나입니다. API 서버는 둘 이상을 거부하고, 하나가 필요한 곳에서는 없는 것도 거부합니다.',
    },
    todo: { en: 'Keep one of the fields.', ko: '필드를 하나만 남기세요.' },
    source: API,
  },
  {
    id: 'schema-duplicate-item',
    severity: 'error',
    area: 'document',
    title: { en: 'The same item twice in a list', ko: '목록에 중복된 항목' },
    why: {
      en: 'These items are told apart by their name or port. Two of the same are refused, or one of them is lost when kubectl merges the list.',
      ko: '이 항목들은 이름이나 포트로 구별됩니다. 같은 항목이 둘이면 거부되거나, kubectl이 목록을 합칠 때 하나가 사라집니다.',
    },
    todo: { en: 'Give one of them another name, or remove it.', ko: '한쪽의 이름을 바꾸거나 지우세요.' },
    source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  },
  {
    id: 'schema-name',
    severity: 'error',
    area: 'document',
    title: { en: 'Name or label that is not allowed', ko: '쓸 수 없는 이름이나 레이블' },
    why: {
      en: 'Names become parts of addresses and of DNS, labels are looked up: the API server takes certain characters only.',
      ko: '이름은 주소와 DNS의 일부가 되고 레이블은 검색에 쓰이므로 API 서버는 정해진 문자만 받습니다.',
    },
    todo: { en: 'Mostly: small letters, digits and hyphens.', ko: '대부분 영문 소문자, 숫자, 하이픈만 쓰면 됩니다.' },
    source: NAMES,
  },
  {
    id: 'schema-rule',
    severity: 'error',
    area: 'document',
    title: { en: 'Fields that do not go together', ko: '서로 맞지 않는 필드' },
    why: {
      en: 'Each value is fine by itself, but the API server refuses them side by side.',
      ko: '각각은 올바른 값이지만 함께 쓰면 API 서버가 거부합니다.',
    },
    todo: { en: 'Change one of the fields as the finding says.', ko: '메시지에 따라 한쪽 필드를 바꾸세요.' },
    source: API,
  },
  {
    id: 'metadata-name-invalid',
    severity: 'error',
    area: 'document',
    title: { en: 'Object without a name that can be used', ko: '쓸 수 있는 이름이 없는 오브젝트' },
    why: {
      en: 'The name is part of the object’s address, and of names that are made from it: of Pods, of DNS. The API server refuses an object without one, or with characters that have no place there.',
      ko: '이름은 오브젝트의 주소가 되고 파드 이름과 DNS에도 쓰입니다. 이름이 없거나 쓸 수 없는 문자가 있으면 API 서버가 거부합니다.',
    },
    todo: { en: 'Write metadata.name in small letters, digits and hyphens.', ko: 'metadata.name을 영문 소문자, 숫자, 하이픈으로 쓰세요.' },
    source: NAMES,
  },
  {
    id: 'label-value-invalid',
    severity: 'error',
    area: 'document',
    title: { en: 'Label or annotation that is not allowed', ko: '쓸 수 없는 레이블이나 어노테이션' },
    why: {
      en: 'Labels are looked up, so the API server takes short texts of certain characters only. Numbers and true or false need quotes to be texts.',
      ko: '레이블은 검색에 쓰이므로 API 서버는 정해진 문자로 된 짧은 텍스트만 받습니다. 숫자와 true, false는 따옴표로 감싸야 텍스트가 됩니다.',
    },
    todo: {
      en: 'Letters, digits, - _ and ., at most 63, a letter or digit at both ends; longer texts belong in annotations.',
      ko: '문자, 숫자, - _ . 으로 63자까지 쓰고 처음과 끝은 문자나 숫자로 하세요. 긴 텍스트는 어노테이션에 쓰세요.',
    },
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  },
  {
    id: 'selector-template-mismatch',
    severity: 'error',
    area: 'workload',
    title: { en: 'Selector does not match its own Pods', ko: '셀렉터가 자신의 파드와 맞지 않습니다' },
    why: {
      en: 'A controller knows its Pods by the selector. The API server refuses one that would never find the Pods it makes.',
      ko: '컨트롤러는 셀렉터로 자신의 파드를 찾습니다. 만든 파드를 찾지 못하는 셀렉터는 API 서버가 거부합니다.',
    },
    todo: {
      en: 'Give the template every label that the selector asks for; the selector of a workload that exists cannot be changed.',
      ko: '셀렉터가 요구하는 레이블을 템플릿에 모두 쓰세요. 이미 있는 워크로드의 셀렉터는 바꿀 수 없습니다.',
    },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  },
  {
    id: 'rolling-update-deadlock',
    severity: 'error',
    area: 'workload',
    title: { en: 'Rollout that can replace no Pod', ko: '파드를 교체할 수 없는 배포' },
    why: {
      en: 'With no Pod more and no Pod less there is no way from the old ones to the new ones. And a strategy that recreates all has no steps to set.',
      ko: '파드를 늘리지도 줄이지도 못하면 새 파드로 바꿀 방법이 없습니다. 모두 다시 만드는 strategy에는 rollingUpdate를 쓸 수 없습니다.',
    },
    todo: { en: 'Let maxSurge or maxUnavailable be at least 1.', ko: 'maxSurge나 maxUnavailable을 1 이상으로 정하세요.' },
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  },
  {
    id: 'restart-policy-invalid',
    severity: 'error',
    area: 'workload',
    title: { en: 'Restart policy that the kind cannot have', ko: '이 종류에 쓸 수 없는 restartPolicy' },
    why: {
      en: 'What is to run for ever is always restarted, and what is to end must not be. The API server refuses anything else.',
      ko: '계속 실행할 것은 항상 다시 시작하고, 끝날 것은 그러면 안 됩니다. API 서버는 다른 값을 거부합니다.',
    },
    todo: { en: 'Jobs and CronJobs: OnFailure or Never; all others: Always, or nothing.', ko: '잡과 크론잡은 OnFailure나 Never, 나머지는 Always로 쓰거나 비워 두세요.' },
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  },
  {
    id: 'probe-timing-invalid',
    severity: 'error',
    area: 'probes',
    title: { en: 'Probe that the server refuses', ko: '거부되는 프로브' },
    why: {
      en: 'A probe asks in one way, its numbers have bounds, and liveness and startup have succeeded after one answer. The API server refuses the Pod otherwise.',
      ko: '프로브는 한 가지 방법으로만 확인하고 숫자에는 범위가 있으며, 활성 프로브와 시작 프로브는 한 번 응답하면 성공입니다. 그렇지 않으면 API 서버가 파드를 거부합니다.',
    },
    todo: { en: 'Change the field as the finding says.', ko: '메시지에 따라 필드를 바꾸세요.' },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  },
  {
    id: 'schema-not-yet',
    severity: 'error',
    area: 'document',
    title: { en: 'Newer than the target version', ko: '대상 버전보다 새로운 기능' },
    why: {
      en: 'The Kubernetes version that you write for does not know it yet, and refuses it as an unknown field or kind.',
      ko: '대상 쿠버네티스 버전에는 아직 없어 알 수 없는 필드나 종류로 거부됩니다.',
    },
    todo: { en: 'Remove it, or choose a newer target version.', ko: '지우거나 더 새로운 대상 버전을 고르세요.' },
    source: 'https://kubernetes.io/releases/',
  },
  {
    id: 'api-removed',
    severity: 'error',
    area: 'document',
    title: { en: 'API version removed', ko: '제거된 API 버전' },
    why: {
      en: 'The Kubernetes version that you write for no longer serves this apiVersion: kubectl finds no such kind.',
      ko: '대상 쿠버네티스 버전은 이 apiVersion을 더 이상 제공하지 않아 kubectl이 종류를 찾지 못합니다.',
    },
    todo: { en: 'Write the newer apiVersion, and move fields where its shape is another.', ko: '새 apiVersion을 쓰고, 구조가 다르면 필드를 옮기세요.' },
    source: DEPRECATIONS,
  },
  {
    id: 'api-deprecated',
    severity: 'warning',
    area: 'document',
    title: { en: 'Deprecated API version', ko: '사용 중단 예정인 API 버전' },
    why: {
      en: 'It still works in the version that you write for, and goes away in a later one.',
      ko: '대상 버전에서는 동작하지만 이후 버전에서 제거됩니다.',
    },
    todo: { en: 'Write the newer apiVersion.', ko: '새 apiVersion을 쓰세요.' },
    source: DEPRECATIONS,
  },
  {
    id: 'api-group-wrong-for-kind',
    severity: 'error',
    area: 'document',
    title: { en: 'Kind does not exist in that API group', ko: '해당 API 그룹에 없는 종류' },
    why: {
      en: 'A kind is found by apiVersion and kind together; with another group or version kubectl finds nothing.',
      ko: '종류는 apiVersion과 kind를 함께 보고 찾습니다. 그룹이나 버전이 다르면 kubectl이 찾지 못합니다.',
    },
    todo: { en: 'Write the apiVersion that has the kind.', ko: '이 종류가 있는 apiVersion을 쓰세요.' },
    source: 'https://kubernetes.io/docs/reference/using-api/#api-groups',
  },
  {
    id: 'schema-unknown-kind',
    severity: 'error',
    area: 'document',
    title: { en: 'Unknown kind', ko: '알 수 없는 종류' },
    why: {
      en: 'kubectl finds no such kind in this group.',
      ko: '이 그룹에 없는 종류라 kubectl이 찾지 못합니다.',
    },
    todo: { en: 'Correct the kind.', ko: 'kind를 고치세요.' },
    source: API,
  },
] as const satisfies readonly CheckWords[];

export type SchemaCheckId = (typeof SCHEMA_CHECK_WORDS)[number]['id'];
