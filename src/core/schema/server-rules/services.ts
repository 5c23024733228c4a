import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import { labelReports } from './labels.ts';
import { isLabelName, isSubdomain, notLabelName, notSubdomain } from './names.ts';
import { badNumber, badText, broken, listAt, member, missing, type Rule, type RuleReport, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go (ValidateService)

export const serviceRule: Rule = (spec) => {
  const type = textAt(spec, 'type') ?? 'ClusterIP';
  return [
    ...portsMissing(spec, type),
    ...portNames(spec),
    ...labelReports(spec, ['selector']),
    ...typeReports(spec, type),
  ];
};

function isHeadless(spec: YamlMap): boolean {
  return member(spec, 'clusterIP') === 'None' || (member(spec, 'clusterIP') === undefined && member(spec, 'clusterIPs', 0) === 'None');
}

function portsMissing(spec: YamlMap, type: string): RuleReport[] {
  const isMissing = (member(spec, 'ports') === undefined || Array.isArray(member(spec, 'ports'))) && listAt(spec, 'ports').length === 0;
  return isMissing && type !== 'ExternalName' && !isHeadless(spec) ? [missing(['ports'])] : [];
}

/** Several ports need names to be told apart. */
function portNames(spec: YamlMap): RuleReport[] {
  const ports = listAt(spec, 'ports');
  if (ports.length < 2) return [];
  const seen = new Map<string, number>();
  return gathered(ports, (port, index): RuleReport[] => {
    const name = textAt(port, 'name');
    if (name === null) return (member(port, 'name') ?? '') === '' ? [broken('value', ['ports', index, 'name'], NAMELESS)] : [];
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else return [{ code: 'duplicate-item', by: ['name'], values: [name], first: ['ports', first], refused: true, path: ['ports', index] }];
    return [];
  });
}

const NAMELESS: Localized = {
  en: 'A Service with several ports needs a name for each',
  ko: '포트가 여러 개인 Service에는 포트마다 name이 필요합니다',
};

function typeReports(spec: YamlMap, type: string): RuleReport[] {
  const reports: RuleReport[] = [];
  if (type === 'ExternalName') {
    if (textAt(spec, 'externalName') === null) reports.push(missing(['externalName']));
    reports.push(...badText(spec, ['externalName'], (name) => isSubdomain(name.replace(/\.$/, '')), notSubdomain));
  }
  if ((type === 'NodePort' || type === 'LoadBalancer') && isHeadless(spec)) reports.push(broken('value', ['clusterIP'], headless(type)));
  if (type === 'ClusterIP') {
    for (const [index, port] of listAt(spec, 'ports').entries()) {
      if ((member(port, 'nodePort') ?? 0) !== 0) reports.push(broken('value', ['ports', index, 'nodePort'], NODE_PORT));
    }
    if (textAt(spec, 'externalTrafficPolicy') !== null && listAt(spec, 'externalIPs').length === 0) {
      reports.push(broken('value', ['externalTrafficPolicy'], TRAFFIC_POLICY));
    }
  }
  return reports;
}

function headless(type: string): Localized {
  return { en: `A Service of type ${type} needs an address: clusterIP may not be None`, ko: `${type} 타입 Service에는 주소가 필요하므로 clusterIP에 None을 쓸 수 없습니다` };
}

const NODE_PORT: Localized = {
  en: 'nodePort needs type: NodePort or LoadBalancer',
  ko: 'nodePort에는 type: NodePort 또는 LoadBalancer가 필요합니다',
};
const TRAFFIC_POLICY: Localized = {
  en: 'externalTrafficPolicy needs type: NodePort or LoadBalancer, or externalIPs',
  ko: 'externalTrafficPolicy에는 type: NodePort나 LoadBalancer, 또는 externalIPs가 필요합니다',
};

export const servicePortRule: Rule = (port) => [
  ...badText(port, ['name'], isLabelName, notLabelName),
  ...badNumber(port, ['port'], 1, 65_535),
  ...badNumber(port, ['nodePort'], 0, 65_535),
];
