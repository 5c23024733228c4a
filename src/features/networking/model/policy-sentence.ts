import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { fullSelector } from '../../../core/graph/selector.ts';
import type { LabelSelector } from '../../../core/graph/summary.ts';
import type { Localized } from '../../../core/localized.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isList } from '../../../core/yaml/value.ts';
import type { Direction } from '../../../core/network-policy/policy.ts';

/** A sentence about a rule; `wide`: it lets through more than its author may think. */
export interface RuleSentence {
  readonly text: Localized;
  readonly wide: boolean;
}

/** What a rule of a NetworkPolicy lets through. AND within a peer, OR between peers. */
export function ruleSentence(rule: YamlValue | undefined, direction: Direction): RuleSentence {
  const peers = listField(rule, direction === 'ingress' ? 'from' : 'to');
  const ports = portsSentence(rule);
  const whom = peers.map(peerWords);
  const anyone = peers.length === 0;
  const en = anyone ? (direction === 'ingress' ? 'anyone, inside the cluster or outside' : 'anywhere, inside the cluster or outside') : whom.map((one) => one.en).join(' OR ');
  const ko = anyone ? (direction === 'ingress' ? '클러스터 안팎 어디서나' : '클러스터 안팎 어디로나') : whom.map((one) => one.ko).join(' 또는(OR) ');
  return {
    text:
      direction === 'ingress'
        ? { en: `Lets in ${en} — on ${ports.en}.`, ko: `들어오는 트래픽 허용: ${ko} · ${ports.ko}` }
        : { en: `Lets out to ${en} — on ${ports.en}.`, ko: `나가는 트래픽 허용: ${ko} · ${ports.ko}` },
    wide: anyone,
  };
}

function peerWords(peer: YamlValue): Localized {
  const block = field(peer, 'ipBlock');
  if (block !== undefined) {
    const cidr = textField(block, 'cidr') ?? '…';
    const except = listField(block, 'except').filter((one) => typeof one === 'string').join(', ');
    return except === '' ? { en: cidr, ko: cidr } : { en: `${cidr} except ${except}`, ko: `${cidr}(${except} 제외)` };
  }
  const pods = field(peer, 'podSelector') === undefined ? null : conditions(fullSelector(field(peer, 'podSelector')));
  const namespaces = field(peer, 'namespaceSelector') === undefined ? null : conditions(fullSelector(field(peer, 'namespaceSelector')));
  if (pods === null && namespaces === null) return { en: 'a peer that says nothing yet', ko: '아직 비어 있는 상대' };
  if (namespaces === null) {
    return pods === '' || pods === null ? { en: 'every Pod of this namespace', ko: '이 네임스페이스의 모든 파드' } : { en: `Pods with ${pods} in this namespace`, ko: `이 네임스페이스에서 ${pods} 파드` };
  }
  const where: Localized =
    namespaces === '' ? { en: 'every namespace', ko: '모든 네임스페이스' } : { en: `namespaces with ${namespaces}`, ko: `${namespaces} 네임스페이스` };
  return pods === '' || pods === null
    ? { en: `every Pod of ${where.en}`, ko: `${where.ko}의 모든 파드` }
    : { en: `Pods with ${pods} AND in ${where.en}`, ko: `${where.ko} 그리고(AND) ${pods} 파드` };
}

/** As kubectl writes selectors; '' for one that takes everything. */
function conditions(selector: LabelSelector | null): string {
  if (selector === null) return '';
  const labels = Object.entries(selector.matchLabels).map(([key, value]) => `${key}=${value}`);
  const expressions = selector.matchExpressions.map(({ key, operator, values }) => {
    switch (operator) {
      case 'In':
        return `${key} in (${values.join(', ')})`;
      case 'NotIn':
        return `${key} notin (${values.join(', ')})`;
      case 'Exists':
        return key;
      case 'DoesNotExist':
        return `!${key}`;
    }
  });
  return [...labels, ...expressions].join(', ');
}

function portsSentence(rule: YamlValue | undefined): Localized {
  const ports = listField(rule, 'ports').map((port) => {
    const protocol = textField(port, 'protocol') ?? 'TCP';
    const number = field(port, 'port');
    const end = field(port, 'endPort');
    if (typeof number !== 'number' && typeof number !== 'string') return protocol;
    return `${protocol} ${number}${typeof end === 'number' ? `–${end}` : ''}`;
  });
  return ports.length === 0 ? { en: 'every port', ko: '모든 포트' } : { en: ports.join(', '), ko: `포트 ${ports.join(', ')}` };
}

/** What a restricted direction without any rule means; null when there are rules. */
export function closedSentence(spec: YamlValue | undefined, direction: Direction): Localized | null {
  const rules = field(spec, direction);
  if (isList(rules) && rules.length > 0) return null;
  return direction === 'ingress'
    ? { en: 'No rule: nothing may come in.', ko: '규칙 없음: 아무 트래픽도 들어올 수 없습니다.' }
    : { en: 'No rule: nothing may go out, not even DNS.', ko: '규칙 없음: DNS를 포함해 아무 트래픽도 나갈 수 없습니다.' };
}
