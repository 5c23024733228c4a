import { gathered } from '../../gathered.ts';
import type { Localized } from '../../localized.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import { isSubdomain, notSubdomain } from './names.ts';
import { badText, broken, integerAt, listAt, member, missing, type Rule, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/networking/validation/validation.go

export const ingressRule: Rule = (spec) => {
  const rules = listAt(spec, 'rules');
  const isBare = rules.length === 0 && member(spec, 'defaultBackend') === undefined;
  return [
    ...(isBare ? [{ code: 'one-needed' as const, members: ['rules', 'defaultBackend'], path: [] }] : []),
    ...gathered(rules, (_, index) => badText(spec, ['rules', index, 'host'], (host) => isSubdomain(host.replace(/^\*\./, '')), notSubdomain)),
  ];
};

/** A path begins with a slash, whatever its type. */
export const ingressPathRule: Rule = (entry) => {
  const path = textAt(entry, 'path');
  const type = member(entry, 'pathType');
  if (path === null) return type === 'Exact' || type === 'Prefix' ? [missing(['path'])] : [];
  return path.startsWith('/') || isPlaceholder(path) ? [] : [broken('value', ['path'], NO_SLASH)];
};

const NO_SLASH: Localized = { en: 'A path begins with /', ko: '경로는 / 로 시작해야 합니다' };

/** A Service is reached by one of its ports. */
export const serviceBackendRule: Rule = (service) =>
  member(service, 'port') === undefined ? [{ code: 'one-needed', members: ['number', 'name'], path: ['port'] }] : [];

/** A peer is a block of addresses, or Pods by labels. */
export const networkPeerRule: Rule = (peer) =>
  PEERS.some((name) => member(peer, name) !== undefined) ? [] : [{ code: 'one-needed', members: PEERS, path: [] }];

const PEERS = ['podSelector', 'namespaceSelector', 'ipBlock'];

export const networkPortRule: Rule = (entry) => {
  const end = integerAt(entry, 'endPort');
  const port = member(entry, 'port');
  if (end === null) return [];
  if (port === undefined) return [missing(['port'])];
  const from = integerAt(entry, 'port');
  if (typeof port === 'string') return isPlaceholder(port) ? [] : [broken('value', ['port'], NUMBER_NEEDED)];
  return from !== null && end < from ? [{ code: 'limit', limit: 'minimum', bound: from, actual: end, path: ['endPort'] }] : [];
};

const NUMBER_NEEDED: Localized = { en: 'With endPort the port must be a number', ko: 'endPort를 쓰려면 port가 숫자여야 합니다' };
