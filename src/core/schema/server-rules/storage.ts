import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import { isMap } from '../../yaml/value.ts';
import { isDataKey, notDataKey } from './names.ts';
import { isPositive } from './pods.ts';
import { broken, mapAt, member, missing, type Rule, type RuleReport, textAt } from './rule.ts';
import { isPlaceholder } from '../scalar-fault.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go

const STORAGE = ['resources', 'requests', 'storage'];

export const claimRule: Rule = (spec) => {
  const storage = member(spec, ...STORAGE);
  if (storage === undefined) return isMap(member(spec, 'resources') ?? {}) ? [missing(STORAGE)] : [];
  return isPositive(storage) ? [] : [broken('value', STORAGE, NOTHING)];
};

const NOTHING: Localized = { en: 'A claim asks for more than 0', ko: '0보다 큰 크기를 요청해야 합니다' };

export const volumeRule: Rule = (spec) =>
  member(spec, 'capacity', 'storage') === undefined && mapAt(spec, 'capacity') !== null ? [missing(['capacity', 'storage'])] : [];

/** Keys become names of files, and stand on one side only. */
export function dataRule(other: 'binaryData' | 'stringData'): Rule {
  return (value) => {
    const bad = gathered(['data', other], (side) =>
      Object.keys(mapAt(value, side) ?? {}).filter((key) => !isDataKey(key) && !isPlaceholder(key)).map((key) => broken('name', [side, key], notDataKey(key))),
    );
    if (other === 'stringData') return bad; // it wins over data
    const opposite = mapAt(value, other);
    if (opposite === null) return bad;
    const twice = Object.keys(mapAt(value, 'data') ?? {}).filter((key) => member(opposite, key) !== undefined);
    return [...bad, ...twice.map((key): RuleReport => broken('value', [other, key], onBothSides(key)))];
  };
}

function onBothSides(key: string): Localized {
  return { en: `${key} stands in data and in binaryData: only one of them may have it`, ko: `${key} 키가 data와 binaryData에 모두 있습니다. 한쪽에만 쓰세요` };
}

/** Keys that a type of Secret is known by. */
const KEYS_OF_TYPE: ReadonlyMap<string, readonly string[]> = new Map([
  ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
  ['kubernetes.io/dockercfg', ['.dockercfg']],
  ['kubernetes.io/ssh-auth', ['ssh-privatekey']],
]);

export const secretRule: Rule = (secret) => {
  const keys = KEYS_OF_TYPE.get(textAt(secret, 'type') ?? '') ?? [];
  const side = mapAt(secret, 'stringData') !== null && mapAt(secret, 'data') === null ? 'stringData' : 'data';
  const absent = keys.filter((key) => !isIn(secret['data'], key) && !isIn(secret['stringData'], key));
  return absent.map((key) => missing([side, key]));
};

function isIn(data: Parameters<typeof member>[0], key: string): boolean {
  return isMap(data) && Object.hasOwn(data, key);
}
