import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import { parseQuantity, quantityOf } from '../../quantity/quantity.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { nearestOf } from '../nearest.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import { labelReports } from './labels.ts';
import { isLabelKey, isLabelName, isPortName, notKey, notLabelName, notPortName } from './names.ts';
import { badNumber, badText, broken, listAt, mapAt, member, type Rule, type RuleReport, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go

/** Containers of every sort share one set of names; volumes, nodes and tolerations are written as they have to be. */
export const podRule: Rule = (spec) => [
  ...sharedNames(spec),
  ...gathered(listAt(spec, 'volumes'), (_, index) => badText(spec, ['volumes', index, 'name'], isLabelName, notLabelName)),
  ...labelReports(spec, ['nodeSelector']),
];

function sharedNames(spec: YamlMap): RuleReport[] {
  const names = new Set(listAt(spec, 'containers').flatMap((container) => textAt(container, 'name') ?? []));
  return gathered(listAt(spec, 'initContainers'), (container, index) => {
    const name = textAt(container, 'name');
    const at = listAt(spec, 'containers').findIndex((other) => textAt(other, 'name') === name);
    if (name === null || !names.has(name)) return [];
    return [{ code: 'duplicate-item' as const, by: ['name'], values: [name], first: ['containers', at], refused: true, path: ['initContainers', index] }];
  });
}

export const containerRule: Rule = (container) => [
  ...badText(container, ['name'], isLabelName, notLabelName),
  ...gathered(['livenessProbe', 'startupProbe'], (probe) => onceOnly(container, [probe, 'successThreshold'])),
  ...readinessGrace(container),
  ...portNames(container),
];

/** A probe that restarts nothing gives nobody time to end. */
function readinessGrace(container: YamlMap): RuleReport[] {
  const path = ['readinessProbe', 'terminationGracePeriodSeconds'];
  return member(container, ...path) === undefined ? [] : [broken('probe', path, NO_GRACE)];
}

const NO_GRACE: Localized = {
  en: 'A readiness probe restarts nothing: terminationGracePeriodSeconds may not be set',
  ko: '준비성 프로브는 재시작하지 않으므로 terminationGracePeriodSeconds를 쓸 수 없습니다',
};

function onceOnly(container: YamlMap, path: Path): RuleReport[] {
  const threshold = member(container, ...path);
  return typeof threshold === 'number' && threshold > 1 ? [broken('probe', path, ONCE, 1)] : [];
}

const ONCE: Localized = {
  en: 'successThreshold must be 1 for liveness and startup probes',
  ko: '활성 프로브와 시작 프로브의 successThreshold는 1이어야 합니다',
};

function portNames(container: YamlMap): RuleReport[] {
  const seen = new Map<string, number>();
  return gathered(listAt(container, 'ports'), (port, index): RuleReport[] => {
    const name = textAt(port, 'name');
    if (name === null) return [];
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else return [{ code: 'duplicate-item', by: ['name'], values: [name], first: ['ports', first], refused: true, path: ['ports', index] }];
    return [];
  });
}

export const containerPortRule: Rule = (port) => [
  ...badText(port, ['name'], isPortName, notPortName),
  ...badNumber(port, ['containerPort'], 1, 65_535),
  ...badNumber(port, ['hostPort'], 0, 65_535),
];

/** Port of a probe or a lifecycle handler, or of a Service's target: a number, or the name of a container's port. */
export function portOrNameRule(field: string, minimum: 0 | 1): Rule {
  return (value) => [
    ...badNumber(value, [field], minimum, 65_535),
    ...badText(value, [field], isPortName, notPortName),
  ];
}

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** Names and amounts of what a container asks for. */
export const resourcesRule: Rule = (resources) => gathered(['requests', 'limits'], (side) => amounts(resources, side));

function amounts(resources: YamlMap, side: string): RuleReport[] {
  return gathered(Object.entries(mapAt(resources, side) ?? {}), ([name, amount]): RuleReport[] => {
    const path = [side, name];
    if (isPlaceholder(name)) return [];
    if (name.includes('/') ? !isLabelKey(name) : !RESOURCES.includes(name) && !name.startsWith('hugepages-')) return [broken('name', path, notResource(name))];
    const quantity = quantityOf(amount);
    return quantity !== null && quantity.nano < 0n ? [broken('value', path, NEGATIVE)] : [];
  });
}

function notResource(name: string): Localized {
  const nearest = nearestOf(name, RESOURCES)?.name ?? (name.startsWith('mem') ? 'memory' : null);
  const hint = nearest === null ? '' : ` — ${nearest}?`;
  return {
    en: `“${name}” is no resource of a container; there are cpu, memory, ephemeral-storage, hugepages-… and names with a domain${hint}`,
    ko: `컨테이너에 없는 리소스입니다: “${name}”. cpu, memory, ephemeral-storage, hugepages-…, 도메인이 붙은 이름을 쓸 수 있습니다${hint}`,
  };
}

const NEGATIVE: Localized = { en: 'The amount may not be less than 0', ko: '양은 0보다 작을 수 없습니다' };

/** `Exists` looks at no value, and seconds only count for a taint that evicts. */
export const tolerationRule: Rule = (toleration) => {
  const operator = member(toleration, 'operator') ?? 'Equal';
  const reports: RuleReport[] = badText(toleration, ['key'], isLabelKey, notKey);
  if (operator === 'Exists' && textAt(toleration, 'value') !== null) reports.push(broken('value', ['value'], EXISTS_VALUE));
  if (textAt(toleration, 'key') === null && operator !== 'Exists') reports.push(broken('value', ['operator'], KEYLESS));
  const seconds = member(toleration, 'tolerationSeconds');
  if (seconds !== undefined && member(toleration, 'effect') !== 'NoExecute') reports.push(broken('value', ['tolerationSeconds'], SECONDS));
  return reports;
};

const EXISTS_VALUE: Localized = {
  en: 'With operator: Exists the value counts for nothing and may not be set',
  ko: 'operator: Exists에는 value를 쓸 수 없습니다',
};
const KEYLESS: Localized = {
  en: 'A toleration without key tolerates every taint and needs operator: Exists',
  ko: 'key가 없는 톨러레이션은 모든 테인트를 허용하며 operator: Exists가 필요합니다',
};
const SECONDS: Localized = {
  en: 'tolerationSeconds needs effect: NoExecute',
  ko: 'tolerationSeconds에는 effect: NoExecute가 필요합니다',
};

export const securityContextRule: Rule = (context) =>
  member(context, 'privileged') === true && member(context, 'allowPrivilegeEscalation') === false
    ? [broken('value', ['allowPrivilegeEscalation'], PRIVILEGED)]
    : [];

const PRIVILEGED: Localized = {
  en: 'A privileged container can always gain privileges: allowPrivilegeEscalation may not be false with it',
  ko: '특권 컨테이너는 언제나 권한을 얻을 수 있으므로 allowPrivilegeEscalation을 false로 둘 수 없습니다',
};

/** Whether a text is an amount above 0. */
export function isPositive(value: YamlValue | undefined): boolean {
  const quantity = typeof value === 'string' ? parseQuantity(value) : quantityOf(value);
  return quantity === null || quantity.nano > 0n;
}
