import { listField } from '../../../core/kinds/fields.ts';
import { type Direction, DIRECTIONS, type PeerKind, restricts, TYPE_OF } from '../../../core/network-policy/policy.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** Begins or ends to restrict a direction: its rules go with it, since the API refuses none but they mean nothing. */
export function setRestricts(document: YamlDocument, specPath: Path, direction: Direction, on: boolean): EditResult {
  const spec = valueAt(document, specPath);
  const wanted = DIRECTIONS.filter((one) => (one === direction ? on : restricts(spec, one))).map((one) => TYPE_OF[one]);
  const rules = [...specPath, direction];
  return inSequence(document, [
    (current) => setValue(current, [...specPath, 'policyTypes'], wanted),
    ...(!on && locate(document, rules) !== null ? [(current: YamlDocument) => removeValue(current, rules)] : []),
  ]);
}

/** Adds a rule behind the others of a direction that is restricted. */
export function addRule(document: YamlDocument, specPath: Path, direction: Direction, rule: YamlMap): EditResult {
  const path = [...specPath, direction];
  return insertItem(document, path, listField(valueAt(document, specPath), direction).length, rule);
}

/** Nothing in, nothing out: both directions restricted, and no rule that lets anything through. */
export function denyAll(document: YamlDocument, specPath: Path): EditResult {
  return inSequence(document, [
    (current) => setValue(current, [...specPath, 'policyTypes'], DIRECTIONS.map((one) => TYPE_OF[one])),
    ...DIRECTIONS.map((one) => [...specPath, one])
      .filter((path) => locate(document, path) !== null)
      .map((path) => (current: YamlDocument) => removeValue(current, path)),
  ]);
}

const MEMBERS: Readonly<Record<PeerKind, readonly string[]>> = {
  pods: ['podSelector'],
  namespaces: ['namespaceSelector'],
  both: ['namespaceSelector', 'podSelector'],
  addresses: ['ipBlock'],
};

/** Another sort of peer: what both have stays, what the new one does not know goes. */
export function switchPeer(document: YamlDocument, path: Path, to: PeerKind): EditResult {
  const has = (member: string): boolean => locate(document, [...path, member]) !== null;
  const wanted = MEMBERS[to];
  // first the new, so that the item is never empty between
  return inSequence(document, [
    ...wanted.filter((member) => !has(member)).map((member) => (current: YamlDocument) => setValue(current, [...path, member], member === 'ipBlock' ? { cidr: '10.0.0.0/8' } : {})),
    ...['podSelector', 'namespaceSelector', 'ipBlock']
      .filter((member) => has(member) && !wanted.includes(member))
      .map((member) => (current: YamlDocument) => removeValue(current, [...path, member])),
  ]);
}
