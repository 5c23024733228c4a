import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap } from '../../yaml/value.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import { broken, integerAt, listAt, mapAt, member, type Rule, type RuleReport, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/apps/validation/validation.go and batch beside it

const TEMPLATE_LABELS: Path = ['template', 'metadata', 'labels'];

/** The selector of a workload must not be empty, and must take its own Pods. */
export const ownPodsRule: Rule = (spec) => {
  const selector = mapAt(spec, 'selector');
  const template = mapAt(spec, 'template');
  if (selector === null || template === null) return [];
  const wanted = Object.entries(mapAt(selector, 'matchLabels') ?? {});
  const expressions = member(selector, 'matchExpressions');
  if (wanted.length === 0 && (!isList(expressions) || expressions.length === 0)) {
    return [broken('own-pods', ['selector'], EMPTY_SELECTOR)];
  }
  return [...labelsMissing(spec, wanted), ...conditionsMissed(spec, expressions)];
};

/** A Job makes labels and selector itself, unless it is told that somebody did. */
export const ownPodsOfJobRule: Rule = (spec) => (member(spec, 'manualSelector') === true ? ownPodsRule(spec) : []);

/** The same for a ReplicationController, whose selector is a plain map and may be left out. */
export const ownPodsByMapRule: Rule = (spec) => labelsMissing(spec, Object.entries(mapAt(spec, 'selector') ?? {}));

function labelsMissing(spec: YamlMap, wanted: readonly (readonly [string, YamlValue])[]): RuleReport[] {
  if (!isMap(member(spec, 'template'))) return [];
  const labels = member(spec, ...TEMPLATE_LABELS);
  if (labels !== undefined && !isMap(labels)) return [];
  const mismatched = wanted.filter(([key, value]) => typeof value === 'string' && !isPlaceholder(value) && !isPlaceholder(member(labels, key) ?? null) && member(labels, key) !== value);
  return mismatched.map(([key, value]) => {
    const path = [...TEMPLATE_LABELS, key];
    return broken('own-pods', path, labelMissing(key, String(value)), String(value));
  });
}

/** As apimachinery evaluates them; what is half-written holds. */
function conditionsMissed(spec: YamlMap, expressions: YamlValue | undefined): RuleReport[] {
  const labels = member(spec, ...TEMPLATE_LABELS);
  if (!isList(expressions) || (labels !== undefined && !isMap(labels))) return [];
  return gathered(expressions, (expression, index): RuleReport[] => {
    const key = textAt(expression, 'key');
    const values = listAt(expression, 'values');
    const label = key === null ? undefined : member(labels, key);
    if (key === null || (label !== undefined && isPlaceholder(label)) || holds(member(expression, 'operator'), label, values)) return [];
    return [broken('own-pods', ['selector', 'matchExpressions', index], conditionMissed(key))];
  });
}

function holds(operator: YamlValue | undefined, label: YamlValue | undefined, values: readonly YamlValue[]): boolean {
  switch (operator) {
    case 'In':
      return values.length === 0 || (label !== undefined && values.includes(label));
    case 'NotIn':
      return label === undefined || !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return true;
  }
}

function conditionMissed(key: string): Localized {
  return { en: `The Pods do not meet what the selector asks of ${key}`, ko: `파드의 레이블이 셀렉터의 조건에 맞지 않습니다: ${key}` };
}

const EMPTY_SELECTOR: Localized = {
  en: 'An empty selector would take every Pod; name labels of the template',
  ko: '빈 셀렉터는 모든 파드를 선택합니다. 템플릿의 레이블을 쓰세요',
};

function labelMissing(key: string, value: string): Localized {
  return {
    en: `The Pods need the label ${key}: ${value}, because the selector asks for it`,
    ko: `셀렉터가 요구하므로 파드에 ${key}: ${value} 레이블이 필요합니다`,
  };
}

/** What keeps running must be restarted always. */
export const restartAlwaysRule: Rule = (spec) => {
  const path = ['template', 'spec', 'restartPolicy'];
  const policy = textAt(spec, ...path);
  return policy === 'OnFailure' || policy === 'Never' ? [broken('restart-policy', path, ALWAYS_ONLY, 'Always')] : [];
};

const ALWAYS_ONLY: Localized = {
  en: 'Pods of this kind are always restarted: restartPolicy can only be Always',
  ko: '이 종류의 파드는 항상 다시 시작됩니다. restartPolicy에는 Always만 쓸 수 있습니다',
};

/** What comes to an end must not, and the default is Always. */
export const restartNotAlwaysRule: Rule = (spec) => {
  const path = ['template', 'spec', 'restartPolicy'];
  if (mapAt(spec, 'template', 'spec') === null) return [];
  const policy = member(spec, ...path) ?? '';
  return policy === '' || policy === 'Always' ? [broken('restart-policy', path, NOT_ALWAYS, 'OnFailure')] : [];
};

const NOT_ALWAYS: Localized = {
  en: 'A Job needs restartPolicy: OnFailure or Never; the default, Always, would never let it end',
  ko: 'Job에는 restartPolicy: OnFailure 또는 Never가 필요합니다. 기본값인 Always로는 끝나지 않습니다',
};

/** `completionMode: Indexed` counts to something. */
export const indexedJobRule: Rule = (spec) =>
  member(spec, 'completionMode') === 'Indexed' && member(spec, 'completions') === undefined ? [{ code: 'required', found: 'nothing', path: ['completions'] }] : [];

/** `rollingUpdate` belongs to one type of strategy. */
export function strategyRule(field: 'strategy' | 'updateStrategy', others: readonly string[]): Rule {
  return (spec) => {
    const type = textAt(spec, field, 'type');
    if (type === null || !others.includes(type) || member(spec, field, 'rollingUpdate') === undefined) return [];
    return [
      broken('rollout', [field, 'rollingUpdate'], {
        en: `rollingUpdate may not be set with type: ${type}`,
        ko: `type: ${type} 인 경우 rollingUpdate를 쓸 수 없습니다`,
      }),
    ];
  };
}

/** One of the two must leave room for an update; and both are numbers or percentages. */
export function rolloutRoomRule(field: 'strategy' | 'updateStrategy'): Rule {
  return (spec) => {
    const [surge, unavailable] = [member(spec, field, 'rollingUpdate', 'maxSurge'), member(spec, field, 'rollingUpdate', 'maxUnavailable')];
    // a DaemonSet may not be able to run two Pods on a node
    const path = [field, 'rollingUpdate', field === 'strategy' ? 'maxSurge' : 'maxUnavailable'];
    const isNone = (value: YamlValue | undefined): boolean => value === 0 || (typeof value === 'string' && /^0+%$/.test(value));
    const surgeless = isNone(surge) || (surge === undefined && field === 'updateStrategy');
    return surgeless && isNone(unavailable) ? [broken('rollout', path, NO_ROOM, 1)] : [];
  };
}

const NO_ROOM: Localized = {
  en: 'maxSurge and maxUnavailable may not both be 0: no Pod could ever be replaced',
  ko: 'maxSurge와 maxUnavailable이 모두 0이면 파드를 교체할 수 없습니다',
};

/** A share of Pods: a whole number from 0 on or a percentage; `limited`: of at most 100. */
export function shareRule(path: Path, limited: boolean): Rule {
  return (value) => {
    const share = member(value, ...path);
    if (typeof share === 'number' || typeof share === 'bigint') return share < 0 ? [{ code: 'limit', limit: 'minimum', bound: 0, actual: share, path }] : [];
    if (typeof share !== 'string' || isPlaceholder(share)) return [];
    if (!/^\d+%$/.test(share)) return [broken('value', path, notShare(share))];
    const percent = Number(share.slice(0, -1));
    return limited && percent > 100 ? [{ code: 'limit', limit: 'maximum', bound: 100, actual: percent, path }] : [];
  };
}

function notShare(text: string): Localized {
  return {
    en: `“${text}” is neither a whole number without quotes nor a percentage such as 25%`,
    ko: `쓸 수 없는 값입니다: “${text}”. 따옴표 없는 정수나 25% 같은 백분율을 쓰세요`,
  };
}

/** The deadline must leave a Pod the time to count as ready. */
export const progressDeadlineRule: Rule = (spec) => {
  const deadline = integerAt(spec, 'progressDeadlineSeconds');
  const ready = integerAt(spec, 'minReadySeconds') ?? 0;
  if (deadline === null || deadline > ready) return [];
  const message = { en: `progressDeadlineSeconds must be more than minReadySeconds (${ready})`, ko: `progressDeadlineSeconds는 minReadySeconds(${ready})보다 커야 합니다` };
  return [broken('value', ['progressDeadlineSeconds'], message)];
};
